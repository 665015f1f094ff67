import {
  brusselsDay,
  callPhase,
  type ApplicationOpening,
  type ApplicationState,
  type CallState,
  type LotRules,
  type PartnersSection,
} from '@passerelle/contract';
import { conceptDeadlineOf, deadlineOf } from '../calls/deadline.queries';
import { applicantAndPlaces, findLot, lotColumns, type LotOfCall } from '../calls/lot.queries';
import { nextNumber } from '../calls/lot-records.queries';
import { selectedNotes } from '../concepts/concept-note.queries';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, rows, type Queryable } from '../core/database/database';
import { Parameters, type Condition } from '../core/lists/list-query';
import { notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { Application } from './application.entity';
import type { ApplicationFacts } from './application.rules';
import { profileKinds } from './profile-documents';

/**
 * Which applications (`a`) the actor may see. The administration sees what was submitted, never a draft; a partner the
 * files of the organisation; an evaluator those assigned, once no conflict of interest was declared (R12).
 */
export function visibleTo(actor: Actor): Condition {
  return (parameters) => {
    if (can(actor, 'files:read-any')) return 'a.submitted_at is not null';
    if (can(actor, 'files:read-own')) return `a.organisation_id = ${parameters.add(actor.organisationId)}`;
    if (!can(actor, 'files:read-assigned')) return 'false';
    // The sheets belong to a later stage: only their table is read here, so that no list can forget a conflict.
    return `a.id = any(array(select s.application_id from score_sheets s
              where s.evaluator_id = ${parameters.add(actor.id)} and s.state in ('declared', 'complete')))
            and a.organisation_id <> all(${parameters.add(actor.organisationIds)}::uuid[])`;
  };
}

/** 404 unless the actor may see the application. */
export async function requireVisible(db: Queryable, actor: Actor, id: string): Promise<void> {
  const parameters = new Parameters();
  const sql = `select 1 from applications a where a.id = ${parameters.add(id)} and (${visibleTo(actor)(parameters)})`;
  if (!(await firstRow(db, sql, parameters.values))) throw notFound();
}

/** Locks an application the actor may see, with `late` as the clock says. */
export async function lockApplication(work: Work, id: string): Promise<Application> {
  return (await lockWithLot(work, id)).application;
}

/** Locks an application the actor may see, and gives the lot it stands in. */
export async function lockWithLot(work: Work, id: string): Promise<{ application: Application; lot: LotOfCall }> {
  const parameters = new Parameters();
  const lot = await firstRow<LotOfCall>(
    work.db,
    `select ${lotColumns('a.organisation_id')} from applications a join lots l on l.id = a.lot_id
     join calls c on c.id = l.call_id where a.id = ${parameters.add(id)} and (${visibleTo(work.actor)(parameters)})`,
    parameters.values,
  );
  if (!lot) throw notFound();
  const application = await work.lock(Application, { id });
  const { state, returnedUntil } = application;
  application.late = isLate({ ...lot, state, returnedUntil }, work.now);
  return { application, lot };
}

/** The deadline of an application (`a`) in its call (`c`). */
export const DEADLINE = deadlineOf('a.lot_id', 'a.organisation_id');

interface Deadlines {
  state: ApplicationState;
  returnedUntil: Date | null;
  callState: CallState;
  opensAt: Date;
  /** The deadline of the organisation. */
  closesAt: Date;
}

/** True when the partner can no longer send the file: the call is not open for it, or the time to complete is over (R22, R9). */
export function isLate({ state, returnedUntil, callState, opensAt, closesAt }: Deadlines, now: Date): boolean {
  if (state === 'returned') return returnedUntil === null || now >= returnedUntil;
  const call = { state: callState, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
  return callPhase(call, now.toISOString()) !== 'open';
}

/** The lots in which an organisation can start a file now (R22). */
export async function findOpenings(db: Queryable, organisationId: string, now: Date): Promise<ApplicationOpening[]> {
  const lots = await rows<Omit<ApplicationOpening, 'closesAt'> & Omit<Deadlines, 'state' | 'returnedUntil'>>(
    db,
    `select l.id as "lotId", c.code as "callCode", l.title as "lotTitle", c.state as "callState",
            c.opens_at as "opensAt", ${deadlineOf('l.id', '$1')} as "closesAt",
            case when l.concept_closes_at is not null then json_build_object(
              'closesAt', to_json(${conceptDeadlineOf('l.id', '$1')}) #>> '{}',
              'selected', ${selectedNotes('l.id', '$1')}) end as concept
     from calls c join lots l on l.call_id = c.id where c.state = 'published' order by c.closes_at, c.code, l.code`,
    [organisationId],
  );
  return lots
    .filter((lot) => !isLate({ ...lot, state: 'draft', returnedUntil: null }, now))
    .map(({ lotId, callCode, lotTitle, closesAt, concept }) => ({
      lotId,
      callCode,
      lotTitle,
      closesAt: closesAt.toISOString(),
      concept,
    }));
}

/** What of the content decides which places are looked up. */
interface ContentWithPlaces {
  partners: Pick<PartnersSection, 'placeIds'>;
}

/** What the rules look at beside the content and its lot, in one statement. */
export async function findFacts(
  db: Queryable,
  application: { id: string; lotId: string; organisationId: string; content: ContentWithPlaces },
  now: Date,
  known?: LotRules,
): Promise<ApplicationFacts> {
  const today = brusselsDay(now);
  const lot = known ?? (await findLot(db, application.lotId, application.organisationId));
  const found = await firstRow<Omit<ApplicationFacts, 'lot' | 'today'>>(
    db,
    `select ${applicantAndPlaces('$2')},
            coalesce((select jsonb_agg(d.kind) from documents d
                      where d.owner_type = 'applications' and d.owner_id = $3 and d.current), '[]')
              || coalesce(${profileKinds('$3', '$4')}, '[]') as "documentKinds",
            coalesce(${settingOn('structure-costs-percent', '$4')}, '0') as "structurePercent"
     from organisations o where o.id = $1`,
    [application.organisationId, application.content.partners.placeIds, application.id, today],
  );
  if (!found) throw notFound();
  return { ...found, lot, today };
}

/** Expression of the value of a dated setting on the day in `day`. */
export const settingOn = (code: string, day: string) =>
  `(select s.value from settings s where s.code = '${code}' and s.valid_from <= ${day}::date
      and coalesce(s.valid_to, 'infinity') >= ${day}::date order by s.valid_from desc limit 1)`;

/** The next number of the call, as `SUD2026-0001`. */
export const nextReference = async (
  db: Queryable,
  { callId, callCode }: Pick<LotOfCall, 'callId' | 'callCode'>,
): Promise<string> => `${callCode}-${await nextNumber(db, 'application_numbers', callId)}`;
