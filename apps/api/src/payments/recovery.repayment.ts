import { add, compare, euro, least, stillOwed, type Money, type RecordRepayment } from '@passerelle/contract';
import { conflict, wrongField } from '../core/problems';
import type { Work } from '../core/work/work';
import type { Claim } from './claim.entity';
import type { Recovery } from './recovery.entity';
import { lockRecovery } from './recovery.queries';
import { recoveryWorkflow } from './recovery.workflow';
import { Repayment } from './repayment.entity';

/** What is neither repaid nor decided to be withheld. */
export const owedOf = ({ amount, repaid, offsets }: Recovery): Money =>
  stillOwed({ amount, repaid: euro(repaid), offsets });

/** The decision to withhold what is owed, at most all of the claim (R43). The claim is locked first (SEC-10). */
export async function withhold(work: Work, recovery: Recovery, claim: Claim, reason: string): Promise<Money> {
  const amount = least(owedOf(recovery), claim.amount);
  const data = { claim: claim.reference, recovery: recovery.reference, amount: amount.amount };
  await work.advance(recoveryWorkflow, recovery, 'offset', { reason, ...data });
  if (!recovery.offsettable.some(({ id }) => id === claim.id)) throw wrongField('claimId', 'claim-not-offsettable');
  Object.assign(claim, { recoveryId: recovery.id, withheld: amount.amount, withheldById: work.actor.id });
  await work.db.save(claim);
  work.record('claim.withhold', claim, data);
  return amount;
}

/** With the payment of the claim, what was withheld from it has come back (R43). */
export async function applyOffset(work: Work, claim: Claim): Promise<void> {
  const { recoveryId, withheld, valueDate, bankReference } = claim;
  if (recoveryId === null) return;
  if (valueDate === null || bankReference === null) throw conflict('wrong-state');
  const recovery = await lockRecovery(work, recoveryId);
  await repay(work, recovery, { amount: euro(withheld), valueDate, bankReference }, claim);
}

/** Money that came back, over the bank or withheld from a claim; the last of it settles the recovery. */
export async function repay(work: Work, recovery: Recovery, body: RecordRepayment, claim?: Claim): Promise<void> {
  recovery.repaid = add(euro(recovery.repaid), body.amount).amount;
  if (claim) await work.advance(recoveryWorkflow, recovery, 'applyOffset', { ...body, claim: claim.reference });
  else await work.advance(recoveryWorkflow, recovery, 'recordRepayment', { ...body });
  await work.db.save(
    work.db.create(Repayment, {
      recoveryId: recovery.id,
      claimId: claim?.id ?? null,
      amount: body.amount.amount,
      valueDate: body.valueDate,
      bankReference: body.bankReference,
      recordedById: work.actor.id,
      recordedAt: work.now,
    }),
  );
  if (compare(recovery.amount, euro(recovery.repaid)) === 0)
    await work.advance(recoveryWorkflow, recovery, claim ? 'settleOffset' : 'settle');
}
