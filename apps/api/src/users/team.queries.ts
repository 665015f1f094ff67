import { PARTNER_ROLES, TEAM_LIMITS, type InvitationView, type Team, type TeamMember } from '@passerelle/contract';
import { In } from 'typeorm';
import { can, type Actor } from '../core/auth/actor';
import { hashOfToken } from '../core/auth/link-token';
import { firstRow, type Queryable } from '../core/database/database';
import { forbidden, notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { Organisation } from '../organisations/organisation.entity';
import { seesInside } from '../organisations/organisation.queries';
import { Membership } from './membership.entity';
import { TeamInvitation } from './team-invitation.entity';

const DAY_MS = 24 * 3_600_000;

/** The first of these that a person holds is the role of that person. */
const BY_RANK = `array[${PARTNER_ROLES.map((role) => `'${role}'`).join(', ')}]`;

const managesTeam = (actor: Actor, organisationId: string): boolean =>
  can(actor, 'organisations:manage-team') && actor.organisationId === organisationId;

/** Who works for an organisation and who is invited to, for itself and for the administration. */
export async function showTeam(db: Queryable, actor: Actor, organisationId: string, now: Date): Promise<Team> {
  const team = await firstRow<Omit<Team, 'mayManage'>>(
    db,
    `select o.id as "organisationId", o.name as "organisationName",
       coalesce((select json_agg(json_build_object('personId', m.id, 'name', m.name, 'email', m.email,
                                  'role', (${BY_RANK})[m.rank], 'version', m.version, 'you', m.id = $2)
                                order by m.rank, m.name)
                 from (select u.id, u.name, u.email, max(m.version) as version,
                         min(array_position(${BY_RANK}, m.role)) as rank
                       from memberships m join users u on u.id = m.user_id and u.disabled_at is null
                       where m.organisation_id = o.id and m.role = any(${BY_RANK}) group by u.id) m), '[]') as members,
       coalesce((select json_agg(json_build_object('id', i.id, 'version', i.version, 'email', i.email,
                                  'language', i.language, 'role', i.role, 'invitedBy', coalesce(u.name, ''),
                                  'invitedAt', i.invited_at, 'expiresAt', i.expires_at,
                                  'expired', i.expires_at <= $3::timestamptz) order by i.email)
                 from team_invitations i left join users u on u.id = i.invited_by_id
                 where i.organisation_id = o.id
                   and i.expires_at > $3::timestamptz - interval '${TEAM_LIMITS.invitationDays} days'), '[]') as invitations
     from organisations o where o.id = $1`,
    [organisationId, actor.id, now.toISOString()],
  );
  if (!team || !seesInside(actor, organisationId)) throw notFound();
  return { ...team, mayManage: managesTeam(actor, organisationId) };
}

/** 404 for the team of an organisation that is not the actor's to see, 403 for one that others change (SEC-3). */
export function requireManager(actor: Actor, organisationId: string): void {
  if (!seesInside(actor, organisationId)) throw notFound();
  if (!managesTeam(actor, organisationId)) throw forbidden('not-permitted', 'organisations:manage-team');
}

/**
 * Locks the organisation whose team the actor changes. The role is read again under the lock: of two owners who remove
 * each other at once the second one no longer is one.
 */
export async function lockTeam(work: Work, organisationId: string): Promise<Organisation> {
  const { actor, db } = work;
  requireManager(actor, organisationId);
  const organisation = await work.lock(Organisation, { id: organisationId });
  const owns = await db.existsBy(Membership, { userId: actor.id, organisationId, role: 'owner' });
  if (!owns) throw forbidden('not-permitted', 'organisations:manage-team');
  return organisation;
}

/** What one person holds in an organisation, other than roles of the administration; each change makes the next version. */
export async function partnerRole(db: Queryable, organisationId: string, personId: string) {
  return firstRow<Pick<TeamMember, 'role' | 'version'>>(
    db,
    `select role, max(version) over () as version from memberships where organisation_id = $1 and user_id = $2 and role = any(${BY_RANK})
     order by array_position(${BY_RANK}, role) limit 1`,
    [organisationId, personId],
  );
}

/** True when somebody else than this person owns the organisation and may sign in. */
export async function hasOtherOwner(db: Queryable, organisationId: string, personId: string): Promise<boolean> {
  const other = await firstRow(
    db,
    `select 1 from memberships m join users u on u.id = m.user_id and u.disabled_at is null
     where m.organisation_id = $1 and m.role = 'owner' and m.user_id <> $2 limit 1`,
    [organisationId, personId],
  );
  return other !== undefined;
}

/** An invitation whose link may still be used. */
export interface UsableInvitation extends InvitationView {
  id: string;
  organisationId: string;
}

/** Before this instant an invitation expired so long ago that it is over for good. */
export const longExpired = (now: Date): Date => new Date(now.getTime() - TEAM_LIMITS.invitationDays * DAY_MS);

/** Takes invitations away with the mails that hold their addresses. */
export async function forgetInvitations(work: Work, ids: readonly string[]): Promise<void> {
  await forgetMails(work, ids);
  await work.db.delete(TeamInvitation, { id: In(ids) });
}

/** Takes the mails away that were written for some invitations. */
export async function forgetMails({ db }: Work, ids: readonly string[]): Promise<void> {
  await db.query('delete from mail_messages where about_id = any($1)', [ids]);
}

export function findInvitation(db: Queryable, token: string, now: Date): Promise<UsableInvitation | undefined> {
  return firstRow<UsableInvitation>(
    db,
    `select i.id, i.organisation_id as "organisationId", o.name as "organisationName", i.role, i.email, i.language,
            to_json(i.expires_at) #>> '{}' as "expiresAt",
            exists (select 1 from users u where lower(u.email) = i.email) as "hasAccount"
     from team_invitations i join organisations o on o.id = i.organisation_id
     where i.token_hash = $1 and i.expires_at > $2`,
    [hashOfToken(token), now.toISOString()],
  );
}
