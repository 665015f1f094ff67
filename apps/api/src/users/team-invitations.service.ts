import { Inject, Injectable } from '@nestjs/common';
import {
  linkPages,
  TEAM_LIMITS,
  type InvitationView,
  type InviteToTeam,
  type JoinedTeam,
  type JoinTeam,
  type Team,
} from '@passerelle/contract';
import { MoreThan, Not } from 'typeorm';
import { visitorAt, type Actor } from '../core/auth/actor';
import { hashOfToken, newToken } from '../core/auth/link-token';
import { Passwords } from '../core/auth/passwords';
import { Clock } from '../core/clock';
import { CONFIG, type Config } from '../core/config';
import { newId } from '../core/database/columns';
import { Database, rows } from '../core/database/database';
import { Mail } from '../core/mail/mail';
import { mailText } from '../core/mail/mail-text';
import { pageLink } from '../core/mail/page-link';
import { conflict, forbidden, impossible, refuseIfAny, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { Organisation } from '../organisations/organisation.entity';
import { Actors } from './actors';
import { Membership } from './membership.entity';
import { passwordFault } from './password-strength';
import { SignInAttempts } from './sign-in-attempts';
import { TeamInvitation } from './team-invitation.entity';
import { TEAM_INVITATION } from './team-invitation.mails';
import {
  findInvitation,
  forgetInvitations,
  forgetMails,
  lockTeam,
  longExpired,
  partnerRole,
  requireManager,
  showTeam,
  type UsableInvitation,
} from './team.queries';
import { User } from './user.entity';

const VALID_MS = TEAM_LIMITS.invitationDays * 24 * 3_600_000;

/** Invitations to the team of an organisation: mailed by an owner, spent by the button behind the link (C3, SEC-32). */
@Injectable()
export class TeamInvitationsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: Actors,
    private readonly attempts: SignInAttempts,
    private readonly mail: Mail,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** To somebody who was invited before: again, with a new link; the one before is dead. */
  async invite(actor: Actor, organisationId: string, body: InviteToTeam): Promise<Team> {
    requireManager(actor, organisationId);
    const email = body.email.toLowerCase();
    await this.attempts.takeMail(email, actor.request.address ?? '');
    return this.unitOfWork.run(actor, async (work) => {
      const organisation = await lockTeam(work, organisationId);
      await refuseImpossible(work, organisationId, email);
      const known = await work.db.findOneBy(TeamInvitation, { organisationId, email });
      const from = known?.role ?? null;
      const invitation = known ?? work.db.create(TeamInvitation);
      const token = newToken();
      Object.assign(invitation, {
        ...body,
        email,
        organisationId,
        tokenHash: hashOfToken(token),
        invitedById: actor.id,
        invitedAt: work.now,
        expiresAt: new Date(work.now.getTime() + VALID_MS),
      });
      await work.db.save(invitation);
      await forgetMails(work, [invitation.id]);
      await this.send(work, organisation, invitation, token);
      work.record(known ? 'team.invite-again' : 'team.invite', organisation, {
        changes: from === body.role ? {} : { memberRole: { from, to: body.role } },
      });
      return showTeam(work.db, actor, organisationId, work.now);
    });
  }

  revoke(actor: Actor, organisationId: string, id: string): Promise<Team> {
    return this.unitOfWork.run(actor, async (work) => {
      const organisation = await lockTeam(work, organisationId);
      const invitation = await work.lock(TeamInvitation, { id, organisationId });
      work.expectVersion(invitation);
      const { role } = invitation;
      await forgetInvitations(work, [id]);
      work.record('team.revoke-invitation', organisation, { changes: { memberRole: { from: role, to: null } } });
      return showTeam(work.db, actor, organisationId, work.now);
    });
  }

  /** What the link is about; looking spends nothing. */
  async look(token: string, address: string): Promise<InvitationView> {
    const { id: _id, organisationId: _organisation, ...view } = await this.usable(token, address);
    return view;
  }

  /** Makes the account of somebody who has none, and the link proves the address. */
  async join({ token, name, language, password }: JoinTeam, address: string): Promise<JoinedTeam> {
    const { email, organisationName, hasAccount } = await this.usable(token, address);
    if (hasAccount) throw conflict('invitation-has-account');
    const [mailbox = ''] = email.split('@');
    const fault = await passwordFault(password, [mailbox, ...name.split(' '), organisationName]);
    refuseIfAny(fault ? [{ path: 'password', ...fault }] : []);
    const passwordHash = await this.passwords.hash(password);
    const id = newId();
    return this.unitOfWork.run({ ...visitorAt(address, 'team-invitation'), id }, async (work) => {
      const invitation = await spend(work, token);
      if (invitation.hasAccount) throw conflict('invitation-has-account');
      const user = work.db.create(User, { id, name, email, language, passwordHash });
      await work.save(user, 'user.join', { language: { from: null, to: language } });
      return addMember(work, invitation);
    });
  }

  /** For somebody who is signed in with the address that was invited. */
  async accept(actor: Actor, token: string): Promise<JoinedTeam> {
    await this.attempts.takeLink(actor.request.address ?? '');
    const joined = await this.unitOfWork.run(actor, async (work) => {
      const invitation = await spend(work, token);
      const user = await work.lock(User, { id: actor.id });
      if (user.email.toLowerCase() !== invitation.email) throw forbidden('invitation-for-other-address');
      return addMember(work, invitation);
    });
    this.actors.forget(actor.id);
    return joined;
  }

  private async usable(token: string, address: string): Promise<UsableInvitation> {
    await this.attempts.takeLink(address);
    const found = await findInvitation(this.db, token, this.clock.now());
    if (!found) throw impossible('invitation-not-valid');
    return found;
  }

  private async send(work: Work, { name }: Organisation, { id, email, language }: TeamInvitation, token: string) {
    const inviter = await work.db.findOneByOrFail(User, { id: work.actor.id });
    await this.mail.queue(work, {
      to: { address: email },
      language,
      ...mailText(TEAM_INVITATION, language, {
        inviter: inviter.name,
        organisation: name,
        link: pageLink(this.config, language, linkPages.joinTeam('{secret}')),
      }),
      secret: token,
      about: { type: 'team_invitations', id },
    });
  }
}

async function refuseImpossible(work: Work, organisationId: string, email: string): Promise<void> {
  const members = await rows<{ email: string }>(
    work.db,
    `select distinct lower(u.email) as email from memberships m join users u on u.id = m.user_id
     where m.organisation_id = $1`,
    [organisationId],
  );
  if (members.some((member) => member.email === email)) throw wrongField('email', 'already-member');
  const waiting = await work.db.countBy(TeamInvitation, {
    organisationId,
    email: Not(email),
    expiresAt: MoreThan(longExpired(work.now)),
  });
  if (members.length >= TEAM_LIMITS.members || waiting >= TEAM_LIMITS.invitations) throw conflict('team-full');
}

/** Uses an invitation up. The organisation is locked first, as by whoever withdraws it: of two who come at once one finds it gone. */
async function spend(work: Work, token: string): Promise<UsableInvitation> {
  const found = await findInvitation(work.db, token, work.now);
  if (!found) throw impossible('invitation-not-valid');
  await work.lock(Organisation, { id: found.organisationId });
  const invitation = await findInvitation(work.db, token, work.now);
  if (!invitation) throw impossible('invitation-not-valid');
  return invitation;
}

/** Gives the actor the role, as granted by the owner who invited. */
async function addMember(work: Work, { id, organisationId, organisationName, role }: UsableInvitation) {
  const userId = work.actor.id;
  if (await partnerRole(work.db, organisationId, userId)) throw conflict('already-member');
  const { invitedById: grantedById } = await work.db.findOneByOrFail(TeamInvitation, { id });
  await work.db.insert(Membership, work.db.create(Membership, { userId, organisationId, role, grantedById }));
  await forgetInvitations(work, [id]);
  const organisation = await work.db.findOneByOrFail(Organisation, { id: organisationId });
  work.record('team.join', organisation, {
    changes: { member: { from: null, to: userId }, memberRole: { from: null, to: role } },
  });
  return { organisationId, organisationName };
}
