import { Component, computed, inject, input } from '@angular/core';
import { FormField, FormRoot, maxLength, required, type FieldTree, type SchemaPath } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { ON_BEHALF_LIMITS, type ApplicationDetail } from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { LANGUAGE_HELP } from './application-labels';

/** Every correction says why. */
export function wantReason(reason: SchemaPath<string>): void {
  required(reason);
  maxLength(reason, ON_BEHALF_LIMITS.reason);
}

/** The `submission` of a correction: once it is saved, the file is shown again. Call it where `inject()` works. */
export function correcting(
  application: () => ApplicationDetail,
  save: () => Promise<void>,
): ReturnType<typeof sending> {
  const router = inject(Router);
  const toasts = inject(Toasts);
  return sending(async () => {
    const { id } = application();
    await save();
    toasts.show($localize`:@@applications.edits.done:The file was corrected; the applicant is told.`);
    await router.navigate(['/applications', id]);
  });
}

/** The form around what is corrected in a submitted file: below it why, and what sends it. */
@Component({
  selector: 'app-on-behalf-form',
  imports: [FormField, FormRoot, RouterLink, UiButton, UiControl, UiErrorSummary, UiField],
  template: `<form [formRoot]="form()">
    <ui-error-summary [form]="form()" />
    <ng-content />
    <ui-field i18n-label="@@applications.edits.reason" label="Why you correct it" [help]="help()" [field]="reason()">
      <textarea uiControl rows="4" [attr.lang]="application().language" [formField]="reason()"></textarea>
    </ui-field>
    <div class="ui-form-actions">
      <button uiButton="filled" type="submit" [disabled]="form()().submitting()" i18n="@@applications.edits.save">
        Save the correction
      </button>
      <a uiButton="outlined" [routerLink]="['/applications', application().id]" i18n="@@applications.edits.cancel"
        >Cancel</a
      >
    </div>
  </form>`,
  styles: `
    form {
      max-width: 860px;
    }
  `,
})
export class OnBehalfForm {
  readonly application = input.required<ApplicationDetail>();
  readonly form = input.required<FieldTree<unknown>>();
  readonly reason = input.required<FieldTree<string>>();
  protected readonly help = computed(() => LANGUAGE_HELP[this.application().language]);
}
