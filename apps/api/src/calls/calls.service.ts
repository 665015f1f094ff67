import { Injectable } from '@nestjs/common';
import type { CallDetail, CallPage, CallSummary, CallTimes, CloneCall, History, WriteCall } from '@passerelle/contract';
import type { Response } from 'express';
import { historyOf } from '../core/audit/history';
import { can, type Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database, rows } from '../core/database/database';
import { CsvExport } from '../core/lists/csv';
import { exportStatement, listPage } from '../core/lists/list-query';
import { conflict, forbidden, notFound, refuseIfAny } from '../core/problems';
import { assign } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { DocumentsService } from '../documents/documents.service';
import { copyForm, createForm } from '../forms/form.changes';
import { Call } from './call.entity';
import { callExport, callList, findCall, visibleTo } from './call.queries';
import { callPeriod, movedWith, type CallPeriod } from './call.rules';
import { isEditable, showCall } from './call.view';
import { extensionIds } from './deadline.queries';
import { copyOf, Lot } from './lot.entity';
import { copyForms } from './lot.forms';
import { findConceptForms, findDroppedForms, findOwnForms } from './lot.queries';

type Query = Record<string, string | undefined>;

const EXPORT_COLUMNS = [
  'code',
  'titleFr',
  'titleNl',
  'state',
  'opensAt',
  'closesAt',
  'envelope',
  'lots',
  'applications',
];

/** Calls for projects: who reads them, and how they are prepared. */
@Injectable()
export class CallsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly csv: CsvExport,
    private readonly documents: DocumentsService,
  ) {}

  list(actor: Actor, query: Query): Promise<CallPage> {
    return listPage<CallSummary>(this.db, callList(actor), query, visibleTo(actor));
  }

  async export(actor: Actor, query: Query, response: Response): Promise<void> {
    const statement = exportStatement(callExport(actor), query, visibleTo(actor));
    await this.unitOfWork.run(actor, (work) => {
      work.recordExport('call.export', 'calls', query);
      return Promise.resolve();
    });
    const columns = EXPORT_COLUMNS.map((key) => ({ key, header: key }));
    await this.csv.send(response, 'calls.csv', columns, statement);
  }

  detail(actor: Actor, id: string): Promise<CallDetail> {
    return showCall(this.db, this.documents, actor, id, this.clock.now());
  }

  async history(actor: Actor, id: string): Promise<History> {
    const call = await findCall(this.db, actor, id);
    if (!call) throw notFound();
    if (!can(actor, 'files:read-any')) throw forbidden('not-permitted', 'files:read-any');
    const lots = call.lotList.map((lot) => lot.id);
    const ofLots = [...(await findConceptForms(this.db, id)), ...(await findOwnForms(this.db, id))];
    const forms = [call.formId, ...ofLots.map(({ formId }) => formId)];
    const dropped = await findDroppedForms(this.db, lots);
    const parts = [...lots, ...forms, ...dropped, ...(await extensionIds(this.db, id))];
    return { entries: await historyOf(this.db, [id, ...parts]) };
  }

  create(actor: Actor, body: WriteCall): Promise<CallDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const call = newCall(work);
      const changes = assign(call, await checked(work, body, call.id));
      call.formId = (await createForm(work)).id;
      await work.save(call, 'call.create', changes);
      return showCall(work.db, this.documents, actor, call.id, work.now);
    });
  }

  update(actor: Actor, id: string, body: WriteCall): Promise<CallDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const call = await lockCall(work, id);
      work.expectVersion(call);
      if (!isEditable(call.state)) throw conflict('wrong-state');
      const changes = assign(call, await checked(work, body, id));
      takePartIn(work, call);
      await work.save(call, 'call.update', changes);
      return showCall(work.db, this.documents, actor, id, work.now);
    });
  }

  /** Prepares a call from another one: its texts, lots and form, with a code and times of their own. Decision and documents stay behind. */
  clone(actor: Actor, id: string, body: CloneCall): Promise<CallDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const { title, summary, contactEmail, code: from, formId, closesAt } = await lockCall(work, id);
      const call = newCall(work);
      const times = await checkedTimes(work, body, call.id);
      call.formId = (await copyForm(work, formId)).id;
      await work.db.save(Object.assign(call, times, { title, summary, contactEmail }));
      const lots = await work.db.find(Lot, { where: { callId: id }, order: { code: 'ASC' } });
      for (const lot of lots) await work.db.save(await clonedLot(work, lot, call, closesAt));
      work.record('call.clone', call, { from, fromId: id, lots: lots.map(({ code }) => code) });
      return showCall(work.db, this.documents, actor, call.id, work.now);
    });
  }
}

/** A lot for another call; the end of its concept stage moves with the deadline. */
async function clonedLot(work: Work, lot: Lot, { id, closesAt }: Call, before: Date): Promise<Lot> {
  const { conceptClosesAt } = lot;
  return copyOf(lot, {
    callId: id,
    conceptClosesAt: conceptClosesAt && movedWith(conceptClosesAt, before, closesAt),
    ...(await copyForms(work, lot)),
  });
}

/** A call that the actor begins to prepare. */
function newCall(work: Work): Call {
  return work.db.create(Call, {
    state: 'prepared',
    preparedById: work.actor.id,
    preparedAt: work.now,
    editorIds: [],
    questionsUntil: null,
  });
}

/** Locks a call; those who may change calls see all of them. */
export const lockCall = (work: Work, id: string): Promise<Call> => work.lock(Call, { id });

/** Notes that the actor prepared a part of the call; who approved it no longer may (R4). */
export function takePartIn(work: Work, call: Call): void {
  if (call.approvedById === work.actor.id) throw forbidden('four-eyes', 'calls:prepare');
  if (!call.editorIds.includes(work.actor.id)) call.editorIds = [...call.editorIds, work.actor.id];
}

/** The facts as they are kept; 422 with every wrong field. */
async function checked(work: Work, body: WriteCall, id: string): Promise<Partial<Call>> {
  const { title, summary, contactEmail } = body;
  return { ...(await checkedTimes(work, body, id)), title, summary, contactEmail };
}

/** What every call has of its own; 422 with every wrong field. */
async function checkedTimes(
  work: Work,
  body: CallTimes & { code: string },
  id: string,
): Promise<CallPeriod & { code: string }> {
  const { period, errors } = callPeriod(body);
  const others = await rows(work.db, 'select 1 from calls where lower(code) = lower($1) and id <> $2', [body.code, id]);
  refuseIfAny([...errors, ...(others.length ? [{ path: 'code', code: 'taken' }] : [])]);
  return { code: body.code, ...period };
}
