import type { DateOnly, Instant } from './dates';
import type { DocumentView } from './documents';
import type { LocalizedText, ProceduralLanguage } from './languages';
import type { ActionState, ListQuery, Page } from './lists';
import type { Money } from './money';
import type { InstalmentCondition } from './programmes';

/** Life of the agreement of one grant: both parties sign, in this order (R14). */
export const AGREEMENT_STATES = ['draft', 'sent', 'signed_by_partner', 'signed'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];
export const AGREEMENT_ACTIONS = ['send', 'recall', 'signPartner', 'signRegion'] as const;
export type AgreementAction = (typeof AGREEMENT_ACTIONS)[number];

export const AGREEMENT_LIMITS = { terms: 10_000, instalments: 12, signatory: 140, reason: 2000 };

/** One instalment: percentages sum to 100, the last amount takes the cents of rounding (R39). */
export interface Instalment {
  id: string;
  position: number;
  percent: string;
  amount: Money;
  condition: InstalmentCondition;
  plannedOn: DateOnly;
  /** Reference of the claim that uses it. */
  claimReference: string | null;
}
export interface WriteInstalment {
  percent: string;
  condition: InstalmentCondition;
  plannedOn: DateOnly;
}

/** Body of `POST /api/agreements`: draws up the agreement of an awarded project. */
export interface PrepareAgreement {
  projectId: string;
}
/** Body of `PUT /api/agreements/:id`. */
export interface WriteAgreement {
  terms: string;
  startsOn: DateOnly;
  endsOn: DateOnly;
  reportDueOn: DateOnly;
  instalments: WriteInstalment[];
}
/** Body of `signPartner` and `signRegion`: the signed copy is a document of the agreement. */
export interface SignAgreement {
  signatory: string;
  signedOn: DateOnly;
  documentId: string;
}

export interface AgreementSummary {
  id: string;
  reference: string;
  projectId: string;
  projectReference: string;
  projectTitle: LocalizedText;
  beneficiaryName: string;
  amount: Money;
  state: AgreementState;
  startsOn: DateOnly;
  endsOn: DateOnly;
}
export type AgreementPage = Page<AgreementSummary>;

/** Who signed, when, on which copy, and who recorded it. */
export interface Signature {
  signatory: string;
  signedOn: DateOnly;
  byName: string;
  documentId: string;
}

export interface AgreementDetail extends AgreementSummary {
  version: number;
  terms: string;
  reportDueOn: DateOnly;
  instalments: Instalment[];
  /** Language of the file: the one of the agreement (R3). */
  language: ProceduralLanguage;
  beneficiaryId: string;
  budgetCode: string;
  preparedByName: string;
  partnerSignature: Signature | null;
  regionSignature: Signature | null;
  documents: DocumentView[];
  /** What keeps the agreement from being signed (R14). */
  missing: string[];
  commitment: CommitmentDetail | null;
  allowedActions: ActionState<AgreementAction>[];
  /** Code of what keeps the reader from asking for the commitment; null when they may. */
  requestObstacle: string | null;
  mayEdit: boolean;
  /** True when the reader may add documents, such as a signed copy. */
  maySignDocuments: boolean;
}

/** Reservation of money on a budget line for one decision; the controller's visa makes it take effect (R15, R37). */
export const COMMITMENT_STATES = ['requested', 'visa_granted', 'visa_refused', 'released'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];
export const COMMITMENT_ACTIONS = ['grantVisa', 'refuseVisa', 'release'] as const;
export type CommitmentAction = (typeof COMMITMENT_ACTIONS)[number];
/** What a person may be offered; `release` is a part of closing the grant (R19). */
export type CommitmentDecision = Exclude<CommitmentAction, 'release'>;

/** A year in which more is planned to be paid than its payment appropriation has left (R33). */
export interface PlanWarning {
  year: number;
  planned: Money;
  available: Money;
}

/** Body of `POST /api/agreements/:id/commitment`. */
export interface RequestCommitment {
  budgetLineId: string;
  /** When payments are planned, by year; sums to the amount (R33). */
  plan: { year: number; amount: Money }[];
}
export interface CommitmentReason {
  reason: string;
}

export interface CommitmentSummary {
  id: string;
  /** Given with the visa; null before. */
  number: string | null;
  projectId: string;
  projectReference: string;
  beneficiaryName: string;
  budgetCode: string;
  year: number;
  amount: Money;
  /** Committed and not yet cleared. */
  outstanding: Money;
  state: CommitmentState;
  requestedAt: Instant;
}
export type CommitmentPage = Page<CommitmentSummary>;

export interface CommitmentDetail extends CommitmentSummary {
  version: number;
  agreementId: string;
  budgetLineId: string;
  cleared: Money;
  paid: Money;
  plan: { year: number; amount: Money }[];
  requestedByName: string;
  visaByName: string | null;
  visaAt: Instant | null;
  refusalReason: string | null;
  planWarnings: PlanWarning[];
  allowedActions: ActionState<CommitmentDecision>[];
}

export interface AgreementQuery extends ListQuery {
  state?: AgreementState;
}
export interface CommitmentQuery extends ListQuery {
  state?: CommitmentState;
  year?: string;
  budgetCode?: string;
}

export const agreementPaths = {
  list: '/api/agreements',
  export: '/api/agreements/export',
  prepare: '/api/agreements',
  detail: (id: string) => `/api/agreements/${id}`,
  act: (id: string, action: AgreementAction) => `/api/agreements/${id}/${action}`,
  documents: (id: string) => `/api/agreements/${id}/documents`,
  document: (id: string, documentId: string) => `/api/agreements/${id}/documents/${documentId}`,
  history: (id: string) => `/api/agreements/${id}/history`,
  requestCommitment: (id: string) => `/api/agreements/${id}/commitment`,
  commitments: '/api/agreements/commitments',
  commitmentsExport: '/api/agreements/commitments/export',
  commitment: (id: string) => `/api/agreements/commitments/${id}`,
  actOnCommitment: (id: string, action: CommitmentDecision) => `/api/agreements/commitments/${id}/${action}`,
  commitmentHistory: (id: string) => `/api/agreements/commitments/${id}/history`,
};
