import { add, compare, euro, subtract, type Money } from '@passerelle/contract';
import { Lot } from '../calls/lot.entity';
import { impossible } from '../core/problems';
import { assign } from '../core/work/changes';
import type { Work } from '../core/work/work';

/** Adds a proposal to its lot. The lot is locked first, so that two at once never pass the envelope (R23, SEC-10). */
export async function proposeWithinEnvelope(work: Work, lotId: string, amount: Money): Promise<void> {
  const lot = await work.lock(Lot, { id: lotId });
  const free = subtract(lot.envelope, euro(lot.proposed));
  if (compare(amount, free) > 0)
    throw impossible('over-envelope', [{ path: 'amount', code: 'over-envelope', params: { free: free.amount } }]);
  await work.save(lot, 'lot.propose', assign(lot, { proposed: add(euro(lot.proposed), amount).amount }));
}
