import type { CallState, ConceptNoteDetail, FieldError } from '@passerelle/contract';
import { isSector } from '../calls/form-codes';
import { conceptExtension, deadlineOf } from '../calls/deadline.queries';
import { findLot, findLotFacts } from '../calls/lot.queries';
import { rulesOf } from '../calls/eligibility.rules';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import { Parameters } from '../core/lists/list-query';
import { notFound } from '../core/problems';
import { allowedActions } from '../core/work/workflow';
import { findAnswered, ownStatus, shownForm, type Answering, type OwnForm } from '../forms/form-answers';
import { conceptErrors, readConcept } from './concept-note.content';
import { SUMMARY_COLUMNS, SUMMARY_FROM } from './concept-note.list';
import { isLate, visibleTo } from './concept-note.queries';
import { conceptNoteWorkflow, type GovernedConcept } from './concept-note.workflow';

type Row = Omit<
  ConceptNoteDetail,
  'rules' | 'content' | 'errors' | 'form' | 'decision' | 'mayApply' | 'allowedActions' | 'mayEdit'
> &
  Answering & { content: unknown; decidedAt: string | null; decisionReason: string };

/** Actions of the partner and of the administration: nobody is offered the other side's. */
const OF_PARTNER: readonly string[] = ['submit', 'unsubmit', 'withdraw'];

/** The note as this reader sees it; 404 when it is not visible. */
export async function findDetail(db: Queryable, actor: Actor, id: string, now: Date): Promise<ConceptNoteDetail> {
  const { formVersionId, answers, content: stored, decidedAt, decisionReason, ...shown } = await findRow(db, actor, id);
  const content = readConcept(stored);
  const lot = await findLot(db, shown.lotId, shown.organisationId);
  const late = isLate(lot, now);
  const form = await findAnswered(db, { formVersionId, answers }, { lotId: shown.lotId, files: [], isSector }, now);
  const draft = shown.state === 'draft';
  const facts = await findLotFacts(db, lot, { ...shown, idea: content.idea }, now);
  const partner = can(actor, 'files:read-own');
  return {
    ...shown,
    rules: rulesOf(lot),
    content,
    errors: draft ? conceptErrors(content, facts) : [],
    form: shownForm(actor, form, draft ? answerErrors(form) : []),
    decision: decidedAt === null ? null : { reason: decisionReason, at: decidedAt },
    mayApply: mayApply(actor, shown, lot.callState, now),
    allowedActions: allowedActions(conceptNoteWorkflow, { ...shown, late }, actor).filter(
      ({ action }) => OF_PARTNER.includes(action) === partner,
    ),
    mayEdit: mayEdit(actor, { ...shown, late }),
  };
}

/** What the short form still wants. */
export const answerErrors = (form: OwnForm | undefined): FieldError[] => (form ? ownStatus(form).errors : []);

/** True when the actor may still write in the note: own organisation, draft, in time. */
export function mayEdit(actor: Actor, { organisationId, state, late }: GovernedConcept): boolean {
  const own = can(actor, 'applications:edit') && organisationId === actor.organisationId;
  return own && state === 'draft' && !late;
}

/** True when the actor may begin the full form: selected, no file yet, the call still open. */
function mayApply(
  actor: Actor,
  {
    organisationId,
    state,
    applicationId,
    fullFormUntil,
  }: Pick<Row, 'organisationId' | 'state' | 'applicationId' | 'fullFormUntil'>,
  callState: CallState,
  now: Date,
): boolean {
  const own = can(actor, 'applications:create') && organisationId === actor.organisationId;
  const open = callState === 'published' && now < new Date(fullFormUntil);
  return own && state === 'selected' && applicationId === null && open;
}

async function findRow(db: Queryable, actor: Actor, id: string): Promise<Row> {
  const parameters = new Parameters();
  const own = parameters.add(actor.organisationId);
  const row = await firstRow<Row>(
    db,
    `select ${SUMMARY_COLUMNS}, n.version, c.id as "callId", l.id as "lotId", n.language, n.content,
            n.form_version_id as "formVersionId", n.answers, to_json(n.decided_at) #>> '{}' as "decidedAt",
            n.decision_reason as "decisionReason", n.withdrawn_reason as "withdrawnReason",
            ${conceptExtension('n.lot_id', 'n.organisation_id')} as extension,
            to_json(${deadlineOf('n.lot_id', 'n.organisation_id')}) #>> '{}' as "fullFormUntil",
            (select f.id from applications f where f.concept_note_id = n.id and f.state <> 'withdrawn'
               and (f.submitted_at is not null or f.organisation_id = ${own})) as "applicationId",
            coalesce((select u.name from users u where u.id = n.created_by_id), '') as "createdByName"
     from ${SUMMARY_FROM} where n.id = ${parameters.add(id)} and (${visibleTo(actor)(parameters)})`,
    parameters.values,
  );
  if (!row) throw notFound();
  return row;
}
