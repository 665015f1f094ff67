import { Injectable } from '@nestjs/common';
import type { PartnerRole, Team, TeamMember } from '@passerelle/contract';
import { PARTNER_ROLES } from '@passerelle/contract';
import { In } from 'typeorm';
import type { Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database } from '../core/database/database';
import { conflict, forbidden, notFound } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { Actors } from './actors';
import { Membership } from './membership.entity';
import { endSessions } from './session.queries';
import { hasOtherOwner, lockTeam, partnerRole, showTeam } from './team.queries';

/** What somebody holds before a change. */
type Held = Pick<TeamMember, 'role' | 'version'>;

/** The people of a partner organisation: its owners say who they are, and one owner always stays (C3). */
@Injectable()
export class TeamsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: Actors,
    private readonly clock: Clock,
  ) {}

  show(actor: Actor, organisationId: string): Promise<Team> {
    return showTeam(this.db, actor, organisationId, this.clock.now());
  }

  changeRole(actor: Actor, organisationId: string, personId: string, role: PartnerRole): Promise<Team> {
    return this.change(actor, organisationId, personId, async (work, held) => {
      if (personId === actor.id) throw forbidden('own-rights', 'organisations:manage-team');
      if (held.role === role) throw conflict('role-already-held');
      await giveRole(work, organisationId, personId, role, held);
      return { action: 'team.change-role', to: role };
    });
  }

  /** Also oneself, as long as somebody else answers for the organisation. */
  remove(actor: Actor, organisationId: string, personId: string): Promise<Team> {
    return this.change(actor, organisationId, personId, async (work) => {
      if (!(await hasOtherOwner(work.db, organisationId, personId))) throw conflict('last-owner');
      await takeRoles(work, organisationId, personId);
      return { action: 'team.remove', to: null };
    });
  }

  /** Another person answers for the organisation, and the one who did stays as its editor. */
  async handOver(actor: Actor, organisationId: string, personId: string): Promise<Team> {
    const team = await this.change(actor, organisationId, personId, async (work, held) => {
      if (personId === actor.id) throw forbidden('own-rights', 'organisations:manage-team');
      if (held.role !== 'owner') await giveRole(work, organisationId, personId, 'owner', held);
      await stepBack(work, organisationId);
      return { action: 'team.hand-over', to: 'owner' };
    });
    this.actors.forget(actor.id);
    return team;
  }

  /** Changes the role of one person, who signs in again, so that rights and session are both new (SEC-33). */
  private async change(
    actor: Actor,
    organisationId: string,
    personId: string,
    change: (work: Work, held: Held) => Promise<{ action: string; to: PartnerRole | null }>,
  ): Promise<Team> {
    const team = await this.unitOfWork.run(actor, async (work) => {
      const organisation = await lockTeam(work, organisationId);
      const member = await partnerRole(work.db, organisationId, personId);
      if (!member) throw notFound();
      work.expectVersion(member);
      const { action, to } = await change(work, member);
      await endSessions(work.db, personId);
      work.record(action, organisation, {
        changes: { member: { from: personId, to: to && personId }, memberRole: { from: member.role, to } },
      });
      return showTeam(work.db, actor, organisationId, work.now);
    });
    this.actors.forget(personId);
    return team;
  }
}

async function takeRoles({ db }: Work, organisationId: string, userId: string): Promise<void> {
  await db.delete(Membership, { organisationId, userId, role: In(PARTNER_ROLES) });
}

async function giveRole(
  work: Work,
  organisationId: string,
  userId: string,
  role: PartnerRole,
  { version }: Held,
): Promise<void> {
  await takeRoles(work, organisationId, userId);
  const membership = { organisationId, userId, role, grantedById: work.actor.id, version: version + 1 };
  await work.db.insert(Membership, work.db.create(Membership, membership));
}

/** The owner becomes an editor. Whoever gave the greater right gave the smaller one too: nobody grants anything to himself (SEC-5). */
async function stepBack({ db, actor }: Work, organisationId: string): Promise<void> {
  const mine = { organisationId, userId: actor.id };
  const { version = 0 } = (await partnerRole(db, organisationId, actor.id)) ?? {};
  await db.delete(Membership, { ...mine, role: In(['editor', 'reader']) });
  await db.update(Membership, { ...mine, role: 'owner' }, { role: 'editor', version: version + 1 });
  await endSessions(db, actor.id);
}
