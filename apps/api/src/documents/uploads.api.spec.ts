import {
  CHUNK_TYPE,
  OFFSET_HEADER,
  organisationPaths,
  uploadPaths,
  type BeginUpload,
  type DocumentList,
  type DocumentView,
  type Problem,
  type UploadState,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Jobs } from '../core/jobs/jobs';
import type { ApiClient } from '../testing/api-client';
import { sampleDocx, samplePdf, wordMembers, type SampleFile } from '../testing/given/files';
import { startApi, type TestApi } from '../testing/start-api';

const LIMITS = {
  FILE_MAX_BYTES: '50000',
  DOSSIER_MAX_FILES: '3',
  DOSSIER_MAX_BYTES: '100000',
  UPLOADS_MAX_BYTES: '120000',
};
const text = (content: string | Buffer, name = 'a.txt'): SampleFile => ({
  name,
  type: 'text/plain',
  content: Buffer.from(content),
});

describe('files that come in pieces', () => {
  let api: TestApi;
  let owner: ApiClient;
  beforeAll(async () => {
    api = await startApi(LIMITS);
    owner = await api.as('owner');
  });
  afterAll(() => api.close());
  afterEach(async () => {
    api.clock.set();
    await api.owner.query('delete from document_uploads');
    for (const { id, number: version } of (await owner.get<DocumentList>(path())).body)
      await owner.delete(organisationPaths.document(api.people.owner.organisationId, id), { version });
  });

  const path = () => organisationPaths.documents(api.people.owner.organisationId);
  const part = (id: string) => join(api.config.FILES_DIR, 'quarantine', id);
  const begin = async (file: SampleFile, other: Partial<BeginUpload> = {}, client = owner) => {
    const { name, type, content } = file;
    const body: BeginUpload = { path: path(), name, type, size: content.length, ...other };
    return client.post<UploadState & Problem>(uploadPaths.begin, body);
  };
  const append = (id: string, offset: number, bytes: Buffer, client = owner) =>
    client.chunk<UploadState & Problem>(uploadPaths.one(id), offset, bytes);
  const finish = (upload: string, { client = owner, at = path(), kind = 'other', key = '' } = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ kind, upload })) form.append(name, value);
    return client.send<DocumentView & Problem>('POST', at, form, { key: key || randomUUID() });
  };
  const sent = async (file: SampleFile, cuts: readonly number[] = []) => {
    const { id } = (await begin(file)).body;
    const ends = [...cuts, file.content.length];
    for (const [index, end] of ends.entries()) {
      const from = ends[index - 1] ?? 0;
      expect((await append(id, from, file.content.subarray(from, end))).body).toMatchObject({ received: end });
    }
    return id;
  };
  const codeOf = ({ code, errors }: Problem) => errors?.[0]?.code ?? code;

  it('go on at the byte they reached, in another session too, and become the document a single request would have made', async () => {
    const file = sampleDocx();
    const id = await sent(file, [100, 700]);
    const size = file.content.length;
    expect((await owner.get<UploadState>(uploadPaths.one(id))).body).toEqual({ id, size, received: size });
    const whole = await owner.upload<DocumentView>(path(), file, { kind: 'other' });
    const again = await api.visitor().signIn(api.people.owner.email);
    const { status, body } = await finish(id, { client: again });
    expect(status).toBe(201);
    expect(body).toEqual({ ...whole.body, id: body.id, uploadedAt: body.uploadedAt });
    expect((await owner.get(organisationPaths.document(api.people.owner.organisationId, body.id))).status).toBe(200);
    expect((await owner.get(uploadPaths.one(id))).status).toBe(404);
    expect(readdirSync(join(api.config.FILES_DIR, 'quarantine'))).toEqual([]);
  });

  it('say the true offset to a piece that begins elsewhere', async () => {
    const { id } = (await begin(samplePdf())).body;
    await append(id, 0, samplePdf().content.subarray(0, 10));
    for (const offset of [0, 9, 11]) {
      const { status, body } = await append(id, offset, Buffer.from('x'));
      expect([status, body.code, body.received]).toEqual([409, 'wrong-offset', 10]);
    }
  });

  it('take one of two pieces that come for the same place', async () => {
    const { content } = samplePdf();
    const { id } = (await begin(samplePdf())).body;
    for (let offset = 0; offset < content.length; offset += 20) {
      const bytes = content.subarray(offset, offset + 20);
      const answers = await Promise.all([
        append(id, offset, bytes),
        append(id, offset, bytes),
        append(id, offset, bytes),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    }
    expect((await finish(id)).status).toBe(201);
  });

  it('keep what arrived of a piece that broke off', async () => {
    const { content } = samplePdf();
    const { id } = (await begin(samplePdf())).body;
    const broken = request(api.url + uploadPaths.one(id), {
      method: 'PATCH',
      headers: {
        cookie: owner['cookieHeader'](),
        origin: 'http://127.0.0.1',
        'x-csrf-token': owner['token'],
        'content-type': CHUNK_TYPE,
        [OFFSET_HEADER]: '0',
        'content-length': String(content.length),
      },
    });
    broken.on('error', () => undefined);
    broken.write(content.subarray(0, 30));
    await until(() => existsSync(part(id)) && statSync(part(id)).size === 30);
    broken.destroy();
    await until(async () => (await owner.get<UploadState>(uploadPaths.one(id))).body.received === 30);
    expect((await append(id, 30, content.subarray(30))).body.received).toBe(content.length);
    expect((await finish(id)).status).toBe(201);
  });

  it('take no byte more than they said', async () => {
    const { id } = (await begin(text('abc'))).body;
    const { status, body } = await append(id, 0, Buffer.from('abcd'));
    expect([status, body.code]).toEqual([413, 'file-too-large']);
    expect((await owner.get<UploadState>(uploadPaths.one(id))).body.received).toBe(0);
    const unfinished = await finish(id);
    expect([unfinished.status, unfinished.body.code]).toEqual([409, 'upload-unfinished']);
  });

  it.each<[string, SampleFile, Partial<BeginUpload>, number, string]>([
    ['a program', text('MZ', 'a.exe'), {}, 415, 'file-type-not-allowed'],
    ['an empty file', text(''), {}, 422, 'file-empty'],
    ['a hidden name', text('a', '.txt'), {}, 422, 'file-name-not-allowed'],
    ['a name that turns its direction', text('a', 'a\u202Etxt.txt'), {}, 400, 'invalid-shape'],
    ['a type that is not that of the name', text('a'), { type: 'application/pdf' }, 422, 'file-type-lies'],
    ['a file that is too big', text('a'), { size: 50_001 }, 413, 'file-too-large'],
    ['documents of nothing', text('a'), { path: '/api/calls' }, 400, 'invalid-shape'],
  ])('are refused before their first byte: %s (SEC-45)', async (_name, file, other, status, code) => {
    const answer = await begin(file, other);
    expect([answer.status, answer.body.code]).toEqual([status, status === 422 ? 'invalid-content' : code]);
    if (status === 422) expect(codeOf(answer.body)).toBe(code);
  });

  it.each<[string, SampleFile, { kind?: string }, number, string]>([
    ['a program called .txt', text('MZ\0'), {}, 422, 'file-type-lies'],
    ['text that is not UTF-8', text(Buffer.from('école', 'latin1')), {}, 415, 'file-charset'],
    [
      'a zip bomb',
      sampleDocx([...wordMembers(), { name: 'word/a.xml', content: Buffer.alloc(4_000_000) }]),
      {},
      422,
      'archive-dangerous',
    ],
    ['a kind the owner does not take', samplePdf(), { kind: 'decree' }, 422, 'not-in-list'],
  ])('go through the same checks when they are whole: %s (SEC-45)', async (_name, file, fields, status, code) => {
    const { body, status: is } = await finish(await sent(file), fields);
    expect([is, codeOf(body)]).toEqual([status, code]);
    expect((await owner.get<DocumentList>(path())).body).toEqual([]);
  });

  it('become one document under one key, and none under another (SEC-13)', async () => {
    const id = await sent(samplePdf());
    const answers = await Promise.all([1, 2, 3].map(() => finish(id, { key: 'the-same-finish' })));
    const again = await finish(id, { key: 'the-same-finish' });
    expect([...answers, again].map(({ status, body }) => [status, body.id])).toEqual(
      [1, 2, 3, 4].map(() => [201, again.body.id]),
    );
    expect((await finish(id)).status).toBe(404);
    expect((await owner.get<DocumentList>(path())).body).toHaveLength(1);
  });

  it('are their sender’s and for one owner only: any other id answers the same (SEC-3)', async () => {
    const id = await sent(samplePdf());
    const stranger = await api.as('stranger');
    const unknown = randomUUID();
    for (const one of [id, unknown]) {
      expect((await stranger.get(uploadPaths.one(one))).status).toBe(404);
      expect((await append(one, 0, Buffer.from('x'), stranger)).status).toBe(404);
      expect((await stranger.delete(uploadPaths.one(one))).status).toBe(404);
    }
    const elsewhere = organisationPaths.documents(api.people.stranger.organisationId);
    for (const one of [id, unknown, 'x'])
      expect((await finish(one, { client: stranger, at: elsewhere })).status).toBe(404);
    const forAnother = (await begin(samplePdf(), { path: elsewhere })).body;
    await append(forAnother.id, 0, samplePdf().content);
    expect((await finish(forAnother.id)).status).toBe(404);
    expect((await (await api.as('evaluator')).post(uploadPaths.begin, { path: path() })).status).toBe(403);
  });

  it('are held to the limits of a dossier for each person, and of the disk for all together', async () => {
    const half = text(Buffer.alloc(40_000, 'a'));
    expect((await begin(half)).status).toBe(201);
    expect((await begin(half)).status).toBe(201);
    expect(codeOf((await begin(half)).body)).toBe('uploads-too-large');
    const full = await begin(half, {}, await api.as('stranger'));
    expect(full.status).toBe(201);
    expect((await begin(text('a'), {}, await api.as('officer'))).body).toMatchObject({ code: 'storage-unavailable' });
    await api.owner.query('delete from document_uploads');
    const many = await Promise.all([1, 2, 3, 4, 5].map(() => begin(text('a'))));
    expect(many.map(({ status }) => status).sort()).toEqual([201, 201, 201, 422, 422]);
    expect(many.filter(({ status }) => status === 422).map(({ body }) => codeOf(body))).toEqual([
      'too-many-uploads',
      'too-many-uploads',
    ]);
  });

  it('are forgotten when they are given up, and a day after they began', async () => {
    const given = await sent(samplePdf());
    expect((await owner.delete(uploadPaths.one(given))).status).toBe(204);
    expect(existsSync(part(given))).toBe(false);
    const old = await sent(samplePdf());
    api.clock.set(new Date(Date.now() + 23 * 3_600_000).toISOString());
    const young = await sent(samplePdf());
    api.clock.set(new Date(Date.now() + 25 * 3_600_000).toISOString());
    expect((await owner.get(uploadPaths.one(old))).status).toBe(404);
    expect((await finish(old)).status).toBe(404);
    await api.app.get(Jobs).perform('documents.forget-uploads', {});
    expect([old, young].map((id) => existsSync(part(id)))).toEqual([false, true]);
    expect((await finish(young)).status).toBe(201);
  });

  it('take nothing but bytes, and nothing else takes them (SEC-34)', async () => {
    const { id } = (await begin(samplePdf())).body;
    const json = await owner.send<Problem>('PATCH', uploadPaths.one(id), '{}', { headers: { [OFFSET_HEADER]: '0' } });
    expect([json.status, json.body.code]).toEqual([415, 'media-type']);
    const headers = { 'Content-Type': CHUNK_TYPE };
    const without = await owner.send<Problem>('PATCH', uploadPaths.one(id), new Uint8Array(1), { headers });
    const elsewhere = await owner.send<Problem>('POST', uploadPaths.begin, new Uint8Array(1), { headers });
    expect([without, elsewhere].map(({ body }) => body.code)).toEqual(['offset-malformed', 'media-type']);
  });
});

async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await happened())) await new Promise((resolve) => setImmediate(resolve));
}
