import type { DocumentKind } from './documents';
import type { Modality } from './programmes';

/** Markers screened before an award (R54): 0 not targeted, 1 significant, 2 principal; null is not screened. */
export const MARKERS = [
  'gender',
  'environment',
  'climate-mitigation',
  'climate-adaptation',
  'biodiversity',
  'desertification',
  'disability',
  'governance',
  'drr',
  'nutrition',
  'rmnch',
  'trade',
] as const;
export type Marker = (typeof MARKERS)[number];
export const MANDATORY_MARKERS: readonly Marker[] = [
  'gender',
  'environment',
  'climate-mitigation',
  'climate-adaptation',
  'disability',
];
/** Highest value of each marker; 2 for those not named. */
export const MARKER_MAXIMUM: Readonly<Partial<Record<Marker, number>>> = { rmnch: 4, desertification: 3 };
export interface MarkerValue {
  marker: Marker;
  value: 0 | 1 | 2 | 3 | 4;
  /** Needed when the value is 2 (R54). */
  justification: string;
}

/** Busan principles, or humanitarian ones with the needs assessment (R2). */
export const BUSAN_PRINCIPLES = ['ownership', 'results', 'partnership', 'transparency'] as const;
export const HUMANITARIAN_PRINCIPLES = [
  'humanity',
  'neutrality',
  'impartiality',
  'independence',
  'needs-assessment',
] as const;
export type Principle = (typeof BUSAN_PRINCIPLES)[number] | (typeof HUMANITARIAN_PRINCIPLES)[number];
/** The principles a project of the modality has to speak to before the decision (R2). */
export function principlesOf(modality: Modality): readonly Principle[] {
  return modality === 'humanitarian' ? HUMANITARIAN_PRINCIPLES : BUSAN_PRINCIPLES;
}

/** Earmarked money names purpose and recipient; core money has no project budget (R25). */
export const FUNDING_KINDS = ['core', 'earmarked'] as const;
export type FundingKind = (typeof FUNDING_KINDS)[number];

export const PROJECT_ORGANISATION_ROLES = ['beneficiary', 'local-partner', 'authority', 'channel', 'funder'] as const;
export type ProjectOrganisationRole = (typeof PROJECT_ORGANISATION_ROLES)[number];

/** Kinds of documents a project takes. */
export const PROJECT_DOCUMENT_KINDS = [
  'letter',
  'budget',
  'logical-framework',
  'partnership-agreement',
  'minutes',
  'other',
] as const satisfies readonly DocumentKind[];
