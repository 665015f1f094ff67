import { INTERNAL_ROLES, type Role } from '@passerelle/contract';
import type { Client } from 'pg';
import { ADMINISTRATION_ID, SYSTEM_ACTOR_ID } from '../core/auth/actor';
import { Passwords } from '../core/auth/passwords';
import { newId } from '../core/database/columns';

/** A person of the tests. */
export interface TestPerson {
  id: string;
  email: string;
  organisationId: string;
}

const PARTNERS = {
  owner: { role: 'owner', organisation: 'Pont Solidaire' },
  editor: { role: 'editor', organisation: 'Pont Solidaire' },
  reader: { role: 'reader', organisation: 'Pont Solidaire' },
  stranger: { role: 'owner', organisation: 'Autre Rive' },
} as const;
/** More persons of some roles, for what two or three people have to do. */
const COLLEAGUES = {
  officer2: 'officer',
  officer3: 'officer',
  manager2: 'manager',
  finance2: 'finance',
  evaluator2: 'evaluator',
} as const;

export type People = Record<
  (typeof INTERNAL_ROLES)[number] | keyof typeof PARTNERS | keyof typeof COLLEAGUES,
  TestPerson
>;

/** The password of every person of the tests. */
export const TEST_PASSWORD = 'un mot de passe de test';
/** Memory of a hash in the tests, the least there is: signing in costs little. */
export const TEST_PASSWORD_MEMORY_KIB = 8;

/** One person for each role of the administration, three people of one partner and a stranger of another. */
export async function createPeople(owner: Client): Promise<People> {
  const passwordHash = await new Passwords({ PASSWORD_MEMORY_KIB: TEST_PASSWORD_MEMORY_KIB }).hash(TEST_PASSWORD);
  const people: Partial<People> = {};
  const organisations = new Map<string, string>();
  const add = async (key: keyof People, role: Role, organisationId: string) => {
    const person = { id: newId(), email: `${key}@example.org`, organisationId };
    await owner.query('insert into users (id, email, name, password_hash) values ($1, $2, $3, $4)', [
      person.id,
      person.email,
      `Personne ${key}`,
      passwordHash,
    ]);
    await owner.query(
      'insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, $4, $5)',
      [newId(), person.id, organisationId, role, SYSTEM_ACTOR_ID],
    );
    people[key] = person;
  };
  for (const role of INTERNAL_ROLES) await add(role, role, ADMINISTRATION_ID);
  for (const [key, role] of Object.entries(COLLEAGUES)) await add(key as keyof People, role, ADMINISTRATION_ID);
  for (const [key, { role, organisation }] of Object.entries(PARTNERS)) {
    const id = organisations.get(organisation) ?? (await addOrganisation(owner, organisation, organisations.size));
    organisations.set(organisation, id);
    await add(key as keyof People, role, id);
  }
  return people as People;
}

/** Numbers with right check digits that belong to nobody we know. */
const KBO_NUMBERS = ['0999999922', '0999999823'];

async function addOrganisation(owner: Client, name: string, index: number): Promise<string> {
  const id = newId();
  await owner.query(
    `insert into organisations (id, name, legal_form, kinds, kbo_number, kbo_status, kbo_checked_on, country, city, founded_on,
       accreditation, demo)
     values ($1, $2, 'asbl', '{applicant}', $3, 'active', '2026-01-05', 'BE', 'Bruxelles', '2001-05-04',
             '{"number": "OSC-1", "from": "2017-01-01", "until": null}', true)`,
    [id, name, KBO_NUMBERS[index]],
  );
  return id;
}
