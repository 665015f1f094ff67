import { Injectable } from '@nestjs/common';
import {
  brusselsDay,
  OVERRULE_DOCUMENT_KINDS,
  REFUSAL_DOCUMENT_KINDS,
  STEP_DOCUMENT_KINDS,
  type AwardDecision,
  type DecisionDetail,
  type DocumentKind,
  type FieldError,
  type OverruleStep,
  type RecordStep,
  type RefuseDecision,
} from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import { firstRow } from '../core/database/database';
import { notFound, refuseIfAny, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { endWithAward, endWithoutAward } from '../projects/project.progress';
import { waitingFor } from './chain.rules';
import type { DecisionStep } from './decision-step.entity';
import { stepWorkflow } from './decision-step.workflow';
import type { Decision } from './decision.entity';
import { lockDecision, stepsOf } from './decision.queries';
import { findDecision } from './decision.view';
import { decisionWorkflow, onBehalfWorkflow } from './decision.workflow';

/** What approvers do with a file: speak in their step, overrule an opinion, award or refuse. */
@Injectable()
export class DecisionStepsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  record(actor: Actor, id: string, stepId: string, request: RecordStep): Promise<DecisionDetail> {
    return this.onStep(actor, id, stepId, async (work, step) => {
      refuseIfAny(recordErrors(request, brusselsDay(work.now)));
      const { outcome, onBehalf, documentId, ...recorded } = request;
      const workflow = stepWorkflow(step.kind, onBehalf);
      const { decidedOn, item } = request;
      const data = { kind: step.kind, onBehalf, decidedOn, item, documentId };
      await requireDocument(work, id, documentId, STEP_DOCUMENT_KINDS[step.kind]);
      Object.assign(step, recorded, { onBehalf, documentId, recordedById: actor.id, recordedAt: work.now });
      await work.advance(workflow, step, outcome, data);
    });
  }

  /** Lifts the block of an unfavourable opinion, with the document that says so (R36). */
  overrule(actor: Actor, id: string, stepId: string, request: OverruleStep): Promise<DecisionDetail> {
    const { reason, documentId, onBehalf } = request;
    return this.onStep(actor, id, stepId, async (work, step) => {
      await requireDocument(work, id, documentId, OVERRULE_DOCUMENT_KINDS);
      Object.assign(step, {
        overruledById: actor.id,
        overruleReason: reason,
        overruleDocumentId: documentId,
        overruledOnBehalf: onBehalf,
      });
      const data = { kind: step.kind, reason, documentId, onBehalf };
      await work.advance(stepWorkflow(step.kind, onBehalf), step, 'overrule', data);
    });
  }

  /** The grant is awarded: the project carries its amount from here on (R13). */
  award(actor: Actor, id: string, { decidedOn, documentId, onBehalf }: AwardDecision): Promise<DecisionDetail> {
    return this.onFile(actor, id, async (work, decision) => {
      if (decidedOn > brusselsDay(work.now)) throw wrongField('decidedOn', 'in-the-future');
      if (onBehalf && documentId === null) throw wrongField('documentId', 'required');
      await requireDocument(work, id, documentId, ['decree']);
      Object.assign(decision, {
        awardedById: actor.id,
        awardedOn: decidedOn,
        awardedOnBehalf: onBehalf,
        awardDocumentId: documentId,
      });
      const data = { decidedOn, onBehalf, documentId };
      await work.advance(onBehalf ? onBehalfWorkflow : decisionWorkflow, decision, 'award', data);
      await endWithAward(work, decision.projectId, decision.amount, { decision: decision.reference });
    });
  }

  /** The grant is refused, by the minister's people or by an officer with the signed refusal (R5). */
  refuse(actor: Actor, id: string, { reason, documentId, onBehalf }: RefuseDecision): Promise<DecisionDetail> {
    return this.onFile(actor, id, async (work, decision) => {
      if (onBehalf && documentId === null) throw wrongField('documentId', 'required');
      await requireDocument(work, id, documentId, REFUSAL_DOCUMENT_KINDS);
      Object.assign(decision, {
        refusedById: actor.id,
        refusedOnBehalf: onBehalf,
        refusalDocumentId: documentId,
        refusalReason: reason,
        waitingFor: null,
      });
      const data = { reason, onBehalf, documentId };
      await work.advance(onBehalf ? onBehalfWorkflow : decisionWorkflow, decision, 'refuse', data);
      await endWithoutAward(work, decision.projectId, 'refuse', { decision: decision.reference });
    });
  }

  private onFile(
    actor: Actor,
    id: string,
    change: (work: Work, decision: Decision) => Promise<void>,
  ): Promise<DecisionDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const decision = await lockDecision(work, id);
      work.expectVersion(decision);
      await change(work, decision);
      return findDecision(work.db, actor, id);
    });
  }

  private onStep(
    actor: Actor,
    id: string,
    stepId: string,
    change: (work: Work, step: DecisionStep) => Promise<void>,
  ): Promise<DecisionDetail> {
    return this.onFile(actor, id, async (work, decision) => {
      const steps = await stepsOf(work, id);
      const step = steps.find((one) => one.id === stepId);
      if (!step) throw notFound();
      step.file = { state: decision.state, beneficiaryId: decision.beneficiaryId, steps: decision.steps };
      await change(work, step);
      await keepTurn(work, decision);
    });
  }
}

/** The file knows whose turn it is, so that its version moves with every step. */
async function keepTurn(work: Work, decision: Decision): Promise<void> {
  decision.waitingFor = waitingFor(await stepsOf(work, decision.id));
  await work.db.save(decision);
}

/** What was decided is not decided tomorrow; what is not plainly favourable says why; what is registered has its document (R5). */
function recordErrors({ decidedOn, onBehalf, documentId, outcome, note }: RecordStep, today: string): FieldError[] {
  return [
    ...(decidedOn > today ? [{ path: 'decidedOn', code: 'in-the-future' }] : []),
    ...(onBehalf && documentId === null ? [{ path: 'documentId', code: 'required' }] : []),
    ...(outcome !== 'favourable' && note === '' ? [{ path: 'note', code: 'required' }] : []),
  ];
}

/** 422 unless the document is one of this file, and of a kind in which such a thing is decided (R5). */
async function requireDocument(
  work: Work,
  id: string,
  documentId: string | null,
  kinds: readonly DocumentKind[],
): Promise<void> {
  if (documentId === null) return;
  const found = await firstRow<{ kind: DocumentKind }>(
    work.db,
    `select kind from documents where id = $1 and owner_type = 'decisions' and owner_id = $2 and current`,
    [documentId, id],
  );
  if (!found) throw wrongField('documentId', 'document-missing');
  if (!kinds.includes(found.kind)) throw wrongField('documentId', 'document-of-other-kind');
}
