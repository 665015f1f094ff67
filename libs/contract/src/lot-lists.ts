import type { Criterion } from './calls';
import type { DocumentKind } from './documents';
import { NO_TEXT, type LocalizedText } from './languages';
import { CHOSEN_CHECKS } from './screenings';

/** Kinds of documents a lot may ask of its applications (domain 6, M1). */
export const ATTACHMENT_KINDS = [
  'signed-form',
  'budget',
  'logical-framework',
  'statutes',
  'board-list',
  'annual-accounts',
  'bank-certificate',
  'partnership-agreement',
  'staff-list',
  'accreditation',
  'de-minimis',
] as const satisfies readonly DocumentKind[];
/** One of them. */
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/**
 * A document a lot asks for: needed before the file is submitted, or welcome. The agreement with the local partner is needed
 * only where there is such a partner, the accreditation only of an applicant that holds one.
 */
export interface LotAttachment {
  kind: AttachmentKind;
  required: boolean;
}

/** A point of the admissibility list that a person decides: one of `CHOSEN_CHECKS`, without texts, or one of the lot's own. */
export interface LotPoint {
  code: string;
  label: LocalizedText;
  /** What the person looks at; may be empty. Like the label it is public with the call. */
  help: LocalizedText;
}

/** What staff set for each lot, and keep in the library: the points of its admissibility, its documents, its criteria (domain 6). */
export interface LotLists {
  points: LotPoint[];
  attachments: LotAttachment[];
  criteria: Criterion[];
}

/** True for a point that the lot words itself. */
export const isOwnPoint = ({ code }: Pick<LotPoint, 'code'>): boolean => !CHOSEN_CHECKS.some((known) => known === code);

/** The documents a lot asks for when nobody chose others. */
export const USUAL_ATTACHMENTS = [
  'statutes',
  'annual-accounts',
  'bank-certificate',
  'partnership-agreement',
] as const satisfies readonly AttachmentKind[];

/** The points and documents of a lot for which nobody chose others. */
export const usualLists = (): Pick<LotLists, 'points' | 'attachments'> => ({
  points: CHOSEN_CHECKS.map((code) => ({ code, label: { ...NO_TEXT }, help: { ...NO_TEXT } })),
  attachments: USUAL_ATTACHMENTS.map((kind) => ({ kind, required: true })),
});

/** Lists kept under a name, to begin the lots of later calls with. */
export interface LotTemplate extends LotLists {
  id: string;
  version: number;
  name: LocalizedText;
}

/** Answer of `GET /api/calls/lot-templates`, the oldest first. */
export interface LotTemplates {
  templates: LotTemplate[];
}

/** Body of `POST /api/calls/lot-templates`. */
export interface WriteLotTemplate extends LotLists {
  name: LocalizedText;
}

/** Addresses of the library of lists. */
export const lotTemplatePaths = {
  list: '/api/calls/lot-templates',
  withdraw: (id: string) => `/api/calls/lot-templates/${id}/withdraw`,
};
