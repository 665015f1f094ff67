import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { disabled, form, FormField, FormRoot, required } from '@angular/forms/signals';
import {
  DECISION_STEPS,
  euro,
  MODALITIES,
  programmePaths,
  type ApprovalThreshold,
  type DateOnly,
  type DecisionStepKind,
  type Modality,
  type Money,
  type WriteApprovalThreshold,
} from '@passerelle/contract';
import { UiControl, UiErrorSummary, UiField, UiMoneyInput, UiNotice } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { codeText } from '../core/problem-texts';
import { MODALITY_LABELS } from '../core/labels';
import { DateFields } from './date-fields';
import { dayOrNull, daysOf, today } from './dated';
import { FormActions } from './form-actions';
import { STEP_LABELS } from './programme-labels';
import { ProgrammesApi } from './programmes.api';

const PATHS = { all: programmePaths.thresholds, one: programmePaths.threshold };

interface ThresholdModel {
  step: DecisionStepKind;
  modality: Modality | '';
  above: Money;
  validFrom: DateOnly;
  validTo: DateOnly;
}

/** Adds a row to the approval table, or ends one (R35). */
@Component({
  selector: 'app-threshold-form',
  imports: [DateFields, FormActions, FormField, FormRoot, UiControl, UiErrorSummary, UiField, UiMoneyInput, UiNotice],
  templateUrl: './threshold-form.html',
})
export class ThresholdForm {
  readonly row = input<ApprovalThreshold>();
  readonly saved = output();
  private readonly api = inject(ProgrammesApi);
  protected readonly steps = DECISION_STEPS;
  protected readonly stepLabels = STEP_LABELS;
  protected readonly modalities = MODALITIES;
  protected readonly modalityLabels = MODALITY_LABELS;
  protected readonly frozenText = codeText('already-in-force');
  /** Decisions were taken by a row in force: only its end may change. */
  protected readonly frozen = computed(() => (this.row()?.validFrom ?? '9999') <= today());
  private readonly model = linkedSignal<ThresholdModel>(() => {
    const row = this.row();
    return {
      step: row?.step ?? 'management',
      modality: row?.modality ?? '',
      above: row?.above ?? euro(''),
      ...daysOf(row),
    };
  });
  protected readonly form = form(
    this.model,
    (path) => {
      const when = () => this.frozen();
      disabled(path.step, { when });
      disabled(path.modality, { when });
      disabled(path.above, { when });
      disabled(path.validFrom, { when });
      required(path.above.amount);
      required(path.validFrom);
    },
    { submission: sending(() => this.save()) },
  );

  private async save(): Promise<void> {
    const { modality, validTo, ...facts } = this.model();
    const body: WriteApprovalThreshold = {
      ...facts,
      modality: modality === '' ? null : modality,
      validTo: dayOrNull(validTo),
    };
    await this.api.save(PATHS, this.row(), body);
    this.saved.emit();
  }
}
