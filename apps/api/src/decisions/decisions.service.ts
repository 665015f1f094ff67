import { Injectable } from '@nestjs/common';
import {
  add,
  brusselsDay,
  euro,
  type DecisionDetail,
  type DecisionPage,
  type DecisionSummary,
  type FieldError,
  type History,
  type PrepareDecision,
  type WriteDecision,
} from '@passerelle/contract';
import type { Response } from 'express';
import { historyOf } from '../core/audit/history';
import { can, type Actor } from '../core/auth/actor';
import { Database, rows } from '../core/database/database';
import { CsvExport } from '../core/lists/csv';
import { exportStatement, listPage } from '../core/lists/list-query';
import { conflict, forbidden, refuseIfAny } from '../core/problems';
import { assign } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { thresholdsOn } from '../programmes/programme.queries';
import { Project } from '../projects/project.entity';
import { advanceProject, lockProject } from '../projects/project.progress';
import { recordExport } from '../projects/project.queries';
import { missingBeforeApproval } from '../projects/project.rules';
import { findRow } from '../projects/project.view';
import { chainOf, waitingFor } from './chain.rules';
import { DecisionStep } from './decision-step.entity';
import { Decision } from './decision.entity';
import { decisionExport, decisionList, EXPORT_COLUMNS, lockDecision, visibleTo } from './decision.queries';
import { findDecision } from './decision.view';
import { decisionWorkflow } from './decision.workflow';

type Query = Record<string, string | undefined>;

/** Decision files: prepared by an officer, started into the chain, withdrawn. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly csv: CsvExport,
  ) {}

  list(actor: Actor, query: Query): Promise<DecisionPage> {
    return listPage<DecisionSummary>(this.db, decisionList, query, visibleTo(actor));
  }

  async export(actor: Actor, query: Query, response: Response): Promise<void> {
    const statement = exportStatement(decisionExport, query, visibleTo(actor));
    await this.unitOfWork.run(actor, (work) => recordExport(work, 'decision.export', query));
    await this.csv.send(response, 'decisions.csv', EXPORT_COLUMNS, statement);
  }

  detail(actor: Actor, id: string): Promise<DecisionDetail> {
    return findDecision(this.db, actor, id);
  }

  /** How the file was decided is for the administration (R49). */
  async history(actor: Actor, id: string): Promise<History> {
    await findDecision(this.db, actor, id);
    if (!can(actor, 'files:read-any')) throw forbidden('not-permitted', 'files:read-any');
    const steps = await rows<{ id: string }>(this.db, 'select id from decision_steps where decision_id = $1', [id]);
    return { entries: await historyOf(this.db, [id, ...steps.map((step) => step.id)]) };
  }

  /** Opens the file of a complete project with the chain of its amount; from here on the project is fixed (R13, R35). */
  prepare(actor: Actor, { projectId, ...content }: PrepareDecision): Promise<DecisionDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const project = await lockProject(work, projectId);
      if (project.state !== 'preparation') throw conflict('wrong-state');
      refuseIfAny(missingBeforeApproval(await findRow(work.db, actor, projectId, project.today)));
      refuseIfAny(contentErrors(content, project.today));
      const decision = await newDecision(work, project, content);
      await work.db.save(decision);
      await addSteps(work, decision, project);
      const { reference, amount, waitingFor: first } = decision;
      work.record('decision.prepare', decision, { to: 'prepared', reference, amount, waitingFor: first });
      await advanceProject(work, projectId, 'submitForApproval', { decision: reference });
      return findDecision(work.db, actor, decision.id);
    });
  }

  update(actor: Actor, id: string, content: WriteDecision): Promise<DecisionDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const decision = await lockDecision(work, id);
      work.expectVersion(decision);
      if (decision.state !== 'prepared') throw conflict('wrong-state');
      refuseIfAny(contentErrors(content, brusselsDay(work.now)));
      await work.save(decision, 'decision.update', assign(decision, content));
      return findDecision(work.db, actor, id);
    });
  }

  start(actor: Actor, id: string): Promise<DecisionDetail> {
    return this.change(actor, id, (work, decision) => work.advance(decisionWorkflow, decision, 'start'));
  }

  /** The project goes back to its preparation and may be sent again. */
  withdraw(actor: Actor, id: string): Promise<DecisionDetail> {
    return this.change(actor, id, async (work, decision) => {
      decision.waitingFor = null;
      await work.advance(decisionWorkflow, decision, 'withdraw');
      await advanceProject(work, decision.projectId, 'returnToPreparation', { decision: decision.reference });
    });
  }

  private change(
    actor: Actor,
    id: string,
    change: (work: Work, decision: Decision) => Promise<unknown>,
  ): Promise<DecisionDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const decision = await lockDecision(work, id);
      work.expectVersion(decision);
      await change(work, decision);
      return findDecision(work.db, actor, id);
    });
  }
}

async function newDecision(work: Work, project: Project, content: WriteDecision): Promise<Decision> {
  const earlier = await work.db.countBy(Decision, { projectId: project.id });
  return work.db.create(Decision, {
    ...content,
    reference: `${project.reference}-D${earlier + 1}`,
    projectId: project.id,
    state: 'prepared',
    amount: euro(project.amount.amount),
    preparedById: work.actor.id,
    preparedAt: work.now,
  });
}

/** The chain follows the total grant of the project, with what was granted before (R35). */
async function addSteps(work: Work, decision: Decision, project: Project): Promise<void> {
  const thresholds = await thresholdsOn(work.db, project.modality, project.today);
  const kinds = chainOf(thresholds, add(project.amount, euro(project.granted)));
  const steps = kinds.map((kind, index) =>
    work.db.create(DecisionStep, {
      decisionId: decision.id,
      position: index + 1,
      kind,
      state: 'waiting',
      preparedById: work.actor.id,
    }),
  );
  await work.db.save(steps);
  decision.waitingFor = waitingFor(steps);
  await work.db.save(decision);
}

/** Each preliminary step once, and none done tomorrow (R1). */
function contentErrors({ preliminaries }: WriteDecision, today: string): FieldError[] {
  return preliminaries.flatMap(({ preliminary, doneOn }, index) => {
    const first = preliminaries.findIndex((other) => other.preliminary === preliminary);
    return [
      ...(first < index ? [{ path: `preliminaries.${index}.preliminary`, code: 'repeated' }] : []),
      ...(doneOn !== null && doneOn > today ? [{ path: `preliminaries.${index}.doneOn`, code: 'in-the-future' }] : []),
    ];
  });
}
