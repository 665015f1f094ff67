import { compare, DECISION_STEPS, type DecisionStepKind, type Modality, type Money } from '@passerelle/contract';

/** A row of the approval table as it holds on one day. */
export interface Threshold {
  modality: Modality | null;
  step: DecisionStepKind;
  above: Money;
}

/** One row for each step in the order of the chain: a row for the modality goes before the one for all (R35). */
export function thresholdsOf(table: readonly Threshold[], modality: Modality): Threshold[] {
  return DECISION_STEPS.flatMap((step) => {
    const rows = table.filter((row) => row.step === step);
    const row = rows.find((own) => own.modality === modality) ?? rows.find((general) => general.modality === null);
    return row ? [row] : [];
  });
}

/** Who has to speak on an amount, in the order of the chain (domain 7.2). */
export const stepsFor = (thresholds: readonly Threshold[], amount: Money): DecisionStepKind[] =>
  thresholds.filter(({ above }) => compare(amount, above) > 0).map(({ step }) => step);
