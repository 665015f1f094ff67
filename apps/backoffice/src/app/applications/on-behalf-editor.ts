import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  ON_BEHALF_LIMITS,
  type ApplicationDetail,
  type Code,
  type OnBehalfSection,
  type ProgrammeFrame,
} from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { Session } from '../core/session';
import { ApplicationBudget } from './application-budget';
import { toContent, toForm } from './application-form.model';
import { LANGUAGE_HELP } from './application-labels';
import { ApplicationPartners } from './application-partners';
import { ApplicationProject } from './application-project';
import { ApplicationResults } from './application-results';
import { ApplicationTheme } from './application-theme';
import { ApplicationsApi } from './applications.api';

/** One section of a submitted file, as the applicant wrote it, to be corrected with a reason. */
@Component({
  selector: 'app-on-behalf-editor',
  imports: [
    ApplicationBudget,
    ApplicationPartners,
    ApplicationProject,
    ApplicationResults,
    ApplicationTheme,
    FormField,
    FormRoot,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
  ],
  templateUrl: './on-behalf-editor.html',
  styles: `
    form {
      max-width: 860px;
    }
  `,
})
export class OnBehalfEditor {
  readonly application = input.required<ApplicationDetail>();
  readonly frame = input.required<ProgrammeFrame>();
  readonly sectors = input.required<readonly Code[]>();
  readonly section = input.required<OnBehalfSection>();
  private readonly api = inject(ApplicationsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly language = inject(Session).language;
  protected readonly help = computed(() => LANGUAGE_HELP[this.application().language]);
  protected readonly year = computed(() => Number(this.application().content.project.startsOn?.slice(0, 4)));
  /** Another section begins with the file as it is stored. */
  private readonly model = linkedSignal({
    source: () => ({ section: this.section(), content: this.application().content }),
    computation: ({ content }) => ({ ...toForm(content), reason: '' }),
  });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.reason);
      maxLength(path.reason, ON_BEHALF_LIMITS.reason);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    const { reason, ...content } = this.model();
    const { id } = this.application();
    await this.api.editOnBehalf(this.application(), this.section(), {
      value: toContent(content)[this.section()],
      reason,
    });
    this.toasts.show($localize`:@@applications.edits.done:The file was corrected; the applicant is told.`);
    await this.router.navigate(['/applications', id]);
  }
}
