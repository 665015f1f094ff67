import { Injectable } from '@nestjs/common';
import {
  conceptFormGaps,
  formGaps,
  type CallForm,
  type CallState,
  type CopyCallForm,
  type FieldError,
  type FormDefinition,
  type FormVersionDetail,
  type LotForm,
  type LocalizedText,
} from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { Database, firstRow, type Queryable } from '../core/database/database';
import { conflict, forbidden, notFound } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { findTemplate, saveTemplate } from '../forms/form-templates.service';
import { differs, publishForm, writeDraft } from '../forms/form.changes';
import type { Form } from '../forms/form.entity';
import { findDraft, findVersion, findVersions, lockForm } from '../forms/form.queries';
import type { Call } from './call.entity';
import { findCall, type CallRow } from './call.queries';
import { isPreparer } from './call.workflow';
import { lockCall, takePartIn } from './calls.service';

/** A form of a call: its own, or with a lot the short form of the concept notes in it (B5) or the lot's own (R21). */
export interface FormPlace {
  callId: string;
  lotId?: string | undefined;
  /** Which form of the lot; the short one when left out. */
  form?: LotForm;
}

/** What a call asks of its own: the draft, its versions, templates to begin with (B1, B4). */
@Injectable()
export class CallFormService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  detail(actor: Actor, place: FormPlace): Promise<CallForm> {
    return showForm(this.db, actor, place);
  }

  async version(actor: Actor, place: FormPlace, number: string): Promise<FormVersionDetail> {
    const { formId } = await requireForm(this.db, actor, place);
    if (!/^[1-9]\d{0,5}$/.test(number)) throw notFound();
    return findVersion(this.db, formId, Number(number));
  }

  save(actor: Actor, place: FormPlace, draft: FormDefinition): Promise<CallForm> {
    return this.change(actor, place, (work, form) => writeDraft(work, form, draftAt(place, draft), 'form.write'));
  }

  /** A template takes the place of the draft, whose former state is in the trail. */
  applyTemplate(actor: Actor, place: FormPlace, templateId: string): Promise<CallForm> {
    return this.change(actor, place, async (work, form) => {
      const { name, definition } = await findTemplate(work.db, templateId);
      await writeDraft(work, form, draftAt(place, definition), 'form.apply-template', { template: name });
    });
  }

  /** The draft of another form takes the place of this one, whose former state is in the trail (B8). */
  copy(actor: Actor, place: FormPlace, { callId, lotId }: CopyCallForm): Promise<CallForm> {
    return this.change(actor, place, async (work, form) => {
      const source: FormPlace = { callId, lotId, form: isShort(place) ? 'form' : 'own-form' };
      const { call, formId } = await requireForm(work.db, actor, source);
      const lot = call.lotList.find(({ id }) => id === lotId?.toLowerCase())?.code ?? null;
      const { draft } = await findDraft(work.db, formId);
      await writeDraft(work, form, draftAt(place, draft), 'form.copy', { call: call.code, lot });
    });
  }

  /** Keeps the draft in the library. */
  saveTemplate(actor: Actor, place: FormPlace, name: LocalizedText): Promise<CallForm> {
    return this.unitOfWork.run(actor, async (work) => {
      const call = await lockCall(work, place.callId);
      const { draft } = await findDraft(work.db, await formIdAt(work.db, call, place));
      await saveTemplate(work, name, draft);
      return showForm(work.db, actor, place);
    });
  }

  /** A new version for files that are started from now on; by another person than those who wrote it (R4). */
  publish(actor: Actor, place: FormPlace): Promise<CallForm> {
    return this.unitOfWork.run(actor, async (work) => {
      const call = await lockCall(work, place.callId);
      const form = await lockForm(work, await formIdAt(work.db, call, place));
      work.expectVersion(form);
      if (call.state !== 'published') throw conflict('wrong-state');
      if (isPreparer(call, actor)) throw forbidden('four-eyes', 'calls:publish');
      await publishForm(work, form, gapsAt(place, form.draft));
      return showForm(work.db, actor, place);
    });
  }

  private change(actor: Actor, place: FormPlace, write: (work: Work, form: Form) => Promise<void>): Promise<CallForm> {
    return this.unitOfWork.run(actor, async (work) => {
      const call = await lockCall(work, place.callId);
      const form = await lockForm(work, await formIdAt(work.db, call, place));
      work.expectVersion(form);
      if (!hasEditableForm(call.state)) throw conflict('wrong-state');
      takePartIn(work, call);
      await work.db.save(call);
      await write(work, form);
      return showForm(work.db, actor, place);
    });
  }
}

/** The draft changes until the selection starts: what is published is a version of its own. */
const hasEditableForm = (state: CallState): boolean => ['prepared', 'approved', 'published'].includes(state);

async function showForm(db: Queryable, actor: Actor, place: FormPlace): Promise<CallForm> {
  const { call, formId } = await requireForm(db, actor, place);
  const found = await findDraft(db, formId);
  const versions = await findVersions(db, formId);
  const [latest] = versions;
  const published = latest && (await findVersion(db, formId, latest.number)).definition;
  const missing = gapsAt(place, found.draft);
  const changed = differs(published, found.draft);
  const publishable = call.state === 'published' && changed && missing.length === 0;
  return {
    ...found,
    versions,
    missing,
    changed,
    mayEdit: can(actor, 'calls:prepare') && hasEditableForm(call.state),
    mayPublish: publishable && can(actor, 'calls:publish') && !isPreparer(call, actor),
  };
}

/** The form is for the administration: it holds notes, and what is not yet published. */
async function requireForm(db: Queryable, actor: Actor, place: FormPlace): Promise<{ call: CallRow; formId: string }> {
  const call = await findCall(db, actor, place.callId);
  if (!call) throw notFound();
  if (!can(actor, 'files:read-any')) throw forbidden('not-permitted', 'files:read-any');
  return { call, formId: await formIdAt(db, call, place) };
}

/** The form of a lot that people write with; null when the lot has none. */
const FORM_OF: Record<LotForm, string> = {
  form: 'case when concept_closes_at is not null then concept_form_id end',
  'own-form': 'own_form_id',
};

/** 404 for a lot that does not have such a form, as for none. */
async function formIdAt(db: Queryable, call: Pick<Call, 'formId'>, place: FormPlace): Promise<string> {
  const { callId, lotId, form = 'form' } = place;
  if (lotId === undefined) return call.formId;
  const lot = await firstRow<{ formId: string }>(
    db,
    `select f.id as "formId" from lots join forms f on f.id = ${FORM_OF[form]} where lots.id = $1 and call_id = $2`,
    [lotId, callId],
  );
  if (!lot) throw notFound();
  return lot.formId;
}

/** A short form stands in no application: it says nothing in the fixed sections. */
const draftAt = (place: FormPlace, draft: FormDefinition): FormDefinition =>
  isShort(place) ? { ...draft, fixed: {} } : draft;

const gapsAt = (place: FormPlace, draft: FormDefinition): FieldError[] =>
  isShort(place) ? conceptFormGaps(draft) : formGaps(draft);

const isShort = ({ lotId, form }: FormPlace): boolean => lotId !== undefined && form !== 'own-form';
