import { Inject, Injectable } from '@nestjs/common';
import { Actors } from './actors';
import { visitorAt } from '../core/auth/actor';
import { Passwords } from '../core/auth/passwords';
import type { SessionUser } from '../core/auth/session';
import { CONFIG, type Config } from '../core/config';
import { Database, firstRow } from '../core/database/database';
import { UnitOfWork } from '../core/work/unit-of-work';
import { SignInAttempts } from './sign-in-attempts';
import { MAX_FAILURES, SignInFailures, type AskedAccount } from './sign-in-failures.service';
import { User } from './user.entity';

interface Account extends AskedAccount {
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
    private readonly failures: SignInFailures,
    private readonly passwords: Passwords,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The person and the organisation to begin with; undefined when e-mail, password or account do not allow it. */
  async signIn(email: string, password: string, address: string): Promise<SessionUser | undefined> {
    const { request } = visitorAt(address, 'sign-in');
    await this.failures.take(request, email, () => this.find(email));
    const account = await this.find(email);
    const matches = await this.passwords.match(password, account?.password_hash ?? null);
    const refusal = refusalOf(account, matches);
    if (account && refusal === undefined) return this.accept(account, email, password, address);
    await this.failures.refuse(request, account?.id, refusal);
    return undefined;
  }

  /** One click, demo mode only: the account must be marked as demo. */
  async signInToDemo(email: string, address: string): Promise<SessionUser | undefined> {
    const account = await firstRow<{ id: string }>(
      this.db,
      'select id from users where lower(email) = lower($1) and demo and disabled_at is null',
      [email],
    );
    if (!account) return undefined;
    await this.unitOfWork.run(visitorAt(address, 'sign-in'), async (work) => {
      work.record('user.sign-in', await work.lock(User, { id: account.id }), { demo: true });
    });
    return this.begin(account.id);
  }

  private find(email: string): Promise<Account | undefined> {
    return firstRow<Account>(
      this.db,
      `select id, password_hash, failures, disabled_at is not null or (demo and not $2) as closed
       from users where lower(email) = lower($1)`,
      [email.trim(), this.config.DEMO],
    );
  }

  private async begin(personId: string): Promise<SessionUser | undefined> {
    this.actors.forget(personId);
    const person = await this.actors.person(personId);
    const [first] = person?.memberships ?? [];
    return first && { personId, organisationId: first.organisationId };
  }

  private async accept(account: Account, email: string, password: string, address: string) {
    await this.attempts.succeeded(email);
    const outdated = account.password_hash !== null && this.passwords.isOutdated(account.password_hash);
    const passwordHash = outdated ? await this.passwords.hash(password) : undefined;
    await this.unitOfWork.run(visitorAt(address, 'sign-in'), async (work) => {
      const user = await work.lock(User, { id: account.id });
      user.failures = 0;
      if (passwordHash !== undefined) user.passwordHash = passwordHash;
      await work.db.save(user);
      work.record('user.sign-in', user);
    });
    return this.begin(account.id);
  }
}

/** Why nobody signs in, for the trail only: the caller hears the same of each. */
function refusalOf(account: Account | undefined, matches: boolean): string | undefined {
  if (!account) return 'unknown-account';
  if (account.closed) return 'closed-account';
  if (account.failures >= MAX_FAILURES) return 'too-many-failures';
  return matches ? undefined : 'wrong-password';
}
