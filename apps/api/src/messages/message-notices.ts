import { Inject, Injectable } from '@nestjs/common';
import { linkPages, type Language, type MessageSide } from '@passerelle/contract';
import { peopleWith } from '../applications/application-role.queries';
import { ADMINISTRATION_ID } from '../core/auth/actor';
import { rolesWith } from '../core/auth/roles';
import { CONFIG, type Config } from '../core/config';
import { firstRow, rows } from '../core/database/database';
import { Mail } from '../core/mail/mail';
import { mailText } from '../core/mail/mail-text';
import { pageLink } from '../core/mail/page-link';
import { notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import type { MessageThread } from './message-thread.entity';
import { FOLLOWERS } from './message-thread.queries';
import { MESSAGE_NOTICE, noticeValues } from './message.mail';

interface Recipient {
  id: string;
  language: Language;
}

/** Tells the other side by mail that a message waits, each person once until the thread was read. */
@Injectable()
export class MessageNotices {
  constructor(
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the transaction of the message; the lock on the thread keeps two messages from telling twice. */
  async send(work: Work, thread: MessageThread): Promise<void> {
    const names = await firstRow<{ reference: string; callCode: string }>(
      work.db,
      `select a.reference, c.code as "callCode" from applications a join lots l on l.id = a.lot_id
       join calls c on c.id = l.call_id where a.id = $1`,
      [thread.applicationId],
    );
    if (!names) throw notFound();
    const others = await RECIPIENTS[thread.lastSide](work, thread);
    for (const { id, language } of await toldNow(work, thread, others))
      await this.mail.queue(work, {
        to: { personId: id },
        language,
        ...mailText(MESSAGE_NOTICE, language, {
          ...noticeValues(language, names, thread.dueOn),
          link: pageLink(this.config, language, linkPages.thread(thread.id)),
        }),
        about: { type: 'messages', id: thread.id },
      });
  }
}

/** To whom a message from this side goes. */
const RECIPIENTS: Record<MessageSide, (work: Work, thread: MessageThread) => Promise<Recipient[]>> = {
  administration: writersOfOrganisation,
  partner: officersOf,
};

/** Whoever writes about the file for the organisation. */
async function writersOfOrganisation(work: Work, thread: MessageThread): Promise<Recipient[]> {
  const { applicationId: id, organisationId } = thread;
  const people = await peopleWith(work.db, { id, organisationId }, 'messages:write');
  return people.map(({ personId, language }) => ({ id: personId, language }));
}

/**
 * Whoever follows the thread; else whoever prepared its call; else every officer. Nobody who works for the
 * organisation, and nobody whose account is closed.
 */
function officersOf(work: Work, { id, organisationId }: MessageThread): Promise<Recipient[]> {
  return rows<Recipient>(
    work.db,
    `with able as (
       select u.id, u.language,
              case when u.id in (${FOLLOWERS}) then 1
                   when u.id = c.prepared_by_id or u.id = any(c.editor_ids) then 2
                   when exists (select 1 from memberships m where m.user_id = u.id and m.organisation_id = $3
                                and m.role = any($5)) then 3 end as distance
       from message_threads t join applications a on a.id = t.application_id join lots l on l.id = a.lot_id
       join calls c on c.id = l.call_id
       join users u on u.disabled_at is null
         and exists (select 1 from memberships m where m.user_id = u.id and m.organisation_id = $3 and m.role = any($4))
         and not exists (select 1 from memberships m where m.user_id = u.id and m.organisation_id = $2)
       where t.id = $1)
     select id, language from able where distance = (select min(distance) from able)`,
    [id, organisationId, ADMINISTRATION_ID, rolesWith('messages:write'), rolesWith('reviews:screen')],
  );
}

/** Those of the people who have not been told since they last read the thread; now they have. */
async function toldNow(work: Work, { id }: MessageThread, people: readonly Recipient[]): Promise<Recipient[]> {
  const told = await rows<{ id: string }>(
    work.db,
    `insert into message_reads as r (thread_id, person_id, noticed)
     select $1, p.id, true from unnest($2::uuid[]) as p (id)
     on conflict (thread_id, person_id) do update set noticed = true where not r.noticed returning person_id as id`,
    [id, people.map((person) => person.id)],
  );
  return people.filter((person) => told.some((one) => one.id === person.id));
}
