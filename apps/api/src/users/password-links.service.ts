import { Inject, Injectable } from '@nestjs/common';
import { linkPages, type ChoosePassword } from '@passerelle/contract';
import { setTimeout as pause } from 'node:timers/promises';
import { visitorAt } from '../core/auth/actor';
import { Passwords } from '../core/auth/passwords';
import { Clock } from '../core/clock';
import { CONFIG, type Config } from '../core/config';
import { Database, firstRow } from '../core/database/database';
import { Mail } from '../core/mail/mail';
import { mailText } from '../core/mail/mail-text';
import { pageLink } from '../core/mail/page-link';
import { impossible, refuseIfAny } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { namesAround } from './account.service';
import { findLink, makeLink, spendLink } from './password-link';
import { PasswordLink } from './password-link.entity';
import { INVITATION, RESET } from './password-link.mails';
import { passwordFault } from './password-strength';
import { endSessions } from './session.queries';
import { SignInAttempts } from './sign-in-attempts';
import { User } from './user.entity';

/** Longer than queueing a mail takes: a known address is answered as late as an unknown one (SEC-32). */
const ALIKE_MS = 300;

/** Passwords chosen with a mailed one-time link, by people who were invited and by people who forgot theirs (SEC-32). */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly mail: Mail,
    private readonly attempts: SignInAttempts,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Mails a new person the link to the first password, in that person's language. */
  invite(work: Work, user: User): Promise<void> {
    return this.send(work, user, 'invitation');
  }

  /** Answers alike whether or not the address has an account. */
  async forgotten(email: string, address: string): Promise<void> {
    await this.attempts.takeMail(email, address);
    await Promise.all([this.mailReset(email, address), pause(ALIKE_MS)]);
  }

  /** Spends the link, ends every session and reopens an account that wrong guesses closed for a while. */
  async choose({ token, password }: ChoosePassword, address: string): Promise<void> {
    await this.attempts.takeLink(address);
    const link = await findLink(this.db, token, this.clock.now(), this.config.DEMO);
    if (!link?.userId || link.email === null) throw impossible('link-not-valid');
    const { userId, email } = link;
    const fault = await passwordFault(password, await namesAround(this.db, userId));
    refuseIfAny(fault ? [{ path: 'password', ...fault }] : []);
    const passwordHash = await this.passwords.hash(password);
    await this.unitOfWork.run({ ...visitorAt(address, 'password-link'), id: userId }, async (work) => {
      const user = await work.lock(User, { id: userId });
      if (!(await spendLink(work, link))) throw impossible('link-not-valid');
      await work.db.delete(PasswordLink, { userId });
      user.passwordHash = passwordHash;
      await work.db.save(user);
      work.record('user.choose-password', user, { kind: link.kind, endedSessions: await endSessions(work.db, userId) });
    });
    await this.attempts.succeeded(email);
  }

  private async mailReset(email: string, address: string): Promise<void> {
    const known = await firstRow<{ id: string }>(
      this.db,
      'select id from users where lower(email) = lower($1) and disabled_at is null and (not demo or $2)',
      [email, this.config.DEMO],
    );
    if (!known) return;
    await this.unitOfWork.run(visitorAt(address, 'password-link'), async (work) => {
      const user = await work.lock(User, { id: known.id });
      await this.send(work, user, 'reset');
      work.record('user.ask-password', user);
    });
  }

  /** A new link takes the place of an older one of its kind. */
  private async send(work: Work, user: User, kind: 'invitation' | 'reset'): Promise<void> {
    await work.db.delete(PasswordLink, { userId: user.id, kind });
    const { token } = await makeLink(work, kind, user.id);
    const link = pageLink(this.config, user.language, linkPages.choosePassword('{secret}'));
    await this.mail.queue(work, {
      to: { personId: user.id },
      language: user.language,
      ...mailText(kind === 'reset' ? RESET : INVITATION, user.language, { name: user.name, link }),
      secret: token,
      about: { type: 'users', id: user.id },
    });
  }
}
