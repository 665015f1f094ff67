import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../auth/actor';
import { UnitOfWork } from '../work/unit-of-work';
import type { Work } from '../work/work';
import { Jobs } from './jobs';

/** Days a repeated request finds its first answer (SEC-13). */
const KEY_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

/** Every night: sessions that ended, idempotency keys after a week, forms nobody has open and counters that start anew. */
@Injectable()
export class Sweep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('core.sweep', () => this.sweep());
  }

  private async sweep(): Promise<void> {
    await this.unitOfWork.run(systemActor([], 'core.sweep'), async (work) => {
      const now = work.now.getTime();
      const lastWeek = new Date(now - KEY_DAYS * DAY_MS).toISOString();
      work.recordAbout('core', 'core.sweep', {
        sessions: await removed(work, 'delete from sessions where expire < $1::timestamptz', work.now.toISOString()),
        idempotencyKeys: await removed(work, 'delete from idempotency_keys where created_at < $1', lastWeek),
        presence: await removed(work, 'delete from presence where seen_at < $1', work.now.toISOString()),
        rateLimits: await removed(work, 'delete from rate_limits where expire < $1', now),
      });
    });
  }
}

async function removed(work: Work, sql: string, limit: unknown): Promise<number> {
  const [, count] = await work.db.query<[unknown[], number]>(sql, [limit]);
  return count;
}
