import { PARTNER_ROLES, type FilePerson, type Language, type Permission } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { rolesWith } from '../core/auth/roles';
import { firstRow, rows, type Queryable } from '../core/database/database';
import type { Condition } from '../core/lists/list-query';
import type { Application } from './application.entity';

/** The first of these that a person holds is the role of that person. */
const BY_RANK = `array[${PARTNER_ROLES.map((role) => `'${role}'`).join(', ')}]`;

/** The people of an organisation with their roles in one of its files; that of an owner of the organisation does not count. */
export function findPeople(
  db: Queryable,
  actor: Actor,
  { id, organisationId }: Pick<Application, 'id' | 'organisationId'>,
): Promise<FilePerson[]> {
  return rows<FilePerson>(
    db,
    `select p.id as "personId", p.name, p.id = $3 as you, (${BY_RANK})[p.rank] as "organisationRole",
            case when p.rank > 1 then r.role end as role, coalesce(r.version, 0) as version
     from (select u.id, u.name, min(array_position(${BY_RANK}, m.role)) as rank
           from memberships m join users u on u.id = m.user_id and u.disabled_at is null
           where m.organisation_id = $2 and m.role = any(${BY_RANK}) group by u.id) p
       left join application_roles r on r.application_id = $1 and r.user_id = p.id
     order by p.rank, p.name, p.id`,
    [id, organisationId, actor.id],
  );
}

/** True when the person owns the organisation now. */
export async function ownsOrganisation(db: Queryable, personId: string, organisationId: string): Promise<boolean> {
  const sql = `select 1 from memberships m where m.user_id = $1 and m.organisation_id = $2 and m.role = 'owner'`;
  return (await firstRow(db, sql, [personId, organisationId])) !== undefined;
}

/** Who of the organisation may do in one of its files what `permission` names, each once with the language they read. */
export function peopleWith(
  db: Queryable,
  { id, organisationId }: Pick<Application, 'id' | 'organisationId'>,
  permission: Permission,
): Promise<{ personId: string; language: Language }[]> {
  return rows(
    db,
    `select distinct u.id as "personId", u.language
     from memberships m join users u on u.id = m.user_id and u.disabled_at is null
       left join application_roles r on r.application_id = $1 and r.user_id = u.id
     where m.organisation_id = $2 and (m.role = 'owner' or coalesce(r.role, m.role) = any($3))`,
    [id, organisationId, rolesWith(permission)],
  );
}

/** Condition for the file whose identifier is in `column`: the actor may do in it what `permission` names. */
export function grantedIn(actor: Actor, permission: Permission, column: string): Condition {
  return (parameters) => {
    const held = can(actor, permission);
    const others = [...(actor.inRecords ?? [])].filter(([, allowed]) => allowed.includes(permission) !== held);
    if (!others.length) return String(held);
    const among = `${column} = any(${parameters.add(others.map(([id]) => id))}::uuid[])`;
    return held ? `not (${among})` : among;
  };
}
