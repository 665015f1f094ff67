import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { UiControl, UiField } from '@passerelle/ui';
import type { DatedForm } from './dated-form';

/** Between which days a row of the settings holds. */
@Component({
  selector: 'app-date-fields',
  imports: [FormField, UiControl, UiField],
  template: `<ui-field i18n-label="@@programmes.field.from" label="In force from" [field]="field().validFrom">
      <input uiControl type="date" [formField]="field().validFrom" />
    </ui-field>
    <ui-field
      i18n-label="@@programmes.field.to"
      label="In force until"
      i18n-help="@@programmes.field.to-help"
      help="The last day it holds; leave it empty until further notice."
      [optional]="true"
      [field]="field().validTo"
    >
      <input uiControl type="date" [formField]="field().validTo" />
    </ui-field>`,
})
export class DateFields {
  readonly field = input.required<FieldTree<DatedForm>>();
}
