import { Injectable } from '@nestjs/common';
import {
  brusselsDay,
  type CommitmentDetail,
  type CommitmentPage,
  type CommitmentSummary,
  type History,
  type RequestCommitment,
} from '@passerelle/contract';
import type { Response } from 'express';
import { BudgetLine } from '../budget/budget-line.entity';
import { commit } from '../budget/budget.movements';
import { historyOf } from '../core/audit/history';
import type { Actor } from '../core/auth/actor';
import { Database, firstRow, type Queryable } from '../core/database/database';
import { listPage } from '../core/lists/list-query';
import { conflict, notFound, refuseIfAny, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { addToProjectAmounts, advanceProject, lockProject } from '../projects/project.progress';
import { lockAgreement, visibleTo } from './agreement.queries';
import { paymentPlanErrors } from './agreement.rules';
import { requestObstacle, toCommitmentDetail } from './agreement.view';
import { Commitment } from './commitment.entity';
import { lockCommitment } from './commitment.movements';
import {
  COMMITMENT_COLUMNS,
  commitmentExport,
  commitmentList,
  commitmentOf,
  commitmentsVisibleTo,
  findCommitment,
} from './commitment.queries';
import { commitmentWorkflow } from './commitment.workflow';
import { RecordedExport } from './recorded-export';

type Query = Record<string, string | undefined>;

/** Commitments: asked for by finance, in force with the visa of the controller (R15, R37). */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly exports: RecordedExport,
  ) {}

  list(actor: Actor, query: Query): Promise<CommitmentPage> {
    return listPage<CommitmentSummary>(this.db, commitmentList, query, commitmentsVisibleTo(actor));
  }

  export(actor: Actor, query: Query, response: Response): Promise<void> {
    return this.exports.send(actor, response, {
      name: 'commitments',
      definition: commitmentExport,
      columns: COMMITMENT_COLUMNS,
      visible: commitmentsVisibleTo(actor),
      query,
    });
  }

  detail(actor: Actor, id: string): Promise<CommitmentDetail> {
    return this.show(this.db, actor, id);
  }

  async history(actor: Actor, id: string): Promise<History> {
    if (!(await findCommitment(this.db, id, commitmentsVisibleTo(actor)))) throw notFound();
    return { entries: await historyOf(this.db, [id]) };
  }

  /** Asks for the amount of a signed agreement on a line of this year with the code of the project. */
  request(actor: Actor, agreementId: string, body: RequestCommitment): Promise<CommitmentDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const agreement = await lockAgreement(work, visibleTo(actor), agreementId);
      work.expectVersion(agreement);
      const existing = await commitmentOf(work.db, agreementId, () => 'true');
      const obstacle = requestObstacle(agreement.state, existing, actor);
      if (obstacle !== undefined) throw conflict(obstacle);
      const { budgetCode } = await lockProject(work, agreement.projectId);
      const year = await this.currentLine(work, body.budgetLineId, budgetCode);
      refuseIfAny(paymentPlanErrors(body.plan, agreement.amount, year));
      const commitment = work.db.create(Commitment, {
        ...body,
        agreementId,
        projectId: agreement.projectId,
        amount: agreement.amount,
        requestedById: actor.id,
        requestedAt: work.now,
        state: 'requested',
      });
      const { amount, budgetLineId, plan } = commitment;
      await work.save(commitment, 'commitment.request', {
        amount: { from: null, to: amount },
        budgetLineId: { from: null, to: budgetLineId },
        plan: { from: null, to: plan },
      });
      return this.show(work.db, actor, commitment.id);
    });
  }

  /** The visa: the amount moves the line, the commitment gets its number, the project goes on (R15, R31, R37). */
  grantVisa(actor: Actor, id: string): Promise<CommitmentDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const commitment = await this.lock(work, id);
      const line = await work.db.findOneByOrFail(BudgetLine, { id: commitment.budgetLineId });
      Object.assign(commitment, { visaById: actor.id, visaAt: work.now, number: await nextNumber(work, line) });
      await work.advance(commitmentWorkflow, commitment, 'grantVisa', { number: commitment.number });
      await commit(work, line.id, commitment.amount, { id, reference: commitment.number ?? '' });
      await addToProjectAmounts(work, commitment.projectId, { committed: commitment.amount.amount });
      await advanceProject(work, commitment.projectId, 'commit', { commitment: commitment.number });
      return this.show(work.db, actor, id);
    });
  }

  refuseVisa(actor: Actor, id: string, reason: string): Promise<CommitmentDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const commitment = await this.lock(work, id);
      Object.assign(commitment, { visaById: actor.id, visaAt: work.now, reason });
      await work.advance(commitmentWorkflow, commitment, 'refuseVisa', { reason });
      return this.show(work.db, actor, id);
    });
  }

  private async lock(work: Work, id: string): Promise<Commitment> {
    if (!(await findCommitment(work.db, id, commitmentsVisibleTo(work.actor)))) throw notFound();
    const commitment = await lockCommitment(work, id);
    work.expectVersion(commitment);
    return commitment;
  }

  /** The year of the line when it is the present one; 422 for another year or another code. */
  private async currentLine(work: Work, id: string, budgetCode: string): Promise<number> {
    const line = await work.db.findOneBy(BudgetLine, { id });
    if (!line) throw wrongField('budgetLineId', 'unknown-line');
    if (line.year !== yearOf(work)) throw wrongField('budgetLineId', 'line-of-other-year');
    if (line.code !== budgetCode) throw wrongField('budgetLineId', 'line-of-other-code');
    return line.year;
  }

  private async show(db: Queryable, actor: Actor, id: string): Promise<CommitmentDetail> {
    const found = await findCommitment(db, id, commitmentsVisibleTo(actor));
    if (!found) throw notFound();
    return toCommitmentDetail(found, actor);
  }
}

const yearOf = (work: Work): number => Number(brusselsDay(work.now).slice(0, 4));

/** Numbers of a line run without gaps: the line is locked. */
async function nextNumber(work: Work, line: BudgetLine): Promise<string> {
  const found = await firstRow<{ count: number }>(
    work.db,
    'select count(*)::int as count from commitments where budget_line_id = $1 and number is not null',
    [line.id],
  );
  return `ENG-${line.year}-${line.code}-${String((found?.count ?? 0) + 1).padStart(4, '0')}`;
}
