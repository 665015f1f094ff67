import {
  applicationPaths,
  budgetSheetPaths,
  homePaths,
  messagePaths,
  type ApplicationDetail,
  type ApplicationMessages,
  type FilePeople,
  type FileTimeline,
  type PartnerRole,
  type Problem,
  type ThreadDetail,
  type WorkItem,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../testing/api-client';
import {
  DURING_THE_CALL,
  givenDraft,
  givenOpenLot,
  givenReadyDraft,
  type OpenLot,
} from '../testing/given/applications';
import { extendCall } from '../testing/given/deadlines';
import { samplePdf } from '../testing/given/files';
import { givenThread } from '../testing/given/messages';
import { startApi, type TestApi } from '../testing/start-api';

describe('the roles of people in one file (C3)', () => {
  let api: TestApi;
  let lot: OpenLot;
  let file: ApplicationDetail;
  let owner: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    lot = await givenOpenLot(api, { lot: { maxPerOrganisation: 10 } });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set(DURING_THE_CALL);
    await api.owner.query('delete from application_roles');
    owner = await api.as('owner');
    file = await givenReadyDraft(api, lot, { title: randomUUID() });
  });

  const give = (personId: string, role: PartnerRole | null, version = 0, client = owner, id = file.id) =>
    client.put<FilePeople & Problem>(applicationPaths.person(id, personId), { role }, { version });
  const peopleOf = async (client: ApiClient, id = file.id) =>
    (await client.get<FilePeople & Problem>(applicationPaths.people(id))).body;
  const detailOf = async (client: ApiClient, id = file.id) =>
    (await client.get<ApplicationDetail>(applicationPaths.detail(id))).body;

  /** Everything somebody writes about a file, with the codes of those writes that the role does not allow. */
  async function refusedTo(client: ApiClient, id: string, thread: ThreadDetail): Promise<string[]> {
    const { version } = await detailOf(client, id);
    const message = { text: 'Et alors ?', dueOn: null };
    const presence = { tab: randomUUID(), section: 'budget' };
    const documents = applicationPaths.documents(id);
    const writes = {
      section: client.put<Problem>(applicationPaths.section(id, 'attachments'), { note: randomUUID() }, { version }),
      answers: client.put<Problem>(`/api/applications/${id}/form/own`, { answers: {} }, { version }),
      presence: client.put<Problem>(applicationPaths.presence(id), presence),
      document: client.upload<Problem>(documents, samplePdf(), { kind: 'other' }),
      removal: client.delete<Problem>(applicationPaths.document(id, randomUUID()), { version: 1 }),
      sheet: client.upload<Problem>(budgetSheetPaths.sheet(id), samplePdf(), {}, { key: null }),
      thread: client.post<Problem>(messagePaths.threads, {
        applicationId: id,
        subject: 'Une question',
        about: null,
        ...message,
      }),
      message: client.post<Problem>(messagePaths.post(thread.id), message),
      attachment: client.upload<Problem>(messagePaths.documents(thread.id, thread.messages[0]?.id ?? ''), samplePdf(), {
        kind: 'other',
      }),
    };
    const answered = await Promise.all(
      Object.entries(writes).map(async ([name, write]) => [name, (await write).body] as const),
    );
    const { body: known } = await client.get<ThreadDetail>(messagePaths.thread(thread.id));
    const closed = await client.post<Problem>(messagePaths.act(thread.id, 'close'), {}, { version: known.version });
    return [...answered, ['close', closed.body] as const]
      .filter(([, body]) => body.code === 'not-permitted')
      .map(([name]) => name);
  }
  const WRITES = [
    'section',
    'answers',
    'presence',
    'document',
    'removal',
    'sheet',
    'thread',
    'message',
    'attachment',
    'close',
  ];

  const waitingFor = async (client: ApiClient) =>
    (await client.get<{ items: WorkItem[] }>(homePaths.queue)).body.items
      .filter(({ reason }) => reason === 'draft-to-finish')
      .map(({ subjectId }) => subjectId);

  it('are read by the team and the administration, and given by owners of the organisation only (SEC-3)', async () => {
    const [editor, reader, stranger] = [await api.as('editor'), await api.as('reader'), await api.as('stranger')];
    const seen = await peopleOf(reader);
    expect([seen.mayManage, (await peopleOf(owner)).mayManage]).toEqual([false, true]);
    expect(seen.people.slice(0, 3)).toEqual([
      expect.objectContaining({ personId: api.people.owner.id, organisationRole: 'owner', role: null, version: 0 }),
      expect.objectContaining({ personId: api.people.editor.id, organisationRole: 'editor', role: null, you: false }),
      expect.objectContaining({ personId: api.people.reader.id, organisationRole: 'reader', role: null, you: true }),
    ]);
    await give(api.people.editor.id, 'owner');
    for (const [client, status] of [
      [editor, 403],
      [reader, 403],
      [await api.as('officer'), 403],
      [stranger, 404],
    ] as const)
      expect((await give(api.people.reader.id, 'owner', 0, client)).status).toBe(status);
    for (const who of ['stranger', 'officer', 'evaluator'] as const)
      expect((await peopleOf(await api.as(who))).code).toBe('not-found');
    await owner.post(applicationPaths.submit(file.id), {}, { version: (await detailOf(owner)).version });
    expect((await peopleOf(await api.as('officer'))).people).toHaveLength(seen.people.length);
    expect((await peopleOf(await api.as('evaluator'))).code).toBe('not-found');
  });

  it('raise a reader, in that file alone', async () => {
    const [reader, other] = [await api.as('reader'), await givenDraft(api, lot, { title: randomUUID() })];
    const threads = [await givenThread(api, 'owner', file.id), await givenThread(api, 'owner', other.id)] as const;
    expect(await refusedTo(reader, file.id, threads[0])).toEqual(WRITES);
    expect(await waitingFor(reader)).toEqual([]);
    expect((await give(api.people.reader.id, 'editor')).body.people).toContainEqual(
      expect.objectContaining({
        personId: api.people.reader.id,
        organisationRole: 'reader',
        role: 'editor',
        version: 1,
      }),
    );
    // A file is added to the last message of one's own, which here is the owner's.
    expect(await refusedTo(reader, file.id, threads[0])).toEqual(['attachment']);
    expect(await refusedTo(reader, other.id, threads[1])).toEqual(WRITES);
    expect(await waitingFor(reader)).toEqual([file.id]);
    const raised = await detailOf(reader);
    expect(raised).toMatchObject({ mayEdit: true });
    const written = await reader.get<ApplicationMessages>(messagePaths.ofApplication(file.id));
    expect(written.body).toMatchObject({ mayWrite: true, threads: [{}, { mayAnswer: true }] });
    expect((await reader.get<FileTimeline>(applicationPaths.timeline(file.id))).body.mayAsk).toBe(true);
    expect(raised.content.attachments.note).not.toBe('');
    expect(raised.allowedActions.map(({ obstacle }) => obstacle)).toEqual(['not-permitted', 'not-permitted']);
    expect((await reader.post(applicationPaths.submit(file.id), {}, { version: raised.version })).status).toBe(403);
    expect((await reader.post(applicationPaths.create, { lotId: lot.id, language: 'fr', title: 'x' })).status).toBe(
      403,
    );
    await give(api.people.reader.id, 'owner', 1);
    const sent = await reader.post<ApplicationDetail>(
      applicationPaths.submit(file.id),
      {},
      { version: raised.version },
    );
    expect([sent.status, sent.body.state]).toEqual([200, 'submitted']);
    expect(sent.body.allowedActions.map(({ action, obstacle }) => [action, obstacle])).toEqual([
      ['unsubmit', undefined],
      ['withdraw', undefined],
    ]);
  });

  it('lower an editor, in that file alone, until the role is taken back', async () => {
    const [editor, other] = [await api.as('editor'), await givenDraft(api, lot, { title: randomUUID() })];
    const thread = await givenThread(api, 'editor', file.id);
    await give(api.people.editor.id, 'reader');
    expect(await refusedTo(editor, file.id, thread)).toEqual(WRITES);
    expect(await refusedTo(editor, file.id.toUpperCase(), thread)).toEqual(WRITES);
    expect((await detailOf(editor)).mayEdit).toBe(false);
    expect((await editor.get<ThreadDetail>(messagePaths.thread(thread.id))).body).toMatchObject({
      mayWrite: false,
      attachTo: null,
      mayEditFile: false,
      allowedActions: [],
    });
    const written = await editor.get<ApplicationMessages>(messagePaths.ofApplication(file.id));
    expect(written.body).toMatchObject({ mayWrite: false, threads: [{ id: thread.id, mayAnswer: false }] });
    expect((await editor.get<FileTimeline>(applicationPaths.timeline(file.id))).body.mayAsk).toBe(false);
    expect(await refusedTo(editor, other.id, await givenThread(api, 'editor', other.id))).toEqual([]);
    const waiting = await waitingFor(editor);
    expect([waiting.includes(other.id), waiting.includes(file.id)]).toEqual([true, false]);
    expect((await give(api.people.editor.id, null, 1)).body.people).toContainEqual(
      expect.objectContaining({ personId: api.people.editor.id, role: null, version: 2 }),
    );
    expect(await refusedTo(editor, file.id, thread)).toEqual([]);
  });

  it('decide who is told by mail about the file', async () => {
    const told = async () => {
      const { rows } = await api.owner.query<{ id: string }>(
        'with told as (delete from mail_messages returning to_person_id as id) select id from told',
      );
      const people = [api.people.owner, api.people.reader, api.people.editor];
      return people.map(({ id }) => rows.some((row) => row.id === id));
    };
    await give(api.people.editor.id, 'reader');
    await give(api.people.reader.id, 'editor');
    const { version } = await detailOf(owner);
    const sent = await owner.post<ApplicationDetail>(applicationPaths.submit(file.id), {}, { version });
    await told();
    await givenThread(api, 'officer', file.id);
    expect(await told()).toEqual([true, true, false]);
    await owner.post(applicationPaths.unsubmit(file.id), {}, { version: sent.body.version });
    expect(await told()).toEqual([true, true, false]);
    const later = await givenOpenLot(api, { callCode: 'SUD-2027' });
    const { id } = await givenDraft(api, later);
    await give(api.people.editor.id, 'reader', 0, owner, id);
    await give(api.people.reader.id, 'editor', 0, owner, id);
    expect((await extendCall(api, later.callId)).status).toBe(200);
    expect(await told()).toEqual([true, true, false]);
  });
});
