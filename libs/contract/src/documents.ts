import type { DateOnly, Instant } from './dates';

/** What a file is, in the words of the dossier; each owner accepts some of them. */
export const DOCUMENT_KINDS = [
  'statutes',
  'board-list',
  'accreditation',
  'annual-accounts',
  'bank-certificate',
  'tax-certificate',
  'budget',
  'logical-framework',
  'partnership-agreement',
  'staff-list',
  'signed-form',
  'de-minimis',
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
export const DOCUMENT_LIMITS = {
  name: 200,
  fileBytes: 25 * 1024 * 1024,
  files: 20,
  totalBytes: 500 * 1024 * 1024,
  versions: 50,
};

/** What is sent in pieces of this many bytes, and for how many hours its upload waits to go on; smaller files go whole. */
export const UPLOAD_LIMITS = { chunkBytes: 1024 * 1024, hours: 24, path: 300 };

/** Media type of a piece of a file, and the header that says at which byte it begins. */
export const CHUNK_TYPE = 'application/offset+octet-stream';
export const OFFSET_HEADER = 'Upload-Offset';

/** Media types of files that can be looked at without downloading them: drawn by the page, never run (SEC-46). */
export const PREVIEW_TYPES: readonly string[] = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/csv',
  'text/plain',
];

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

/** One file among those that came one after the other as the same document. */
export interface DocumentVersion {
  id: string;
  /** 1 for the first one. */
  number: number;
  name: string;
  mediaType: string;
  size: number;
  scan: ScanState;
  uploadedAt: Instant;
  uploadedBy: string;
}

/** A file of a record, as its owner's routes show it: the newest version of a document. */
export interface DocumentView extends DocumentVersion {
  kind: DocumentKind;
  /** Key of the question of a form that the file answers. */
  question?: string | null;
  sha256: string;
  /** What it replaced, the newest first. */
  earlier: DocumentVersion[];
  /** Only of a document that a file takes from the profile of the organisation. */
  profile?: DocumentValidity;
}

/** Answer of an owner's list of documents. */
export type DocumentList = DocumentView[];

/** Body of `POST /api/documents/uploads`: a file that comes in pieces. */
export interface BeginUpload {
  /** The documents it will be one of: the owner's URL, which the last request names it to. */
  path: string;
  name: string;
  /** Media type as the browser names it. */
  type: string;
  size: number;
}

/** How far a file has come that is sent in pieces. */
export interface UploadState {
  id: string;
  size: number;
  received: number;
}

export const uploadPaths = {
  begin: '/api/documents/uploads',
  one: (id: string) => `/api/documents/uploads/${id}`,
};
