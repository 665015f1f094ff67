import { Component, input, output } from '@angular/core';
import { UiButton } from '@passerelle/ui';

/** Save and cancel of a form of the settings. */
@Component({
  selector: 'app-form-actions',
  imports: [UiButton],
  template: `<div class="ui-form-actions">
    <button uiButton="filled" type="submit" [disabled]="busy()" i18n="@@programmes.form.save">Save</button>
    <button uiButton="outlined" type="button" (click)="cancelled.emit()" i18n="@@programmes.form.cancel">Cancel</button>
  </div>`,
})
export class FormActions {
  readonly busy = input(false);
  readonly cancelled = output();
}
