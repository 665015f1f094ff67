import { Component, computed, input } from '@angular/core';
import { percentOf, type Ranking } from '@passerelle/contract';
import { UiMoney } from '@passerelle/ui';

/** The envelope of a lot as a bar: what is proposed, what is free, each with its figure (R23). */
@Component({
  selector: 'app-ranking-envelope',
  imports: [UiMoney],
  template: `<div class="bar" aria-hidden="true"><span [style.flex-basis.%]="proposed()"></span></div>
    <dl>
      <div class="proposed">
        <dt i18n="@@reviews.envelope.proposed">Proposed</dt>
        <dd><ui-money [value]="ranking().proposedTotal" /></dd>
      </div>
      <div>
        <dt i18n="@@reviews.envelope.free">Free</dt>
        <dd><ui-money [value]="ranking().free" /></dd>
      </div>
      <div class="total">
        <dt i18n="@@reviews.envelope.total">Envelope</dt>
        <dd><ui-money [value]="ranking().envelope" /></dd>
      </div>
    </dl>`,
  styleUrl: './ranking-envelope.css',
})
export class RankingEnvelope {
  readonly ranking = input.required<Pick<Ranking, 'envelope' | 'proposedTotal' | 'free'>>();
  protected readonly proposed = computed(() => percentOf(this.ranking().proposedTotal, this.ranking().envelope));
}
