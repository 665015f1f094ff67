import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { Criterion } from '@passerelle/contract';
import { UiButton, UiControl, UiField, UiSection } from '@passerelle/ui';
import { LocalizedFields } from '../programmes/localized-fields';
import { withCriterion } from './lot-form.model';

/** The evaluation criteria of a lot; their weights sum to 100. */
@Component({
  selector: 'app-lot-criteria',
  imports: [FormField, LocalizedFields, UiButton, UiControl, UiField, UiSection],
  template: `<ui-section i18n-heading="@@calls.lot.criteria" heading="Evaluation criteria">
    <p class="sum" [class.wrong]="weights() !== 100" role="status" i18n="@@calls.lot.weights">
      Sum of the weights: {{ weights() }} of 100
    </p>
    @for (criterion of field(); track $index; let index = $index) {
      <fieldset>
        <legend i18n="@@calls.lot.criterion">Criterion {{ index + 1 }}</legend>
        <app-localized-fields i18n-label="@@calls.lot.criterion-label" label="Criterion" [field]="criterion.label" />
        <ui-field i18n-label="@@calls.lot.weight" label="Weight" [field]="criterion.weight">
          <input uiControl type="number" [formField]="criterion.weight" />
        </ui-field>
        <details>
          <summary i18n="@@calls.lot.guidance">Explanation, also public</summary>
          <app-localized-fields
            i18n-label="@@calls.lot.guidance"
            label="Explanation, also public"
            [multiline]="true"
            [field]="criterion.guidance"
          />
        </details>
        <button uiButton="text" type="button" (click)="remove(index)" i18n="@@calls.lot.remove-criterion">
          Remove criterion {{ index + 1 }}
        </button>
      </fieldset>
    }
    <button uiButton="outlined" type="button" (click)="add()" i18n="@@calls.lot.add-criterion">Add a criterion</button>
  </ui-section>`,
  styleUrl: './lot-form.css',
})
export class LotCriteria {
  readonly field = input.required<FieldTree<Criterion[]>>();
  protected readonly weights = computed(() =>
    this.field()()
      .value()
      .reduce((sum, { weight }) => sum + (weight || 0), 0),
  );

  protected add(): void {
    this.field()().value.update(withCriterion);
  }

  protected remove(index: number): void {
    this.field()().value.update((criteria) => criteria.filter((_, other) => other !== index));
  }
}
