import { Inject, Injectable } from '@nestjs/common';
import type { ChangePassword, Language, OpenSessions } from '@passerelle/contract';
import type { Request, Response } from 'express';
import type { Actor } from '../core/auth/actor';
import { Passwords } from '../core/auth/passwords';
import { sessionKey } from '../core/auth/session-store';
import { CONFIG, type Config } from '../core/config';
import { Database, firstRow, type Queryable } from '../core/database/database';
import { conflict, notFound, refuseIfAny, wrongField } from '../core/problems';
import { assign } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import { Actors, findPerson } from './actors';
import { PasswordLink } from './password-link.entity';
import { passwordFault } from './password-strength';
import { endThisSession } from './session-end';
import { endSessions, openSessions } from './session.queries';
import { SignInAttempts } from './sign-in-attempts';
import { MAX_FAILURES, SignInFailures } from './sign-in-failures.service';
import { User } from './user.entity';

/** What people do with their own account. */
@Injectable()
export class AccountService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: Actors,
    private readonly attempts: SignInAttempts,
    private readonly failures: SignInFailures,
    private readonly passwords: Passwords,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async chooseLanguage(actor: Actor, language: Language): Promise<void> {
    await this.unitOfWork.run(actor, async (work) => {
      const user = await work.lock(User, { id: actor.id });
      await work.save(user, 'user.choose-language', assign(user, { language }));
    });
    this.actors.forget(actor.id);
  }

  /** The old password is needed and guesses at it count as failed sign-ins; every other session ends (SEC-30, SEC-33). */
  async changePassword(actor: Actor, body: ChangePassword, request: Request): Promise<void> {
    const stored = await this.provePassword(actor, body.currentPassword);
    const fault = await passwordFault(body.newPassword, await namesAround(this.db, actor.id));
    refuseIfAny(fault ? [{ path: 'newPassword', ...fault }] : []);
    const passwordHash = await this.passwords.hash(body.newPassword);
    await this.unitOfWork.run(actor, async (work) => {
      const user = await work.lock(User, { id: actor.id });
      if (user.passwordHash !== stored) throw conflict('wrong-state');
      user.passwordHash = passwordHash;
      user.failures = 0;
      await work.db.save(user);
      await work.db.delete(PasswordLink, { userId: actor.id });
      const ended = await endSessions(work.db, actor.id, { exceptKey: sessionKey(request.sessionID) });
      work.record('user.change-password', user, { endedSessions: ended });
    });
  }

  async openSessions(actor: Actor, request: Request): Promise<OpenSessions> {
    return { sessions: await openSessions(this.db, actor.id, sessionKey(request.sessionID)) };
  }

  async end(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, async (work) => {
      const user = await work.lock(User, { id: actor.id });
      if (!(await endSessions(work.db, actor.id, { id }))) throw notFound();
      work.record('user.end-session', user);
    });
  }

  /** Signs out everywhere, here too. */
  async endAll(actor: Actor, request: Request, response: Response): Promise<void> {
    await this.unitOfWork.run(actor, async (work) => {
      const user = await work.lock(User, { id: actor.id });
      work.record('user.end-sessions', user, { endedSessions: await endSessions(work.db, actor.id) });
    });
    await endThisSession(request, response, this.config);
  }

  private async provePassword(actor: Actor, password: string): Promise<string | null> {
    const account = await firstRow<{ email: string; hash: string | null; failures: number }>(
      this.db,
      'select email, password_hash as hash, failures from users where id = $1',
      [actor.id],
    );
    if (!account) throw notFound();
    const asked = { id: actor.id, closed: false };
    await this.failures.take(actor.request, account.email, () => Promise.resolve(asked));
    const matches = await this.passwords.match(password, account.hash);
    if (!matches || account.failures >= MAX_FAILURES) {
      await this.failures.refuse(actor.request, actor.id, matches ? 'too-many-failures' : 'wrong-password');
      throw wrongField('currentPassword', 'wrong-password');
    }
    await this.attempts.succeeded(account.email);
    return account.hash;
  }
}

/** Names no password of this person may hold. */
export async function namesAround(db: Queryable, personId: string): Promise<string[]> {
  const person = await findPerson(db, personId);
  if (!person) return [];
  const [mailbox = ''] = person.email.split('@');
  return [mailbox, ...person.name.split(' '), ...person.memberships.map((one) => one.organisationName)];
}
