import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { ProceduralLanguage } from '@passerelle/contract';
import { UiButton, UiControl, UiField } from '@passerelle/ui';

/** With what a record of a partner begins: the language of everything that is written about it (R3), and a first title. */
@Component({
  selector: 'app-start-fields',
  imports: [FormField, UiControl, UiField],
  template: `<ui-field [label]="label()" [help]="help()" [field]="language()">
      <select uiControl [formField]="language()">
        <option value="fr" i18n="@@forms.start.french">French</option>
        <option value="nl" i18n="@@forms.start.dutch">Dutch</option>
      </select>
    </ui-field>
    <ui-field
      i18n-label="@@forms.start.name"
      label="Title of the project"
      i18n-help="@@forms.start.name-help"
      help="You can still change it."
      [field]="title()"
    >
      <input uiControl [formField]="title()" />
    </ui-field>`,
})
export class StartFields {
  readonly language = input.required<FieldTree<ProceduralLanguage>>();
  readonly label = input.required<string>();
  readonly help = input.required<string>();
  readonly title = input.required<FieldTree<string>>();
}

/** Begins to write, or goes back to the list. */
@Component({
  selector: 'app-start-actions',
  imports: [RouterLink, UiButton],
  template: `<div class="ui-form-actions">
    <button uiButton="filled" type="submit" [disabled]="busy()" i18n="@@forms.start.begin">Start writing</button>
    <a uiButton="outlined" [routerLink]="path()" i18n="@@applications.cancel">Cancel</a>
  </div>`,
})
export class StartActions {
  /** Address of the list. */
  readonly path = input.required<string>();
  readonly busy = input.required<boolean>();
}
