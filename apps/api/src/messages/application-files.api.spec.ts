import {
  applicationPaths,
  messagePaths,
  organisationPaths,
  USUAL_ATTACHMENTS,
  withQuery,
  type ApplicationDetail,
  type ApplicationFilePage,
  type ApplicationFileQuery,
  type DocumentView,
  type Problem,
} from '@passerelle/contract';
import { systemActor } from '../core/auth/actor';
import { exportStatement } from '../core/lists/list-query';
import { bodyOf } from '../testing/given/agreements';
import { DURING_THE_CALL, givenOpenLot, givenReadyDraft } from '../testing/given/applications';
import { samplePdf } from '../testing/given/files';
import { sampleForm } from '../testing/given/forms';
import { givenThread } from '../testing/given/messages';
import type { People } from '../testing/people';
import { runJobs } from '../testing/run-jobs';
import { startApi, type TestApi } from '../testing/start-api';
import { applicationFileList, filesVisibleTo } from './application-file.list';

const OWN = USUAL_ATTACHMENTS.filter((kind) => kind !== 'statutes');

describe('all files of an application', () => {
  let api: TestApi;
  let file: ApplicationDetail;
  let threadId: string;
  let messageId: string;
  beforeAll(async () => {
    api = await startApi();
    const owner = await api.as('owner');
    const { organisationId } = api.people.owner;
    const lot = await givenOpenLot(api, { callCode: 'GAL-1', form: sampleForm() });
    const profile = { kind: 'statutes' };
    const statutes = await owner.upload<DocumentView>(
      organisationPaths.documents(organisationId),
      samplePdf(),
      profile,
    );
    await owner.put(
      organisationPaths.documentValidity(organisationId, statutes.body.id),
      {
        from: '2026-01-01',
        until: null,
      },
      { version: 0 },
    );
    const draft = await givenReadyDraft(api, lot, { documents: OWN });
    const path = applicationPaths.documents(draft.id);
    await owner.upload(path, samplePdf('plan.pdf'), { kind: 'other', question: 'plan' });
    const { version } = (await owner.get<ApplicationDetail>(applicationPaths.detail(draft.id))).body;
    file = bodyOf(await owner.post<ApplicationDetail>(applicationPaths.submit(draft.id), {}, { version }));
    await runJobs(api, 'applications.copy');
    api.clock.set(new Date(new Date(DURING_THE_CALL).getTime() + 60_000).toISOString());
    const thread = await givenThread(api, 'owner', file.id, { subject: 'Le budget' });
    threadId = thread.id;
    messageId = thread.messages[0]?.id ?? '';
    await owner.upload(messagePaths.documents(threadId, messageId), samplePdf('note.pdf'), { kind: 'other' });
  }, 60_000);
  afterAll(() => api.close());

  const files = async (query: ApplicationFileQuery = {}, who: keyof People = 'owner') =>
    (await api.as(who)).get<ApplicationFilePage & Problem>(withQuery(messagePaths.files(file.id), query));
  const origins = async (query: ApplicationFileQuery = {}, who: keyof People = 'owner') =>
    (await files(query, who)).body.items.map(({ origin }) => origin);

  it('are in one list, the newest first, each with where it comes from', async () => {
    const { items, total } = (await files()).body;
    expect(total).toBe(OWN.length + 4);
    expect(items[0]).toMatchObject({
      name: 'note.pdf',
      origin: 'message',
      threadId,
      messageId,
      threadSubject: 'Le budget',
      current: true,
    });
    expect(new Set(items.slice(1).map(({ origin }) => origin))).toEqual(
      new Set(['attachment', 'question', 'profile', 'made']),
    );
    expect(items.filter(({ origin }) => origin === 'profile')).toMatchObject([{ kind: 'statutes', threadId: null }]);
    expect(items.filter(({ origin }) => origin === 'question')).toMatchObject([{ question: 'plan' }]);
    for (const { id, origin } of items.filter((one) => one.threadId === null))
      expect([origin, (await (await api.as('officer')).get(applicationPaths.document(file.id, id))).status]).toEqual([
        origin,
        200,
      ]);
  });

  it('are found by where they come from and what they are', async () => {
    expect(await origins({ origin: 'made' })).toEqual(['made']);
    expect(await origins({ kind: 'statutes' })).toEqual(['profile']);
    expect(await origins({ kind: 'other', origin: 'question' })).toEqual(['question']);
    const wrong = (await files({ origin: 'nowhere' as 'made' })).body;
    expect([wrong.status, wrong.errors]).toEqual([400, [{ path: 'origin', code: 'not-in-list' }]]);
  });

  it('are shown as far as a reader may see them: both sides all, a stranger nothing (SEC-4)', async () => {
    expect(await origins({ origin: 'message' }, 'officer')).toEqual(['message']);
    expect((await files({}, 'stranger')).status).toBe(404);
    expect((await files({}, 'evaluator')).status).toBe(404);
    expect((await files({}, 'advisory')).status).toBe(403);
  });

  it('keep what was submitted and then taken out', async () => {
    const owner = await api.as('owner');
    const { version } = (await owner.get<ApplicationDetail>(applicationPaths.detail(file.id))).body;
    api.clock.set(DURING_THE_CALL);
    bodyOf(await owner.post<ApplicationDetail>(applicationPaths.unsubmit(file.id), {}, { version }));
    const plan = (await files({ origin: 'question' })).body.items[0]?.id ?? '';
    expect((await owner.delete(applicationPaths.document(file.id, plan), { version: 1 })).status).toBe(204);
    expect((await files({ origin: 'question' })).body.items).toMatchObject([{ id: plan, current: false }]);
    expect((await owner.get(applicationPaths.document(file.id, plan))).status).toBe(200);
  });

  it('are found by the indexes of their owners', async () => {
    const reader = systemActor(['files:read-any', 'messages:read']);
    const { sql, parameters } = exportStatement(applicationFileList, {}, filesVisibleTo(reader, file.id));
    await api.owner.query('set enable_seqscan = off');
    const { rows } = await api.owner.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, parameters);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    for (const index of ['documents_owner', 'message_threads_application', 'documents_version'])
      expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan');
  });
});
