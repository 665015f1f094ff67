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

/** Gives back to its lot what a proposal holds beyond `kept`, for the other files (R23). */
export async function giveBackProposal(work: Work, applicationId: string, kept: Money): Promise<void> {
  const application = await work.lock(Application, { id: applicationId });
  const givenBack = subtract(euro(application.proposedAmount ?? '0.00'), kept);
  const released = subtract(givenBack, euro(application.givenBack));
  if (compare(released, euro('0.00')) <= 0) return;
  await work.save(application, 'application.giveBack', assign(application, { givenBack: givenBack.amount }));
  const lot = await work.lock(Lot, { id: application.lotId });
  await work.save(lot, 'lot.giveBack', assign(lot, { proposed: subtract(euro(lot.proposed), released).amount }));
}
