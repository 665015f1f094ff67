import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  applyEach,
  disabled,
  form,
  FormField,
  FormRoot,
  maxLength,
  pattern,
  required,
  validate,
} from '@angular/forms/signals';
import {
  INSTALMENT_CONDITIONS,
  PROGRAMME_LIMITS as LIMITS,
  programmePaths,
  type InstalmentTemplate,
  type WriteInstalmentTemplate,
} from '@passerelle/contract';
import { UiButton, UiControl, UiErrorSummary, UiField, UiNotice, UiSection } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { codeText } from '../core/problem-texts';
import { DateFields } from './date-fields';
import { dayOrNull, daysOf, today } from './dated';
import { FormActions } from './form-actions';
import { LocalizedFields } from './localized-fields';
import { PERCENT, plainPercent, sumOfPercents } from './percents';
import { CONDITION_LABELS } from './programme-labels';
import { ProgrammesApi } from './programmes.api';

const PATHS = { all: programmePaths.instalmentTemplates, one: programmePaths.instalmentTemplate };
const FIRST_PARTS: InstalmentTemplate['parts'] = [
  { percent: '80', condition: 'signature' },
  { percent: '20', condition: 'report-accepted' },
];

/** Adds an instalment plan, or changes the name and the end of one in force (R39). */
@Component({
  selector: 'app-template-form',
  imports: [
    DateFields,
    FormActions,
    FormField,
    FormRoot,
    LocalizedFields,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiNotice,
    UiSection,
  ],
  templateUrl: './template-form.html',
  styleUrl: './setting-form.css',
})
export class TemplateForm {
  readonly row = input<InstalmentTemplate>();
  readonly saved = output();
  private readonly api = inject(ProgrammesApi);
  protected readonly conditions = INSTALMENT_CONDITIONS;
  protected readonly labels = CONDITION_LABELS;
  protected readonly frozen = computed(() => (this.row()?.validFrom ?? '9999') <= today());
  private readonly model = linkedSignal(() => {
    const row = this.row();
    const name = row?.name ?? { fr: '', nl: '', en: '' };
    return { code: row?.code ?? '', name, parts: row?.parts ?? FIRST_PARTS, ...daysOf(row) };
  });
  protected readonly sum = computed(() => sumOfPercents(this.model().parts.map(({ percent }) => percent)));
  protected readonly form = form(
    this.model,
    (path) => {
      const when = () => this.frozen();
      disabled(path.code, { when });
      disabled(path.parts, { when });
      disabled(path.validFrom, { when });
      required(path.code);
      maxLength(path.code, LIMITS.code);
      required(path.name.fr);
      required(path.name.nl);
      required(path.validFrom);
      applyEach(path.parts, (part) => {
        required(part.percent);
        pattern(part.percent, PERCENT);
      });
      validate(path.parts, () =>
        this.sum() === '100' ? undefined : { kind: 'not-100-percent', message: codeText('not-100-percent') },
      );
    },
    { submission: sending(() => this.save()) },
  );

  protected addPart(): void {
    this.form.parts().value.update((parts) => [...parts, { percent: '', condition: 'report-accepted' }]);
  }

  protected removePart(index: number): void {
    this.form.parts().value.update((parts) => parts.filter((_, other) => other !== index));
  }

  private async save(): Promise<void> {
    const { parts, validTo, ...facts } = this.model();
    const body: WriteInstalmentTemplate = {
      ...facts,
      parts: parts.map((part) => ({ ...part, percent: plainPercent(part.percent) })),
      validTo: dayOrNull(validTo),
    };
    await this.api.save(PATHS, this.row(), body);
    this.saved.emit();
  }
}
