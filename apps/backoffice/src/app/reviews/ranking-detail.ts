import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { localized, type CommitteeAction, type Ranking } from '@passerelle/contract';
import { Toasts, UiEmpty, UiEnvelopeBar, UiPageHeader, UiSection, type EnvelopePart } from '@passerelle/ui';
import { PageTitles } from '../core/page-titles';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { CommitteeDialog } from './committee-dialog';
import { RankingTable, type RankingChoice } from './ranking-table';
import { ReviewsApi } from './reviews.api';

const done = (action: CommitteeAction, reference: string): string =>
  ({
    propose: $localize`:@@reviews.done.propose:${reference}:reference: is proposed.`,
    reserve: $localize`:@@reviews.done.reserve:${reference}:reference: is on the reserve list.`,
    decline: $localize`:@@reviews.done.decline:${reference}:reference: is not selected.`,
  })[action];

/** The files of a lot by score against its envelope, and what the committee says of each (R12, R23, E7). */
@Component({
  selector: 'app-ranking-detail',
  imports: [CommitteeDialog, RankingTable, ResourceState, UiEmpty, UiEnvelopeBar, UiPageHeader, UiSection],
  template: `<app-resource-state [resource]="record" />
    @if (ranking(); as shown) {
      <ui-page-header [heading]="title()" [reference]="shown.callCode">
        <p uiLead class="ui-soft" i18n="@@reviews.ranking.lead">Ranking by score, against the envelope of the lot</p>
      </ui-page-header>
      <ui-envelope-bar [total]="shown.envelope" [free]="shown.free" [parts]="parts()" />
      <ui-section i18n-heading="@@reviews.ranking.files" heading="Ranked files">
        @if (shown.applications.length) {
          <app-ranking-table [ranking]="shown" (choose)="choice.set($event)" />
        } @else {
          <ui-empty i18n-heading="@@reviews.ranking.none" heading="No file to rank yet">
            <p i18n="@@reviews.ranking.none-text">Files appear here once they are admitted to the evaluation.</p>
          </ui-empty>
        }
      </ui-section>
      <app-committee-dialog
        [choice]="choice()"
        [free]="shown.free"
        (closed)="choice.set(undefined)"
        (done)="decided($event)"
      />
    }`,
  styles: `
    ui-envelope-bar {
      margin-bottom: 24px;
    }
  `,
})
export class RankingDetailPage {
  readonly lotId = input.required<string>();
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Session).language;
  protected readonly record = inject(ReviewsApi).ranking(this.lotId);
  protected readonly choice = signal<RankingChoice | undefined>(undefined);
  protected readonly ranking = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly title = computed(() => {
    const ranking = this.ranking();
    return ranking ? localized(ranking.lotTitle, this.language) : '';
  });
  /** What proposals and awards hold of the envelope (R23). */
  protected readonly parts = computed<EnvelopePart[]>(() => {
    const held = this.ranking()?.proposedTotal;
    const label = $localize`:@@reviews.envelope.held:Proposed or awarded`;
    return held ? [{ label, value: held, drawn: held }] : [];
  });

  constructor() {
    const titles = inject(PageTitles);
    const page = $localize`:@@reviews.ranking.title:Ranking`;
    effect(() => {
      if (this.title()) titles.name(`${page}: ${this.title()}`);
    });
  }

  protected decided(ranking: Ranking): void {
    const choice = this.choice();
    this.choice.set(undefined);
    this.record.set(ranking);
    if (choice) this.toasts.show(done(choice.action, choice.file.reference));
  }
}
