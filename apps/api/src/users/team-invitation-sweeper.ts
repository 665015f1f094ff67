import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { systemActor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database, rows } from '../core/database/database';
import { UnitOfWork } from '../core/work/unit-of-work';
import { TeamInvitation } from './team-invitation.entity';
import { forgetInvitations, longExpired } from './team.queries';

const BATCH = 100;

/** Every night: forgets invitations that expired so long ago that nobody is shown them any more, with their addresses. */
@Injectable()
export class TeamInvitationSweeper {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async sweep(): Promise<void> {
    while (await this.isAnyOver()) await this.forgetSome();
  }

  private async isAnyOver(): Promise<boolean> {
    const limit = longExpired(this.clock.now()).toISOString();
    const over = await rows(this.db, 'select 1 from team_invitations where expires_at <= $1 limit 1', [limit]);
    return over.length > 0;
  }

  private async forgetSome(): Promise<void> {
    await this.unitOfWork.run(systemActor([], 'users.forget-invitations'), async (work) => {
      const over = await work.db.find(TeamInvitation, {
        where: { expiresAt: LessThanOrEqual(longExpired(work.now)) },
        take: BATCH,
      });
      await forgetInvitations(
        work,
        over.map(({ id }) => id),
      );
      work.recordAbout('users', 'team.forget-invitations', { invitations: over.length });
    });
  }
}
