import { Injectable } from '@nestjs/common';
import type {
  History,
  InvitePerson,
  PersonAction,
  PersonDetail,
  PersonPage,
  PersonSummary,
} from '@passerelle/contract';
import { historyOf } from '../core/audit/history';
import type { Actor } from '../core/auth/actor';
import { Database, rows } from '../core/database/database';
import { listPage } from '../core/lists/list-query';
import { conflict, forbidden, notFound, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { obstacle } from '../core/work/workflow';
import { Actors } from './actors';
import { PasswordLinks } from './password-links.service';
import { accountOf, lockPerson, showPerson } from './person.detail';
import { everyPerson, findForAdministration, findRoleChanges, personList } from './person.queries';
import { accountWorkflow } from './role-change.workflow';
import { RoleChangesService } from './role-changes.service';
import { endSessions } from './session.queries';
import { User } from './user.entity';

/** The administration of people and their accounts. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: Actors,
    private readonly roleChanges: RoleChangesService,
    private readonly links: PasswordLinks,
  ) {}

  list(query: Record<string, string | undefined>): Promise<PersonPage> {
    return listPage<PersonSummary>(this.db, personList, query, everyPerson);
  }

  detail(actor: Actor, id: string): Promise<PersonDetail> {
    return showPerson(this.db, actor, id);
  }

  async history(id: string): Promise<History> {
    if (!(await findForAdministration(this.db, id))) throw notFound();
    const changes = await findRoleChanges(this.db, id);
    return { entries: await historyOf(this.db, [id, ...changes.map((change) => change.id)]) };
  }

  /** The account is made without a password; the person chooses one with the link that is mailed. */
  invite(actor: Actor, body: InvitePerson): Promise<PersonDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const known = await rows(work.db, 'select 1 from users where lower(email) = lower($1)', [body.email]);
      if (known.length) throw wrongField('email', 'email-taken');
      const { name, email, language } = body;
      const user = work.db.create(User, { name, email, language });
      await work.save(user, 'user.invite', { language: { from: null, to: language } });
      await this.links.invite(work, user);
      for (const [index, grant] of body.grants.entries())
        await this.roleChanges.add(work, user.id, { ...grant, kind: 'grant' }, `grants.${index}.`);
      return showPerson(work.db, actor, user.id);
    });
  }

  disable(actor: Actor, id: string): Promise<PersonDetail> {
    return this.changeAccount(actor, id, 'disable', (user, work) => {
      user.disabledAt = work.now;
    });
  }

  /** Also forgives the wrong passwords that closed the account (SEC-32). */
  enable(actor: Actor, id: string): Promise<PersonDetail> {
    return this.changeAccount(actor, id, 'enable', (user) => {
      user.disabledAt = null;
      user.failures = 0;
    });
  }

  endSessions(actor: Actor, id: string): Promise<PersonDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const user = await lockPerson(work, id);
      work.record('user.end-sessions', user, { endedSessions: await endSessions(work.db, id) });
      return showPerson(work.db, actor, id);
    });
  }

  private async changeAccount(
    actor: Actor,
    id: string,
    action: PersonAction,
    change: (user: User, work: Work) => void,
  ): Promise<PersonDetail> {
    const detail = await this.unitOfWork.run(actor, async (work) => {
      const user = await lockPerson(work, id);
      work.expectVersion(user);
      const code = obstacle(accountWorkflow, accountOf(id, user.disabledAt !== null), action, actor);
      if (code === 'wrong-state') throw conflict(code);
      if (code) throw forbidden(code, 'users:manage');
      change(user, work);
      await work.db.save(user);
      work.record(`user.${action}`, user, { endedSessions: await endSessions(work.db, id) });
      return showPerson(work.db, actor, id);
    });
    this.actors.forget(id);
    return detail;
  }
}
