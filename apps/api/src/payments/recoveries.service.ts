import { Injectable } from '@nestjs/common';
import {
  brusselsDay,
  type DateOnly,
  type History,
  type OffsetRecovery,
  type ProceduralLanguage,
  type RecordRepayment,
  type RecoveryDetail,
  type RecoveryPage,
  type RecoverySummary,
} from '@passerelle/contract';
import { historyOf, readerOf } from '../core/audit/history';
import type { Actor } from '../core/auth/actor';
import { Database, firstRow, type Queryable } from '../core/database/database';
import { listPage } from '../core/lists/list-query';
import { formatAmount, formatDay, type MailTemplate } from '../core/mail/mail-text';
import { notFound, refuseIfAny, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { ProjectLetters } from '../projects/project-letters';
import { Project } from '../projects/project.entity';
import { lockClaim } from './claim.queries';
import { repaymentErrors, valueDateErrors } from './claim.rules';
import { RECOVERY_TO_PARTNER } from './payment.history';
import type { Recovery } from './recovery.entity';
import { findRecovery, lockRecovery, recoveriesVisibleTo, recoveryList } from './recovery.queries';
import { NOTICE, OFFSET } from './recovery.mails';
import { owedOf, repay, withhold } from './recovery.repayment';
import { recoveryDecisions, recoveryWorkflow } from './recovery.workflow';

type Query = Record<string, string | undefined>;

/** Money that has to come back (R43). */
@Injectable()
export class RecoveriesService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: ProjectLetters,
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
      await this.write(work, recovery, NOTICE, (language) => ({
        amount: formatAmount(recovery.amount, language),
        dueOn: formatDay(dueOn, language),
      }));
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

  recordRepayment(actor: Actor, id: string, body: RecordRepayment): Promise<RecoveryDetail> {
    return this.change(actor, id, async (work, recovery) => {
      refuseIfAny([
        ...valueDateErrors(body.valueDate, brusselsDay(work.now)),
        ...repaymentErrors(body.amount, owedOf(recovery)),
      ]);
      await refuseUsedReference(work, body.bankReference);
      await repay(work, recovery, body);
    });
  }

  /** What is owed is withheld from a claim of the same beneficiary; it learns so by letter (R43). */
  offset(actor: Actor, id: string, { claimId, reason }: OffsetRecovery): Promise<RecoveryDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const { offsettable } = await this.show(work.db, actor, id);
      if (!offsettable.some((claim) => claim.id === claimId)) throw wrongField('claimId', 'claim-not-offsettable');
      const claim = await lockClaim(work, claimId);
      const recovery = await lockRecovery(work, id);
      work.expectVersion(recovery);
      const amount = await withhold(work, recovery, claim, reason);
      await this.write(work, recovery, OFFSET, (language) => ({
        amount: formatAmount(amount, language),
        claim: claim.reference,
        reason,
      }));
      return this.show(work.db, actor, id);
    });
  }

  writeOff(actor: Actor, id: string, reason: string): Promise<RecoveryDetail> {
    return this.change(actor, id, async (work, recovery) => {
      Object.assign(recovery, { reason, writtenOffById: actor.id });
      await work.advance(recoveryWorkflow, recovery, 'writeOff', { reason });
    });
  }

  /** A letter about the recovery to the owners of the beneficiary, in the language of the file (R3). */
  private async write(
    work: Work,
    { id, projectId }: Recovery,
    template: MailTemplate,
    values: (language: ProceduralLanguage) => Record<string, string>,
  ): Promise<void> {
    const project = await work.db.findOneByOrFail(Project, { id: projectId });
    await this.letters.send(work, project, template, values(project.language), { type: 'recoveries', id });
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
  const used = await firstRow(work.db, 'select 1 from repayments where bank_reference = $1 and claim_id is null', [
    bankReference,
  ]);
  if (used) throw wrongField('bankReference', 'bank-reference-used');
}
