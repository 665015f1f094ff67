import { ROLES, type PersonSummary, type RoleChangeView } from '@passerelle/contract';
import { can, SYSTEM_ACTOR_ID, type Actor } from '../core/auth/actor';
import { firstRow, rows, type Queryable } from '../core/database/database';
import type { Condition, ListDefinition, Parameters } from '../core/lists/list-query';
import { malformed } from '../core/problems';
import type { RoleChangeFacts } from './role-change.workflow';

/** Every account of a person; the one of the jobs is nobody's. */
export const everyPerson: Condition = (parameters) => `u.id <> ${parameters.add(SYSTEM_ACTOR_ID)}`;

const COLUMNS = `u.id, u.name, u.email, u.language, u.disabled_at is not null as disabled, u.demo,
  coalesce((select json_agg(json_build_object('organisationId', m.organisation_id, 'organisationName', m.name,
                                              'roles', m.roles) order by m.name)
            from (select m.organisation_id, o.name, json_agg(m.role order by m.role) as roles
                  from memberships m join organisations o on o.id = m.organisation_id
                  where m.user_id = u.id group by m.organisation_id, o.name) m), '[]') as memberships,
  (select count(*)::int from role_changes c where c.user_id = u.id and c.state = 'proposed') as waiting`;

const STATUS: Record<string, string> = {
  open: 'u.disabled_at is null',
  disabled: 'u.disabled_at is not null',
  waiting: `exists (select 1 from role_changes c where c.user_id = u.id and c.state = 'proposed')`,
};

export const personList: ListDefinition = {
  columns: COLUMNS,
  from: 'users u',
  id: 'u.id',
  sorts: { name: { sql: 'u.name', type: 'text' }, email: { sql: 'u.email', type: 'text' } },
  defaultSort: 'name',
  filters: {
    search: (value, parameters) => {
      const pattern = parameters.add(`%${value.replace(/[\\%_]/g, '\\$&')}%`);
      return `u.name ilike ${pattern} or u.email ilike ${pattern}`;
    },
    role: (value, parameters) => {
      if (!ROLES.some((role) => role === value)) throw unknown('role');
      return `exists (select 1 from memberships m where m.user_id = u.id and m.role = ${parameters.add(value)})`;
    },
    organisation: (value, parameters) =>
      `exists (select 1 from memberships m where m.user_id = u.id and m.organisation_id::text = ${parameters.add(value)})`,
    status: (value) => {
      if (!Object.hasOwn(STATUS, value)) throw unknown('status');
      return STATUS[value] ?? '';
    },
  },
};

const unknown = (path: string) => malformed('unknown-filter', [{ path, code: 'not-in-list' }]);

/** How many people were made administrator; a disabled account counts, or one administrator alone could lower it. */
export async function countAdministrators(db: Queryable): Promise<number> {
  const found = await firstRow<{ count: number }>(
    db,
    `select count(distinct user_id)::int as count from memberships where role = 'administrator'`,
  );
  return found?.count ?? 0;
}

/** Whoever counts the administrators to make one of them waits for whoever else does, until the end of the transaction. */
export async function lockAdministrators(db: Queryable): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtext('users/administrators'))`);
}

/** One person for the administration. */
export function findForAdministration(db: Queryable, id: string) {
  return firstRow<PersonSummary & { version: number; sessions: number }>(
    db,
    `select ${COLUMNS}, u.version, (select count(*)::int from sessions s
       where s.sess -> 'passport' -> 'user' ->> 'personId' = u.id::text and s.expire > now()) as sessions
     from users u where u.id = $1 and u.id <> $2`,
    [id, SYSTEM_ACTOR_ID],
  );
}

/** A role change with names, newest first. */
export type RoleChangeRow = Omit<RoleChangeView, 'allowedActions'> & RoleChangeFacts;

export function findRoleChanges(db: Queryable, personId: string): Promise<RoleChangeRow[]> {
  return rows<RoleChangeRow>(
    db,
    `select c.id, c.version, c.kind, c.role, c.organisation_id as "organisationId", o.name as "organisationName",
            c.state, c.user_id as "userId", c.proposed_by_id as "proposedById",
            coalesce(p.name, '') as "proposedBy", to_json(c.proposed_at) #>> '{}' as "proposedAt", d.name as "decidedBy"
     from role_changes c join organisations o on o.id = c.organisation_id
     left join users p on p.id = c.proposed_by_id
     left join users d on d.id = c.decided_by_id
     where c.user_id = $1 order by c.id desc`,
    [personId],
  );
}

/** People whose role changes this actor may confirm. */
export function waitingRoleChanges(actor: Actor, parameters: Parameters): string | undefined {
  if (!can(actor, 'users:manage')) return undefined;
  const self = parameters.add(actor.id);
  return `select u.id, '', u.name, o.name, c.proposed_at, null::timestamptz
          from role_changes c join users u on u.id = c.user_id join organisations o on o.id = c.organisation_id
          where c.state = 'proposed' and c.proposed_by_id <> ${self} and c.user_id <> ${self}`;
}
