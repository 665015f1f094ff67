import { Injectable } from '@nestjs/common';
import type { Role, SessionMembership } from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import { permissionsOf } from '../core/auth/roles';
import { Database, firstRow, type Queryable } from '../core/database/database';

const FRESH_MS = 5_000;

/** A person with all organisations and roles, as one statement finds them. */
export interface Person {
  id: string;
  name: string;
  email: string;
  language: 'fr' | 'nl' | 'en';
  memberships: SessionMembership[];
}

/** The person, unless disabled; memberships ordered by the organisation's name. */
export function findPerson(db: Queryable, id: string): Promise<Person | undefined> {
  return firstRow<Person>(
    db,
    `select u.id, u.name, u.email, u.language, coalesce((
        select json_agg(json_build_object('organisationId', m.organisation_id, 'organisationName', m.name,
                                          'roles', m.roles) order by m.name)
        from (select m.organisation_id, o.name, json_agg(m.role order by m.role) as roles
              from memberships m join organisations o on o.id = m.organisation_id
              where m.user_id = u.id group by m.organisation_id, o.name) m), '[]') as memberships
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
    request: { requestId: '', sessionId: null, address: null },
  };
}
