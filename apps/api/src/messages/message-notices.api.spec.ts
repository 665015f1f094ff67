import {
  homePaths,
  messagePaths,
  reviewPaths,
  type ApplicationDetail,
  type Problem,
  type ThreadPage,
  type WorkQueue,
} from '@passerelle/contract';
import { bodyOf } from '../testing/given/agreements';
import { DURING_THE_CALL, givenOpenLot, givenSubmittedApplication } from '../testing/given/applications';
import { actOnThread, givenThread, postMessage, readThread } from '../testing/given/messages';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

const SECRET = 'Un mot qui ne sort pas de la conversation';

describe('messages that wait', () => {
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

  const listed = async (who: keyof People, query = '') =>
    bodyOf(await (await api.as(who)).get<ThreadPage>(`${messagePaths.threads}?applicationId=${file.id}${query}`)).items;
  const waitsFor = async (who: keyof People, id: string) =>
    bodyOf(await (await api.as(who)).get<WorkQueue>(homePaths.queue)).items.filter(({ subjectId }) => subjectId === id);
  const noticesOf = async (id: string) => {
    const { rows } = await api.owner.query<{ email: string; language: string; text: string }>(
      `select u.email, m.language, m.text from mail_messages m join users u on u.id = m.to_person_id
       where m.about_id = $1 order by m.id`,
      [id],
    );
    return rows;
  };

  it('are told by mail without their text, once a person until the thread was read', async () => {
    await api.owner.query(`update users set language = 'nl' where id = $1`, [api.people.editor.id]);
    const { id } = await givenThread(api, 'officer', file.id, { subject: SECRET, text: SECRET, dueOn: '2026-04-22' });
    bodyOf(await postMessage(api, 'officer', id, { text: SECRET }));
    const told = await noticesOf(id);
    expect(told.map(({ email, language }) => `${email} ${language}`).sort()).toEqual([
      'editor@example.org nl',
      'owner@example.org fr',
    ]);
    expect(told.find(({ language }) => language === 'nl')?.text).toContain(`http://127.0.0.1/nl/messages/${id}`);
    expect(told.find(({ language }) => language === 'fr')?.text).toContain('attendue pour le 22 avril 2026');
    expect(JSON.stringify(told)).not.toContain(SECRET);

    const owner = await api.as('owner');
    expect((await owner.post(messagePaths.read(id), { upTo: 1 })).status).toBe(204);
    bodyOf(await postMessage(api, 'officer', id));
    expect(await noticesOf(id)).toHaveLength(2);
    expect((await owner.post(messagePaths.read(id), { upTo: 3 })).status).toBe(204);
    expect((await readThread(api, 'owner', id)).unread).toBe(0);
    bodyOf(await postMessage(api, 'officer', id));
    expect((await noticesOf(id)).map(({ email }) => email)).toEqual(
      expect.arrayContaining(['owner@example.org', 'owner@example.org', 'editor@example.org']),
    );
    expect(await noticesOf(id)).toHaveLength(3);
    await api.owner.query(`update users set language = 'fr' where id = $1`, [api.people.editor.id]);
  });

  it('of a partner are told to who follows the file, else to who prepared the call', async () => {
    const { id } = await givenThread(api, 'owner', file.id);
    const prepared = await api.owner.query<{ email: string }>(
      `select u.email from users u join calls c on c.prepared_by_id = u.id where c.id = $1`,
      [file.callId],
    );
    expect((await noticesOf(id)).map(({ email }) => email)).toEqual(prepared.rows.map(({ email }) => email));
    bodyOf(await (await api.as('officer2')).post(reviewPaths.screen(file.id, 'startScreening')));
    const { id: next } = await givenThread(api, 'owner', file.id);
    expect((await noticesOf(next)).map(({ email }) => email)).toEqual(['officer2@example.org']);
  });

  it('wait on the home page for whoever has to answer, with their day', async () => {
    const { id } = await givenThread(api, 'officer', file.id, { subject: 'Statuts', dueOn: '2026-04-22' });
    expect(await waitsFor('editor', id)).toMatchObject([
      { reason: 'message-to-answer', feature: 'messages', title: 'Statuts', reference: file.reference },
    ]);
    expect(new Date((await waitsFor('owner', id))[0]?.due ?? 0).toISOString()).toBe('2026-04-22T21:59:00.000Z');
    expect(await waitsFor('reader', id)).toEqual([]);
    expect(await waitsFor('officer', id)).toEqual([]);
    api.clock.set('2026-04-22T22:00:00.000Z');
    expect((await waitsFor('officer', id)).map(({ reason }) => reason)).toEqual(['answer-overdue']);
    expect(await waitsFor('officer2', id)).toEqual([]);
    bodyOf(await postMessage(api, 'owner', id));
    expect(await waitsFor('owner', id)).toEqual([]);
    expect((await waitsFor('officer', id)).map(({ reason }) => reason)).toEqual(['message-to-answer']);
    expect(await waitsFor('officer2', id)).toEqual([]);
  });

  it('that answer a question of the partner wait for nobody, unless they name a day', async () => {
    const { id } = await givenThread(api, 'owner', file.id);
    expect(bodyOf(await postMessage(api, 'officer', id))).toMatchObject({ awaiting: null, state: 'open' });
    expect([await waitsFor('owner', id), await waitsFor('officer', id)]).toEqual([[], []]);
    expect((await listed('owner', '&show=mine')).length).toBe(0);
    expect(bodyOf(await postMessage(api, 'officer', id, { dueOn: '2026-04-22' })).awaiting).toBe('partner');
    expect(await waitsFor('owner', id)).toHaveLength(1);
  });

  it('wait for every officer until one of them follows', async () => {
    const { id } = await givenThread(api, 'owner', file.id);
    expect(await waitsFor('officer2', id)).toHaveLength(1);
    expect(await waitsFor('manager', id)).toEqual([]);
    bodyOf(await postMessage(api, 'officer', id));
    bodyOf(await postMessage(api, 'owner', id));
    expect([await waitsFor('officer2', id), await waitsFor('officer', id)]).toMatchObject([[], [{ subjectId: id }]]);
  });

  it('are listed by whose turn it is and by the day that is over', async () => {
    const asked = await givenThread(api, 'officer', file.id, { dueOn: '2026-04-16' });
    const asking = await givenThread(api, 'owner', file.id, { subject: 'Kampala' });
    const ids = async (who: keyof People, query: string) => (await listed(who, query)).map(({ id }) => id);
    expect(await ids('owner', '&show=mine')).toEqual([asked.id]);
    expect(await ids('officer', '&show=mine')).toEqual([asking.id]);
    expect(await ids('auditor', '&show=open')).toEqual([asking.id, asked.id]);
    expect(await ids('owner', '&show=overdue')).toEqual([]);
    expect(await ids('officer', '&search=kampala')).toEqual([asking.id]);
    expect(await ids('officer', '&sort=dueOn')).toEqual([asked.id, asking.id]);
    api.clock.set('2026-04-16T22:00:00.000Z');
    expect(await ids('officer', '&show=overdue')).toEqual([asked.id]);
    expect(await listed('officer', '&show=overdue')).toMatchObject([{ overdue: true, awaiting: 'partner' }]);
    bodyOf(await actOnThread(api, 'officer', 'close', asked));
    expect(await ids('officer', '&show=closed')).toEqual([asked.id]);
    const wrong = await (await api.as('officer')).get<Problem>(`${messagePaths.threads}?show=all`);
    expect([wrong.status, wrong.body.errors]).toEqual([400, [{ path: 'show', code: 'not-in-list' }]]);
    api.clock.set(DURING_THE_CALL);
  });
});
