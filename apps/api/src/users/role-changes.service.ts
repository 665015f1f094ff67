import { Injectable } from '@nestjs/common';
import type { PersonDetail, ProposeRoleChange, RoleChangeAction } from '@passerelle/contract';
import { SYSTEM_ACTOR_ID, type Actor } from '../core/auth/actor';
import { forbidden, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { organisationFacts } from '../organisations/organisation.queries';
import { Actors } from './actors';
import { Membership } from './membership.entity';
import { lockPerson, showPerson } from './person.detail';
import { countAdministrators, lockAdministrators } from './person.queries';
import { RoleChange } from './role-change.entity';
import { isInternal, misplacedRole, roleChangeWorkflow } from './role-change.workflow';
import { endSessions } from './session.queries';
import { partnerRole } from './team.queries';

/** Roles given and taken: at once in a partner organisation, by two administrators in the administration (SEC-5). */
@Injectable()
export class RoleChangesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: Actors,
  ) {}

  async propose(actor: Actor, personId: string, body: ProposeRoleChange): Promise<PersonDetail> {
    const detail = await this.unitOfWork.run(actor, async (work) => {
      await lockPerson(work, personId);
      await this.add(work, personId, body);
      return showPerson(work.db, actor, personId);
    });
    this.actors.forget(personId);
    return detail;
  }

  async decide(actor: Actor, personId: string, id: string, action: RoleChangeAction): Promise<PersonDetail> {
    const detail = await this.unitOfWork.run(actor, async (work) => {
      await lockPerson(work, personId);
      const change = await work.lock(RoleChange, { id, userId: personId });
      work.expectVersion(change);
      change.decidedById = actor.id;
      const { kind, role, organisationId } = change;
      await work.advance(roleChangeWorkflow, change, action, { kind, role, organisationId });
      if (action === 'confirm') await apply(work, change);
      return showPerson(work.db, actor, personId);
    });
    this.actors.forget(personId);
    return detail;
  }

  /** Adds a role change to a person whose account is locked or new; `prefix` leads to it in the body of the request. */
  async add(work: Work, userId: string, wanted: ProposeRoleChange, prefix = ''): Promise<void> {
    if (userId === work.actor.id) throw forbidden('own-rights', 'users:manage');
    await refuseImpossible(work, userId, wanted, prefix);
    const alone = await makesSecondAdministrator(work, wanted);
    const change = work.db.create(RoleChange, {
      ...wanted,
      userId,
      state: isInternal(wanted.role) && !alone ? 'proposed' : 'confirmed',
      proposedById: work.actor.id,
      proposedAt: work.now,
      decidedById: alone ? SYSTEM_ACTOR_ID : null,
    });
    await work.db.save(change);
    work.record('role_change.propose', change, { ...wanted, to: change.state });
    if (change.state === 'confirmed') await apply(work, change);
  }
}

async function refuseImpossible(work: Work, userId: string, wanted: ProposeRoleChange, prefix: string): Promise<void> {
  const { role, organisationId } = wanted;
  if (!(await organisationFacts(work.db, organisationId)))
    throw wrongField(`${prefix}organisationId`, 'organisation-unknown');
  const wrong =
    misplacedRole(role, organisationId) ??
    (await heldWrongly(work, userId, wanted)) ??
    (await waits(work, userId, role, organisationId));
  if (wrong) throw wrongField(`${prefix}role`, wrong);
}

/** The very first administrator appoints the second one alone, as there is nobody to confirm it; everything after that takes two (SEC-5). */
async function makesSecondAdministrator(work: Work, { kind, role }: ProposeRoleChange): Promise<boolean> {
  if (kind !== 'grant' || role !== 'administrator') return false;
  await lockAdministrators(work.db);
  return (await countAdministrators(work.db)) === 1;
}

async function heldWrongly(work: Work, userId: string, { kind, role, organisationId }: ProposeRoleChange) {
  const held = await work.db.existsBy(Membership, { userId, role, organisationId });
  if (kind === 'grant') return held ? 'role-already-held' : undefined;
  return held ? undefined : 'role-not-held';
}

async function waits(work: Work, userId: string, role: RoleChange['role'], organisationId: string) {
  const waiting = await work.db.existsBy(RoleChange, { userId, role, organisationId, state: 'proposed' });
  return waiting ? 'role-change-waiting' : undefined;
}

/** Gives or takes the role; the person signs in again, so that rights and session are both new (SEC-33). */
async function apply(work: Work, { userId, role, organisationId, kind }: RoleChange): Promise<void> {
  const membership = { userId, role, organisationId };
  const { version = 0 } = (await partnerRole(work.db, organisationId, userId)) ?? {};
  if (kind === 'grant') {
    await work.db.insert(Membership, work.db.create(Membership, { ...membership, grantedById: work.actor.id }));
  } else {
    await work.db.delete(Membership, membership);
  }
  await work.db.update(Membership, { userId, organisationId }, { version: version + 1 });
  await endSessions(work.db, userId);
}
