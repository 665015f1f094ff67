import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { diffFields, type AnswersOnBehalf, type ApplicationForm, type EditedOnBehalf } from '@passerelle/contract';
import { UiButton, UiDate, UiSection } from '@passerelle/ui';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { isOwnPart } from '../forms/own-parts';
import { answerDiffs, answerReader, asWritten } from './answer-diff';
import { partText } from './application-labels';
import { partName } from './application-parts';
import { ApplicationsApi } from './applications.api';
import { asksCodes, codeLists } from './code-names';
import { diffReader } from './diff-reader';
import { ValueDiffView } from './value-diff';

/** What the administration corrected on behalf of the applicant, each with its reason and what changed. */
@Component({
  selector: 'app-application-edits',
  imports: [ResourceState, RouterLink, UiButton, UiDate, UiSection, ValueDiffView],
  templateUrl: './application-edits.html',
  styleUrl: './application-corrections.css',
})
export class ApplicationEdits {
  readonly applicationId = input.required<string>();
  /** The own questions of the call in this file. */
  readonly form = input.required<ApplicationForm | null>();
  /** Read again when it changes. */
  readonly version = input.required<number>();
  protected readonly found = inject(ApplicationsApi).onBehalf(this.applicationId, this.version);
  private readonly made = computed(() => (this.found.hasValue() ? this.found.value().edits : []));
  private readonly frame = inject(ApplicationsApi).frame();
  private readonly codes = codeLists(() =>
    this.made().some((edit) => edit.section === 'theme' || (isOfAnswers(edit) && asksCodes(this.form()))),
  );
  private readonly reader = answerReader(this.frame, this.codes);
  private readonly language = inject(Session).language;
  private readonly values = diffReader(this.codes, this.frame);
  protected readonly edits = computed(() =>
    this.made().map((edit) => ({
      reason: edit.reason,
      byName: edit.byName,
      at: edit.at,
      label: partName(this.form(), edit.section, this.language),
      read: isOfAnswers(edit) ? asWritten : this.values(),
      fields: isOfAnswers(edit)
        ? answerDiffs(this.form(), edit.before, edit.after, this.reader())
        : diffFields(edit.section, edit.before, edit.after).map((field) => ({
            ...field,
            label: partText(field.path) ?? field.path,
          })),
    })),
  );
}

const isOfAnswers = (edit: EditedOnBehalf): edit is AnswersOnBehalf => isOwnPart(edit.section);
