import { Injectable } from '@nestjs/common';
import {
  add,
  brusselsDay,
  compare,
  euro,
  subtract,
  type DateOnly,
  type History,
  type RecordRepayment,
  type RecoveryDetail,
  type RecoveryPage,
  type RecoverySummary,
} from '@passerelle/contract';
import { historyOf, readerOf } from '../core/audit/history';
import type { Actor } from '../core/auth/actor';
import { Database, firstRow, type Queryable } from '../core/database/database';
import { listPage } from '../core/lists/list-query';
import { notFound, refuseIfAny, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { repaymentErrors, valueDateErrors } from './claim.rules';
import { RECOVERY_TO_PARTNER } from './payment.history';
import type { Recovery } from './recovery.entity';
import { findRecovery, lockRecovery, recoveriesVisibleTo, recoveryList } from './recovery.queries';
import { recoveryDecisions, recoveryWorkflow } from './recovery.workflow';
import { Repayment } from './repayment.entity';

type Query = Record<string, string | undefined>;

/** Money that has to come back (R43). */
@Injectable()
export class RecoveriesService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(actor: Actor, query: Query): Promise<RecoveryPage> {
    return listPage<RecoverySummary>(this.db, recoveryList, query, recoveriesVisibleTo(actor));
  }

  detail(actor: Actor, id: string): Promise<RecoveryDetail> {
    return this.show(this.db, actor, id);
  }

  async history(actor: Actor, id: string): Promise<History> {
    if (!(await findRecovery(this.db, id, recoveriesVisibleTo(actor)))) throw notFound();
    return { entries: await historyOf(this.db, [id], readerOf(actor, RECOVERY_TO_PARTNER)) };
  }

  notify(actor: Actor, id: string, dueOn: DateOnly): Promise<RecoveryDetail> {
    return this.change(actor, id, async (work, recovery) => {
      if (dueOn < brusselsDay(work.now)) throw wrongField('dueOn', 'day-in-past');
      Object.assign(recovery, { dueOn, notifiedById: actor.id });
      await work.advance(recoveryWorkflow, recovery, 'notify', { dueOn });
    });
  }

  contest(actor: Actor, id: string, reason: string): Promise<RecoveryDetail> {
    return this.change(actor, id, async (work, recovery) => {
      recovery.reason = reason;
      await work.advance(recoveryWorkflow, recovery, 'contest', { reason });
    });
  }

  accept(actor: Actor, id: string): Promise<RecoveryDetail> {
    return this.change(actor, id, async (work, recovery) => {
      await work.advance(recoveryWorkflow, recovery, 'accept');
    });
  }

  /** A repayment on the account of the Region; the last one settles the recovery. */
  recordRepayment(actor: Actor, id: string, body: RecordRepayment): Promise<RecoveryDetail> {
    return this.change(actor, id, async (work, recovery) => {
      const owed = subtract(recovery.amount, euro(recovery.repaid));
      refuseIfAny([...valueDateErrors(body.valueDate, brusselsDay(work.now)), ...repaymentErrors(body.amount, owed)]);
      await refuseUsedReference(work, body.bankReference);
      recovery.repaid = add(euro(recovery.repaid), body.amount).amount;
      await work.advance(recoveryWorkflow, recovery, 'recordRepayment', { ...body });
      await work.db.save(
        work.db.create(Repayment, {
          recoveryId: id,
          amount: body.amount.amount,
          valueDate: body.valueDate,
          bankReference: body.bankReference,
          recordedById: actor.id,
          recordedAt: work.now,
        }),
      );
      if (compare(body.amount, owed) === 0) await work.advance(recoveryWorkflow, recovery, 'settle');
    });
  }

  writeOff(actor: Actor, id: string, reason: string): Promise<RecoveryDetail> {
    return this.change(actor, id, async (work, recovery) => {
      Object.assign(recovery, { reason, writtenOffById: actor.id });
      await work.advance(recoveryWorkflow, recovery, 'writeOff', { reason });
    });
  }

  private change(
    actor: Actor,
    id: string,
    action: (work: Work, recovery: Recovery) => Promise<void>,
  ): Promise<RecoveryDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const recovery = await lockRecovery(work, id);
      work.expectVersion(recovery);
      await action(work, recovery);
      return this.show(work.db, actor, id);
    });
  }

  private async show(db: Queryable, actor: Actor, id: string): Promise<RecoveryDetail> {
    const found = await findRecovery(db, id, recoveriesVisibleTo(actor));
    if (!found) throw notFound();
    const { notifiedById: _notifier, beneficiaryId: _beneficiary, ...view } = found;
    return { ...view, allowedActions: recoveryDecisions(found, actor) };
  }
}

async function refuseUsedReference(work: Work, bankReference: string): Promise<void> {
  const used = await firstRow(work.db, 'select 1 from repayments where bank_reference = $1', [bankReference]);
  if (used) throw wrongField('bankReference', 'bank-reference-used');
}
