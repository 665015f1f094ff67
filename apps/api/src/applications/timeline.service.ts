import { Injectable } from '@nestjs/common';
import { brusselsDay, FILE_EVENTS, type FileEvent, type FileTimeline } from '@passerelle/contract';
import { can, canIn, type Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database, firstRow, rows } from '../core/database/database';
import { notFound } from '../core/problems';
import { DEADLINE, requireVisible, settingOn } from './application.queries';
import { stepsAhead, type TimelineFacts } from './timeline.rules';

type Row = Pick<TimelineFacts, 'state' | 'closesAt' | 'returnedUntil'> & {
  contactEmail: string;
  screeningDays: number;
  selectionDays: number;
};

/** Where a file is, what comes next, by when, and who to ask (C8). */
@Injectable()
export class TimelineService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, id: string): Promise<FileTimeline> {
    if (!can(actor, 'files:read-any') && !can(actor, 'files:read-own')) throw notFound();
    await requireVisible(this.db, actor, id);
    const now = this.clock.now();
    const row = await firstRow<Row>(
      this.db,
      `select a.state, ${DEADLINE} as "closesAt", a.returned_until as "returnedUntil", c.contact_email as "contactEmail",
              coalesce(${settingOn('screening-working-days', '$2')}, '20')::int as "screeningDays",
              coalesce(${settingOn('selection-working-days', '$2')}, '60')::int as "selectionDays"
       from applications a join lots l on l.id = a.lot_id join calls c on c.id = l.call_id where a.id = $1`,
      [id, brusselsDay(now)],
    );
    if (!row) throw notFound();
    const { contactEmail, ...facts } = row;
    const past = await this.past(id);
    return {
      past,
      ahead: stepsAhead({ ...facts, past, now }),
      contactEmail,
      mayAsk: canIn(actor, 'messages:write', id),
    };
  }

  private async past(id: string): Promise<FileTimeline['past']> {
    const found = await rows<{ event: FileEvent; at: Date }>(
      this.db,
      `select split_part(e.action, '.', 2) as event, e.at from audit_events e
       where e.subject_id = $1 and e.action = any($2) order by e.seq`,
      [id, FILE_EVENTS.map((event) => `application.${event}`)],
    );
    return found.map(({ event, at }) => ({ event, at: at.toISOString() }));
  }
}
