import {
  applicationPaths,
  callFormPaths,
  messagePaths,
  type ApplicationDetail,
  type ApplicationMessages,
  type DocumentView,
  type History,
  type Problem,
  type ThreadPage,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { bodyOf } from '../testing/given/agreements';
import { givenDraft, givenOpenLot, givenSubmittedApplication } from '../testing/given/applications';
import { samplePdf } from '../testing/given/files';
import { ask, formOf, givenDraftForm } from '../testing/given/forms';
import { actOnThread, givenThread, postMessage, readThread } from '../testing/given/messages';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

const SECRET = 'Un mot qui ne sort pas de la conversation';

describe('messages', () => {
  let api: TestApi;
  let calls = 0;
  let file: ApplicationDetail;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    const lot = await givenOpenLot(api, { callCode: `MSG-${(calls += 1)}` });
    file = await givenSubmittedApplication(api, lot);
  });

  const trailOf = async (id: string) => {
    const { rows } = await api.owner.query<{ action: string; data: object }>(
      'select action, data from audit_events where subject_id = $1 order by seq',
      [id],
    );
    return rows;
  };

  it('go back and forth about a field of the file, with the day an answer is expected', async () => {
    const asked = await givenThread(api, 'officer', file.id, { about: 'budget.lines', dueOn: '2026-04-22' });
    expect(asked).toMatchObject({ about: 'budget.lines', awaiting: 'partner', dueOn: '2026-04-22', count: 1 });
    expect(await readThread(api, 'reader', asked.id)).toMatchObject({ unread: 1, mayWrite: false, title: file.title });
    expect(bodyOf(await postMessage(api, 'officer', asked.id, { text: 'La date aussi.' })).dueOn).toBe('2026-04-22');
    const answered = bodyOf(await postMessage(api, 'editor', asked.id, { text: 'Deux lignes\nen tout.' }));
    expect(answered).toMatchObject({ awaiting: 'administration', dueOn: null, count: 3 });
    expect(
      (await readThread(api, 'officer', asked.id)).messages.map(({ side, text, mine, dueOn }) => [
        side,
        text,
        mine,
        dueOn,
      ]),
    ).toEqual([
      ['administration', 'Pouvez-vous préciser ?', true, '2026-04-22'],
      ['administration', 'La date aussi.', true, null],
      ['partner', 'Deux lignes\nen tout.', false, null],
    ]);
  });

  it('are about an own section of the call, or a question of it, in the version the file was started with (B4)', async () => {
    const asked = formOf(ask('short-text', 'reach-2'));
    const lot = await givenOpenLot(api, { callCode: `MSG-OWN-${calls}`, form: asked });
    const draft = await givenDraft(api, lot);
    const { version } = await givenDraftForm(api, lot.callId, formOf(ask('short-text', 'later')));
    await (await api.as('manager')).post(callFormPaths.publish(lot.callId), {}, { version });
    const [section] = asked.sections;
    const place = { section: 'own', title: section?.title, question: null };
    const about = await givenThread(api, 'owner', draft.id, { about: 'form-own' });
    expect(about).toMatchObject({ about: 'form-own', ownPlace: place, mayEditFile: true });
    const question = { ...place, question: section?.questions[0]?.label };
    expect(await givenThread(api, 'owner', draft.id, { about: 'answers.reach-2' })).toMatchObject({
      ownPlace: question,
    });
    const officer = await api.as('officer');
    const { items } = bodyOf(await officer.get<ThreadPage>(`${messagePaths.threads}?applicationId=${draft.id}`));
    expect(items.map(({ ownPlace }) => ownPlace)).toEqual([question, place]);
    expect(await readThread(api, 'officer', about.id)).toMatchObject({ ownPlace: place, mayEditFile: false });
    const owner = await api.as('owner');
    for (const unknown of ['form-other', 'answers.later']) {
      const body = { applicationId: draft.id, subject: 'A', about: unknown, text: 'B', dueOn: null };
      const refused = await owner.post<Problem>(messagePaths.threads, body);
      expect([refused.status, refused.body.errors]).toEqual([422, [{ path: 'about', code: 'unknown-section' }]]);
    }
  });

  it('leave a trail without their text, in the thread and in the history of the file (SEC-20, SEC-23)', async () => {
    const thread = await givenThread(api, 'owner', file.id, { subject: SECRET, text: SECRET, about: 'theme' });
    const closed = bodyOf(
      await actOnThread(api, 'officer', 'close', bodyOf(await postMessage(api, 'officer', thread.id))),
    );
    bodyOf(await actOnThread(api, 'officer', 'reopen', closed));
    const trail = await trailOf(thread.id);
    expect(trail.map(({ action }) => action)).toEqual([
      'message_thread.open',
      'message_thread.post',
      'message_thread.close',
      'message_thread.reopen',
    ]);
    const history = bodyOf(await (await api.as('reader')).get<History>(applicationPaths.history(file.id)));
    expect(history.entries.map(({ action }) => action).slice(-4)).toEqual([
      'application.message',
      'application.message',
      'application.closeThread',
      'application.reopenThread',
    ]);
    expect(history.entries.at(-1)?.data).toEqual({ threadId: thread.id, about: 'theme' });
    expect(JSON.stringify([trail, history])).not.toContain(SECRET);
  });

  it('are never changed or removed, not even by SQL', async () => {
    const { id } = await givenThread(api, 'owner', file.id);
    await expect(api.owner.query(`update messages set text = 'x' where thread_id = $1`, [id])).rejects.toMatchObject({
      code: '42501',
    });
    await expect(api.owner.query('delete from messages where thread_id = $1', [id])).rejects.toMatchObject({
      code: '42501',
    });
    const { rows } = await api.owner.query<{ may: boolean }>(
      `select has_table_privilege('passerelle_app', 'messages', 'update') or
              has_table_privilege('passerelle_app', 'messages', 'delete') as may`,
    );
    expect(rows).toEqual([{ may: false }]);
  });

  it('are refused where the place, the day or the author is wrong', async () => {
    const body = { applicationId: file.id, subject: 'A', about: null, text: 'B', dueOn: null };
    const refusal = async (who: keyof People, wrong: object) =>
      (await (await api.as(who)).post<Problem>(messagePaths.threads, { ...body, ...wrong })).body.errors;
    expect(await refusal('owner', { about: 'budget.rows' })).toEqual([{ path: 'about', code: 'unknown-section' }]);
    expect(await refusal('owner', { dueOn: '2026-04-30' })).toEqual([{ path: 'dueOn', code: 'due-by-administration' }]);
    expect(await refusal('officer', { dueOn: '2026-04-14' })).toEqual([{ path: 'dueOn', code: 'due-in-past' }]);
    const reader = await (await api.as('reader')).post<Problem>(messagePaths.threads, body);
    expect([reader.status, reader.body.code]).toEqual([403, 'not-permitted']);
  });

  it('are written once however often they are sent with one key (SEC-13)', async () => {
    const { id } = await givenThread(api, 'officer', file.id);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => postMessage(api, 'owner', id, {}, key)));
    const done = answers.filter(({ status }) => status === 201);
    expect(done.length).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
    expect((await readThread(api, 'owner', id)).count).toBe(2);
  });

  it('keep their order when many are sent at once', async () => {
    const { id } = await givenThread(api, 'officer', file.id);
    await Promise.all(Array.from({ length: 50 }, (_, at) => postMessage(api, at % 2 ? 'owner' : 'officer', id)));
    const { messages, count } = await readThread(api, 'owner', id);
    expect(count).toBe(51);
    expect(messages.map(({ number }) => number)).toEqual(Array.from({ length: 51 }, (_, at) => at + 1));
  });

  it('never come into a thread that is being closed: one of both is refused', async () => {
    for (let round = 0; round < 25; round += 1) {
      const thread = await givenThread(api, 'officer', file.id);
      const [posted, closed] = await Promise.all([
        postMessage(api, 'owner', thread.id),
        actOnThread(api, 'officer', 'close', thread),
      ]);
      const { state, count } = await readThread(api, 'owner', thread.id);
      const outcome = [posted.status, closed.status, state, count];
      expect([
        [201, 412, 'open', 2],
        [409, 200, 'closed', 1],
      ]).toContainEqual(outcome);
    }
  });

  it('end with the closing, by the officer or by the partner who began', async () => {
    const ours = await givenThread(api, 'owner', file.id);
    const theirs = await givenThread(api, 'officer', file.id);
    expect((await readThread(api, 'owner', theirs.id)).allowedActions).toEqual([]);
    const refused = await actOnThread(api, 'owner', 'close', theirs);
    expect([refused.status, refused.body.code]).toEqual([403, 'not-permitted']);
    const closed = bodyOf(await actOnThread(api, 'editor', 'close', ours));
    expect(closed).toMatchObject({ state: 'closed', awaiting: null, mayWrite: false, closedByName: 'Personne editor' });
    const late = await postMessage(api, 'officer', ours.id);
    expect([late.status, late.body.code]).toEqual([409, 'thread-closed']);
    expect((await actOnThread(api, 'officer', 'close', closed)).status).toBe(409);
    expect(bodyOf(await actOnThread(api, 'officer', 'reopen', closed))).toMatchObject({
      state: 'open',
      closedAt: null,
    });
  });

  it('take files until somebody goes on, and show them with the file', async () => {
    const { id, messages } = await givenThread(api, 'owner', file.id);
    const messageId = messages[0]?.id ?? '';
    const path = messagePaths.documents(id, messageId);
    const owner = await api.as('owner');
    const added = bodyOf(await owner.upload<DocumentView>(path, samplePdf('statuts.pdf'), { kind: 'statutes' }));
    const officer = await api.as('officer');
    expect((await officer.get(messagePaths.document(id, messageId, added.id))).status).toBe(200);
    const seen = bodyOf(await officer.get<ApplicationMessages>(messagePaths.ofApplication(file.id)));
    expect(seen).toMatchObject({ total: 1, unread: 1 });
    const other = await (await api.as('editor')).upload<Problem>(path, samplePdf(), { kind: 'other' });
    expect([other.status, other.body.code]).toEqual([403, 'not-permitted']);
    const program = { name: 'a.exe', type: 'application/x-msdownload', content: Buffer.from('MZ') };
    expect((await owner.upload<Problem>(path, program, { kind: 'other' })).status).toBe(415);
    bodyOf(await postMessage(api, 'officer', id));
    const late = await owner.upload<Problem>(path, samplePdf(), { kind: 'other' });
    expect([late.status, late.body.code]).toEqual([409, 'message-answered']);
    expect((await trailOf(id)).map(({ action }) => action)).toContain('document.add');
  });
});
