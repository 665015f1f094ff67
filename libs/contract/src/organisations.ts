import { addDays, type DateOnly, type Instant } from './dates';
import type { DocumentKind, DocumentValidity, DocumentView } from './documents';
import type { ActionState, ListQuery, Page } from './lists';
import type { Role } from './roles';

/** What an organisation is for the Region; one may be several. */
export const ORGANISATION_KINDS = [
  'administration',
  'applicant',
  'local-partner',
  'international-organisation',
  'authority',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Legal forms the calls distinguish. */
export const LEGAL_FORMS = [
  'asbl',
  'aisbl',
  'foundation',
  'public-body',
  'international',
  'foreign-ngo',
  'other',
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

export const ORGANISATION_LIMITS = {
  name: 200,
  acronym: 30,
  kboNumber: 20,
  city: 100,
  website: 300,
  accreditation: 60,
  iatiIdentifier: 100,
  iban: 50,
  holder: 140,
  reason: 1000,
};

/** Codes of the IATI list OrganisationType. */
export const IATI_ORGANISATION_TYPES = [
  '10',
  '11',
  '15',
  '21',
  '22',
  '23',
  '24',
  '30',
  '40',
  '60',
  '70',
  '71',
  '72',
  '73',
  '80',
  '90',
] as const;
/** ISO 3166 alpha-2. */
export const COUNTRY_PATTERN = /^[A-Z]{2}$/;
/** Empty, or an IATI identifier: no spaces, no `/ & | ?`. */
export const IATI_IDENTIFIER_PATTERN = /^[^\s/&|?]*$/;
/** Empty, or the five digits of a DAC channel. */
export const CHANNEL_CODE_PATTERN = /^(\d{5})?$/;

/** Accreditation as a civil society organisation by the federal DGD, with its dates. */
export interface Accreditation {
  number: string;
  from: DateOnly;
  until: DateOnly | null;
}

/** Body of `POST /api/organisations` and, for one's own, of `PUT /api/organisations/:id`. */
export interface WriteOrganisation {
  name: string;
  acronym: string;
  legalForm: LegalForm;
  kinds: OrganisationKind[];
  /** Ten digits or `0123.456.789`; null for organisations outside Belgium. */
  kboNumber: string | null;
  /** ISO 3166 alpha-2. */
  country: string;
  city: string;
  website: string;
  foundedOn: DateOnly | null;
  accreditation: Accreditation | null;
  /** IATI OrganisationType code. */
  iatiType: string;
  /** IATI identifier, e.g. `XM-DAC-41114`; empty when unknown. */
  iatiIdentifier: string;
  /** DAC channel code; empty when unknown. */
  channelCode: string;
}

export interface OrganisationSummary {
  id: string;
  name: string;
  acronym: string;
  kinds: OrganisationKind[];
  legalForm: LegalForm;
  kboNumber: string | null;
  country: string;
  city: string;
  accredited: boolean;
  /** Invented for the demonstration. */
  demo: boolean;
}
export type OrganisationPage = Page<OrganisationSummary>;

export const BANK_RECORD_STATES = ['proposed', 'certified', 'refused', 'replaced'] as const;
export type BankRecordState = (typeof BANK_RECORD_STATES)[number];
export const BANK_RECORD_ACTIONS = ['certify', 'refuse', 'replace'] as const;
export type BankRecordAction = (typeof BANK_RECORD_ACTIONS)[number];
/** What a person may be offered; `replace` follows from certifying another account. */
export type BankRecordDecision = Exclude<BankRecordAction, 'replace'>;

/** An account money may go to, once somebody else than the person who proposed it has certified it (R40). */
export interface BankRecordView {
  id: string;
  version: number;
  proposedAt: Instant;
  iban: string;
  holder: string;
  state: BankRecordState;
  proposedBy: string;
  certifiedBy: string | null;
  certificateName: string | null;
  allowedActions: ActionState<BankRecordDecision>[];
}

/** Body of `POST /api/organisations/:id/bank-records`. */
export interface ProposeBankRecord {
  iban: string;
  holder: string;
  /** Document of kind `bank-certificate` of the organisation; null while it is being asked for. */
  certificateId: string | null;
}

/** Body of `PUT /api/organisations/:id/bank-records/:recordId/certificate`: the certificate, when it comes after the proposal. */
export interface AttachCertificate {
  certificateId: string;
}

/** Body of `POST /api/organisations/:id/bank-records/:recordId/refuse`. */
export interface RefuseBankRecord {
  reason: string;
}

/** What the Crossroads Bank for Enterprises says of an organisation. */
export const KBO_STATUSES = ['active', 'stopped'] as const;
export type KboStatus = (typeof KBO_STATUSES)[number];

/** Body of `PUT /api/organisations/:id/kbo-status`: what an officer read in the register, and when (R14). */
export interface KboCheck {
  status: KboStatus;
  checkedOn: DateOnly;
}

/** A person who works for the organisation. */
export interface OrganisationMember {
  name: string;
  roles: Role[];
}

export interface OrganisationDetail extends OrganisationSummary {
  version: number;
  website: string;
  foundedOn: DateOnly | null;
  accreditation: Accreditation | null;
  iatiType: string;
  iatiIdentifier: string;
  channelCode: string;
  /** Null until an officer has looked the present number up. */
  kboCheck: KboCheck | null;
  mayCheckKbo: boolean;
  /** Empty for readers who may not see bank details. */
  bankRecords: BankRecordView[];
  /** Empty for readers of other organisations. */
  members: OrganisationMember[];
  mayEdit: boolean;
  /** True for readers who may see bank records, members, documents and history. */
  seesInside: boolean;
}

/** Documents that an organisation gives once, for all its files (C5). */
export const PROFILE_DOCUMENT_KINDS = [
  'statutes',
  'board-list',
  'annual-accounts',
  'accreditation',
  'bank-certificate',
  'tax-certificate',
] as const satisfies readonly DocumentKind[];

/** A document of an organisation; null while nobody has said on which days it counts. */
export interface ProfileDocument extends DocumentView {
  validity: DocumentValidity | null;
  /** How often its days were set: what whoever sets them again decides on. */
  version: number;
}
export type ProfileDocuments = ProfileDocument[];

/** Days before the end on which a document is said to end soon. */
export const EXPIRY_WARNING_DAYS = 30;
export type ValidityStatus = 'undated' | 'coming' | 'valid' | 'ending' | 'ended';

/** Whether a document of the profile counts on a day, and whether that ends soon. */
export function validityStatus(validity: DocumentValidity | null, day: DateOnly): ValidityStatus {
  if (!validity) return 'undated';
  const { from, until } = validity;
  if (day < from) return 'coming';
  if (until === null) return 'valid';
  if (until < day) return 'ended';
  return until <= addDays(day, EXPIRY_WARNING_DAYS) ? 'ending' : 'valid';
}

export interface OrganisationQuery extends ListQuery {
  kind?: OrganisationKind;
  country?: string;
  accredited?: 'yes' | 'no';
}

export const organisationPaths = {
  list: '/api/organisations',
  export: '/api/organisations/export',
  create: '/api/organisations',
  detail: (id: string) => `/api/organisations/${id}`,
  kbo: (number: string) => `/api/organisations/kbo/${number}`,
  kboStatus: (id: string) => `/api/organisations/${id}/kbo-status`,
  history: (id: string) => `/api/organisations/${id}/history`,
  documents: (id: string) => `/api/organisations/${id}/documents`,
  document: (id: string, documentId: string) => `/api/organisations/${id}/documents/${documentId}`,
  documentValidity: (id: string, documentId: string) => `/api/organisations/${id}/documents/${documentId}/validity`,
  bankRecords: (id: string) => `/api/organisations/${id}/bank-records`,
  bankRecord: (id: string, recordId: string, action: BankRecordDecision) =>
    `/api/organisations/${id}/bank-records/${recordId}/${action}`,
  certificate: (id: string, recordId: string) => `/api/organisations/${id}/bank-records/${recordId}/certificate`,
};
