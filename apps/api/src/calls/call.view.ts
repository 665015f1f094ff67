import {
  brusselsDay,
  CALL_DOCUMENT_KINDS,
  PUBLIC_DOCUMENT_KINDS,
  type CallDetail,
  type CallState,
  type DocumentKind,
  type DocumentView,
} from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import type { Queryable } from '../core/database/database';
import { notFound } from '../core/problems';
import { allowedActions } from '../core/work/workflow';
import type { DocumentsService } from '../documents/documents.service';
import { findDraft } from '../forms/form.queries';
import { findCall, frameOfDay, type CallRow } from './call.queries';
import { callGaps } from './call.gaps';
import { callWorkflow, type CallFacts } from './call.workflow';
import { isExtendable } from './deadline.rules';
import { findConceptForms, findOwnForms } from './lot.queries';
import { findFree } from './lot-transfer.queries';
import { mayMove } from './lot-transfer.rules';

/** Texts, dates and documents change until the call is published, lots until the Government has approved them. */
export const isEditable = (state: CallState): boolean => state === 'prepared' || state === 'approved';
export const hasEditableLots = (state: CallState): boolean => state === 'prepared';

/** What may still be attached in a state; the rules are fixed with the publication. */
export function acceptedKinds(state: CallState): readonly DocumentKind[] {
  if (isEditable(state)) return CALL_DOCUMENT_KINDS;
  return state === 'archived' ? [] : ['call-annex', 'minutes', 'other'];
}

/** The call with what its steps depend on. 404 when the actor may not see it. */
export async function loadCall(db: Queryable, documents: DocumentsService, actor: Actor, id: string, now: Date) {
  const call = await findCall(db, actor, id);
  if (!call) throw notFound();
  const attached = await documents.list(db, 'calls', [id]);
  const frame = await frameOfDay(db, brusselsDay(new Date(call.opensAt)));
  const gaps = callGaps({
    title: call.title,
    summary: call.summary,
    period: { opensAt: new Date(call.opensAt), closesAt: new Date(call.closesAt) },
    lots: call.lotList,
    conceptForms: await findConceptForms(db, id),
    ownForms: await findOwnForms(db, id),
    documentKinds: attached.map(({ kind }) => kind),
    form: (await findDraft(db, call.formId)).draft,
    frame,
    now,
  });
  const facts: CallFacts = {
    ...call,
    closesAt: new Date(call.closesAt),
    lastDeadline: new Date(call.lastDeadline),
    gaps,
    now,
  };
  return { call, attached, facts };
}

/** The call as this reader sees it: what is internal stays inside the administration. */
export async function showCall(
  db: Queryable,
  documents: DocumentsService,
  actor: Actor,
  id: string,
  now: Date,
): Promise<CallDetail> {
  const { call, attached, facts } = await loadCall(db, documents, actor, id, now);
  const inside = can(actor, 'files:read-any');
  const mayPrepare = can(actor, 'calls:prepare');
  return {
    ...publicFacts(call),
    governmentDecision: inside ? call.governmentDecision : null,
    documents: inside ? attached : attached.filter(isPublic).map(withoutUploader),
    missing: inside ? [...facts.gaps] : [],
    allowedActions: inside ? allowedActions(callWorkflow, facts, actor) : [],
    mayEdit: mayPrepare && isEditable(call.state),
    mayEditLots: mayPrepare && hasEditableLots(call.state),
    mayExtend: mayPrepare && isExtendable(call.state),
    movable: mayMove(call, actor) ? await findFree(db, id) : [],
  };
}

/** True for what everybody may read of a published call. */
export const isPublic = ({ kind }: DocumentView): boolean => PUBLIC_DOCUMENT_KINDS.includes(kind);

/** Who of the administration attached it, and what it replaced, is not for outsiders. */
export const withoutUploader = (document: DocumentView): DocumentView => ({
  ...document,
  uploadedBy: '',
  earlier: [],
});

function publicFacts({
  preparedById: _preparer,
  editorIds: _editors,
  formId: _form,
  lastDeadline: _lastDeadline,
  ...call
}: CallRow): Omit<CallRow, 'preparedById' | 'editorIds' | 'formId' | 'lastDeadline'> {
  return call;
}
