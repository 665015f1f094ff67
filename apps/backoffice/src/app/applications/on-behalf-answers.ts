import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  isCorrectable,
  ON_BEHALF_LIMITS,
  type ApplicationDetail,
  type Code,
  type FormSection,
  type ProgrammeFrame,
} from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { answersOf } from '../forms/own-parts';
import { LANGUAGE_HELP } from './application-labels';
import { ApplicationOwn } from './application-own';
import { ApplicationsApi } from './applications.api';

/** An own section of the call in a submitted file, as the applicant answered it, to be corrected with a reason. */
@Component({
  selector: 'app-on-behalf-answers',
  imports: [ApplicationOwn, FormField, FormRoot, RouterLink, UiButton, UiControl, UiErrorSummary, UiField],
  template: `<form [formRoot]="form">
    <ui-error-summary [form]="form" />
    <app-application-own
      [application]="application()"
      [section]="section()"
      [(answers)]="answers"
      [frame]="frame()"
      [sectors]="sectors()"
      [sdgs]="sdgs()"
      [revealed]="refused()"
      [marks]="open()"
    />
    <ui-field i18n-label="@@applications.edits.reason" label="Why you correct it" [help]="help()" [field]="form.reason">
      <textarea uiControl rows="4" [attr.lang]="application().language" [formField]="form.reason"></textarea>
    </ui-field>
    <div class="ui-form-actions">
      <button uiButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@applications.edits.save">
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
export class OnBehalfAnswers {
  readonly application = input.required<ApplicationDetail>();
  readonly frame = input.required<ProgrammeFrame>();
  readonly sectors = input.required<readonly Code[]>();
  readonly sdgs = input.required<readonly Code[]>();
  readonly section = input.required<FormSection>();
  private readonly api = inject(ApplicationsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly help = computed(() => LANGUAGE_HELP[this.application().language]);
  /** What the applicant declares or attaches can only be read. */
  protected readonly open = computed(() =>
    this.section()
      .questions.filter(isCorrectable)
      .map(({ key }) => ({ target: `answers.${key}`, remark: '' })),
  );
  /** Another section begins with the file as it is stored. */
  protected readonly answers = linkedSignal({
    source: () => ({ section: this.section(), form: this.application().form }),
    computation: ({ form }) => form?.answers ?? {},
  });
  /** What is wrong is said once it was sent. */
  protected readonly refused = signal(false);
  private readonly model = linkedSignal({ source: this.section, computation: () => ({ reason: '' }) });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.reason);
      maxLength(path.reason, ON_BEHALF_LIMITS.reason);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    const { id } = this.application();
    this.refused.set(true);
    await this.api.answerOnBehalf(this.application(), this.section().key, {
      answers: answersOf(this.section(), this.answers()),
      reason: this.model().reason,
    });
    this.toasts.show($localize`:@@applications.edits.done:The file was corrected; the applicant is told.`);
    await this.router.navigate(['/applications', id]);
  }
}
