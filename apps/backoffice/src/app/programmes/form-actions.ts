import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UiButton } from '@passerelle/ui';
import type { SettingTab } from './setting-tabs';

/** Save, and cancel back to the table, of a form of the settings. */
@Component({
  selector: 'app-form-actions',
  imports: [RouterLink, UiButton],
  template: `<div class="ui-form-actions">
    <button uiButton="filled" type="submit" [disabled]="busy()" i18n="@@programmes.form.save">Save</button>
    <a uiButton="outlined" [routerLink]="['/programmes', tab()]" i18n="@@programmes.form.cancel">Cancel</a>
  </div>`,
})
export class FormActions {
  readonly tab = input.required<SettingTab>();
  readonly busy = input(false);
}
