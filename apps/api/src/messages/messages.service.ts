import { Injectable } from '@nestjs/common';
import {
  brusselsDay,
  type ApplicationFile,
  type ApplicationFilePage,
  type ApplicationMessages,
  type History,
  type OpenThread,
  type PostMessage,
  type ThreadAction,
  type ThreadDetail,
  type ThreadPage,
  type ThreadSummary,
} from '@passerelle/contract';
import { findOwnForm } from '../applications/application.answers';
import { Application } from '../applications/application.entity';
import { readContent } from '../applications/application.content';
import { requireVisible } from '../applications/application.queries';
import { historyOf, readerOf } from '../core/audit/history';
import { canIn, type Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database, firstRow } from '../core/database/database';
import { listPage } from '../core/lists/list-query';
import { conflict, forbidden, refuseIfAny, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { applicationFileList, filesVisibleTo } from './application-file.list';
import { MessageNotices } from './message-notices';
import { MessageThread } from './message-thread.entity';
import { threadList } from './message-thread.list';
import { lockThread, requireThread, threadsVisibleTo } from './message-thread.queries';
import { findMessagesOf, findThread } from './message-thread.view';
import { messageThreadWorkflow, sideOf, speaksToOwn } from './message-thread.workflow';
import { Message } from './message.entity';
import { dueErrors, fullOrClosed, isPlaceIn } from './message.rules';

/** What happened in a thread, for the organisation: who of the administration has read it stays inside. */
const TO_PARTNER = {
  'message_thread.open': [],
  'message_thread.post': ['dueOn'],
  'message_thread.close': ['from', 'to'],
  'message_thread.reopen': ['from', 'to'],
  'document.add': ['documentId', 'kind', 'size', 'sha256'],
  'document.replace': ['documentId', 'kind', 'size', 'sha256', 'version'],
};

/** Messages in threads about an application, both ways between its organisation and the administration (N1). */
@Injectable()
export class MessagesService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly notices: MessageNotices,
  ) {}

  list(actor: Actor, query: Record<string, string | undefined>): Promise<ThreadPage> {
    const now = this.clock.now();
    return listPage<ThreadSummary>(this.db, threadList(actor, now), query, threadsVisibleTo(actor));
  }

  detail(actor: Actor, id: string): Promise<ThreadDetail> {
    return findThread(this.db, actor, id, this.clock.now());
  }

  async ofApplication(actor: Actor, applicationId: string): Promise<ApplicationMessages> {
    await requireVisible(this.db, actor, applicationId);
    return findMessagesOf(this.db, actor, applicationId, this.clock.now());
  }

  /** All files of an application in one list. */
  async files(
    actor: Actor,
    applicationId: string,
    query: Record<string, string | undefined>,
  ): Promise<ApplicationFilePage> {
    await requireVisible(this.db, actor, applicationId);
    return listPage<ApplicationFile>(this.db, applicationFileList, query, filesVisibleTo(actor, applicationId));
  }

  async history(actor: Actor, id: string): Promise<History> {
    await requireThread(this.db, actor, id);
    return { entries: await historyOf(this.db, [id], readerOf(actor, TO_PARTNER)) };
  }

  /** A thread with its first message, about a file the actor may open: on a draft only the partner begins one. */
  open(actor: Actor, { applicationId, subject, about, ...message }: OpenThread): Promise<ThreadDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      await requireVisible(work.db, actor, applicationId);
      const application = await work.db.findOneByOrFail(Application, { id: applicationId });
      const { organisationId } = application;
      refuseUnlessWriter(actor, { organisationId, applicationId });
      if (about !== null) await refuseUnknownPlace(work, application, about);
      const thread = work.db.create(MessageThread, {
        applicationId,
        organisationId,
        subject,
        about,
        state: 'open',
        openedById: actor.id,
        openedFrom: sideOf(actor),
        openedAt: work.now,
        count: 0,
        dueOn: null,
      });
      await this.append(work, thread, message, 'message_thread.open');
      return findThread(work.db, actor, thread.id, work.now);
    });
  }

  /** An answer; none comes into a thread that was closed meanwhile. */
  post(actor: Actor, id: string, message: PostMessage): Promise<ThreadDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const thread = await lockThread(work, id);
      refuseUnlessWriter(actor, thread);
      const obstacle = fullOrClosed(thread);
      if (obstacle !== undefined) throw conflict(obstacle);
      await this.append(work, thread, message, 'message_thread.post');
      return findThread(work.db, actor, id, work.now);
    });
  }

  /** Closes or reopens a thread; the version says that the reader knew its last message. */
  act(actor: Actor, id: string, action: ThreadAction): Promise<ThreadDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const thread = await lockThread(work, id);
      work.expectVersion(thread);
      thread.closedAt = action === 'close' ? work.now : null;
      thread.closedById = action === 'close' ? actor.id : null;
      await work.advance(messageThreadWorkflow, thread, action);
      recordInApplication(work, thread, action === 'close' ? 'application.closeThread' : 'application.reopenThread');
      return findThread(work.db, actor, id, work.now);
    });
  }

  /** Remembers how far the reader was shown the thread; once all of it, a new message is told by mail again. */
  async read(actor: Actor, id: string, upTo: number): Promise<void> {
    await requireThread(this.db, actor, id);
    const known = await firstRow(
      this.db,
      `select 1 from message_threads t join message_reads r on r.thread_id = t.id and r.person_id = $2
       where t.id = $1 and r.read_up_to >= least($3::int, t.count)`,
      [id, actor.id, upTo],
    );
    if (known) return;
    await this.unitOfWork.run(actor, async (work) => {
      const thread = await lockThread(work, id);
      const shown = Math.min(upTo, thread.count);
      await work.db.query(
        `insert into message_reads as r (thread_id, person_id, read_up_to) values ($1, $2, $3)
         on conflict (thread_id, person_id) do update
           set read_up_to = greatest(r.read_up_to, $3), noticed = r.noticed and $3 < $4`,
        [id, actor.id, shown, thread.count],
      );
      work.record('message_thread.read', thread, { upTo: shown });
    });
  }

  private async append(work: Work, thread: MessageThread, { text, dueOn }: PostMessage, action: string): Promise<void> {
    const side = sideOf(work.actor);
    refuseIfAny(dueErrors(side, dueOn, brusselsDay(work.now)));
    // An answer settles the day; a further question leaves it as it was, unless it names another.
    const expected = side === 'partner' ? null : (dueOn ?? thread.dueOn);
    Object.assign(thread, { count: thread.count + 1, lastSide: side, lastAt: work.now, dueOn: expected });
    await work.db.save(thread);
    const message = work.db.create(Message, { threadId: thread.id, number: thread.count, side, text, dueOn });
    Object.assign(message, { authorId: work.actor.id, sentAt: work.now });
    await work.db.insert(Message, message);
    work.record(action, thread, { messageId: message.id, about: thread.about, dueOn });
    recordInApplication(work, thread, 'application.message');
    await this.notices.send(work, thread);
  }
}

/** 403 for whoever only reads the file, and whoever would speak for the administration to an organisation of their own. */
export function refuseUnlessWriter(
  actor: Actor,
  thread: Pick<MessageThread, 'organisationId' | 'applicationId'>,
): void {
  if (!canIn(actor, 'messages:write', thread.applicationId)) throw forbidden('not-permitted', 'messages:write');
  if (speaksToOwn(actor, thread)) throw forbidden('conflict-of-interest', 'messages:write');
}

/** 422 for a place that the form of the file does not have, in the version it was started with (B4). */
async function refuseUnknownPlace(work: Work, application: Application, about: string): Promise<void> {
  const own = await findOwnForm(work.db, application, work.now);
  if (!isPlaceIn(readContent(application.content), own?.definition, about))
    throw wrongField('about', 'unknown-section');
}

/** The history of the file says that something was written, not what (SEC-23). */
function recordInApplication(work: Work, { id, applicationId, about }: MessageThread, action: string): void {
  work.record(action, work.db.create(Application, { id: applicationId }), { threadId: id, about });
}
