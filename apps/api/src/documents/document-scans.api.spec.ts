import { organisationPaths, type DocumentList, type DocumentView, type History } from '@passerelle/contract';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Jobs } from '../core/jobs/jobs';
import { samplePdf } from '../testing/given/files';
import { EICAR, startVirusScanner } from '../testing/given/virus-scanner';
import { runJobs } from '../testing/run-jobs';
import { startApi, type TestApi } from '../testing/start-api';

const infected = { name: 'facture.txt', type: 'text/plain', content: Buffer.from(EICAR) };

describe('the virus scanner', () => {
  let api: TestApi;
  let scanner: Awaited<ReturnType<typeof startVirusScanner>>;
  beforeEach(async () => {
    scanner = await startVirusScanner();
    // CLAMD names a real daemon where there is one.
    api = await startApi({ CLAMD: process.env['CLAMD'] ?? scanner.address });
  });
  afterEach(async () => {
    await api.close();
    scanner.stop();
  });

  const id = () => api.people.owner.organisationId;
  const add = async (file = samplePdf(), fields: Record<string, string> = {}) => {
    const owner = await api.as('owner');
    const path = organisationPaths.documents(id());
    return (await owner.upload<DocumentView>(path, file, { kind: 'statutes', ...fields })).body;
  };
  const download = async (document: DocumentView) =>
    (await api.as('owner')).get(organisationPaths.document(id(), document.id));
  const list = async () => (await (await api.as('owner')).get<DocumentList>(organisationPaths.documents(id()))).body;

  it('keeps a file from everybody until it has looked at it (SEC-45)', async () => {
    const document = await add();
    expect(document.scan).toBe('waiting');
    expect(await download(document)).toMatchObject({ status: 409, body: { code: 'document-waiting' } });
    expect(await runJobs(api)).toEqual([]);
    expect(await list()).toMatchObject([{ id: document.id, scan: 'clean' }]);
    expect((await download(document)).status).toBe(200);
  });

  it('removes an infected file, says so in the history of the record and to the sender', async () => {
    const document = await add(infected);
    const days = { from: '2026-01-01', until: null };
    await (await api.as('owner')).put(organisationPaths.documentValidity(id(), document.id), days, { version: 0 });
    expect(await runJobs(api)).toEqual([]);
    expect(await list()).toEqual([]);
    expect((await download(document)).status).toBe(404);
    expect(existsSync(join(api.config.FILES_DIR, 'kept', document.id.slice(-2), document.id))).toBe(false);
    const { body } = await (await api.as('owner')).get<History>(organisationPaths.history(id()));
    expect(body.entries.map(({ action }) => action)).toContain('document.refuse');
    const { rows } = await api.owner.query<{ to_person_id: string; text: string }>(
      'select to_person_id, text from mail_messages',
    );
    expect(rows).toMatchObject([{ to_person_id: api.people.owner.id }]);
    expect(rows[0]?.text).toContain('facture.txt');
  });

  it('gives the place of an infected version back to the one before it', async () => {
    const first = await add();
    expect(await runJobs(api)).toEqual([]);
    const second = await add(infected, { replaces: first.id });
    expect(await list()).toMatchObject([{ id: second.id, number: 2, scan: 'waiting', earlier: [{ scan: 'clean' }] }]);
    expect(await runJobs(api)).toEqual([]);
    expect(await list()).toMatchObject([{ id: first.id, number: 1, earlier: [] }]);
    expect((await add(samplePdf(), { replaces: first.id })).number).toBe(2);
  });
});

describe('without a virus scanner', () => {
  it.each([
    ['none is named', () => ({})],
    ['it is switched off', (address: string) => ({ CLAMD: address, SCANNER: 'off' })],
  ])('a file says that nobody looked at it, and opens: %s', async (_why, settings) => {
    const scanner = await startVirusScanner();
    const api = await startApi({ CLAMD: '', ...settings(scanner.address) });
    try {
      const client = await api.as('owner');
      const path = organisationPaths.documents(api.people.owner.organisationId);
      const { body } = await client.upload<DocumentView>(path, samplePdf(), { kind: 'statutes' });
      expect(body.scan).toBe('none');
      expect(await runJobs(api)).toEqual([]);
      expect((await client.get<DocumentList>(path)).body).toMatchObject([{ id: body.id, scan: 'none' }]);
      expect((await client.get(`${path}/${body.id}`)).status).toBe(200);
    } finally {
      await api.close();
      scanner.stop();
    }
  });
});

describe('a virus scanner that is away', () => {
  it('lets files wait, and looks at them when it is back', async () => {
    const gone = await startVirusScanner();
    gone.stop();
    const api = await startApi({ CLAMD: gone.address });
    try {
      const client = await api.as('owner');
      const path = organisationPaths.documents(api.people.owner.organisationId);
      await client.upload<DocumentView>(path, samplePdf(), { kind: 'statutes' });
      expect((await runJobs(api)).map(({ message }) => message)).toEqual([expect.stringContaining('ECONNREFUSED')]);
      expect((await client.get<DocumentList>(path)).body).toMatchObject([{ scan: 'waiting' }]);
      const back = await startVirusScanner(Number(gone.address.split(':')[1]));
      await api.app.get(Jobs).perform('documents.scan', {});
      back.stop();
      expect((await client.get<DocumentList>(path)).body).toMatchObject([{ scan: 'clean' }]);
    } finally {
      await api.close();
    }
  });
});
