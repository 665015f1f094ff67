import { Component, LOCALE_ID, computed, inject, input, model, output, viewChild } from '@angular/core';
import {
  applicationPaths,
  EMPTY_FORM,
  isMarked,
  type ApplicationDetail,
  type BudgetLineAnswer,
  type Code,
  type CorrectionMark,
  type DocumentView,
  type FormAnswers,
  type FormSection,
  type ProgrammeFrame,
  type QuestionOf,
} from '@passerelle/contract';
import { Session } from '../core/session';
import { RecordDocuments } from '../documents/record-documents';
import { factsOf, formChoices } from '../forms/form-choices';
import { FormFilling } from '../forms/form-filling';
import { FormSectionFields } from '../forms/form-section';
import { countries } from '../organisations/countries';
import { applicantProfile } from './applicant-profile';
import { givenFiles } from './application-parts';
import { ApplicationTableSheet } from './application-table-sheet';

/** One section of the own questions of a call, filled in like the fixed ones. */
@Component({
  selector: 'app-application-own',
  imports: [ApplicationTableSheet, FormSectionFields, RecordDocuments],
  template: `<ng-template #files let-question>
      <app-record-documents
        [path]="path()"
        [documents]="filesOf(question)"
        [question]="question"
        [mayEdit]="!locked()(question.key)"
        (changed)="reload.emit()"
      />
    </ng-template>
    <ng-template #tables let-question>
      <app-application-table-sheet
        [applicationId]="application().id"
        [question]="question.key"
        (taken)="take(question, $event)"
      />
    </ng-template>
    <app-form-section
      [section]="section()"
      [filling]="filling"
      [language]="language"
      [choices]="choices()"
      [files]="files"
      [tables]="sheets() ? tables : undefined"
      [revealed]="revealed()"
      [locked]="locked()"
      [profile]="profile()"
    />`,
})
export class ApplicationOwn {
  readonly application = input.required<ApplicationDetail>();
  readonly section = input.required<FormSection>();
  readonly answers = model.required<FormAnswers>();
  readonly frame = input.required<ProgrammeFrame>();
  readonly sectors = input.required<readonly Code[]>();
  readonly sdgs = input.required<readonly Code[]>();
  readonly revealed = input.required<boolean>();
  /** What a returned file opens; undefined while everything is open (R9). */
  readonly marks = input.required<readonly CorrectionMark[] | undefined>();
  /** Budget tables may come from a spreadsheet: they are the applicant's to write. */
  readonly sheets = input(false);
  /** Files changed: the stored file is wanted again. */
  readonly reload = output();
  protected readonly language = inject(Session).language;
  private readonly countries = countries(inject(LOCALE_ID));
  private readonly fields = viewChild.required(FormSectionFields);
  protected readonly path = computed(() => applicationPaths.documents(this.application().id));
  protected readonly choices = computed(() =>
    formChoices(
      this.frame(),
      { sectors: this.sectors(), sdgs: this.sdgs() },
      this.countries,
      this.language,
      this.application().rules.regionIds,
    ),
  );
  private readonly definition = computed(() => this.application().form?.definition ?? EMPTY_FORM);
  private readonly facts = computed(() => factsOf(this.choices(), givenFiles(this.application().documents)));
  protected readonly filling = new FormFilling(this.definition, this.answers, this.facts);
  protected readonly profile = applicantProfile(this.application, this.section);
  protected readonly locked = computed(() => {
    const marks = this.marks();
    return (question: string) => marks !== undefined && !isMarked(marks, `answers.${question}`);
  });

  /** Moves to a question. */
  focus(question: string): void {
    this.fields().focus(question);
  }

  protected take({ key }: QuestionOf<'budget-table'>, lines: BudgetLineAnswer[]): void {
    this.filling.answer(key, lines.length ? lines : undefined);
  }

  protected filesOf({ key }: QuestionOf<'file'>): DocumentView[] {
    return this.application().documents.filter(({ question }) => question === key);
  }
}
