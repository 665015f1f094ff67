import type { DateOnly, Instant } from './dates';

/** What a file is, in the words of the dossier; each owner accepts some of them. */
export const DOCUMENT_KINDS = [
  'statutes',
  'accreditation',
  'annual-accounts',
  'bank-certificate',
  'tax-certificate',
  'budget',
  'logical-framework',
  'partnership-agreement',
  'declaration',
  'call-rules',
  'call-annex',
  'opinion',
  'minutes',
  'government-decision',
  'decree',
  'agreement',
  'visa',
  'report-narrative',
  'report-financial',
  'report-evidence',
  'claim',
  'invoice',
  'proof-of-payment',
  'letter',
  'application-copy',
  'decision-letter',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Kinds anybody may read where their owner is public; every download of another kind is recorded (SEC-20). */
export const PUBLIC_DOCUMENT_KINDS: readonly string[] = ['call-rules', 'call-annex'];

/** Kinds that only Passerelle makes: nobody adds or removes them, and they count against no limit. */
export const MADE_DOCUMENT_KINDS: readonly string[] = ['application-copy', 'decision-letter'];

/** What a name may be long, and the usual limits of the installation (its configuration may set others). */
export const DOCUMENT_LIMITS = { name: 200, fileBytes: 25 * 1024 * 1024, files: 20, totalBytes: 500 * 1024 * 1024 };

/** Extensions of the files we take (SEC-45). */
export const ACCEPTED_EXTENSIONS = ['pdf', 'docx', 'xlsx', 'odt', 'ods', 'png', 'jpg', 'jpeg', 'csv', 'txt'] as const;
export type AcceptedExtension = (typeof ACCEPTED_EXTENSIONS)[number];

/** The days on which a document of the profile of an organisation counts in every file of it. */
export interface DocumentValidity {
  from: DateOnly;
  /** The last day; null when no end is known. */
  until: DateOnly | null;
}

/** Whether a virus scanner looked at a file: `none` where there is no scanner; nobody gets what waits, and what is infected is removed. */
export const SCAN_STATES = ['none', 'waiting', 'clean'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** A file of a record, as its owner's routes show it. */
export interface DocumentView {
  id: string;
  kind: DocumentKind;
  /** Key of the question of a form that the file answers. */
  question?: string | null;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  scan: ScanState;
  uploadedAt: Instant;
  uploadedBy: string;
  /** Only of a document that a file takes from the profile of the organisation. */
  profile?: DocumentValidity;
}

/** Answer of an owner's list of documents. */
export type DocumentList = DocumentView[];
