import { Injectable } from '@nestjs/common';
import { Actors } from './actors';
import { systemActor } from '../core/auth/actor';
import { hashPassword, needsRehash, passwordMatches } from '../core/auth/password';
import type { SessionUser } from '../core/auth/session';
import { Database, firstRow } from '../core/database/database';
import { UnitOfWork } from '../core/work/unit-of-work';
import { SignInAttempts } from './sign-in-attempts';
import { User } from './user.entity';

/** Wrong passwords in a row after which an account stays closed until an administrator opens it (SEC-32). */
const MAX_FAILURES = 100;

interface Account {
  id: string;
  password_hash: string | null;
  failures: number;
}

/** Signing in with e-mail and password; every outcome leaves its event, and all refusals look alike (SEC-32). */
@Injectable()
export class SignInService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: Actors,
    private readonly attempts: SignInAttempts,
  ) {}

  /** The person and the organisation to begin with; undefined when e-mail, password or account do not allow it. */
  async signIn(email: string, password: string, address: string): Promise<SessionUser | undefined> {
    await this.attempts.take(email, address);
    const account = await firstRow<Account>(
      this.db,
      'select id, password_hash, failures from users where lower(email) = lower($1) and disabled_at is null',
      [email.trim()],
    );
    const matches = await passwordMatches(password, account?.password_hash ?? null);
    if (!account) {
      await this.attempts.failed(address);
      return undefined;
    }
    const accepted = matches && account.failures < MAX_FAILURES;
    await (accepted ? this.attempts.succeeded(email) : this.attempts.failed(address));
    await this.remember(account, accepted, address, accepted ? password : undefined);
    return accepted ? this.begin(account.id) : undefined;
  }

  /** One click, demo mode only: the account must be marked as demo. */
  async signInToDemo(email: string): Promise<SessionUser | undefined> {
    const account = await firstRow<{ id: string }>(
      this.db,
      'select id from users where lower(email) = lower($1) and demo and disabled_at is null',
      [email],
    );
    return account && this.begin(account.id);
  }

  private async begin(personId: string): Promise<SessionUser | undefined> {
    this.actors.forget(personId);
    const person = await this.actors.person(personId);
    const [first] = person?.memberships ?? [];
    return first && { personId, organisationId: first.organisationId };
  }

  private async remember(account: Account, accepted: boolean, address: string, password?: string): Promise<void> {
    const rehash = password !== undefined && account.password_hash !== null && needsRehash(account.password_hash);
    const passwordHash = rehash ? await hashPassword(password) : undefined;
    const actor = systemActor([], 'sign-in');
    await this.unitOfWork.run({ ...actor, request: { ...actor.request, address } }, async (work) => {
      const user = await work.lock(User, { id: account.id });
      user.failures = accepted ? 0 : user.failures + 1;
      if (passwordHash !== undefined) user.passwordHash = passwordHash;
      await work.db.save(user);
      work.record(accepted ? 'user.sign-in' : 'user.sign-in-refused', user);
    });
  }
}
