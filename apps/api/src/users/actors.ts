import { Injectable } from '@nestjs/common';
import type { PartnerRole, Role, SessionMembership } from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import { permissionsInRecord, permissionsOf } from '../core/auth/roles';
import { Database, firstRow, type Queryable } from '../core/database/database';

const FRESH_MS = 5_000;

/** A person with all organisations and roles, as one statement finds them. */
export interface Person {
  id: string;
  name: string;
  email: string;
  language: 'fr' | 'nl' | 'en';
  memberships: SessionMembership[];
  /** In single files of those organisations. */
  fileRoles: { organisationId: string; applicationId: string; role: PartnerRole }[];
}

/**
 * The person, unless disabled; memberships ordered by the organisation's name. The roles in files belong to a later stage:
 * only their table is read here, so that a request needs no second statement.
 */
export function findPerson(db: Queryable, id: string): Promise<Person | undefined> {
  return firstRow<Person>(
    db,
    `select u.id, u.name, u.email, u.language, coalesce((
        select json_agg(json_build_object('organisationId', m.organisation_id, 'organisationName', m.name,
                                          'roles', m.roles) order by m.name)
        from (select m.organisation_id, o.name, json_agg(m.role order by m.role) as roles
              from memberships m join organisations o on o.id = m.organisation_id
              where m.user_id = u.id group by m.organisation_id, o.name) m), '[]') as memberships,
       coalesce((
        select json_agg(json_build_object('organisationId', a.organisation_id, 'applicationId', a.id, 'role', r.role))
        from application_roles r join applications a on a.id = r.application_id
        where r.user_id = u.id and r.role is not null), '[]') as "fileRoles"
     from users u where u.id = $1 and u.disabled_at is null`,
    [id],
  );
}

/** Who a session acts as. Rights are read at most five seconds late (SEC-18). */
@Injectable()
export class Actors {
  private readonly people = new Map<string, { person: Person | undefined; until: number }>();

  constructor(private readonly db: Database) {}

  async person(id: string): Promise<Person | undefined> {
    const known = this.people.get(id);
    if (known && known.until > Date.now()) return known.person;
    const person = await findPerson(this.db, id);
    if (this.people.size > 10_000) this.people.clear();
    this.people.set(id, { person, until: Date.now() + FRESH_MS });
    return person;
  }

  forget(id: string): void {
    this.people.delete(id);
  }

  async actor(personId: string, organisationId: string): Promise<Actor | undefined> {
    const person = await this.person(personId);
    const membership = person?.memberships.find((one) => one.organisationId === organisationId);
    if (!person || !membership) return undefined;
    return actorOf(person, organisationId, membership.roles);
  }
}

function actorOf(person: Person, organisationId: string, roles: readonly Role[]): Actor {
  return {
    id: person.id,
    organisationId,
    organisationIds: person.memberships.map((one) => one.organisationId),
    roles,
    permissions: permissionsOf(roles),
    inRecords: inRecordsOf(person, organisationId, roles),
    request: { requestId: '', sessionId: null, address: null },
  };
}

/** What the roles in files of the organisation allow instead; whoever owns the organisation owns each of its files. */
function inRecordsOf(
  { fileRoles }: Person,
  organisationId: string,
  roles: readonly Role[],
): NonNullable<Actor['inRecords']> {
  const own = roles.includes('owner') ? [] : fileRoles.filter((one) => one.organisationId === organisationId);
  return new Map(own.map(({ applicationId, role }) => [applicationId, permissionsInRecord(roles, role)]));
}
