import { Injectable } from '@nestjs/common';
import {
  formGaps,
  type CallForm,
  type CallState,
  type FormDefinition,
  type FormVersionDetail,
  type LocalizedText,
} from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { Database, type Queryable } from '../core/database/database';
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

/** What a call asks of its own: the draft, its versions, templates to begin with (B1, B4). */
@Injectable()
export class CallFormService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  detail(actor: Actor, callId: string): Promise<CallForm> {
    return showForm(this.db, actor, callId);
  }

  async version(actor: Actor, callId: string, number: string): Promise<FormVersionDetail> {
    const { formId } = await requireCall(this.db, actor, callId);
    if (!/^[1-9]\d{0,5}$/.test(number)) throw notFound();
    return findVersion(this.db, formId, Number(number));
  }

  save(actor: Actor, callId: string, draft: FormDefinition): Promise<CallForm> {
    return this.change(actor, callId, (work, form) => writeDraft(work, form, draft, 'form.write'));
  }

  /** A template takes the place of the draft, whose former state is in the trail. */
  applyTemplate(actor: Actor, callId: string, templateId: string): Promise<CallForm> {
    return this.change(actor, callId, async (work, form) => {
      const { name, definition } = await findTemplate(work.db, templateId);
      await writeDraft(work, form, definition, 'form.apply-template', { template: name });
    });
  }

  /** Keeps the draft in the library. */
  saveTemplate(actor: Actor, callId: string, name: LocalizedText): Promise<CallForm> {
    return this.unitOfWork.run(actor, async (work) => {
      const { formId } = await lockCall(work, callId);
      const { draft } = await findDraft(work.db, formId);
      await saveTemplate(work, name, draft);
      return showForm(work.db, actor, callId);
    });
  }

  /** A new version for files that are started from now on; by another person than those who wrote it (R4). */
  publish(actor: Actor, callId: string): Promise<CallForm> {
    return this.unitOfWork.run(actor, async (work) => {
      const call = await lockCall(work, callId);
      const form = await lockForm(work, call.formId);
      work.expectVersion(form);
      if (call.state !== 'published') throw conflict('wrong-state');
      if (isPreparer(call, actor)) throw forbidden('four-eyes', 'calls:publish');
      await publishForm(work, form);
      return showForm(work.db, actor, callId);
    });
  }

  private change(
    actor: Actor,
    callId: string,
    write: (work: Work, form: Form, call: Call) => Promise<void>,
  ): Promise<CallForm> {
    return this.unitOfWork.run(actor, async (work) => {
      const call = await lockCall(work, callId);
      const form = await lockForm(work, call.formId);
      work.expectVersion(form);
      if (!hasEditableForm(call.state)) throw conflict('wrong-state');
      takePartIn(work, call);
      await work.db.save(call);
      await write(work, form, call);
      return showForm(work.db, actor, callId);
    });
  }
}

/** The draft changes until the selection starts: what is published is a version of its own. */
const hasEditableForm = (state: CallState): boolean => ['prepared', 'approved', 'published'].includes(state);

async function showForm(db: Queryable, actor: Actor, callId: string): Promise<CallForm> {
  const call = await requireCall(db, actor, callId);
  const found = await findDraft(db, call.formId);
  const versions = await findVersions(db, call.formId);
  const [latest] = versions;
  const published = latest && (await findVersion(db, call.formId, latest.number)).definition;
  const missing = formGaps(found.draft);
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
async function requireCall(db: Queryable, actor: Actor, id: string): Promise<CallRow> {
  const call = await findCall(db, actor, id);
  if (!call) throw notFound();
  if (!can(actor, 'files:read-any')) throw forbidden('not-permitted', 'files:read-any');
  return call;
}
