import type { ClaimDetail, DocumentView } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { appropriationObstacle, firstObstacle, type PaymentCondition } from './claim.rules';
import type { ClaimRow } from './claim.queries';
import { claimDecisions } from './claim.workflow';

/** The claim for one reader: what was read and what they may do with it. */
export function toDetail(
  row: ClaimRow,
  documents: DocumentView[],
  conditions: readonly PaymentCondition[],
  actor: Actor,
): ClaimDetail {
  const {
    claimedById,
    checkedById,
    approvedById,
    clearedById,
    orderedById,
    withheldById,
    bankRecordId,
    accountId,
    signed,
    facts: _facts,
    budgetLineId: _line,
    ...view
  } = row;
  const parts = { claimedById, checkedById, approvedById, clearedById, orderedById, withheldById, bankRecordId };
  const inside = can(actor, 'files:read-any');
  const unfunded = appropriationObstacle(row.clearanceLine, row.amount);
  return {
    ...view,
    clearanceLine: inside ? row.clearanceLine : null,
    conditions: [
      ...conditions.map(({ code, met }) => ({ code, met })),
      ...(inside && ['submitted', 'checked', 'approved'].includes(row.state)
        ? [{ code: 'payment-appropriation', met: unfunded === undefined }]
        : []),
    ],
    documents,
    allowedActions: claimDecisions(
      { ...view, ...parts, accountId, signed, unmet: firstObstacle(conditions), unfunded },
      actor,
    ),
    mayAddDocuments: mayAddDocuments(row.state, actor),
  };
}

/** Evidence comes from the partner until the claim is checked. */
export function mayAddDocuments(state: ClaimDetail['state'], actor: Actor): boolean {
  return can(actor, 'payments:claim') && ['submitted', 'returned'].includes(state);
}
