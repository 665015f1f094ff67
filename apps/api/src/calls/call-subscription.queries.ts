import type { Language, LocalizedText, Reminder } from '@passerelle/contract';
import { rows, type Queryable } from '../core/database/database';

/** The same time of the day in Brussels some days before the deadline. */
const beforeDeadline = (days: number) =>
  `(c.closes_at at time zone 'Europe/Brussels' - interval '${days} days') at time zone 'Europe/Brussels'`;

/** For each open call the latest reminder that is due: whoever missed one gets no two at once. `$1` is now. */
const DUE = `select distinct on (c.id) c.id as call_id, k.kind, k.due, k.about
  from calls c cross join lateral (values
    ('opening', c.opens_at, c.opens_at),
    ('week', ${beforeDeadline(7)}, c.closes_at),
    ('day', ${beforeDeadline(1)}, c.closes_at)) as k (kind, due, about)
  where c.state = 'published' and c.closes_at > $1 and k.due <= $1 and (k.kind = 'opening' or k.due > c.opens_at)
  order by c.id, k.due desc`;

/** Those who had confirmed when it fell due and were not sent it. */
const WAITING = `select s.id, d.kind, d.about from (${DUE}) d
  join call_subscriptions s on s.call_id = d.call_id and s.confirmed_at <= d.due
  where not exists (select 1 from call_reminders r
    where r.subscription_id = s.id and r.kind = d.kind and r.about = d.about)`;

/** What a reminder says and to whom. */
export interface DueReminder {
  id: string;
  kind: Reminder;
  email: string;
  language: Language;
  endToken: string;
  code: string;
  title: LocalizedText;
  closesAt: Date;
}

export const hasDueReminders = async (db: Queryable, now: Date): Promise<boolean> =>
  (await rows(db, `${WAITING} limit 1`, [now.toISOString()])).length > 0;

/** Notes some reminders as sent and answers what they say; of two jobs at once only one gets each (SEC-53). */
export function takeDueReminders(db: Queryable, now: Date, most: number): Promise<DueReminder[]> {
  return rows<DueReminder>(
    db,
    `with taken as (
       insert into call_reminders (subscription_id, kind, about) ${WAITING} limit $2
       on conflict do nothing returning subscription_id, kind)
     select s.id, t.kind, s.email, s.language, s.end_token as "endToken", c.code, c.title,
            c.closes_at as "closesAt"
     from taken t join call_subscriptions s on s.id = t.subscription_id join calls c on c.id = s.call_id`,
    [now.toISOString(), most],
  );
}

/** Subscriptions that are over: the call is closed, or nobody confirmed the address in time. */
export function endedSubscriptions(db: Queryable, now: Date, most: number): Promise<{ id: string }[]> {
  return rows<{ id: string }>(
    db,
    `select s.id from call_subscriptions s join calls c on c.id = s.call_id
     where c.state <> 'published' or c.closes_at <= $1 or s.expires_at <= $1 limit $2`,
    [now.toISOString(), most],
  );
}
