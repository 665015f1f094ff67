import type { ProceduralLanguage } from '@passerelle/contract';
import { validate as isUuid } from 'uuid';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, rows, type Queryable } from '../core/database/database';
import type { Condition, ListDefinition } from '../core/lists/list-query';
import { malformed, notFound } from '../core/problems';

/**
 * The deadline of an organisation in a lot of the call `c`: that of everybody, or a later one it was given. Whatever is
 * late is late by this one (R22).
 */
export const deadlineOf = (lotId: string, organisationId: string): string =>
  `greatest(c.closes_at, (select max(x.until) from deadline_extensions x
     where x.lot_id = ${lotId} and x.organisation_id = ${organisationId}))`;

/** From when on nobody has time left in the call `c`. */
export const LAST_DEADLINE = `greatest(c.closes_at, (select max(x.until) from deadline_extensions x
     where x.lot_id = any(lots_of(c.id))))`;

/** `CallExtension` of the call `c`. */
export const CALL_EXTENSION = `case when c.extended_from is not null
     then json_build_object('from', c.extended_from, 'reason', c.extension_reason) end`;

/** `FileExtension` of an organisation in a lot of the call `c`. */
export const fileExtension = (lotId: string, organisationId: string): string =>
  `coalesce(
     (select json_build_object('from', x.previous, 'reason', x.reason, 'givenByName', coalesce(u.name, ''))
      from deadline_extensions x left join users u on u.id = x.given_by_id
      where x.lot_id = ${lotId} and x.organisation_id = ${organisationId} and x.until > c.closes_at
      order by x.until desc limit 1),
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
  columns: `x.id, l.call_id as "callId", l.code as "lotCode", x.organisation_id as "organisationId",
            o.name as "organisationName", to_json(x.previous) #>> '{}' as "from", to_json(x.until) #>> '{}' as until,
            x.reason, coalesce(u.name, '') as "givenByName", to_json(x.given_at) #>> '{}' as "givenAt"`,
  from: `deadline_extensions x join lots l on l.id = x.lot_id join organisations o on o.id = x.organisation_id
         left join users u on u.id = x.given_by_id`,
  id: 'x.id',
  sorts: { givenAt: { sql: 'x.given_at', type: 'timestamptz' } },
  defaultSort: '-givenAt',
  filters: {
    callId: (value, parameters) => {
      if (!isUuid(value)) throw malformed('unknown-filter', [{ path: 'callId', code: 'not-an-id' }]);
      return `x.lot_id = any(lots_of(${parameters.add(value)}))`;
    },
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

/** The lot of the call and the organisation by their names, empty when unknown, with the deadline that holds for both. */
export async function findDeadline(
  db: Queryable,
  callId: string,
  { lotId, organisationId }: { lotId: string; organisationId: string },
): Promise<{ lot: string; organisation: string; previous: Date }> {
  const found = await firstRow<{ lot: string; organisation: string; previous: Date }>(
    db,
    `select coalesce(l.code, '') as lot, coalesce(o.name, '') as organisation, ${deadlineOf('l.id', 'o.id')} as previous
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
     from applications a join memberships m on m.organisation_id = a.organisation_id and m.role in ('owner', 'editor')
     join users u on u.id = m.user_id and u.disabled_at is null
     where a.lot_id = any(lots_of($1)) and a.state = 'draft' order by u.id, a.updated_at desc`,
    [callId],
  );
}
