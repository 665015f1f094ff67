import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { DateOnly } from '@passerelle/contract';
import { UiControl, UiField } from '@passerelle/ui';

/** Between which days a row of the settings holds. */
@Component({
  selector: 'app-date-fields',
  imports: [FormField, UiControl, UiField],
  template: `<ui-field i18n-label="@@programmes.field.from" label="In force from" [field]="from()">
      <input uiControl type="date" [formField]="from()" />
    </ui-field>
    <ui-field
      i18n-label="@@programmes.field.to"
      label="In force until"
      i18n-help="@@programmes.field.to-help"
      help="The last day it holds; leave it empty until further notice."
      [optional]="true"
      [field]="to()"
    >
      <input uiControl type="date" [formField]="to()" />
    </ui-field>`,
})
export class DateFields {
  readonly from = input.required<FieldTree<DateOnly>>();
  readonly to = input.required<FieldTree<DateOnly>>();
}
