import {
  sessionPaths,
  teamPaths,
  type JoinedTeam,
  type Problem,
  type SessionInfo,
  type Team,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { ApiClient } from '../api-client';
import type { TestApi } from '../start-api';

export const NEW_PASSWORD = 'violon prairie nuage 83';

/** An address that nobody has an account with. */
export const newAddress = (): string => `${randomUUID()}@example.org`;

/** An invitation to the organisation of `owner`, unless somebody else sends it. */
export async function inviteToTeam(api: TestApi, email: string, role = 'editor', sender?: ApiClient) {
  const client = sender ?? (await api.as('owner'));
  const path = teamPaths.invitations(api.people.owner.organisationId);
  return client.post<Team & Problem>(path, { email, role, language: 'nl' });
}

/** The last mail to an address. */
export async function invitationTo(api: TestApi, email: string) {
  const { rows } = await api.owner.query<{ text: string; secret: string; language: string }>(
    'select text, secret, language from mail_messages where to_address = $1 order by created_at desc, id desc',
    [email],
  );
  return rows[0];
}

/** What somebody sends who is not signed in. */
export async function asVisitor<Body>(api: TestApi, path: string, body: object) {
  const visitor = api.visitor();
  const { body: session } = await visitor.get<SessionInfo>(sessionPaths.session);
  return visitor.post<Body & Problem>(path, body, { headers: { 'X-CSRF-Token': session.csrfToken }, key: null });
}

export const joinTeam = (api: TestApi, token: string) =>
  asVisitor<JoinedTeam>(api, teamPaths.join, { token, name: 'Zoé Maes', language: 'nl', password: NEW_PASSWORD });

/** A person who was invited to the organisation of `owner`, came, and is signed in. */
export async function givenTeamMember(api: TestApi, role = 'editor') {
  const email = newAddress();
  await inviteToTeam(api, email, role);
  await joinTeam(api, (await invitationTo(api, email))?.secret ?? '');
  const { rows } = await api.owner.query<{ id: string }>('select id from users where email = $1', [email]);
  return { id: rows[0]?.id ?? '', client: await new ApiClient(api.url).signIn(email, NEW_PASSWORD) };
}
