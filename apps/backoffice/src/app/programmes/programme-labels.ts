import type { DecisionStepKind, InstalmentCondition, Modality, SettingCode } from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';

/** Tables of the settings, in the order of their tabs. */
export const SETTING_TABS = [
  'themes',
  'regions',
  'thresholds',
  'templates',
  'values',
  'crises',
  'agreements',
] as const;
export type SettingTab = (typeof SETTING_TABS)[number];

export const TAB_LABELS: Record<SettingTab, string> = {
  themes: $localize`:@@programmes.tab.themes:Themes`,
  regions: $localize`:@@programmes.tab.regions:Partner regions`,
  thresholds: $localize`:@@programmes.tab.thresholds:Approval amounts`,
  templates: $localize`:@@programmes.tab.templates:Instalments`,
  values: $localize`:@@programmes.tab.values:Values`,
  crises: $localize`:@@programmes.tab.crises:Crises`,
  agreements: $localize`:@@programmes.tab.agreements:Partner agreements`,
};

/** What a new row of each table is called on its button. */
export const ADD_LABELS: Record<SettingTab, string> = {
  themes: $localize`:@@programmes.add.themes:New theme`,
  regions: $localize`:@@programmes.add.regions:New partner region`,
  thresholds: $localize`:@@programmes.add.thresholds:New approval amount`,
  templates: $localize`:@@programmes.add.templates:New instalment plan`,
  values: $localize`:@@programmes.add.values:Change a value`,
  crises: $localize`:@@programmes.add.crises:Register a crisis`,
  agreements: $localize`:@@programmes.add.agreements:New partner agreement`,
};

export const MODALITY_LABELS: Record<Modality, string> = {
  direct: $localize`:@@programmes.modality.direct:Direct bilateral`,
  indirect: $localize`:@@programmes.modality.indirect:Indirect bilateral`,
  multilateral: $localize`:@@programmes.modality.multilateral:Multilateral`,
  humanitarian: $localize`:@@programmes.modality.humanitarian:Humanitarian`,
};
export const EVERY_MODALITY = $localize`:@@programmes.modality.every:Every modality`;

export const STEP_LABELS: Record<DecisionStepKind, string> = {
  management: $localize`:@@programmes.step.management:Management`,
  inspector: $localize`:@@programmes.step.inspector:Opinion of the Finance Inspectorate`,
  'budget-minister': $localize`:@@programmes.step.budget-minister:Agreement of the Minister of the Budget`,
  government: $localize`:@@programmes.step.government:Government`,
  minister: $localize`:@@programmes.step.minister:Competent minister`,
};

export const CONDITION_LABELS: Record<InstalmentCondition, string> = {
  signature: $localize`:@@programmes.condition.signature:Signature of the agreement`,
  'report-accepted': $localize`:@@programmes.condition.report:Report accepted`,
  'justified-share': $localize`:@@programmes.condition.justified:Part of the earlier money justified`,
  date: $localize`:@@programmes.condition.date:Planned date`,
};

export const SETTING_LABELS: Record<SettingCode, string> = {
  'screening-second-person-above': $localize`:@@programmes.setting.screening:Admissibility confirmed by a second person above (€)`,
  'structure-costs-percent': $localize`:@@programmes.setting.structure:Structure costs at most (% of A + B)`,
  'justified-share-percent': $localize`:@@programmes.setting.justified:Share of the earlier money to justify (%)`,
  'score-threshold-percent': $localize`:@@programmes.setting.score:Lowest score that passes (%)`,
  'final-report-months': $localize`:@@programmes.setting.report:Final report due within (months)`,
  'return-working-days': $localize`:@@programmes.setting.return:Time to complete a returned file (working days)`,
};

export const DATED_LABELS: Record<'now' | 'planned' | 'ended', StatusLabel> = {
  now: { label: $localize`:@@programmes.dated.now:In force`, tone: 'positive' },
  planned: { label: $localize`:@@programmes.dated.planned:Planned`, tone: 'info' },
  ended: { label: $localize`:@@programmes.dated.ended:Ended`, tone: 'neutral' },
};
