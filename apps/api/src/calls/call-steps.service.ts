import { Injectable } from '@nestjs/common';
import { brusselsDay, isEmptyForm, type ApproveCall, type CallAction, type CallDetail } from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import { wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { DocumentsService } from '../documents/documents.service';
import { publishForm } from '../forms/form.changes';
import { lockForm } from '../forms/form.queries';
import type { Call } from './call.entity';
import { loadCall, showCall } from './call.view';
import { callWorkflow } from './call.workflow';
import { lockCall } from './calls.service';
import { findFormsInUse } from './lot.queries';

/** The steps of a call from the decision of the Government to the archive (domain 5.2). */
@Injectable()
export class CallStepsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsService,
  ) {}

  /** Records the deliberation without which nothing is published (R20). */
  approve(actor: Actor, id: string, { decidedOn, item }: ApproveCall): Promise<CallDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      if (decidedOn > brusselsDay(work.now)) throw wrongField('decidedOn', 'in-the-future');
      const call = await this.lockWithFacts(work, id);
      Object.assign(call, { governmentDecidedOn: decidedOn, governmentItem: item });
      Object.assign(call, { approvedById: actor.id, approvedAt: work.now });
      await work.advance(callWorkflow, call, 'approve', { decidedOn, item });
      return showCall(work.db, this.documents, actor, id, work.now);
    });
  }

  act(actor: Actor, id: string, action: Exclude<CallAction, 'approve'>): Promise<CallDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const call = await this.lockWithFacts(work, id);
      await work.advance(callWorkflow, call, action);
      if (action === 'publish') await publishOwnQuestions(work, call);
      return showCall(work.db, this.documents, actor, id, work.now);
    });
  }

  private async lockWithFacts(work: Work, id: string) {
    const call = await lockCall(work, id);
    work.expectVersion(call);
    const { facts } = await loadCall(work.db, this.documents, work.actor, id, work.now);
    return Object.assign(call, { gaps: facts.gaps, lastDeadline: facts.lastDeadline, now: work.now });
  }
}

/** The forms of the call, of its lots and of their concept stages become their first version; what asks and says nothing of its own has none. */
async function publishOwnQuestions(work: Work, { id }: Call): Promise<void> {
  for (const each of await findFormsInUse(work.db, id)) {
    const form = await lockForm(work, each);
    if (!isEmptyForm(form.draft)) await publishForm(work, form);
  }
}
