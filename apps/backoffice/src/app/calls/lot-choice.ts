import { Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { localized, type ConceptOpening } from '@passerelle/contract';
import { UiControl, UiField } from '@passerelle/ui';
import { Session } from '../core/session';

/** Which of the lots in which something can be begun now. */
@Component({
  selector: 'app-lot-choice',
  imports: [FormField, UiControl, UiField],
  template: `<ui-field i18n-label="@@applications.list.call" label="Call and lot" [field]="field()">
    <select uiControl [formField]="field()">
      <option value="" i18n="@@applications.choose">Choose…</option>
      @for (option of options(); track option.id) {
        <option [value]="option.id">{{ option.label }}</option>
      }
    </select>
  </ui-field>`,
})
export class LotChoice {
  readonly field = input.required<FieldTree<string>>();
  readonly openings = input.required<readonly Pick<ConceptOpening, 'lotId' | 'callCode' | 'lotTitle'>[]>();
  private readonly language = inject(Session).language;
  protected readonly options = computed(() =>
    this.openings().map(({ lotId, callCode, lotTitle }) => ({
      id: lotId,
      label: `${callCode} · ${localized(lotTitle, this.language)}`,
    })),
  );
}
