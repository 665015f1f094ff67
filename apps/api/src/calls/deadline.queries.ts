import type { ExtensionStage, ProceduralLanguage } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, rows, type Queryable } from '../core/database/database';
import { idOf } from '../core/lists/filter-values';
import type { Condition, ListDefinition } from '../core/lists/list-query';
import { notFound } from '../core/problems';

/** What an organisation was given for a stage of a lot. */
const given = (stage: ExtensionStage, lotId: string, organisationId: string): string =>
  `x.lot_id = ${lotId} and x.organisation_id = ${organisationId} and x.stage = '${stage}'`;

/**
 * The deadline of an organisation in a lot of the call `c`: that of everybody, or a later one it was given. Whatever is
 * late is late by this one (R22).
 */
export const deadlineOf = (lotId: string, organisationId: string): string =>
  `greatest(c.closes_at, (select max(x.until) from deadline_extensions x
     where ${given('application', lotId, organisationId)}))`;

/** The same of its concept notes in the lot `l`; null where the full file comes first (B5). */
export const conceptDeadlineOf = (lotId: string, organisationId: string): string =>
  `case when l.concept_closes_at is not null then greatest(l.concept_closes_at,
     (select max(x.until) from deadline_extensions x where ${given('concept', lotId, organisationId)})) end`;

/** The same time of the day in Brussels some days before an instant. */
export const daysBefore = (instant: string, days: number): string =>
  `(${instant} at time zone 'Europe/Brussels' - interval '${days} days') at time zone 'Europe/Brussels'`;

/** From when on nobody has time left in the call `c`. */
export const LAST_DEADLINE = `greatest(c.closes_at, (select max(x.until) from deadline_extensions x
     where x.lot_id = any(lots_of(c.id))))`;

/** `CallExtension` of the call `c`. */
export const CALL_EXTENSION = `case when c.extended_from is not null
     then json_build_object('from', c.extended_from, 'reason', c.extension_reason) end`;

/** The last `FileExtension` an organisation was given, when it is later than what everybody has. */
const givenLast = (condition: string, everybody: string): string =>
  `(select json_build_object('from', x.previous, 'reason', x.reason, 'givenByName', coalesce(u.name, ''))
    from deadline_extensions x left join users u on u.id = x.given_by_id
    where ${condition} and x.until > ${everybody} order by x.until desc limit 1)`;

/** `FileExtension` of the concept notes of an organisation in the lot `l`. */
export const conceptExtension = (lotId: string, organisationId: string): string =>
  givenLast(given('concept', lotId, organisationId), 'l.concept_closes_at');

/** `FileExtension` of an organisation in a lot of the call `c`. */
export const fileExtension = (lotId: string, organisationId: string): string =>
  `coalesce(
     ${givenLast(given('application', lotId, organisationId), 'c.closes_at')},
     case when c.extended_from is not null
       then json_build_object('from', c.extended_from, 'reason', c.extension_reason, 'givenByName', null) end)`;

/** The administration sees who was given more time, a partner what its own organisation was given. */
export const extensionsVisibleTo =
  (actor: Actor): Condition =>
  (parameters) => {
    if (can(actor, 'files:read-any')) return 'true';
    return can(actor, 'files:read-own') ? `x.organisation_id = ${parameters.add(actor.organisationId)}` : 'false';
  };

/** The list of organisations that were given more time, the latest first. */
export const extensionList: ListDefinition<'callId' | 'search'> = {
  columns: `x.id, l.call_id as "callId", l.code as "lotCode", x.stage, x.organisation_id as "organisationId",
            o.name as "organisationName", to_json(x.previous) #>> '{}' as "from", to_json(x.until) #>> '{}' as until,
            x.reason, coalesce(u.name, '') as "givenByName", to_json(x.given_at) #>> '{}' as "givenAt"`,
  from: `deadline_extensions x join lots l on l.id = x.lot_id join organisations o on o.id = x.organisation_id
         left join users u on u.id = x.given_by_id`,
  id: 'x.id',
  sorts: { givenAt: { sql: 'x.given_at', type: 'timestamptz' } },
  defaultSort: '-givenAt',
  filters: {
    callId: (value, parameters) => `x.lot_id = any(lots_of(${parameters.add(idOf('callId', value))}))`,
    search: (value, parameters) => `strpos(lower(o.name), lower(${parameters.add(value)})) > 0`,
  },
};

/** Identifiers of what organisations were given in a call, for its history. */
export async function extensionIds(db: Queryable, callId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select x.id from deadline_extensions x where x.lot_id = any(lots_of($1)) order by x.given_at desc limit 500`,
    [callId],
  );
  return found.map(({ id }) => id);
}

/** Identifiers of what its organisation was given for a file or a note, for the history of that record. */
export async function extensionsOf(db: Queryable, stage: ExtensionStage, id: string): Promise<string[]> {
  // Files and notes belong to later stages: only their tables are read here.
  const table = stage === 'concept' ? 'concept_notes' : 'applications';
  const found = await rows<{ id: string }>(
    db,
    `select x.id from ${table} r join deadline_extensions x on ${given(stage, 'r.lot_id', 'r.organisation_id')}
     where r.id = $1`,
    [id],
  );
  return found.map((extension) => extension.id);
}

/** The lot of the call and the organisation by their names, empty when unknown, with the deadlines that hold for both. */
export interface LotDeadline {
  lot: string;
  organisation: string;
  /** Of the full file. */
  application: Date;
  /** Of the concept note; null where there is none. */
  concept: Date | null;
}

export async function findDeadline(
  db: Queryable,
  callId: string,
  { lotId, organisationId }: { lotId: string; organisationId: string },
): Promise<LotDeadline> {
  const found = await firstRow<LotDeadline>(
    db,
    `select coalesce(l.code, '') as lot, coalesce(o.name, '') as organisation,
            ${deadlineOf('l.id', 'o.id')} as application, ${conceptDeadlineOf('l.id', 'o.id')} as concept
     from calls c left join lots l on l.call_id = c.id and l.id = $2 left join organisations o on o.id = $3
     where c.id = $1`,
    [callId, lotId, organisationId],
  );
  if (!found) throw notFound();
  return found;
}

/** Who may write in drafts of the call, each once, in the language of the draft that was changed last (R3). */
export function draftWriters(
  db: Queryable,
  callId: string,
): Promise<{ personId: string; language: ProceduralLanguage }[]> {
  return rows(
    db,
    `select distinct on (u.id) u.id as "personId", a.language
     from applications a join memberships m on m.organisation_id = a.organisation_id
     join users u on u.id = m.user_id and u.disabled_at is null
     left join application_roles r on r.application_id = a.id and r.user_id = u.id
     where a.lot_id = any(lots_of($1)) and a.state = 'draft'
       and (m.role = 'owner' or coalesce(r.role, m.role) in ('owner', 'editor')) order by u.id, a.updated_at desc`,
    [callId],
  );
}
