import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { systemActor, type Actor, type RequestContext } from '../core/auth/actor';
import { Mail } from '../core/mail/mail';
import { mailText } from '../core/mail/mail-text';
import { UnitOfWork } from '../core/work/unit-of-work';
import { BLOCKED } from './sign-in.mails';
import { AccountBlocked, SignInAttempts } from './sign-in-attempts';
import { User } from './user.entity';

/** Longer than telling an owner takes: an account nobody has is answered as late. */
const ALIKE_MS = 300;

/** Wrong passwords in a row after which an account stays closed until an administrator opens it (SEC-32). */
export const MAX_FAILURES = 100;

/** An account whose password is asked for. */
export interface AskedAccount {
  id: string;
  /** Nobody signs in to it: its owner gets no mail. */
  closed: boolean;
}

/** What becomes of wrong passwords, wherever they are asked for: they count, leave a trace, and the owner is told of a block (SEC-20, SEC-32). */
@Injectable()
export class SignInFailures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: SignInAttempts,
    private readonly mail: Mail,
  ) {}

  /** Takes one attempt at the password of `email`, before it is looked at; 429 when there is none left. */
  async take(request: RequestContext, email: string, find: () => Promise<AskedAccount | undefined>): Promise<void> {
    try {
      await this.attempts.take(email, request.address ?? '');
    } catch (error) {
      if (error instanceof AccountBlocked && error.begins)
        await Promise.all([this.tell(request, await find()), pause(ALIKE_MS)]);
      throw error;
    }
  }

  /** Counts a refused attempt and leaves its trace, with the reason nobody is told. */
  async refuse(request: RequestContext, accountId: string | undefined, reason: string | undefined): Promise<void> {
    const closesAddress = await this.attempts.failed(request.address ?? '');
    await this.unitOfWork.run(nobodyIn(request), async (work) => {
      if (accountId === undefined) work.recordAbout('users', 'user.sign-in-refused', { reason });
      else {
        const user = await work.lock(User, { id: accountId });
        user.failures += 1;
        await work.db.save(user);
        work.record('user.sign-in-refused', user, { reason });
      }
      if (closesAddress) work.recordAbout('users', 'user.sign-in-blocked', { by: 'address' });
    });
  }

  /** One event and one mail for each quarter of an hour, not for each attempt in it: nobody floods the trail or a mailbox. */
  private async tell(request: RequestContext, account: AskedAccount | undefined): Promise<void> {
    await this.unitOfWork.run(nobodyIn(request), async (work) => {
      if (!account) {
        work.recordAbout('users', 'user.sign-in-blocked', { by: 'account' });
        return;
      }
      const user = await work.lock(User, { id: account.id });
      work.record('user.sign-in-blocked', user, { by: 'account' });
      if (account.closed) return;
      await this.mail.queue(work, {
        to: { personId: user.id },
        language: user.language,
        ...mailText(BLOCKED, user.language, { name: user.name, address: request.address ?? '' }),
        about: { type: 'users', id: user.id },
      });
    });
  }
}

/** Whoever guesses has not proved to be anybody; the trail keeps the request it came with. */
function nobodyIn({ requestId, sessionId, address }: RequestContext): Actor {
  return { ...systemActor([]), request: { requestId, sessionId, address } };
}
