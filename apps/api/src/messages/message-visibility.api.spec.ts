import {
  applicationPaths,
  messagePaths,
  reviewPaths,
  type ApplicationDetail,
  type ApplicationMessages,
  type Problem,
  type ThreadPage,
} from '@passerelle/contract';
import { newId } from '../core/database/columns';
import type { Answer } from '../testing/api-client';
import { bodyOf } from '../testing/given/agreements';
import { givenDraft, givenOpenLot, givenSubmittedApplication, type OpenLot } from '../testing/given/applications';
import { givenThread, postMessage } from '../testing/given/messages';
import { givenAssignedSheet } from '../testing/given/reviews';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

const SECRET = 'Titre que seul le demandeur connaît';

describe('threads', () => {
  let api: TestApi;
  let lot: OpenLot;
  let file: ApplicationDetail;
  beforeAll(async () => {
    api = await startApi();
    lot = await givenOpenLot(api, { lot: { maxPerOrganisation: 5 } });
    file = await givenSubmittedApplication(api, lot);
  });
  afterAll(() => api.close());

  const said = ({ status, text }: Answer<unknown>) => [status, text.replace(/"requestId":"[^"]*"/, '')];
  const ask = async (who: keyof People, path: string) => said(await (await api.as(who)).get(path));

  it('of another organisation answer as threads that do not exist (SEC-3)', async () => {
    const { id } = await givenThread(api, 'officer', file.id);
    for (const who of ['stranger', 'administrator', 'advisory'] as const) {
      expect(await ask(who, messagePaths.thread(id))).toEqual(await ask(who, messagePaths.thread(newId())));
      expect(await ask(who, messagePaths.history(id))).toEqual(await ask(who, messagePaths.history(newId())));
    }
    const stranger = await api.as('stranger');
    const post = (thread: string) => postMessage(api, 'stranger', thread);
    const mark = (thread: string) => stranger.post(messagePaths.read(thread), { upTo: 1 });
    const close = (thread: string) => stranger.post(messagePaths.act(thread, 'close'), {}, { version: 1 });
    for (const attempt of [post, mark, close]) {
      const real = said(await attempt(id));
      expect(real).toEqual(said(await attempt(newId())));
      expect(real[0]).toBe(404);
    }
    const begin = async (applicationId: string) => {
      const body = { applicationId, subject: 'A', about: null, text: 'B', dueOn: null };
      return said(await stranger.post(messagePaths.threads, body));
    };
    expect(await begin(file.id)).toEqual(await begin(newId()));
    expect((await begin(file.id))[0]).toBe(404);
    expect(bodyOf(await stranger.get<ThreadPage>(messagePaths.threads)).total).toBe(0);
  });

  it('are not for evaluators, not even of the file they score', async () => {
    const { id } = await givenThread(api, 'owner', file.id);
    await api.owner.query(`update applications set state = 'evaluation' where id = $1`, [file.id]);
    const sheet = await givenAssignedSheet(api, file.id, 'evaluator');
    const declare = reviewPaths.act(sheet.id, 'declareNone');
    bodyOf(await (await api.as('evaluator')).post(declare, {}, { version: sheet.version }));
    expect((await ask('evaluator', applicationPaths.detail(file.id)))[0]).toBe(200);
    for (const path of [messagePaths.thread(id), messagePaths.ofApplication(file.id), messagePaths.threads])
      expect((await ask('evaluator', path))[0]).toBe(403);
    expect(await ask('evaluator', messagePaths.history(id))).toEqual(
      await ask('evaluator', messagePaths.history(newId())),
    );
    expect((await ask('evaluator', applicationPaths.history(file.id)))[1]).not.toContain('message');
  });

  it('about a draft show the administration whose it is and nothing of what is written in it', async () => {
    const draft = await givenDraft(api, lot, { title: SECRET });
    const { id } = await givenThread(api, 'owner', draft.id, { subject: 'Avant de déposer', about: 'theme' });
    const officer = await api.as('officer');
    const seen = await officer.get(messagePaths.thread(id));
    expect(seen.body).toMatchObject({
      applicationId: null,
      title: '',
      reference: '',
      organisationName: 'Pont Solidaire',
      callCode: lot.callCode,
      subject: 'Avant de déposer',
      mayWrite: true,
    });
    const list = await officer.get(`${messagePaths.threads}?show=open`);
    const found = await officer.get<ThreadPage>(`${messagePaths.threads}?search=${encodeURIComponent('demandeur')}`);
    expect([seen.text, list.text].join()).not.toContain(SECRET);
    expect(found.body.total).toBe(0);
    expect((await ask('officer', applicationPaths.detail(draft.id)))[0]).toBe(404);
    expect(await ask('officer', messagePaths.ofApplication(draft.id))).toEqual(
      await ask('officer', messagePaths.ofApplication(newId())),
    );
    expect((await postMessage(api, 'officer', id)).status).toBe(201);
    expect(
      (await (await api.as('reader')).get<ApplicationMessages>(messagePaths.ofApplication(draft.id))).body.total,
    ).toBe(1);
    const { rows } = await api.owner.query<{ text: string }>('select text from mail_messages where about_id = $1', [
      id,
    ]);
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toContain(SECRET);
  });

  it('about a draft are begun by the partner alone', async () => {
    const draft = await givenDraft(api, lot, { title: 'Brouillon' });
    const officer = await api.as('officer');
    const begin = async (applicationId: string) => {
      const body = { applicationId, subject: 'A', about: null, text: 'B', dueOn: null };
      return said(await officer.post(messagePaths.threads, body));
    };
    expect(await begin(draft.id)).toEqual(await begin(newId()));
  });

  it('are written in for the administration by nobody who works for the applicant', async () => {
    const { id, version } = await givenThread(api, 'owner', file.id);
    const { organisationId } = api.people.owner;
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, 'reader', $4)`,
      [newId(), api.people.officer3.id, organisationId, api.people.administrator.id],
    );
    const officer3 = await api.as('officer3');
    const posted = await postMessage(api, 'officer3', id);
    expect([posted.status, posted.body.code]).toEqual([403, 'conflict-of-interest']);
    const closed = await officer3.post<Problem>(messagePaths.act(id, 'close'), {}, { version });
    expect([closed.status, closed.body.code]).toEqual([403, 'conflict-of-interest']);
  });
});
