import type { Role } from '@passerelle/contract';
import { SYSTEM_ACTOR_ID } from '../core/auth/actor';
import { newId } from '../core/database/columns';
import type { ApiClient } from '../testing/api-client';
import type { TestPerson } from '../testing/people';
import type { TestApi } from '../testing/start-api';

/** A client signed in as one more person of the organisation of `person`, with that role. */
export async function givenColleague(api: TestApi, person: TestPerson, role: Role): Promise<ApiClient> {
  const [id, email] = [newId(), `${role}-beside-${person.email}`];
  await api.owner.query(
    `insert into users (id, email, name, password_hash) select $1, $2, $3, password_hash from users where id = $4`,
    [id, email, `Collègue ${role}`, person.id],
  );
  await api.owner.query(
    'insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, $4, $5)',
    [newId(), id, person.organisationId, role, SYSTEM_ACTOR_ID],
  );
  return api.visitor().signIn(email);
}
