import { Injectable } from '@nestjs/common';
import {
  cents,
  euro,
  fromCents,
  type ClosingDetail,
  type FinalBalance,
  type ProjectDetail,
  type ReportDetail,
} from '@passerelle/contract';
import { Commitment } from '../agreements/commitment.entity';
import { lockCommitment, releaseCommitment } from '../agreements/commitment.movements';
import type { Actor } from '../core/auth/actor';
import { Database, firstRow, type Queryable } from '../core/database/database';
import { conflict, forbidden, notFound } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { advanceProject, lockProject } from '../projects/project.progress';
import { findRow, toDetail } from '../projects/project.view';
import { acceptReport } from '../reports/report.acceptance';
import type { Report } from '../reports/report.entity';
import { findReport, lockReport, visibleTo as reportsVisibleTo } from '../reports/report.queries';
import { ReportsService } from '../reports/reports.service';
import { visibleTo } from './claim.queries';
import { findClosing } from './closing.queries';
import { closingConditions, closingObstacle } from './closing.rules';
import { Recovery } from './recovery.entity';

/** The end of a grant: its report accepted with what follows for the money, its closing or its early end (R19, R41). */
@Injectable()
export class GrantEndService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportsService,
  ) {}

  /** Accepts the final report; when more was paid than the final grant, a recovery opens with it (R41, R43). */
  acceptReport(actor: Actor, id: string): Promise<ReportDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const seen = await findReport(work.db, id, reportsVisibleTo(actor), work.now);
      if (!seen) throw notFound();
      await lockCommitmentOf(work, seen.projectId);
      const report = await lockReport(work, id);
      work.expectVersion(report);
      if (await moneyIsOnItsWay(work.db, report.projectId)) throw conflict('claim-in-progress');
      const balance = await acceptReport(work, report);
      if (cents(balance.balance.amount) < 0n) await openRecovery(work, report, seen.projectReference, balance);
      return this.reports.show(work.db, actor, id, work.now);
    });
  }

  closing(actor: Actor, projectId: string): Promise<ClosingDetail> {
    return this.show(this.db, actor, projectId);
  }

  /** Closes the grant and gives back what of its commitment was not needed. */
  close(actor: Actor, projectId: string): Promise<ClosingDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const seen = await findClosing(work.db, projectId, visibleTo(actor));
      if (!seen) throw notFound();
      if (seen.commitmentId !== null) await lockCommitment(work, seen.commitmentId);
      work.expectVersion(await lockProject(work, projectId));
      const facts = (await findClosing(work.db, projectId, visibleTo(actor))) ?? seen;
      refuseToClose(closingObstacle(facts, actor));
      if (facts.commitmentId !== null) await releaseCommitment(work, facts.commitmentId);
      await advanceProject(work, projectId, 'close', { released: facts.toRelease.amount });
      return this.show(work.db, actor, projectId);
    });
  }

  /** Ends a grant early; what of its commitment was not cleared goes back to the line. */
  terminate(actor: Actor, projectId: string, reason: string): Promise<ProjectDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const commitment = await commitmentInForce(work.db, projectId);
      if (commitment) await lockCommitment(work, commitment.id);
      const project = await lockProject(work, projectId);
      work.expectVersion(project);
      if (await moneyIsOnItsWay(work.db, projectId)) throw conflict('claim-in-progress');
      await advanceProject(work, projectId, 'terminate', { reason });
      if (commitment) await releaseCommitment(work, commitment.id);
      return toDetail(await findRow(work.db, actor, projectId, project.today), actor, project.today);
    });
  }

  private async show(db: Queryable, actor: Actor, projectId: string): Promise<ClosingDetail> {
    const found = await findClosing(db, projectId, visibleTo(actor));
    if (!found) throw notFound();
    const {
      commitmentId: _commitment,
      reportAccepted: _accepted,
      reportCheckedById: _checker,
      beneficiaryId: _beneficiary,
      openClaims: _claims,
      recoveryState: _recovery,
      ...view
    } = found;
    const closed = found.projectState === 'closed';
    return {
      ...view,
      conditions: closingConditions(found).map(({ code, met }) => ({ code, met })),
      obstacle: closed ? 'wrong-state' : (closingObstacle(found, actor) ?? null),
    };
  }
}

function refuseToClose(code: string | undefined): void {
  if (code === undefined) return;
  if (['not-permitted', 'four-eyes', 'conflict-of-interest'].includes(code)) throw forbidden(code, 'projects:close');
  throw conflict(code);
}

async function lockCommitmentOf(work: Work, projectId: string): Promise<void> {
  await work.db.find(Commitment, {
    where: { projectId, state: 'visa_granted' },
    lock: { mode: 'pessimistic_write' },
  });
}

function commitmentInForce(db: Queryable, projectId: string): Promise<{ id: string } | undefined> {
  return firstRow(db, `select id from commitments where project_id = $1 and state = 'visa_granted'`, [projectId]);
}

/** Cleared money goes out: what it does to the balance is known only then. */
async function moneyIsOnItsWay(db: Queryable, projectId: string): Promise<boolean> {
  const found = await firstRow(db, `select 1 from claims where project_id = $1 and state in ('cleared', 'ordered')`, [
    projectId,
  ]);
  return found !== undefined;
}

async function openRecovery(work: Work, report: Report, project: string, { balance }: FinalBalance): Promise<void> {
  const recovery = work.db.create(Recovery, {
    reference: `${project}-REC`,
    projectId: report.projectId,
    amount: euro(fromCents(-cents(balance.amount))),
    ground: 'final-grant-below-paid',
    openedById: work.actor.id,
    openedAt: work.now,
    state: 'opened',
  });
  await work.save(recovery, 'recovery.open', { amount: { from: null, to: recovery.amount } });
}
