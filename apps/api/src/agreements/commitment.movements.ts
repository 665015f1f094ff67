import { euro, fromCents, subtract, type Money } from '@passerelle/contract';
import { decommit, lockBudgetLine } from '../budget/budget.movements';
import { firstRow } from '../core/database/database';
import { notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { addToProjectAmounts } from '../projects/project.progress';
import { Commitment } from './commitment.entity';
import { commitmentWorkflow } from './commitment.workflow';

/** Locks a commitment after its budget line, always in this order (SEC-10), with what its rules look at. */
export async function lockCommitment(work: Work, id: string): Promise<Commitment> {
  const found = await firstRow<{ lineId: string; beneficiaryId: string | null }>(
    work.db,
    `select m.budget_line_id as "lineId", p.beneficiary_id as "beneficiaryId"
     from commitments m join projects p on p.id = m.project_id where m.id = $1`,
    [id],
  );
  if (!found) throw notFound();
  await lockBudgetLine(work, found.lineId);
  const commitment = await work.lock(Commitment, { id });
  commitment.beneficiaryId = found.beneficiaryId;
  return commitment;
}

/** What of a commitment was never cleared. */
export const openBalance = (commitment: Pick<Commitment, 'amount' | 'cleared'>): Money =>
  subtract(commitment.amount, euro(commitment.cleared));

/** Gives back to the line what the grant did not need; a part of closing or terminating it (R19). */
export async function releaseCommitment(work: Work, id: string): Promise<Money> {
  const commitment = await lockCommitment(work, id);
  const unused = openBalance(commitment);
  await work.advance(commitmentWorkflow, commitment, 'release', { released: unused.amount });
  if (unused.amount === fromCents(0n)) return unused;
  const source = { id: commitment.id, reference: commitment.number ?? '' };
  await decommit(work, commitment.budgetLineId, unused, source);
  await addToProjectAmounts(work, commitment.projectId, { committed: `-${unused.amount}` });
  return unused;
}
