import { Injectable } from '@nestjs/common';
import type { FilePeople, PartnerRole } from '@passerelle/contract';
import { lockApplicant } from '../calls/lot.queries';
import { can, type Actor } from '../core/auth/actor';
import { RightsChanges } from '../core/auth/rights-changes';
import { Database, firstRow, rows, type Queryable } from '../core/database/database';
import { conflict, forbidden, notFound } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { ApplicationRole } from './application-role.entity';
import { findPeople, ownsOrganisation } from './application-role.queries';
import { Application } from './application.entity';
import { requireVisible } from './application.queries';

type File = Pick<Application, 'id' | 'organisationId'>;

/** Who of the applicant may do what in one file: the owners of the organisation give other roles there (C3). */
@Injectable()
export class ApplicationPeople {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly rights: RightsChanges,
  ) {}

  /** For the applicant and the administration; evaluators judge the project, not its people (R12). */
  async list(actor: Actor, id: string): Promise<FilePeople> {
    if (!can(actor, 'files:read-any') && !can(actor, 'files:read-own')) throw notFound();
    await requireVisible(this.db, actor, id);
    const file = await firstRow<File>(
      this.db,
      'select a.id, a.organisation_id as "organisationId" from applications a where a.id = $1',
      [id],
    );
    if (!file) throw notFound();
    return show(this.db, actor, file);
  }

  /** A role in one file, or null for the one in the organisation. */
  async give(actor: Actor, id: string, personId: string, role: PartnerRole | null): Promise<FilePeople> {
    const people = await this.unitOfWork.run(actor, async (work) => {
      await requireVisible(work.db, actor, id);
      const application = await work.db.findOneByOrFail(Application, { id });
      await lockOwned(work, application);
      const person = (await findPeople(work.db, actor, application)).find((one) => one.personId === personId);
      if (!person) throw notFound();
      work.expectVersion(person);
      if (person.organisationRole === 'owner') throw conflict('owner-in-every-file');
      if (person.role === role) throw conflict('nothing-changed');
      await keepRole(work, application, personId, role);
      work.record('application.giveRole', application, {
        role,
        changes: { filePerson: { from: personId, to: personId }, fileRole: { from: person.role, to: role } },
      });
      return show(work.db, actor, application);
    });
    this.rights.tell(personId);
    return people;
  }
}

/**
 * Keeps the team of the applicant as it is until the end of the transaction. The role of the actor is read again under the
 * lock: an owner who was removed meanwhile gives no more roles.
 */
async function lockOwned(work: Work, { organisationId }: File): Promise<void> {
  await lockApplicant(work, organisationId);
  const owns = await ownsOrganisation(work.db, work.actor.id, organisationId);
  if (!owns) throw forbidden('not-permitted', 'organisations:manage-team');
}

/** The membership stays until the end of the transaction: nobody leaves while given a role. */
async function keepRole(
  work: Work,
  { id, organisationId }: File,
  userId: string,
  role: PartnerRole | null,
): Promise<void> {
  const member = await rows(
    work.db,
    'select 1 from memberships where user_id = $1 and organisation_id = $2 for key share',
    [userId, organisationId],
  );
  if (!member.length) throw notFound();
  const file = { applicationId: id, userId };
  const row = (await work.db.findOneBy(ApplicationRole, file)) ?? work.db.create(ApplicationRole, file);
  row.role = role;
  row.givenById = work.actor.id;
  row.givenAt = work.now;
  await work.db.save(row);
}

async function show(db: Queryable, actor: Actor, file: File): Promise<FilePeople> {
  const own = file.organisationId === actor.organisationId;
  return {
    people: await findPeople(db, actor, file),
    mayManage: own && can(actor, 'organisations:manage-team'),
  };
}
