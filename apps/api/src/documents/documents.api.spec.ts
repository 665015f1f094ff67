import {
  organisationPaths,
  type DocumentList,
  type DocumentView,
  type History,
  type Problem,
} from '@passerelle/contract';
import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, utimesSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { sampleDocx, samplePdf, type SampleFile } from '../testing/given/files';
import { startApi, type TestApi } from '../testing/start-api';
import { OrphanSweeper } from './orphan-sweeper';

describe('documents of a record', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ DOSSIER_MAX_FILES: '4', DOSSIER_MAX_BYTES: '100000' });
  });
  afterAll(() => api.close());

  const paths = () => {
    const id = api.people.owner.organisationId;
    return {
      all: organisationPaths.documents(id),
      one: (documentId: string) => organisationPaths.document(id, documentId),
    };
  };
  const add = async (file: SampleFile = samplePdf(), kind = 'statutes') =>
    (await api.as('owner')).upload<DocumentView>(paths().all, file, { kind });
  const auditOf = async (action: string) => {
    const { rows } = await api.owner.query<{ actor_id: string; subject_id: string; data: Record<string, unknown> }>(
      'select actor_id, subject_id, data from audit_events where action = $1 order by seq desc limit 1',
      [action],
    );
    return rows[0];
  };
  const keptFile = (id: string) => join(api.config.FILES_DIR, 'kept', id.slice(-2), id);
  const quarantined = () => readdirSync(join(api.config.FILES_DIR, 'quarantine'));
  const emptyDossier = async () => {
    const client = await api.as('owner');
    const { body } = await client.get<DocumentList>(paths().all);
    for (const { id, number: version } of body) await client.delete(paths().one(id), { version });
  };
  afterEach(emptyDossier);

  it('keeps the bytes with their hash, and shows the change in the history of the record (SEC-20)', async () => {
    const file = samplePdf('Statuts coordonnés.pdf');
    const { status, body } = await add(file);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'statutes',
      name: 'Statuts coordonnés.pdf',
      mediaType: 'application/pdf',
      size: file.content.length,
      sha256: createHash('sha256').update(file.content).digest('hex'),
      uploadedBy: 'Personne owner',
    });
    expect(existsSync(keptFile(body.id))).toBe(true);
    expect(quarantined()).toEqual([]);
    expect(await auditOf('document.add')).toMatchObject({
      actor_id: api.people.owner.id,
      subject_id: api.people.owner.organisationId,
      data: { documentId: body.id, kind: 'statutes' },
    });
    const history = await (
      await api.as('owner')
    ).get<History>(organisationPaths.history(api.people.owner.organisationId));
    expect(history.body.entries.map(({ action }) => action)).toContain('document.add');
  });

  it('sends an attachment that no browser runs, keeps or guesses the type of (SEC-46)', async () => {
    const { body } = await add(samplePdf('Été "final" 100%.pdf'.replaceAll('"', "'")));
    const answer = await (await api.as('officer')).get(paths().one(body.id));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Ete 'final' 100_.pdf"; filename*=UTF-8''%C3%89t%C3%A9%20%27final%27%20100%25.pdf`,
    );
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-security-policy')).toBe(`sandbox; default-src 'none'`);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.text).toContain('%PDF-1.7');
    expect(await auditOf('document.download')).toMatchObject({ actor_id: api.people.officer.id, subject_id: body.id });
  });

  it('stores our own type, whatever the browser called the file (SEC-46)', async () => {
    const csv = { name: 'kosten.csv', type: 'application/vnd.ms-excel', content: Buffer.from('poste;montant\nA;1\n') };
    expect((await add(csv, 'other')).body.mediaType).toBe('text/csv');
  });

  it('is for the record it belongs to: strangers get 403, another record or kind 404 or 422 (SEC-3)', async () => {
    const { body } = await add();
    const stranger = await api.as('stranger');
    expect((await stranger.get(paths().one(body.id))).status).toBe(403);
    expect((await stranger.get(paths().all)).status).toBe(403);
    expect((await stranger.upload(paths().all, samplePdf(), { kind: 'statutes' })).status).toBe(403);
    expect((await stranger.delete(paths().one(body.id), { version: 1 })).status).toBe(403);
    const elsewhere = organisationPaths.document(api.people.stranger.organisationId, body.id);
    expect((await stranger.get(elsewhere)).status).toBe(404);
    expect((await stranger.delete(elsewhere, { version: 1 })).status).toBe(404);
    const wrongKind = await (await api.as('owner')).upload<Problem>(paths().all, samplePdf(), { kind: 'decree' });
    expect([wrongKind.status, wrongKind.body.errors]).toEqual([422, [{ path: 'kind', code: 'not-in-list' }]]);
    expect(quarantined()).toEqual([]);
  });

  it('asks for the token of our pages before it reads the body (SEC-34)', async () => {
    const form = new FormData();
    form.append('kind', 'statutes');
    form.append('file', new Blob(['%PDF-1.7']), 'a.pdf');
    const client = await api.as('owner');
    const { status } = await client.send('POST', paths().all, form, { headers: { 'X-CSRF-Token': 'wrong' } });
    expect(status).toBe(403);
  });

  it('removes row and bytes, and says so in the history', async () => {
    const { body } = await add();
    expect((await (await api.as('owner')).delete(paths().one(body.id), { version: 1 })).status).toBe(204);
    expect((await (await api.as('owner')).get(paths().one(body.id))).status).toBe(404);
    expect(existsSync(keptFile(body.id))).toBe(false);
    expect(await auditOf('document.remove')).toMatchObject({ data: { documentId: body.id } });
  });

  it('refuses to send bytes that are not those of the upload, or that are gone (SEC-45)', async () => {
    const { body } = await add();
    appendFileSync(keptFile(body.id), ' ');
    const changed = await (await api.as('owner')).get<Problem>(paths().one(body.id));
    expect([changed.status, changed.body.code]).toEqual([409, 'file-damaged']);
    expect(changed.headers.get('content-disposition')).toBeNull();
  });

  it('makes one document of ten uploads with one key, and another file under it is refused (SEC-13)', async () => {
    const client = await api.as('owner');
    const send = (file: SampleFile, kind = 'statutes') =>
      client.upload<DocumentView & Problem>(paths().all, file, { kind }, { key: 'the-same-upload' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(samplePdf())));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    const [answer] = answers;
    for (const { body } of answers) expect(body).toEqual(answer?.body);
    expect(answers.filter(({ headers }) => headers.get('Idempotency-Replayed') === 'true')).toHaveLength(9);
    const others = [samplePdf('other.pdf'), { ...samplePdf(), content: Buffer.from('%PDF-1.7\n%%EOF\n ') }];
    const refused = await Promise.all([...others.map((file) => send(file)), send(samplePdf(), 'other')]);
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 3 }, () => [422, 'idempotency-key-reused']),
    );
    expect((await client.get<DocumentList>(paths().all)).body).toMatchObject([answer?.body ?? {}]);
    expect(existsSync(keptFile(answer?.body.id ?? ''))).toBe(true);
    expect(quarantined()).toEqual([]);
  });

  it('holds a dossier to its number of files, also when they come together (SEC-45)', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => add()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 422, 422]);
    const refused = answers.find(({ status }) => status === 422)?.body as unknown as Problem;
    expect(refused.errors).toEqual([{ path: 'file', code: 'too-many-files' }]);
    expect(quarantined()).toEqual([]);
  });

  it('holds a dossier to its size', async () => {
    const half = { name: 'a.txt', type: 'text/plain', content: Buffer.alloc(60_000, 'a') };
    expect((await add(half)).status).toBe(201);
    const { status, body } = await add(half);
    expect([status, (body as unknown as Problem).errors]).toEqual([422, [{ path: 'file', code: 'dossier-too-large' }]]);
  });

  it('leaves no file behind when the row is refused', async () => {
    const before = readdirSync(join(api.config.FILES_DIR, 'kept'), { recursive: true, withFileTypes: true });
    await api.owner.query('alter table documents add constraint refuse_all check (false) not valid');
    expect((await add(sampleDocx())).status).toBe(409);
    await api.owner.query('alter table documents drop constraint refuse_all');
    const after = readdirSync(join(api.config.FILES_DIR, 'kept'), { recursive: true, withFileTypes: true });
    expect(after.filter((entry) => entry.isFile())).toHaveLength(before.filter((entry) => entry.isFile()).length);
  });

  it('sweeps what no row speaks of after a day, and nothing else (SEC-45)', async () => {
    const { body } = await add();
    const old = new Date(Date.now() - 25 * 3_600_000);
    const orphan = '01890000-0000-7000-8000-0000000000ab';
    const young = '01890000-0000-7000-8000-0000000000cd';
    for (const key of [orphan, young]) {
      mkdirSync(join(api.config.FILES_DIR, 'kept', key.slice(-2)), { recursive: true });
      writeFileSync(keptFile(key), 'left over');
    }
    const broken = join(api.config.FILES_DIR, 'quarantine', 'broken-off');
    writeFileSync(broken, 'half');
    for (const path of [keptFile(body.id), keptFile(orphan), broken]) utimesSync(path, old, old);
    expect(await api.app.get(OrphanSweeper).sweep()).toBe(1);
    expect([body.id, orphan, young].map((key) => existsSync(keptFile(key)))).toEqual([true, false, true]);
    expect(existsSync(broken)).toBe(false);
  });
});
