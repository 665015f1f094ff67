import {
  applicationPaths,
  organisationPaths,
  type ApplicationDetail,
  type DocumentList,
  type DocumentView,
  type FrozenApplication,
  type History,
  type ProfileDocuments,
  type Problem,
} from '@passerelle/contract';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  DURING_THE_CALL,
  givenOpenLot,
  givenReadyDraft,
  givenSubmittedApplication,
} from '../testing/given/applications';
import { samplePdf, type SampleFile } from '../testing/given/files';
import type { People } from '../testing/people';
import { askForCorrections, startScreening } from '../testing/given/reviews';
import { startApi, type TestApi } from '../testing/start-api';

const pdf = (name: string, mark = name): SampleFile => {
  const file = samplePdf(name);
  return { ...file, content: Buffer.concat([file.content, Buffer.from(`%${mark}\n`)]) };
};

describe('versions of a document', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ DOSSIER_MAX_FILES: '10' });
  });
  afterAll(() => api.close());
  afterEach(() => {
    api.clock.set();
  });

  const ofOrganisation = () => organisationPaths.documents(api.people.owner.organisationId);
  const send = async (
    path: string,
    file: SampleFile,
    fields: Record<string, string> = {},
    who: keyof People = 'owner',
  ) => (await api.as(who)).upload<DocumentView & Problem>(path, file, { kind: 'other', ...fields });
  const list = async (path: string) => (await (await api.as('owner')).get<DocumentList>(path)).body;
  const one = (path: string, id: string) => `${path}/${id}`;
  const remove = async (path: string, id: string, version: number | null = 1) => {
    const extras = version === null ? {} : { version };
    const { status, body } = await (await api.as('owner')).delete<Problem | undefined>(one(path, id), extras);
    return [status, body?.code];
  };
  const bytes = async (path: string, id: string) => {
    const { status, text } = await (await api.as('officer')).get(one(path, id));
    return [status, text.split('%').at(-1)?.trim()];
  };
  const isKept = (id: string) => existsSync(join(api.config.FILES_DIR, 'kept', id.slice(-2), id));

  it('replace each other as one document, each to be had', async () => {
    const path = ofOrganisation();
    const first = (await send(path, pdf('a.pdf'))).body;
    const other = (await send(path, pdf('z.pdf'))).body;
    const second = (await send(path, pdf('b.pdf'), { replaces: first.id }, 'editor')).body;
    const third = (await send(path, pdf('c.pdf'), { replaces: second.id })).body;
    expect(third).toMatchObject({ number: 3, name: 'c.pdf', earlier: [{ number: 2 }, { number: 1, name: 'a.pdf' }] });
    const shown = await list(path);
    expect(shown.map(({ id, number }) => [id, number])).toEqual([
      [third.id, 3],
      [other.id, 1],
    ]);
    expect(shown[0]?.earlier.map(({ id, uploadedBy }) => [id, uploadedBy])).toEqual([
      [second.id, 'Personne editor'],
      [first.id, 'Personne owner'],
    ]);
    expect(await bytes(path, first.id)).toEqual([200, 'a.pdf']);
    expect(await bytes(path, third.id)).toEqual([200, 'c.pdf']);
    const history = await (
      await api.as('officer')
    ).get<History>(organisationPaths.history(api.people.owner.organisationId));
    expect(history.body.entries.at(-1)).toMatchObject({ action: 'document.replace', data: { version: 3 } });
    expect(await remove(path, first.id, null)).toEqual([428, 'version-missing']);
    expect(await remove(path, first.id, 1)).toEqual([412, 'stale']);
    expect(await remove(path, first.id, 3)).toEqual([409, 'document-replaced']);
    expect(await remove(path, third.id, 3)).toEqual([204, undefined]);
    expect([first, second, third].map(({ id }) => isKept(id))).toEqual([false, false, false]);
    await remove(path, other.id);
  });

  it('come one after the other: of five that replace the same, one does', async () => {
    const path = ofOrganisation();
    const first = (await send(path, pdf('a.pdf'))).body;
    const answers = await Promise.all(
      ['1', '2', '3', '4', '5'].map((mark) => send(path, pdf('b.pdf', mark), { replaces: first.id })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    for (const { body } of answers.filter(({ status }) => status === 409)) expect(body.code).toBe('document-replaced');
    expect(await list(path)).toMatchObject([{ number: 2, earlier: [{ id: first.id }] }]);
    for (const { id, number } of await list(path)) await remove(path, id, number);
  });

  it('are not removed with the one that comes at the same time (SEC-14)', async () => {
    const path = ofOrganisation();
    for (let round = 0; round < 5; round += 1) {
      const { id } = (await send(path, pdf('a.pdf'))).body;
      const [sent, removed] = await Promise.all([send(path, pdf('b.pdf'), { replaces: id }), remove(path, id)]);
      expect([
        [201, 412],
        [422, 204],
      ]).toContainEqual([sent.status, removed[0]]);
      for (const held of await list(path)) await remove(path, held.id, held.number);
    }
  });

  it('are of one kind and one owner', async () => {
    const path = ofOrganisation();
    const { id } = (await send(path, pdf('a.pdf'))).body;
    const elsewhere = organisationPaths.documents(api.people.stranger.organisationId);
    const refused = [
      await send(path, pdf('b.pdf'), { replaces: id, kind: 'statutes' }),
      await send(elsewhere, pdf('b.pdf'), { replaces: id }, 'stranger'),
      await send(path, pdf('b.pdf'), { replaces: 'x' }),
    ];
    expect(refused.map(({ status, body }) => [status, body.errors])).toEqual([
      [422, [{ path: 'kind', code: 'not-in-list' }]],
      [422, [{ path: 'replaces', code: 'document-missing' }]],
      [422, [{ path: 'replaces', code: 'document-missing' }]],
    ]);
    await remove(path, id);
  });

  it('of the profile count on the days of the one they replaced (C5)', async () => {
    const path = ofOrganisation();
    const client = await api.as('owner');
    const first = (await send(path, pdf('a.pdf'), { kind: 'statutes' })).body;
    const days = { from: '2026-01-01', until: null };
    await client.put(organisationPaths.documentValidity(api.people.owner.organisationId, first.id), days, {
      version: 0,
    });
    const second = (await send(path, pdf('b.pdf'), { kind: 'statutes', replaces: first.id })).body;
    expect((await client.get<ProfileDocuments>(path)).body).toMatchObject([{ id: second.id, validity: days }]);
    expect(await remove(path, second.id, 2)).toEqual([204, undefined]);
  });

  it('leave what was submitted as it was, also when the document is removed (R7, R9)', async () => {
    const lot = await givenOpenLot(api, { callCode: 'VER-1' });
    api.clock.set(DURING_THE_CALL);
    const draft = await givenReadyDraft(api, lot);
    const client = await api.as('owner');
    const path = applicationPaths.documents(draft.id);
    const first = (await list(path)).find(({ kind }) => kind === 'statutes');
    const sent = pdf('statutes-2.pdf');
    const second = (await send(path, sent, { kind: 'statutes', replaces: first?.id ?? '' })).body;
    const { version } = (await client.get<ApplicationDetail>(applicationPaths.detail(draft.id))).body;
    await client.post(applicationPaths.submit(draft.id), {}, { version });
    const frozen = (await client.get<FrozenApplication>(applicationPaths.snapshot(draft.id))).body.documents;
    const sha256 = createHash('sha256').update(sent.content).digest('hex');
    expect(frozen.filter(({ kind }) => kind === 'statutes')).toEqual([
      { kind: 'statutes', name: 'statutes-2.pdf', sha256 },
    ]);
    await askForCorrections(api, await startScreening(api, draft.id), ['attachments.statutes']);
    const third = (await send(path, pdf('statutes-3.pdf'), { kind: 'statutes', replaces: second.id })).body;
    expect(await remove(path, third.id, 3)).toEqual([204, undefined]);
    expect((await list(path)).map(({ kind }) => kind)).not.toContain('statutes');
    expect([first?.id ?? '', second.id, third.id].map(isKept)).toEqual([false, true, false]);
    expect(await bytes(path, second.id)).toEqual([200, 'statutes-2.pdf']);
    expect(await remove(path, second.id, 2)).toEqual([404, 'not-found']);
  });

  it('count as one file, and all with their bytes', async () => {
    const lot = await givenOpenLot(api, { callCode: 'VER-2' });
    const file = await givenSubmittedApplication(api, lot);
    expect(file.documents.every(({ number, earlier }) => number === 1 && earlier.length === 0)).toBe(true);
    const path = ofOrganisation();
    let last = (await send(path, pdf('0.pdf'))).body;
    for (const mark of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
      last = (await send(path, pdf('a.pdf', mark), { replaces: last.id })).body;
    expect(last.number).toBe(11);
    expect((await send(path, pdf('b.pdf'))).status).toBe(201);
  });
});
