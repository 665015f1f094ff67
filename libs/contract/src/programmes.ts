import type { DateOnly } from './dates';
import type { LocalizedText } from './languages';
import type { Money } from './money';

/** The four procedures of cooperation on one model. */
export const MODALITIES = ['direct', 'indirect', 'multilateral', 'humanitarian'] as const;
export type Modality = (typeof MODALITIES)[number];

export const PROGRAMME_LIMITS = { name: 200, code: 20, crisisName: 200, needs: 2000, glide: 30, reference: 60 };

/** A theme of the policy, with the dates between which it may be chosen. */
export interface Theme {
  id: string;
  version: number;
  code: string;
  name: LocalizedText;
  validFrom: DateOnly;
  validTo: DateOnly | null;
}
export interface WriteTheme {
  code: string;
  name: LocalizedText;
  validFrom: DateOnly;
  validTo: DateOnly | null;
}

/** A place projects may work in: a city of GeoNames inside a partner region (R58). */
export interface Place {
  id: string;
  geonamesId: number;
  name: string;
  latitude: string;
  longitude: string;
  /** False for places inside the region's outline that calls leave out, such as Gaza City. */
  eligible: boolean;
}

/** A region with which Brussels cooperates, with its dates and places. */
export interface PartnerRegion {
  id: string;
  version: number;
  code: string;
  name: LocalizedText;
  /** ISO 3166 alpha-2. */
  country: string;
  validFrom: DateOnly;
  validTo: DateOnly | null;
  places: Place[];
}
export interface WritePartnerRegion {
  code: string;
  name: LocalizedText;
  country: string;
  validFrom: DateOnly;
  validTo: DateOnly | null;
  places: { geonamesId: number; name: string; latitude: string; longitude: string; eligible: boolean }[];
}

/** Agreement with a partner region: a direct project needs one in force on its planned start (R24). */
export interface PartnerAgreement {
  id: string;
  version: number;
  regionId: string;
  title: string;
  signedOn: DateOnly;
  validFrom: DateOnly;
  validTo: DateOnly | null;
}
export interface WritePartnerAgreement {
  regionId: string;
  title: string;
  signedOn: DateOnly;
  validFrom: DateOnly;
  validTo: DateOnly | null;
}

/** A crisis the Region decided to answer, kept apart from each grant (R26, R27). */
export interface Crisis {
  id: string;
  version: number;
  name: string;
  country: string;
  /** GLIDE number or appeal code. */
  glide: string;
  startedOn: DateOnly;
  needsSource: string;
  fundingDecidedOn: DateOnly | null;
}
export interface WriteCrisis {
  name: string;
  country: string;
  glide: string;
  startedOn: DateOnly;
  needsSource: string;
  fundingDecidedOn: DateOnly | null;
}

/** Who has to speak before an award, in the order of the chain (domain 7.2). */
export const DECISION_STEPS = ['management', 'inspector', 'budget-minister', 'government', 'minister'] as const;
export type DecisionStepKind = (typeof DECISION_STEPS)[number];

/** One row of the dated approval table: above `above`, for a modality or for all, the step is needed (R35). */
export interface ApprovalThreshold {
  id: string;
  version: number;
  modality: Modality | null;
  step: DecisionStepKind;
  above: Money;
  validFrom: DateOnly;
  validTo: DateOnly | null;
}
export interface WriteApprovalThreshold {
  modality: Modality | null;
  step: DecisionStepKind;
  above: Money;
  validFrom: DateOnly;
  validTo: DateOnly | null;
}

/** What has to be true before an instalment may be claimed (R39). */
export const INSTALMENT_CONDITIONS = ['signature', 'report-accepted', 'justified-share', 'date'] as const;
export type InstalmentCondition = (typeof INSTALMENT_CONDITIONS)[number];

/** A plan of instalments to choose from: percentages sum to 100 (R39). */
export interface InstalmentTemplate {
  id: string;
  version: number;
  code: string;
  name: LocalizedText;
  parts: { percent: string; condition: InstalmentCondition }[];
  validFrom: DateOnly;
  validTo: DateOnly | null;
}
export interface WriteInstalmentTemplate {
  code: string;
  name: LocalizedText;
  parts: { percent: string; condition: InstalmentCondition }[];
  validFrom: DateOnly;
  validTo: DateOnly | null;
}

/** Single dated values: a change is a new row, never an update of the past. */
export const SETTINGS = [
  /** Amount from which a second person confirms the admissibility check (R8), in euro. */
  'screening-second-person-above',
  /** Percent of structure costs on A + B (domain 6). */
  'structure-costs-percent',
  /** Percent of the earlier money that must be justified (R39). */
  'justified-share-percent',
  /** Lowest score that passes, in percent. */
  'score-threshold-percent',
  /** Months after the end within which the final report is due. */
  'final-report-months',
  /** Working days to correct a returned file (R9). */
  'return-working-days',
  /** Working days planned for the admissibility check, from the deadline of the call on (C8). */
  'screening-working-days',
  /** Working days planned for the selection, from the admissibility on (C8). */
  'selection-working-days',
] as const;
export type SettingCode = (typeof SETTINGS)[number];
export interface Setting {
  id: string;
  code: SettingCode;
  value: string;
  validFrom: DateOnly;
  validTo: DateOnly | null;
}
export interface WriteSetting {
  code: SettingCode;
  value: string;
  validFrom: DateOnly;
}

/** Everything forms choose from, on one day. */
export interface ProgrammeFrame {
  themes: Theme[];
  regions: PartnerRegion[];
  partnerAgreements: PartnerAgreement[];
  crises: Crisis[];
  instalmentTemplates: InstalmentTemplate[];
}
/** The whole configuration with its past and future rows. */
export interface ProgrammeSettings extends ProgrammeFrame {
  thresholds: ApprovalThreshold[];
  settings: Setting[];
}

/** One code of a DAC or IATI list; Dutch labels are ours. */
export interface Code {
  code: string;
  name: LocalizedText;
}
export const CODE_LISTS = [
  'sectors',
  'sdgs',
  'aid-types',
  'channels',
  'countries',
  'organisation-types',
  'policy-markers',
] as const;
export type CodeListName = (typeof CODE_LISTS)[number];
export interface CodeList {
  codes: Code[];
}

export const programmePaths = {
  frame: '/api/programmes/frame',
  settings: '/api/programmes/settings',
  codeList: (name: CodeListName) => `/api/programmes/code-lists/${name}`,
  themes: '/api/programmes/themes',
  theme: (id: string) => `/api/programmes/themes/${id}`,
  regions: '/api/programmes/regions',
  region: (id: string) => `/api/programmes/regions/${id}`,
  partnerAgreements: '/api/programmes/partner-agreements',
  partnerAgreement: (id: string) => `/api/programmes/partner-agreements/${id}`,
  crises: '/api/programmes/crises',
  crisis: (id: string) => `/api/programmes/crises/${id}`,
  thresholds: '/api/programmes/thresholds',
  threshold: (id: string) => `/api/programmes/thresholds/${id}`,
  instalmentTemplates: '/api/programmes/instalment-templates',
  instalmentTemplate: (id: string) => `/api/programmes/instalment-templates/${id}`,
  values: '/api/programmes/values',
  history: '/api/programmes/history',
};
