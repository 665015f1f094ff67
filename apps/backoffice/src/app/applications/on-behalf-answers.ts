import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import {
  isCorrectable,
  type ApplicationDetail,
  type Code,
  type FormSection,
  type ProgrammeFrame,
} from '@passerelle/contract';
import { answersOf } from '../forms/own-parts';
import { ApplicationOwn } from './application-own';
import { ApplicationsApi } from './applications.api';
import { correcting, OnBehalfForm, wantReason } from './on-behalf-form';

/** An own section of the call in a submitted file, as the applicant answered it, to be corrected with a reason. */
@Component({
  selector: 'app-on-behalf-answers',
  imports: [ApplicationOwn, OnBehalfForm],
  template: `<app-on-behalf-form [application]="application()" [form]="form" [reason]="form.reason">
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
  </app-on-behalf-form>`,
})
export class OnBehalfAnswers {
  readonly application = input.required<ApplicationDetail>();
  readonly frame = input.required<ProgrammeFrame>();
  readonly sectors = input.required<readonly Code[]>();
  readonly sdgs = input.required<readonly Code[]>();
  readonly section = input.required<FormSection>();
  private readonly api = inject(ApplicationsApi);
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
      wantReason(path.reason);
    },
    { submission: correcting(this.application, () => this.save()) },
  );

  private async save(): Promise<void> {
    this.refused.set(true);
    await this.api.answerOnBehalf(this.application(), this.section().key, {
      answers: answersOf(this.section(), this.answers()),
      reason: this.model().reason,
    });
  }
}
