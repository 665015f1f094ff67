import { Component, computed, inject, input, output } from '@angular/core';
import { localized, normalizeKbo, type KboEntry } from '@passerelle/contract';
import { UiButton, UiDate } from '@passerelle/ui';
import { Session } from '../core/session';
import { LEGAL_FORM_LABELS } from './organisation-labels';
import { OrganisationsApi } from './organisations.api';

/** What the form takes over from the register of enterprises. */
export type KboFacts = Pick<KboEntry, 'legalForm' | 'foundedOn'> & { name: string; acronym: string; city: string };

/** Proposes what the register says of the number that is being typed; asks only once the check digits are right (R1). */
@Component({
  selector: 'app-organisation-kbo-proposal',
  imports: [UiButton, UiDate],
  template: `<div role="status">
    @if (found(); as facts) {
      <p>
        <ng-container i18n="@@organisations.kbo.found">The register of enterprises knows this number as</ng-container
        >&ngsp;<strong>{{ facts.name }}</strong>
      </p>
      <p class="ui-soft">
        {{ labels[facts.legalForm] }}
        @if (facts.city) {
          · {{ facts.city }}
        }
        @if (facts.foundedOn) {
          · <ui-date [value]="facts.foundedOn" />
        }
      </p>
      <button uiButton="outlined" type="button" (click)="taken.emit(facts)" i18n="@@organisations.kbo.take">
        Take these facts over
      </button>
    }
  </div>`,
  styles: `
    p {
      margin: 0 0 8px;
    }
    button {
      margin-bottom: 16px;
    }
  `,
})
export class OrganisationKboProposal {
  /** As it is typed. */
  readonly typed = input.required<string>();
  readonly taken = output<KboFacts>();
  private readonly language = inject(Session).language;
  private readonly number = computed(() => normalizeKbo(this.typed()));
  private readonly answer = inject(OrganisationsApi).lookUp(this.number);
  protected readonly labels = LEGAL_FORM_LABELS;
  protected readonly found = computed((): KboFacts | undefined => {
    const entry = this.answer.hasValue() ? this.answer.value().entry : null;
    if (!entry) return undefined;
    const { legalForm, foundedOn } = entry;
    const [name = '', acronym = '', city = ''] = [entry.name, entry.acronym, entry.city].map((text) =>
      localized(text, this.language),
    );
    return { legalForm, foundedOn, name, acronym, city };
  });
}
