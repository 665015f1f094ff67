import type { AgreementDetail, CommitmentDetail, DocumentView } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { allowedActions } from '../core/work/workflow';
import type { AgreementRow } from './agreement.queries';
import { agreementWorkflow, type AgreementFacts } from './agreement.workflow';
import type { CommitmentRow } from './commitment.queries';
import { commitmentDecisions } from './commitment.workflow';

/** The agreement for one reader: what was read and what they may do with it. */
export function toDetail(
  { preparedById, partnerSignedById, ...row }: AgreementRow,
  documents: DocumentView[],
  commitment: CommitmentRow | undefined,
  actor: Actor,
): AgreementDetail {
  const facts: AgreementFacts = { ...row, preparedById, partnerSignedById };
  return {
    ...row,
    documents,
    commitment: commitment ? toCommitmentDetail(commitment, actor) : null,
    allowedActions: allowedActions(agreementWorkflow, facts, actor),
    requestObstacle: requestObstacle(row.state, commitment, actor) ?? null,
    mayEdit: row.state === 'draft' && can(actor, 'agreements:prepare'),
    maySignDocuments: mayAddDocuments(row.state, actor),
  };
}

/** The commitment for one reader. */
export function toCommitmentDetail(row: CommitmentRow, actor: Actor): CommitmentDetail {
  const { requestedById: _requester, beneficiaryId: _beneficiary, ...view } = row;
  return { ...view, allowedActions: commitmentDecisions(row, actor) };
}

/** Code of what keeps the actor from asking for the commitment of an agreement (R15). */
export function requestObstacle(
  state: AgreementDetail['state'],
  commitment: { state: CommitmentDetail['state'] } | undefined,
  actor: Actor,
): string | undefined {
  if (!can(actor, 'commitments:request')) return 'not-permitted';
  if (state !== 'signed') return 'agreement-not-signed';
  return commitment !== undefined && commitment.state !== 'visa_refused' ? 'commitment-exists' : undefined;
}

/** Who may add a file: the administration at any time, the partner while it is asked to sign. */
export function mayAddDocuments(state: AgreementDetail['state'], actor: Actor): boolean {
  if (can(actor, 'agreements:prepare') || can(actor, 'agreements:sign-region')) return true;
  return can(actor, 'agreements:sign-partner') && state === 'sent';
}
