import { Inject, Injectable } from '@nestjs/common';
import {
  linkPages,
  localized,
  type AskQuestion,
  type CallQuestion as ShownQuestion,
  type CallQuestionPage,
  type WriteAnswer,
} from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import { CONFIG, type Config } from '../core/config';
import { Database, firstRow, type Queryable } from '../core/database/database';
import { listPage, Parameters } from '../core/lists/list-query';
import { Mail } from '../core/mail/mail';
import { mailText, type MailTemplate } from '../core/mail/mail-text';
import { pageLink } from '../core/mail/page-link';
import { conflict, notFound, refuseIfAny } from '../core/problems';
import { assign } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { Call } from './call.entity';
import { CallLimits } from './call-limits';
import { CallQuestion } from './call-question.entity';
import { ANSWERED, CORRECTED } from './call-question.mails';
import { QUESTION_FROM, questionColumns, questionList, visibleQuestions } from './call-question.queries';
import { answerErrors, questionObstacle } from './call-question.rules';
import { findCall } from './call.queries';
import { lockCall } from './calls.service';

type Query = Record<string, string | undefined>;

/** Questions about a call: asked by partners until a date, answered once for everybody. */
@Injectable()
export class CallQuestionsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: CallLimits,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(actor: Actor, callId: string, query: Query): Promise<CallQuestionPage> {
    if (!(await findCall(this.db, actor, callId))) throw notFound();
    return listPage<ShownQuestion>(this.db, questionList(actor), query, visibleQuestions(actor, callId));
  }

  async ask(actor: Actor, callId: string, { text, language }: AskQuestion): Promise<ShownQuestion> {
    if (!(await findCall(this.db, actor, callId))) throw notFound();
    await this.limits.takeQuestion(actor.id);
    return this.unitOfWork.run(actor, async (work) => {
      const call = await work.db.findOneByOrFail(Call, { id: callId });
      const obstacle = questionObstacle(call, work.now);
      if (obstacle !== undefined) throw conflict(obstacle);
      const question = work.db.create(CallQuestion, { callId, text, language, askedById: actor.id });
      Object.assign(question, { askedForId: actor.organisationId, askedAt: work.now });
      await work.db.save(question);
      work.record('call.ask-question', call);
      return show(work.db, actor, question);
    });
  }

  /** Keeps an answer that is being written. The trail says that it was, not what: nothing of it is decided. */
  answer(actor: Actor, callId: string, id: string, body: WriteAnswer): Promise<ShownQuestion> {
    return this.change(actor, callId, id, async (work, call, question) => {
      if (question.publishedAt) throw conflict('answer-published');
      await work.db.save(Object.assign(question, body));
      work.record('call.answer-question', call);
    });
  }

  /** Publishes an answer, or its correction: the history keeps what everybody read before. */
  publish(actor: Actor, callId: string, id: string, body: WriteAnswer): Promise<ShownQuestion> {
    return this.change(actor, callId, id, async (work, call, question) => {
      refuseIfAny(answerErrors(body));
      const first = question.publishedAt === null;
      const changes = assign<CallQuestion>(question, body);
      Object.assign(question, first ? await publication(work, call) : { correctedAt: work.now });
      await work.db.save(question);
      const trace = { number: question.number, changes: first ? undefined : changes };
      work.record(first ? 'call.publish-answer' : 'call.correct-answer', call, trace);
      await this.tell(work, call, question, body, first ? ANSWERED : CORRECTED);
    });
  }

  /** The lock on the call gives two answers published at once two numbers. */
  private change(
    actor: Actor,
    callId: string,
    id: string,
    write: (work: Work, call: Call, question: CallQuestion) => Promise<void>,
  ): Promise<ShownQuestion> {
    return this.unitOfWork.run(actor, async (work) => {
      const call = await lockCall(work, callId);
      const question = await work.lock(CallQuestion, { id, callId });
      work.expectVersion(question);
      if (call.state === 'archived') throw conflict('wrong-state');
      await write(work, call, question);
      return show(work.db, actor, question);
    });
  }

  /** Tells who asked, in the language of the question. */
  private async tell(
    work: Work,
    call: Call,
    { askedById, language }: CallQuestion,
    { question, answer }: WriteAnswer,
    template: MailTemplate,
  ): Promise<void> {
    await this.mail.queue(work, {
      to: { personId: askedById },
      language,
      ...mailText(template, language, {
        call: localized(call.title, language),
        question: localized(question, language),
        answer: localized(answer, language),
        link: pageLink(this.config, language, linkPages.publicCall(call.code)),
      }),
      about: { type: 'calls', id: call.id },
    });
  }
}

/** What makes an answer public: its number among those of the call, when, by whom. */
async function publication(work: Work, { id }: Call): Promise<Partial<CallQuestion>> {
  const last = await firstRow<{ number: number }>(
    work.db,
    'select coalesce(max(number), 0) as number from call_questions where call_id = $1',
    [id],
  );
  return { number: (last?.number ?? 0) + 1, publishedById: work.actor.id, publishedAt: work.now };
}

/** One question as the actor sees it. */
async function show(db: Queryable, actor: Actor, { id, callId }: CallQuestion): Promise<ShownQuestion> {
  const parameters = new Parameters();
  const shown = await firstRow<ShownQuestion>(
    db,
    `select ${questionColumns(actor)} from ${QUESTION_FROM} where ${visibleQuestions(actor, callId)(parameters)} and q.id = ${parameters.add(id)}`,
    parameters.values,
  );
  if (!shown) throw notFound();
  return shown;
}
