import { Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import type { DemoAccounts, SessionInfo } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { promisify } from 'node:util';
import type { Actor } from '../core/auth/actor';
import { CSRF, type Csrf } from '../core/auth/csrf';
import { PASSPORT, type Authenticator } from '../core/auth/passport';
import { permissionsOf } from '../core/auth/roles';
import type { SessionUser } from '../core/auth/session';
import { CONFIG, type Config } from '../core/config';
import { Database, rows } from '../core/database/database';
import { notFound } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import { Actors, type Person } from './actors';
import { DEMO_PASSWORD } from './demo-password';
import { authenticateLocally } from './local-strategy';
import { endThisSession } from './session-end';
import { SignInService } from './sign-in.service';
import { User } from './user.entity';

/** Begins, shows, changes and ends the session of a request. */
@Injectable()
export class SessionService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly actors: Actors,
    private readonly signIns: SignInService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(PASSPORT) private readonly passport: Authenticator,
    @Inject(CSRF) private readonly csrf: Csrf,
  ) {}

  async current(request: Request, response: Response): Promise<SessionInfo> {
    const user = request.session.passport?.user;
    const person = user && request.user ? await this.actors.person(user.personId) : undefined;
    return this.describe(person, user?.organisationId, this.csrf.token(request, response));
  }

  /** Runs after the body is checked, so that a malformed one is a 400 and not a refused sign-in. */
  async signIn(request: Request, response: Response): Promise<SessionInfo> {
    return this.begin(await authenticateLocally(this.passport, request, response), request, response);
  }

  async signInToDemo(email: string, request: Request, response: Response): Promise<SessionInfo> {
    if (!this.config.DEMO) throw notFound();
    return this.begin(await this.signIns.signInToDemo(email, request.ip ?? ''), request, response);
  }

  async demoAccounts(): Promise<DemoAccounts> {
    if (!this.config.DEMO) return { accounts: [], password: '' };
    const accounts = await rows<DemoAccounts['accounts'][number]>(
      this.db,
      `select u.email, u.name, m.role, o.name as "organisationName"
       from users u join memberships m on m.user_id = u.id join organisations o on o.id = m.organisation_id
       where u.demo and u.disabled_at is null order by u.id, m.id`,
    );
    return { accounts, password: DEMO_PASSWORD };
  }

  async switchOrganisation(actor: Actor, organisationId: string, request: Request, response: Response) {
    if (!actor.organisationIds.includes(organisationId)) throw notFound();
    await this.unitOfWork.run(actor, async (work) => {
      work.record('user.switch-organisation', await work.lock(User, { id: actor.id }), { organisationId });
    });
    return this.begin({ personId: actor.id, organisationId }, request, response);
  }

  async signOut(actor: Actor, request: Request, response: Response): Promise<void> {
    await this.unitOfWork.run(actor, async (work) => {
      work.record('user.sign-out', await work.lock(User, { id: actor.id }));
    });
    await endThisSession(request, response, this.config);
  }

  /** A new session identifier on each change of rights (SEC-33). */
  private async begin(user: SessionUser | undefined, request: Request, response: Response): Promise<SessionInfo> {
    if (!user) throw new UnauthorizedException({ message: 'refused', errorCode: 'sign-in-refused' });
    const person = await this.actors.person(user.personId);
    await promisify((done: (error?: unknown) => void) => {
      request.logIn(user, done);
    })();
    const now = Date.now();
    Object.assign(request.session, {
      startedAt: now,
      savedAt: now,
      address: request.ip,
      device: (request.get('User-Agent') ?? '').slice(0, 200),
    });
    return this.describe(person, user.organisationId, this.csrf.token(request, response));
  }

  private describe(person: Person | undefined, organisationId: string | undefined, csrfToken: string): SessionInfo {
    const membership = person?.memberships.find((one) => one.organisationId === organisationId);
    const roles = membership?.roles ?? [];
    return {
      person: person ? { id: person.id, name: person.name, email: person.email, language: person.language } : null,
      organisation: membership ? { id: membership.organisationId, name: membership.organisationName } : null,
      roles,
      permissions: permissionsOf(roles),
      memberships: person?.memberships ?? [],
      csrfToken,
      demo: this.config.DEMO,
    };
  }
}
