import { Injectable } from '@nestjs/common';
import { add, brusselsDay, compare, subtract, type CallDetail, type MoveBetweenLots } from '@passerelle/contract';
import { In } from 'typeorm';
import type { Actor } from '../core/auth/actor';
import { conflict, forbidden, refuseIfAny, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { DocumentsService } from '../documents/documents.service';
import { Call } from './call.entity';
import { showCall } from './call.view';
import { isPreparer } from './call.workflow';
import { lockCall } from './calls.service';
import { Lot } from './lot.entity';
import { freeOf, isMovable, transferErrors } from './lot-transfer.rules';

/** Money that a decision of the Government moves from one lot of a call to another (R23). */
@Injectable()
export class CallTransfersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsService,
  ) {}

  /** The envelope of the call stays as it was; what proposals hold in the lot is never moved. */
  move(actor: Actor, callId: string, body: MoveBetweenLots): Promise<CallDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const call = await lockCall(work, callId);
      work.expectVersion(call);
      if (isPreparer(call, actor)) throw forbidden('four-eyes', 'calls:publish');
      if (!isMovable(call.state)) throw conflict('wrong-state');
      refuseIfAny(transferErrors(body, brusselsDay(work.now)));
      await moveBetween(work, call, body);
      await work.db.increment(Call, { id: callId }, 'version', 1);
      return showCall(work.db, this.documents, actor, callId, work.now);
    });
  }
}

async function moveBetween(work: Work, call: Call, { fromLotId, toLotId, amount, ...decision }: MoveBetweenLots) {
  const { from, to } = await lockBoth(work, call.id, fromLotId, toLotId);
  const free = freeOf(from);
  if (compare(amount, free) > 0) throw wrongField('amount', 'more-than-free', { free: free.amount });
  const before = { from: from.envelope, to: to.envelope };
  from.envelope = subtract(before.from, amount);
  to.envelope = add(before.to, amount);
  await work.db.save([from, to]);
  work.record('call.moveBetweenLots', call, {
    ...decision,
    from: from.code,
    to: to.code,
    amount,
    changes: {
      sourceEnvelope: { from: before.from, to: from.envelope },
      targetEnvelope: { from: before.to, to: to.envelope },
    },
  });
}

/** Locks both lots in one order, as a proposal locks its own: two changes at once never spend the same money (SEC-10). */
async function lockBoth(
  work: Work,
  callId: string,
  fromLotId: string,
  toLotId: string,
): Promise<{ from: Lot; to: Lot }> {
  const lots = await work.db.find(Lot, {
    where: { callId, id: In([fromLotId, toLotId]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const [from, to] = [fromLotId, toLotId].map((id) => lots.find((lot) => lot.id === id));
  if (!from) throw wrongField('fromLotId', 'not-in-list');
  if (!to) throw wrongField('toLotId', 'not-in-list');
  return { from, to };
}
