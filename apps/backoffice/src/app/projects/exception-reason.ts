import { Component, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { Modality } from '@passerelle/contract';
import { UiControl, UiField } from '@passerelle/ui';
import { Session } from '../core/session';

/** The reason that sets a rule aside: a manager's for a direct project (R24), an officer's for a multilateral one (R25). */
@Component({
  selector: 'app-exception-reason',
  imports: [FormField, UiControl, UiField],
  template: `@if (modality() === 'direct' && session.can('projects:change-modality')) {
      <ui-field
        i18n-label="@@projects.open.override"
        label="Why no agreement in force is needed"
        i18n-help="@@projects.open.override-help"
        help="Only when no agreement with the region is in force on the first day."
        [optional]="true"
        [field]="field()"
      >
        <textarea uiControl rows="3" [formField]="field()"></textarea>
      </ui-field>
    } @else if (modality() === 'multilateral') {
      <ui-field
        i18n-label="@@projects.open.dac-override"
        label="Why this organisation"
        i18n-help="@@projects.open.dac-override-help"
        help="Only when it is not on the DAC list of international organisations."
        [optional]="true"
        [field]="field()"
      >
        <textarea uiControl rows="3" [formField]="field()"></textarea>
      </ui-field>
    }`,
})
export class ExceptionReason {
  readonly modality = input.required<Modality>();
  readonly field = input.required<FieldTree<string>>();
  protected readonly session = inject(Session);
}
