import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { ApplicationDetail, Code, OnBehalfSection, ProgrammeFrame } from '@passerelle/contract';
import { Session } from '../core/session';
import { ApplicationBudget } from './application-budget';
import { toContent, toForm } from './application-form.model';
import { ApplicationPartners } from './application-partners';
import { ApplicationProject } from './application-project';
import { ApplicationResults } from './application-results';
import { ApplicationTheme } from './application-theme';
import { ApplicationsApi } from './applications.api';
import { correcting, OnBehalfForm, wantReason } from './on-behalf-form';

/** One section of a submitted file, as the applicant wrote it, to be corrected with a reason. */
@Component({
  selector: 'app-on-behalf-editor',
  imports: [
    ApplicationBudget,
    ApplicationPartners,
    ApplicationProject,
    ApplicationResults,
    ApplicationTheme,
    OnBehalfForm,
  ],
  templateUrl: './on-behalf-editor.html',
})
export class OnBehalfEditor {
  readonly application = input.required<ApplicationDetail>();
  readonly frame = input.required<ProgrammeFrame>();
  readonly sectors = input.required<readonly Code[]>();
  readonly section = input.required<OnBehalfSection>();
  private readonly api = inject(ApplicationsApi);
  protected readonly language = inject(Session).language;
  protected readonly year = computed(() => Number(this.application().content.project.startsOn?.slice(0, 4)));
  /** Another section begins with the file as it is stored. */
  private readonly model = linkedSignal({
    source: () => ({ section: this.section(), content: this.application().content }),
    computation: ({ content }) => ({ ...toForm(content), reason: '' }),
  });
  protected readonly form = form(
    this.model,
    (path) => {
      wantReason(path.reason);
    },
    { submission: correcting(this.application, () => this.save()) },
  );

  private async save(): Promise<void> {
    const { reason, ...content } = this.model();
    await this.api.editOnBehalf(this.application(), this.section(), {
      value: toContent(content)[this.section()],
      reason,
    });
  }
}
