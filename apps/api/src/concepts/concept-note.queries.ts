import { callPhase, type CallState, type ConceptOpening } from '@passerelle/contract';
import { conceptDeadlineOf } from '../calls/deadline.queries';
import { lotColumns, type LotOfCall } from '../calls/lot.queries';
import { nextNumber } from '../calls/lot-records.queries';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, rows, type Queryable } from '../core/database/database';
import { Parameters, type Condition } from '../core/lists/list-query';
import { notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import type { Answering } from '../forms/form-answers';
import { ConceptNote } from './concept-note.entity';

/**
 * Which notes (`n`) the actor may see. The administration sees what was submitted, a partner the notes of the organisation,
 * an evaluator those that led to a file of theirs (R12).
 */
export function visibleTo(actor: Actor): Condition {
  return (parameters) => {
    if (can(actor, 'files:read-any')) return 'n.submitted_at is not null';
    if (can(actor, 'files:read-own')) return `n.organisation_id = ${parameters.add(actor.organisationId)}`;
    if (!can(actor, 'files:read-assigned')) return 'false';
    // Files and sheets belong to later stages: only their tables are read here, so that no list can forget a conflict.
    return `n.id = any(array(select a.concept_note_id from score_sheets s join applications a on a.id = s.application_id
              where s.evaluator_id = ${parameters.add(actor.id)} and s.state in ('declared', 'complete')
                and a.concept_note_id is not null))
            and n.organisation_id <> all(${parameters.add(actor.organisationIds)}::uuid[])`;
  };
}

/** 404 unless the actor may see the note. */
export async function requireVisible(db: Queryable, actor: Actor, id: string): Promise<void> {
  const parameters = new Parameters();
  const sql = `select 1 from concept_notes n where n.id = ${parameters.add(id)} and (${visibleTo(actor)(parameters)})`;
  if (!(await firstRow(db, sql, parameters.values))) throw notFound();
}

/** Locks a note the actor may see, with `late` as the clock says, and gives the lot it stands in. */
export async function lockNote(work: Work, id: string): Promise<{ note: ConceptNote; lot: LotOfCall }> {
  const parameters = new Parameters();
  const lot = await firstRow<LotOfCall>(
    work.db,
    `select ${lotColumns('n.organisation_id')} from concept_notes n join lots l on l.id = n.lot_id
     join calls c on c.id = l.call_id where n.id = ${parameters.add(id)} and (${visibleTo(work.actor)(parameters)})`,
    parameters.values,
  );
  if (!lot) throw notFound();
  const note = await work.lock(ConceptNote, { id });
  note.late = isLate(lot, work.now);
  return { note, lot };
}

/** True when no note is taken any more, or none yet; exact to the millisecond (R22). */
export function isLate(
  { callState, opensAt, conceptClosesAt }: { callState: CallState; opensAt: Date; conceptClosesAt: Date | null },
  now: Date,
): boolean {
  if (!conceptClosesAt) return true;
  const stage = { state: callState, opensAt: opensAt.toISOString(), closesAt: conceptClosesAt.toISOString() };
  return callPhase(stage, now.toISOString()) !== 'open';
}

/** The lots in which an organisation can begin a note now (R22). */
export async function findOpenings(db: Queryable, organisationId: string, now: Date): Promise<ConceptOpening[]> {
  return rows<ConceptOpening>(
    db,
    `select l.id as "lotId", c.code as "callCode", l.title as "lotTitle", to_json(d.until) #>> '{}' as "closesAt"
     from calls c join lots l on l.call_id = c.id,
          lateral (select ${conceptDeadlineOf('l.id', '$2')} as until) d
     where c.state = 'published' and c.opens_at <= $1 and d.until > $1
     order by d.until, c.code, l.code`,
    [now, organisationId],
  );
}

/** The next number of the call, as `SUD2026-C0001`. */
export const nextReference = async (
  db: Queryable,
  { callId, callCode }: Pick<LotOfCall, 'callId' | 'callCode'>,
): Promise<string> => `${callCode}-C${await nextNumber(db, 'concept_note_numbers', callId)}`;

// Which note led to a file is a fact of the next stage: only its table is read.
/** True for a note (`n`) from which no file was begun, or only one that was withdrawn. */
export const WITHOUT_FILE = `not exists (select 1 from applications f
  where f.concept_note_id = n.id and f.state <> 'withdrawn')`;

/** `SelectedNote`s of an organisation in a lot, as JSON. */
export const selectedNotes = (lotId: string, organisationId: string): string =>
  `coalesce((select json_agg(json_build_object('id', n.id, 'reference', n.reference, 'title', n.title)
                             order by n.reference)
             from concept_notes n where n.lot_id = ${lotId} and n.organisation_id = ${organisationId}
               and n.state = 'selected' and ${WITHOUT_FILE}), '[]')`;

/** What a file goes on from. */
export type SelectedConcept = Pick<ConceptNote, 'id' | 'reference' | 'language'> & Answering & { content: unknown };

/** The selected note with which an organisation may begin a file in a lot; undefined when it is not one, or has a file. */
export function findSelected(
  db: Queryable,
  { id, lotId, organisationId }: Pick<ConceptNote, 'id' | 'lotId' | 'organisationId'>,
): Promise<SelectedConcept | undefined> {
  return firstRow<SelectedConcept>(
    db,
    `select n.id, n.reference, n.language, n.content, n.form_version_id as "formVersionId", n.answers
     from concept_notes n where n.id = $1 and n.lot_id = $2 and n.organisation_id = $3
       and n.state = 'selected' and ${WITHOUT_FILE}`,
    [id, lotId, organisationId],
  );
}
