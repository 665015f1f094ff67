import { compare, euro, type FieldError, type Money, type WriteProject } from '@passerelle/contract';
import { firstRow, type Queryable } from '../core/database/database';

/** What the committee proposed: to whom, on which line, and no more than this. */
export interface Proposal {
  beneficiaryId: string;
  budgetCode: string;
  amount: Money;
}

/** The proposal a project came from; undefined for one without a call. */
export async function findProposal(db: Queryable, applicationId: string | null): Promise<Proposal | undefined> {
  const found = await firstRow<Omit<Proposal, 'amount'> & { amount: string }>(
    db,
    `select a.organisation_id as "beneficiaryId", l.budget_code as "budgetCode",
            coalesce(a.proposed_amount, 0)::numeric(15, 2)::text as amount
     from applications a join lots l on l.id = a.lot_id where a.id = $1`,
    [applicationId],
  );
  return found && { ...found, amount: euro(found.amount) };
}

/** The project of a call keeps beneficiary and budget code, and never asks for more than was proposed (R23). */
export function proposalErrors(
  { partners, budgetCode, amount }: Pick<WriteProject, 'partners' | 'budgetCode' | 'amount'>,
  proposal: Proposal | undefined,
): FieldError[] {
  if (!proposal) return [];
  const beneficiary = partners.find(({ role }) => role === 'beneficiary')?.organisationId;
  const limit = proposal.amount.amount;
  return [
    ...(beneficiary === proposal.beneficiaryId ? [] : [{ path: 'partners', code: 'fixed-by-proposal' }]),
    ...(budgetCode === proposal.budgetCode ? [] : [{ path: 'budgetCode', code: 'fixed-by-proposal' }]),
    ...(amount.currency === 'EUR' && compare(amount, proposal.amount) > 0
      ? [{ path: 'amount', code: 'above-proposal', params: { limit } }]
      : []),
  ];
}
