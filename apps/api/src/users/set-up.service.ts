import { Inject, Injectable } from '@nestjs/common';
import { linkPages, type SetUp } from '@passerelle/contract';
import { ADMINISTRATION_ID, SYSTEM_ACTOR_ID, systemActor, visitorAt } from '../core/auth/actor';
import { Passwords } from '../core/auth/passwords';
import { Clock } from '../core/clock';
import { CONFIG, type Config } from '../core/config';
import { newId } from '../core/database/columns';
import { Database, rows } from '../core/database/database';
import { impossible, refuseIfAny, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { Membership } from './membership.entity';
import { findLink, makeLink, spendLink, type UsableLink } from './password-link';
import { PasswordLink } from './password-link.entity';
import { passwordFault } from './password-strength';
import { countAdministrators, lockAdministrators } from './person.queries';
import { SignInAttempts } from './sign-in-attempts';
import { User } from './user.entity';

/** The first start of a real installation: it has no account, so a printed one-time link makes the first one (SEC-36). */
@Injectable()
export class SetUpService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: SignInAttempts,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Prints a new link while there is no administrator; every start of every replica may print one, and the first used ends all. */
  async invite(print: (line: string) => void): Promise<void> {
    if (this.config.DEMO || (await countAdministrators(this.db))) return;
    const token = await this.unitOfWork.run(systemActor([], 'set-up'), async (work) => {
      const { link, token: made } = await makeLink(work, 'set-up', null);
      work.record('user.offer-set-up', link);
      return made;
    });
    print('Nobody can sign in yet. Make the first administrator within an hour, here and once only:');
    print(`${this.config.PUBLIC_URL.replace(/\/$/, '')}/${linkPages.setUp(token)}`);
  }

  async setUp(body: SetUp, address: string): Promise<void> {
    await this.attempts.takeLink(address);
    const link = await findLink(this.db, body.token, this.clock.now(), false);
    if (link?.kind !== 'set-up' || (await countAdministrators(this.db))) throw impossible('link-not-valid');
    const [mailbox = ''] = body.email.split('@');
    const fault = await passwordFault(body.password, [mailbox, ...body.name.split(' ')]);
    refuseIfAny(fault ? [{ path: 'password', ...fault }] : []);
    const passwordHash = await this.passwords.hash(body.password);
    await this.unitOfWork.run(visitorAt(address, 'password-link'), (work) =>
      makeAdministrator(work, link, body, passwordHash),
    );
  }
}

async function makeAdministrator(work: Work, link: UsableLink, body: SetUp, passwordHash: string): Promise<void> {
  await lockAdministrators(work.db);
  if ((await countAdministrators(work.db)) || !(await spendLink(work, link))) throw impossible('link-not-valid');
  const { name, email, language } = body;
  const known = await rows(work.db, 'select 1 from users where lower(email) = lower($1)', [email]);
  if (known.length) throw wrongField('email', 'email-taken');
  const user = work.db.create(User, { name, email, language, passwordHash });
  await work.save(user, 'user.set-up');
  await work.db.insert(Membership, {
    id: newId(),
    userId: user.id,
    organisationId: ADMINISTRATION_ID,
    role: 'administrator',
    grantedById: SYSTEM_ACTOR_ID,
  });
  await work.db.delete(PasswordLink, { kind: 'set-up' });
}
