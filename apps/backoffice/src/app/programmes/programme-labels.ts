import type { DecisionStepKind, InstalmentCondition, Modality, SettingCode } from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';
import { MODALITY_LABELS } from '../core/labels';
import type { DatedState } from './dated';

const EVERY_MODALITY = $localize`:@@programmes.modality.every:Every modality`;

/** The modality of a row, or that it is for all. */
export const modalityText = (modality: Modality | null): string =>
  modality === null ? EVERY_MODALITY : MODALITY_LABELS[modality];

/** Who speaks in each step. */
export const STEP_LABELS: Record<DecisionStepKind, string> = {
  management: $localize`:@@decisions.step.management:Management of Brussels International`,
  inspector: $localize`:@@decisions.step.inspector:Opinion of the Finance Inspectorate`,
  'budget-minister': $localize`:@@decisions.step.budget-minister:Agreement of the Minister of the Budget`,
  government: $localize`:@@decisions.step.government:Government (council of ministers)`,
  minister: $localize`:@@decisions.step.minister:Minister in charge`,
};

/** What has to be true before an instalment is claimed (R39). */
export const CONDITION_LABELS: Record<InstalmentCondition, string> = {
  signature: $localize`:@@agreements.condition.signature:Agreement signed`,
  'report-accepted': $localize`:@@agreements.condition.report:Final report accepted`,
  'justified-share': $localize`:@@agreements.condition.share:Share of the earlier money justified`,
  date: $localize`:@@agreements.condition.date:From the planned day`,
};

export const SETTING_LABELS: Record<SettingCode, string> = {
  'screening-second-person-above': $localize`:@@programmes.setting.screening:Admissibility confirmed by a second person above`,
  'structure-costs-percent': $localize`:@@programmes.setting.structure:Structure costs at most, of operational and management costs`,
  'justified-share-percent': $localize`:@@programmes.setting.justified:Share of the earlier money to justify before the next instalment`,
  'score-threshold-percent': $localize`:@@programmes.setting.score:Lowest score that passes`,
  'final-report-months': $localize`:@@programmes.setting.report:Time to submit the final report, from the end of the project`,
  'return-working-days': $localize`:@@programmes.setting.return:Time to correct a returned file`,
  'screening-working-days': $localize`:@@programmes.setting.screening-days:Time planned for the admissibility check, after the deadline of the call`,
  'selection-working-days': $localize`:@@programmes.setting.selection-days:Time planned for the selection, after the admissibility check`,
};

/** In what a setting is counted. */
export type SettingUnit = 'euro' | 'percent' | 'months' | 'working-days';
export const SETTING_UNITS: Record<SettingCode, SettingUnit> = {
  'screening-second-person-above': 'euro',
  'structure-costs-percent': 'percent',
  'justified-share-percent': 'percent',
  'score-threshold-percent': 'percent',
  'final-report-months': 'months',
  'return-working-days': 'working-days',
  'screening-working-days': 'working-days',
  'selection-working-days': 'working-days',
};
export const UNIT_LABELS: Record<SettingUnit, string> = {
  euro: $localize`:@@programmes.unit.euro:Amount`,
  percent: $localize`:@@programmes.unit.percent:Percent`,
  months: $localize`:@@programmes.unit.months:Months`,
  'working-days': $localize`:@@programmes.unit.working-days:Working days`,
};

/** A value with its unit, e.g. `10 %`; amounts are written with `ui-money`. */
export function valueText(code: SettingCode, value: string): string {
  switch (SETTING_UNITS[code]) {
    case 'percent':
      return `${value} %`;
    case 'months':
      return value === '1'
        ? $localize`:@@programmes.value.month:1 month`
        : $localize`:@@programmes.value.months:${value}:count: months`;
    case 'working-days':
      return value === '1'
        ? $localize`:@@programmes.value.working-day:1 working day`
        : $localize`:@@programmes.value.working-days:${value}:count: working days`;
    case 'euro':
      return value;
  }
}

export const DATED_LABELS: Record<DatedState, StatusLabel> = {
  now: { label: $localize`:@@programmes.dated.now:In force`, tone: 'positive' },
  planned: { label: $localize`:@@programmes.dated.planned:Planned`, tone: 'info' },
  ended: { label: $localize`:@@programmes.dated.ended:Ended`, tone: 'neutral' },
};
