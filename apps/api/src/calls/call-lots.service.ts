import { Injectable } from '@nestjs/common';
import {
  brusselsDay,
  CALL_LIMITS,
  type CallDetail,
  type CloneLot,
  type FieldError,
  type WriteLot,
} from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import { rows } from '../core/database/database';
import { conflict, notFound, refuseIfAny, wrongField } from '../core/problems';
import { assign } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { DocumentsService } from '../documents/documents.service';
import { copyForm, createForm } from '../forms/form.changes';
import { Form } from '../forms/form.entity';
import { Call } from './call.entity';
import { frameOfDay } from './call.queries';
import { conceptPeriod } from './call.rules';
import { lotErrors } from './lot.rules';
import { hasEditableLots, showCall } from './call.view';
import { lockCall, takePartIn } from './calls.service';
import { copyOf, Lot } from './lot.entity';
import { copyForms, removeForms } from './lot.forms';

/** The lots of a call (R21): changed with the call's version, until the Government has approved them. */
@Injectable()
export class CallLotsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsService,
  ) {}

  add(actor: Actor, callId: string, body: WriteLot): Promise<CallDetail> {
    return this.change(actor, callId, async (work, call) => {
      const lot = work.db.create(Lot, { callId, conceptFormId: null, ownFormId: null });
      await refuseOneTooMany(work, callId);
      const changes = assign(lot, await checked(work, call, lot.id, body));
      await work.save(await withShortForm(work, lot), 'lot.create', changes);
    });
  }

  /** Adds a lot with the content of another one of the call, under a code of its own. */
  clone(actor: Actor, callId: string, lotId: string, { code }: CloneLot): Promise<CallDetail> {
    return this.change(actor, callId, async (work) => {
      const source = await work.lock(Lot, { id: lotId, callId });
      await refuseOneTooMany(work, callId);
      const lot = copyOf(source, { code, ...(await copyForms(work, source)) });
      refuseIfAny(await codeErrors(work, callId, lot));
      await work.db.save(lot);
      work.record('lot.clone', lot, { from: source.code, fromId: lotId, code });
    });
  }

  update(actor: Actor, callId: string, lotId: string, body: WriteLot): Promise<CallDetail> {
    return this.change(actor, callId, async (work, call) => {
      const lot = await work.lock(Lot, { id: lotId, callId });
      const changes = assign(lot, await checked(work, call, lotId, body));
      await work.save(await withShortForm(work, lot), 'lot.update', changes);
    });
  }

  remove(actor: Actor, callId: string, lotId: string): Promise<CallDetail> {
    return this.change(actor, callId, async (work, call) => {
      const lot = await work.lock(Lot, { id: lotId, callId });
      await work.db.remove(lot);
      await removeForms(work, lot);
      work.record('call.remove-lot', call, { code: lot.code });
    });
  }

  /** Applications in the lot are asked what a form of its own says, which begins as a copy of the call's (R21). */
  giveForm(actor: Actor, callId: string, lotId: string): Promise<CallDetail> {
    return this.change(actor, callId, async (work, { formId }) => {
      const lot = await work.lock(Lot, { id: lotId, callId });
      if (lot.ownFormId !== null) throw conflict('wrong-state');
      lot.ownFormId = (await copyForm(work, formId)).id;
      await work.db.save(lot);
      work.record('lot.give-form', lot, { code: lot.code, formId: lot.ownFormId });
    });
  }

  /** Applications in the lot are asked again what the call asks; its own form is lost. */
  dropForm(actor: Actor, callId: string, lotId: string): Promise<CallDetail> {
    return this.change(actor, callId, async (work) => {
      const lot = await work.lock(Lot, { id: lotId, callId });
      const { ownFormId } = lot;
      if (ownFormId === null) throw notFound();
      lot.ownFormId = null;
      await work.db.save(lot);
      await work.db.delete(Form, { id: ownFormId });
      work.record('lot.drop-form', lot, { code: lot.code, formId: ownFormId });
    });
  }

  private change(actor: Actor, callId: string, write: (work: Work, call: Call) => Promise<void>): Promise<CallDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const call = await lockCall(work, callId);
      work.expectVersion(call);
      if (!hasEditableLots(call.state)) throw conflict('wrong-state');
      await write(work, call);
      takePartIn(work, call);
      await work.db.save(call);
      await work.db.increment(Call, { id: callId }, 'version', 1);
      return showCall(work.db, this.documents, actor, callId, work.now);
    });
  }
}

/** The lot as it is kept; 422 with every wrong field. */
async function checked(work: Work, call: Call, id: string, { concept, ...body }: WriteLot): Promise<Partial<Lot>> {
  const frame = await frameOfDay(work.db, brusselsDay(call.opensAt));
  const { closesAt, errors } = conceptPeriod(concept, call);
  refuseIfAny([...lotErrors(body, frame), ...errors, ...(await codeErrors(work, call.id, { id, code: body.code }))]);
  return { ...body, maxShare: Number(body.maxShare).toFixed(2), conceptClosesAt: closesAt };
}

/** A concept stage brings a short form, which is kept when the stage is taken out again (B5). */
async function withShortForm(work: Work, lot: Lot): Promise<Lot> {
  if (lot.conceptClosesAt !== null) lot.conceptFormId ??= (await createForm(work)).id;
  return lot;
}

async function refuseOneTooMany(work: Work, callId: string): Promise<void> {
  const [{ count } = { count: 0 }] = await rows<{ count: number }>(
    work.db,
    'select count(*)::int as count from lots where call_id = $1',
    [callId],
  );
  if (count >= CALL_LIMITS.lots) throw wrongField('code', 'too-many', { limit: CALL_LIMITS.lots });
}

async function codeErrors(work: Work, callId: string, { id, code }: Pick<Lot, 'id' | 'code'>): Promise<FieldError[]> {
  const others = await rows(work.db, 'select 1 from lots where call_id = $1 and code = $2 and id <> $3', [
    callId,
    code,
    id,
  ]);
  return others.length ? [{ path: 'code', code: 'taken' }] : [];
}
