import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { writeAuditEvents } from '../audit/audit-writer';
import type { Actor } from '../auth/actor';
import { Clock } from '../clock';
import { storeAnswer, takeIdempotencyKey } from './idempotency';
import { withRetries } from './retry';
import { Work } from './work';

/** The only way to write: one transaction, one time, one audit trail. A change that leaves no trace cannot commit. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `change` in a transaction and returns what it returns, which is also what a repetition of the request with
   * the same idempotency key is answered with. `change` may run again when PostgreSQL asks for it: no network, mail
   * or file work inside.
   */
  async run<Result>(actor: Actor, change: (work: Work) => Promise<Result>): Promise<Result> {
    const result = await withRetries(() =>
      this.dataSource.transaction(async (db) => {
        const work = new Work(db, actor, this.clock.now());
        const keyTaken = await takeIdempotencyKey(db, actor, work.now);
        const answer = await change(work);
        if (!work.events.length) throw new Error('a change must leave an audit event');
        if (work.versionForgotten) throw new Error('a change must compare the version the client named');
        if (keyTaken && !work.answersLater) await storeAnswer(db, actor, answer);
        await writeAuditEvents(db, actor, work.now, work.events);
        return answer;
      }),
    );
    if (actor.request.idempotency) actor.request.idempotency.used = true;
    return result;
  }
}
