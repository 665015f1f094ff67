import {
  callPaths,
  callQuestionPaths,
  homePaths,
  QUESTION_LIMITS,
  withQuery,
  type CallDetail,
  type CallQuestion,
  type CallQuestionPage,
  type History,
  type Problem,
  type PublicCall,
  type PublicQuestionPage,
  type WorkQueue,
} from '@passerelle/contract';
import { givenPreparedCall, givenPublishedCall } from '../testing/given/calls';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

const WHILE_ASKING = '2026-04-01T09:00:00+00:00';
const ANSWER = {
  question: { fr: 'Une ASBL récente est-elle admise ?', nl: 'Komt een recente vzw in aanmerking?', en: '' },
  answer: { fr: 'Oui, dès sa constitution.', nl: 'Ja, vanaf haar oprichting.', en: '' },
};
const SECRET = 'Notre ASBL Pont Solidaire, fondée par Aïcha, est-elle admise ?';

let api: TestApi;
let call: CallDetail;
let calls = 0;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  await api.owner.query('delete from rate_limits');
  api.clock.set('2026-02-10T09:00:00Z');
  call = await givenPublishedCall(api, { call: { code: `Q-${(calls += 1)}`, questionsOn: '2026-04-29' } });
  api.clock.set(WHILE_ASKING);
});
afterAll(() => api.close());

const ask = async (who: keyof People = 'owner', text = SECRET) =>
  (await api.as(who)).post<CallQuestion & Problem>(callQuestionPaths.list(call.id), { text, language: 'fr' });
const publish = async ({ id, version }: CallQuestion, body: object = ANSWER, who: keyof People = 'officer') =>
  (await api.as(who)).post<CallQuestion & Problem>(callQuestionPaths.publish(call.id, id), body, { version });
const draft = async ({ id, version }: CallQuestion, body: object = ANSWER) =>
  (await api.as('officer')).put<CallQuestion & Problem>(callQuestionPaths.answer(call.id, id), body, { version });
const readPublic = (query = {}) =>
  api.visitor().get<PublicQuestionPage>(withQuery(callQuestionPaths.publicList(call.code), query));
const listOf = async (who: keyof People, query = {}) =>
  (await (await api.as(who)).get<CallQuestionPage>(withQuery(callQuestionPaths.list(call.id), query))).body.items;
const isWaiting = async (who: 'officer' | 'manager' | 'owner') =>
  (await (await api.as(who)).get<WorkQueue>(homePaths.queue)).body.items.some(
    ({ reason, subjectId }) => reason === 'call-question-to-answer' && subjectId === call.id,
  );
const codes = (body: Problem) => (body.errors ?? []).map(({ path, code }) => `${path}:${code}`);
const mails = async () => {
  const { rows } = await api.owner.query<{ to_person_id: string; language: string; subject: string; text: string }>(
    'select to_person_id, language, subject, text from mail_messages where about_id = $1 order by created_at, id',
    [call.id],
  );
  return rows;
};

describe('a question about a call (B7)', () => {
  it('reaches the officers with who asked, in their work queue until it is answered', async () => {
    expect(await isWaiting('officer')).toBe(false);
    const { status, body } = await ask('reader');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      text: SECRET,
      askedBy: 'Personne reader',
      organisation: 'Pont Solidaire',
      answer: null,
    });
    expect(await listOf('officer', { state: 'waiting' })).toMatchObject([{ id: body.id, askedBy: 'Personne reader' }]);
    expect([await isWaiting('officer'), await isWaiting('manager'), await isWaiting('owner')]).toEqual([
      true,
      false,
      false,
    ]);
    api.clock.set('2026-05-13T10:00:00.000Z');
    expect(await isWaiting('officer')).toBe(false);
    api.clock.set(WHILE_ASKING);
    await publish(body);
    expect(await isWaiting('officer')).toBe(false);
    expect(await listOf('officer', { state: 'waiting' })).toEqual([]);
  });

  it('is answered once for all: everybody reads it and nothing of who asked leaves the administration', async () => {
    const { body: question } = await ask('owner');
    expect((await readPublic()).body.items).toEqual([]);
    const { status, body } = await publish(question);
    expect([status, body.number, body.publishedAt]).toEqual([200, 1, WHILE_ASKING]);
    const { body: shown, text } = await readPublic();
    expect(shown.items).toEqual([{ number: 1, ...ANSWER, publishedAt: WHILE_ASKING, correctedAt: null }]);
    const page = await api.visitor().get<PublicCall>(callPaths.publicDetail(call.code));
    const { rows } = await api.owner.query<{ name: string }>(
      `select o.name from organisations o join memberships m on m.organisation_id = o.id where m.user_id = $1`,
      [api.people.owner.id],
    );
    const traces = [
      question.id,
      SECRET,
      'Aïcha',
      'Personne owner',
      rows[0]?.name ?? '',
      api.people.owner.id,
      api.people.owner.email,
      api.people.owner.organisationId,
    ];
    for (const answer of [text, page.text])
      for (const trace of traces) expect(answer.toLowerCase()).not.toContain(trace.toLowerCase());
  });

  it('tells who asked by mail, in the language of the question', async () => {
    const { body } = await ask('editor');
    await publish(body);
    expect(await mails()).toMatchObject([
      {
        to_person_id: api.people.editor.id,
        language: 'fr',
        subject: 'Réponse à votre question : Appel à projets Sud 2026',
      },
    ]);
    expect((await mails())[0]?.text).toContain(`http://127.0.0.1/fr/public/calls/${call.code}`);
  });

  it('is taken to the last moment and not after it', async () => {
    api.clock.set('2026-04-29T09:59:59.999Z');
    expect((await ask()).status).toBe(201);
    api.clock.set('2026-04-29T10:00:00.000Z');
    const late = await ask();
    expect([late.status, late.body.code]).toEqual([409, 'questions-closed']);
    const { body } = await api.visitor().get<PublicCall>(callPaths.publicDetail(call.code));
    expect(Date.parse(body.questionsUntil ?? '')).toBe(Date.parse('2026-04-29T10:00:00Z'));
  });

  it('is refused where none are taken, before the call is known, and to who is no partner', async () => {
    api.clock.set('2026-02-10T09:00:00Z');
    call = await givenPublishedCall(api, { call: { code: 'Q-NONE' } });
    const none = await ask();
    expect([none.status, none.body.code]).toEqual([409, 'questions-not-taken']);
    call = await givenPreparedCall(api, { call: { code: 'Q-HIDDEN' } });
    expect((await ask()).status).toBe(404);
    expect((await (await api.as('owner')).get(callQuestionPaths.list(call.id))).status).toBe(404);
    for (const who of ['officer', 'evaluator'] as const) expect((await ask(who)).status).toBe(403);
    const visitor = api.visitor();
    expect((await visitor.get(callQuestionPaths.list(call.id))).status).toBe(401);
  });

  it('has a length, and a person asks five in a quarter of an hour', async () => {
    const long = await ask('owner', 'a'.repeat(QUESTION_LIMITS.question + 1));
    expect([long.status, codes(long.body)]).toEqual([400, ['text:too-long']]);
    expect((await ask('owner', '  ')).status).toBe(400);
    const answers = [];
    for (let time = 0; time < 6; time += 1) answers.push(await ask('owner'));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 429]);
    expect(answers.at(-1)?.body.code).toBe('too-many-questions');
    expect((await ask('reader')).status).toBe(201);
  });

  it('shows a partner its own questions only, and no answer before everybody reads it', async () => {
    const { body: question } = await ask('owner');
    await ask('stranger', 'Une autre question ?');
    expect((await draft(question)).body).toMatchObject({ ...ANSWER, version: question.version + 1 });
    const own = await listOf('owner');
    expect(own).toMatchObject([{ id: question.id, question: null, answer: null, publishedAt: null }]);
    expect((await readPublic()).body.items).toEqual([]);
    await publish({ ...question, version: question.version + 1 });
    expect(await listOf('owner')).toMatchObject([{ answer: ANSWER.answer }]);
    expect(await listOf('evaluator')).toEqual([]);
  });
});

describe('the answer to a question', () => {
  it('has French and Dutch before it is published (R3)', async () => {
    const { body: question } = await ask();
    const half = { question: { ...ANSWER.question, nl: '' }, answer: { ...ANSWER.answer, fr: '' } };
    const refused = await publish(question, half);
    expect([refused.status, codes(refused.body)]).toEqual([422, ['question.nl:required', 'answer.fr:required']]);
    expect((await draft(question, half)).status).toBe(200);
  });

  it('is changed before publication only; afterwards it is corrected and the first stays in the history', async () => {
    const { body: question } = await ask();
    const { body: published } = await publish(question);
    const late = await draft(published);
    expect([late.status, late.body.code]).toEqual([409, 'answer-published']);
    api.clock.set('2026-04-02T09:00:00.000Z');
    const answer = { fr: 'Non, après deux ans.', nl: 'Nee, na twee jaar.', en: '' };
    const { body: corrected } = await publish(published, { ...ANSWER, answer });
    expect(corrected).toMatchObject({ number: 1, answer, publishedAt: WHILE_ASKING });
    expect((await readPublic()).body.items).toMatchObject([{ answer, correctedAt: '2026-04-02T09:00:00+00:00' }]);
    const { body } = await (await api.as('auditor')).get<History>(callPaths.history(call.id));
    const [asked, first, second] = body.entries.slice(-3);
    expect(asked).toMatchObject({ action: 'call.ask-question', actorName: 'Personne owner', data: {} });
    expect(first).toMatchObject({ action: 'call.publish-answer', data: { number: 1 } });
    expect(second).toMatchObject({
      action: 'call.correct-answer',
      data: { number: 1, changes: { answer: { from: ANSWER.answer, to: answer } } },
    });
    expect((await mails()).map(({ subject }) => subject.split(' : ')[0])).toEqual([
      'Réponse à votre question',
      'Réponse corrigée à votre question',
    ]);
  });

  it('is published by one of two officers who press at once, and two answers get two numbers', async () => {
    const { body: question } = await ask();
    const both = await Promise.all([publish(question), publish(question, ANSWER, 'officer2')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { body: second } = await ask();
    const { body: third } = await ask();
    await Promise.all([publish(second), publish(third, ANSWER, 'officer2')]);
    expect((await readPublic()).body.items.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('is for who prepares calls, of the call it belongs to', async () => {
    const { body: question } = await ask();
    for (const who of ['owner', 'finance'] as const) expect((await publish(question, ANSWER, who)).status).toBe(403);
    const other = await givenPreparedCall(api, { call: { code: 'Q-OTHER' } });
    const path = callQuestionPaths.publish(other.id, question.id);
    expect((await (await api.as('officer')).post(path, ANSWER, { version: 1 })).status).toBe(404);
  });

  it('is read in pages that are known by numbers only', async () => {
    await api.owner.query(
      `insert into call_questions (id, call_id, asked_by_id, asked_for_id, asked_at, language, text, question, answer, number,
         published_by_id, published_at)
       select gen_random_uuid(), $1, $2, $3, now(), 'fr', 'x', $4, $5, n, $2, now() from generate_series(1, 30) n`,
      [call.id, api.people.owner.id, api.people.owner.organisationId, ANSWER.question, ANSWER.answer],
    );
    const { body: first } = await readPublic();
    expect([first.items.length, first.total, first.items[0]?.number]).toEqual([25, 30, 1]);
    expect(Buffer.from(first.next ?? '', 'base64url').toString()).toBe('["number","25","25"]');
    const { body: rest } = await readPublic({ after: first.next ?? '' });
    expect(rest.items.map(({ number }) => number)).toEqual([26, 27, 28, 29, 30]);
    expect((await readPublic({ state: 'waiting' })).status).toBe(400);
  });
});
