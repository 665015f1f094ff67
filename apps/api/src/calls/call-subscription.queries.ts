import type { Language, LocalizedText, Reminder } from '@passerelle/contract';
import { rows, type Queryable } from '../core/database/database';
import { daysBefore } from './deadline.queries';

/** What falls due around the instant at which something ends: kinds, and the instant. */
const endsAt = (week: string, day: string, ends: string) => `
  ('${week}', ${daysBefore(ends, 7)}, ${ends}, ${ends}), ('${day}', ${daysBefore(ends, 1)}, ${ends}, ${ends})`;

/**
 * For each open call, and for each end of concept notes in it, the latest reminder that is due: whoever missed one gets
 * no two at once. `$1` is now.
 */
const DUE = `select distinct on (c.id, k.ends) c.id as call_id, k.kind, k.due, k.about
  from calls c cross join lateral (
    values ('opening', c.opens_at, c.opens_at, c.closes_at), ${endsAt('week', 'day', 'c.closes_at')}
    union select n.* from lots l cross join lateral (values ${endsAt('concept-week', 'concept-day', 'l.concept_closes_at')}) n
    where l.call_id = c.id and l.concept_closes_at > $1) as k (kind, due, about, ends)
  where c.state = 'published' and c.closes_at > $1 and k.due <= $1 and (k.kind = 'opening' or k.due > c.opens_at)
  order by c.id, k.ends, k.due desc`;

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
  /** When the call closes, or its concept notes end. */
  closesAt: Date;
  /** The lots whose concept notes end then. */
  lots: { code: string; title: LocalizedText }[];
}

export const hasDueReminders = async (db: Queryable, now: Date): Promise<boolean> =>
  (await rows(db, `${WAITING} limit 1`, [now.toISOString()])).length > 0;

/** Notes some reminders as sent and answers what they say; of two jobs at once only one gets each (SEC-53). */
export function takeDueReminders(db: Queryable, now: Date, most: number): Promise<DueReminder[]> {
  return rows<DueReminder>(
    db,
    `with taken as (
       insert into call_reminders (subscription_id, kind, about) ${WAITING} limit $2
       on conflict do nothing returning subscription_id, kind, about)
     select s.id, t.kind, s.email, s.language, s.end_token as "endToken", c.code, c.title,
            case when t.kind like 'concept-%' then t.about else c.closes_at end as "closesAt",
            coalesce((select json_agg(json_build_object('code', l.code, 'title', l.title) order by l.code)
                      from lots l where l.call_id = c.id and l.concept_closes_at = t.about), '[]') as lots
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
