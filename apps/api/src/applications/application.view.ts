import type {
  ApplicationContent,
  ApplicationDetail,
  ApplicationState,
  CallState,
  DocumentView,
  FieldError,
  SectionStatus,
} from '@passerelle/contract';
import { fileExtension } from '../calls/deadline.queries';
import { rulesOf } from '../calls/eligibility.rules';
import { can, canIn, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import { Parameters } from '../core/lists/list-query';
import { notFound } from '../core/problems';
import { allowedActions } from '../core/work/workflow';
import { shownForm, type OwnForm } from '../forms/form-answers';
import { findOwnForm, ownErrors } from './application.answers';
import { readContent } from './application.content';
import { summaryColumns, SUMMARY_FROM } from './application.list';
import { DEADLINE, findFacts, isLate, visibleTo } from './application.queries';
import { sectionStatuses, type ApplicationFacts } from './application.rules';
import { applicationWorkflow } from './application.workflow';
import { lastRound, type MarkedFile } from './correction.queries';
import { correctionStatuses } from './correction.rules';

type Row = Omit<
  ApplicationDetail,
  'rules' | 'content' | 'sections' | 'form' | 'documents' | 'returned' | 'allowedActions' | 'mayEdit'
> & {
  content: unknown;
  formVersionId: string | null;
  answers: unknown;
  returnedReason: string | null;
  returnedUntil: Date | null;
  callState: CallState;
  opens: Date;
  closes: Date;
};

/** Actions of the partner and of the administration: nobody is offered the other side's. */
const OF_PARTNER: readonly string[] = ['submit', 'unsubmit', 'resubmit', 'withdraw'];

/** The application as this reader sees it; 404 when it is not visible. */
export async function findDetail(
  db: Queryable,
  actor: Actor,
  id: string,
  now: Date,
  documents: DocumentView[],
): Promise<ApplicationDetail> {
  const row = await findRow(db, actor, id);
  const {
    content: stored,
    formVersionId,
    answers,
    returnedReason,
    returnedUntil,
    callState,
    opens,
    closes,
    ...shown
  } = row;
  const content = readContent(stored);
  const facts = await findFacts(db, { ...shown, content }, now);
  const late = isLate({ state: shown.state, returnedUntil, callState, opensAt: opens, closesAt: closes }, now);
  const partner = can(actor, 'files:read-own');
  const round = returnedUntil === null ? undefined : await lastRound(db, id);
  const form = await findOwnForm(db, { id, formVersionId, answers }, now);
  return {
    ...shown,
    rules: rulesOf(facts.lot),
    content,
    sections: statusesOf(shown.state, content, facts, round),
    form: shownForm(actor, form, ownErrorsOf(shown.state, form, round)),
    documents,
    returned:
      returnedReason !== null && returnedUntil !== null
        ? { reason: returnedReason, until: returnedUntil.toISOString(), marks: round?.marks ?? [] }
        : null,
    allowedActions: allowedActions(applicationWorkflow, { ...shown, late, rolesIn: id }, actor).filter(
      ({ action }) => OF_PARTNER.includes(action) === partner,
    ),
    mayEdit: mayEdit(actor, { ...shown, late }),
  };
}

/** True when the actor may still write in the file: own organisation, role in the file, draft or returned, in time. */
export function mayEdit(
  actor: Actor,
  file: { id: string; organisationId: string; state: ApplicationState; late: boolean },
): boolean {
  const own = canIn(actor, 'applications:edit', file.id) && file.organisationId === actor.organisationId;
  return own && isOpenForWriting(file.state) && !file.late;
}

/** States in which the partner writes. */
export const isOpenForWriting = (state: ApplicationState): boolean => state === 'draft' || state === 'returned';

/** What a file still wants matters while it is written; what was submitted was complete on its day (R7, R9). */
export function statusesOf(
  state: ApplicationState,
  content: ApplicationContent,
  facts: ApplicationFacts,
  round: MarkedFile | undefined,
): SectionStatus[] {
  if (state === 'returned' && round) return correctionStatuses(content, facts, round);
  const statuses = sectionStatuses(content, facts);
  if (isOpenForWriting(state)) return statuses;
  return statuses.map(({ section }) => ({ section, complete: true, errors: [] }));
}

/** As `statusesOf`, of the own questions of the call. */
export function ownErrorsOf(
  state: ApplicationState,
  form: OwnForm | undefined,
  round: MarkedFile | undefined,
): FieldError[] {
  if (!isOpenForWriting(state)) return [];
  return ownErrors(form, state === 'returned' ? round : undefined);
}

async function findRow(db: Queryable, actor: Actor, id: string): Promise<Row> {
  const parameters = new Parameters();
  const row = await firstRow<Row>(
    db,
    `select ${summaryColumns(actor)}, a.version, c.id as "callId", l.id as "lotId", a.language, a.content,
            a.form_version_id as "formVersionId", a.answers,
            a.returned_reason as "returnedReason", a.returned_until as "returnedUntil",
            a.outcome_reason as "outcomeReason", c.state as "callState", c.opens_at as opens, ${DEADLINE} as closes,
            ${fileExtension('a.lot_id', 'a.organisation_id')} as extension,
            (select p.id from projects p where p.application_id = a.id) as "projectId",
            (select json_build_object('id', n.id, 'reference', n.reference) from concept_notes n
               where n.id = a.concept_note_id) as "conceptNote",
            coalesce((select u.name from users u where u.id = a.created_by_id), '') as "createdByName"
     from ${SUMMARY_FROM} where a.id = ${parameters.add(id)} and (${visibleTo(actor)(parameters)})`,
    parameters.values,
  );
  if (!row) throw notFound();
  return row;
}
