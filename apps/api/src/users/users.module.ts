import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { PASSPORT, type Authenticator } from '../core/auth/passport';
import { RightsChanges } from '../core/auth/rights-changes';
import type { SessionUser } from '../core/auth/session';
import { HomeSources } from '../core/home/home-sources';
import { Jobs } from '../core/jobs/jobs';
import { AccountController } from './account.controller';
import { AccountService } from './account.service';
import { Actors } from './actors';
import { useLocalStrategy } from './local-strategy';
import { PasswordLinksController } from './password-links.controller';
import { PasswordLinks } from './password-links.service';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';
import { waitingRoleChanges } from './person.queries';
import { RoleChangesService } from './role-changes.service';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { SetUpService } from './set-up.service';
import { SignInAttempts } from './sign-in-attempts';
import { SignInFailures } from './sign-in-failures.service';
import { SignInService } from './sign-in.service';
import { TeamInvitationSweeper } from './team-invitation-sweeper';
import { TeamInvitationsController } from './team-invitations.controller';
import { TeamInvitationsService } from './team-invitations.service';
import { TeamsController } from './teams.controller';
import { TeamsService } from './teams.service';

@Module({
  controllers: [
    SessionController,
    PasswordLinksController,
    AccountController,
    TeamsController,
    TeamInvitationsController,
    PeopleController,
  ],
  providers: [
    AccountService,
    Actors,
    PasswordLinks,
    PeopleService,
    RoleChangesService,
    SessionService,
    SetUpService,
    SignInAttempts,
    SignInFailures,
    SignInService,
    TeamInvitationSweeper,
    TeamInvitationsService,
    TeamsService,
  ],
  exports: [Actors],
})
export class UsersModule implements OnModuleInit {
  constructor(
    private readonly actors: Actors,
    private readonly signIns: SignInService,
    private readonly home: HomeSources,
    private readonly jobs: Jobs,
    private readonly invitations: TeamInvitationSweeper,
    private readonly rights: RightsChanges,
    @Inject(PASSPORT) private readonly passport: Authenticator,
  ) {}

  /** The session holds who the person is; what that allows is read on each request. */
  onModuleInit(): void {
    this.home.work.push({ reason: 'role-change-to-confirm', feature: 'users', sql: waitingRoleChanges });
    this.jobs.handle('users.forget-invitations', () => this.invitations.sweep());
    this.rights.listen((personId) => {
      this.actors.forget(personId);
    });
    useLocalStrategy(this.passport, this.signIns);
    this.passport.serializeUser((user, done) => {
      done(null, user);
    });
    this.passport.deserializeUser((user: SessionUser, done) => {
      this.actors.actor(user.personId, user.organisationId).then(
        (actor) => {
          done(null, actor ? { ...actor } : false);
        },
        (error: unknown) => {
          done(error);
        },
      );
    });
  }
}
