import { Component, input } from '@angular/core';
import { FormField, required, schema, type FieldTree } from '@angular/forms/signals';
import { UiControl, UiField, UiSection } from '@passerelle/ui';
import type { ConceptModel } from './lot-form.model';

/** A stage that there is has an end. */
export const conceptStage = schema<ConceptModel>((path) => {
  required(path.closesOn, { when: ({ valueOf }) => valueOf(path.first) });
  required(path.closesTime, { when: ({ valueOf }) => valueOf(path.first) });
});

/** Whether a concept note comes before the full file of a lot, and until when (B5). */
@Component({
  selector: 'app-lot-concept',
  imports: [FormField, UiControl, UiField, UiSection],
  template: `@let concept = field();
    <ui-section i18n-heading="@@calls.concept.heading" heading="Concept note">
      <label class="first">
        <input type="checkbox" [formField]="concept.first" />
        <span i18n="@@calls.concept.first">Concept note first: only selected notes lead to the full file</span>
      </label>
      @if (concept.first().value()) {
        <div class="pair">
          <ui-field
            i18n-label="@@calls.concept.closes-on"
            label="Notes until"
            i18n-help="@@calls.concept.closes-help"
            help="After the call opens and before it closes, with time left to select and to write the full file."
            [field]="concept.closesOn"
          >
            <input uiControl type="date" [formField]="concept.closesOn" />
          </ui-field>
          <ui-field i18n-label="@@calls.concept.closes-time" label="At (Brussels time)" [field]="concept.closesTime">
            <input uiControl type="time" [formField]="concept.closesTime" />
          </ui-field>
        </div>
        <p class="ui-soft" i18n="@@calls.concept.form-later">
          What a note is asked besides title, summary, region, theme, amount and duration is its short form: it is
          written from the page of the call once the lot is saved.
        </p>
      }
    </ui-section>`,
  styles: `
    .first {
      display: flex;
      gap: 8px;
      align-items: start;
    }
    .pair {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 0 24px;
      margin-top: 12px;
    }
    @media (min-width: 600px) {
      .pair > :first-child {
        flex-basis: 19rem;
      }
    }
  `,
})
export class LotConcept {
  readonly field = input.required<FieldTree<ConceptModel>>();
}
