import { add, compare, euro, subtract, type Money } from '@passerelle/contract';
import { Lot } from '../calls/lot.entity';
import { impossible } from '../core/problems';
import { assign } from '../core/work/changes';
import type { Work } from '../core/work/work';
import { Application } from './application.entity';

/** Adds a proposal to its lot. The lot is locked first, so that two at once never pass the envelope (R23, SEC-10). */
export async function proposeWithinEnvelope(work: Work, lotId: string, amount: Money): Promise<void> {
  const lot = await work.lock(Lot, { id: lotId });
  const free = subtract(lot.envelope, euro(lot.proposed));
  if (compare(amount, free) > 0)
    throw impossible('over-envelope', [{ path: 'amount', code: 'over-envelope', params: { free: free.amount } }]);
  await work.save(lot, 'lot.propose', assign(lot, { proposed: add(euro(lot.proposed), amount).amount }));
}

/** Gives a proposal that will not be awarded back to its lot, for the files of the reserve list (R23). */
export async function giveBackProposal(work: Work, applicationId: string): Promise<void> {
  const { lotId, proposedAmount } = await work.db.findOneByOrFail(Application, { id: applicationId });
  const lot = await work.lock(Lot, { id: lotId });
  const left = subtract(euro(lot.proposed), euro(proposedAmount ?? '0.00'));
  await work.save(lot, 'lot.giveBack', assign(lot, { proposed: left.amount }));
}
