import {
  auditPaths,
  publicationPaths,
  type AuditEventPage,
  type ImportReport,
  type Problem,
} from '@passerelle/contract';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startApi, type TestApi } from '../testing/start-api';
import { temporaryFolder } from '../testing/temporary-folder';
import { activity, bytesOf, file, transaction } from './iati/examples/activity-file';
import { iatiExport, iatiImport } from './iati.commands';

const EXAMPLES = join(__dirname, 'iati', 'examples');
const ACTIVITY_FILES = [
  'iati-2.03-activity-annotated-fictional.xml',
  'real-XM-DAC-2-10-3043.xml',
  'real-XM-DAC-2-10-3050.xml',
  'real-XM-DAC-2-10-3139.xml',
  'real-BE-BCE_KBO-0264814354-BKF1803311.xml',
];

/** Cents of all transactions of a type, from the text of the file and nothing else. */
function centsInFile(xml: string, type: string): bigint {
  const blocks = [...xml.matchAll(/<transaction[ >][\s\S]*?<\/transaction>/g)].map(([block]) => block);
  return blocks
    .filter((block) => block.includes(`<transaction-type code="${type}"`))
    .map((block) => /<value[^>]*>(-?\d+)(?:\.(\d+))?</.exec(block) ?? [])
    .reduce((sum, [, whole = '0', decimals = '']) => sum + BigInt(whole + decimals.padEnd(2, '0')), 0n);
}

describe('import of published activities', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const upload = async (content: Buffer | string, name = 'file.xml', type = 'text/xml') =>
    (await api.as('manager')).upload<ImportReport>(publicationPaths.import, {
      name,
      type,
      content: Buffer.from(content),
    });
  const projects = async () =>
    (
      await api.owner.query<{ id: string; identifier: string; state: string }>(
        'select id, iati_identifier as identifier, state from projects order by iati_identifier',
      )
    ).rows;
  const centsInDatabase = async (type: string) => {
    const { rows } = await api.owner.query<{ cents: string }>(
      'select (coalesce(sum(value_amount), 0) * 100)::bigint::text as cents from historic_transactions where type = $1',
      [type],
    );
    return BigInt(rows[0]?.cents ?? 0);
  };

  it.each(ACTIVITY_FILES)('takes %s: commitments and disbursements equal those of the file', async (name) => {
    const { body } = await upload(bytesOf(name), name);
    expect(body).toMatchObject({ files: 1, activities: 1, imported: 1, updated: 0, rejected: 0 });
    expect((await projects()).map(({ state }) => state)).toEqual(['historic']);
    const xml = bytesOf(name).toString();
    for (const type of ['2', '3']) expect(await centsInDatabase(type)).toBe(centsInFile(xml, type));
  });

  it('takes all files at once and changes nothing the second time', async () => {
    const lines: string[] = [];
    const paths = [...ACTIVITY_FILES, 'iati-2.03-organisation-annotated-fictional.xml'].map((name) =>
      join(EXAMPLES, name),
    );
    const run = () => iatiImport(api.app, ['--json', ...paths], (line) => lines.push(line));
    expect(await run()).toBe(0);
    expect(await run()).toBe(0);
    const [first, second] = lines.map((line) => JSON.parse(line) as ImportReport);
    expect(Object.keys(first ?? {})).toEqual(['files', 'activities', 'imported', 'updated', 'rejected', 'warnings']);
    expect(first).toMatchObject({ files: 6, activities: 5, imported: 5, updated: 0, rejected: 0 });
    expect(second).toMatchObject({ files: 6, activities: 5, imported: 0, updated: 0, rejected: 0 });
    expect(await projects()).toHaveLength(5);
    const texts = await Promise.all(ACTIVITY_FILES.map((name) => readFile(join(EXAMPLES, name), 'utf8')));
    for (const type of ['2', '3'])
      expect(await centsInDatabase(type)).toBe(texts.reduce((sum, xml) => sum + centsInFile(xml, type), 0n));
  });

  it('brings a known activity up to date', async () => {
    await upload(file(activity('A', transaction('2', '100'))));
    const { body } = await upload(file(activity('A', transaction('2', '150'))));
    expect(body).toMatchObject({ imported: 0, updated: 1 });
    expect(await centsInDatabase('2')).toBe(15_000n);
  });

  it('imports once under one key, and anew when the first attempt broke off long ago (SEC-13)', async () => {
    const client = await api.as('manager');
    const sent = { name: 'a.xml', type: 'text/xml', content: Buffer.from(file(activity('A'), activity('B'))) };
    const send = () =>
      client.upload<ImportReport & Problem>(publicationPaths.import, sent, {}, { key: 'the-same-import' });
    const runs = async () => (await api.owner.query('select 1 from iati_imports')).rows.length;
    const breakOff = (ago: string) =>
      api.owner.query(`update idempotency_keys set status = null, answer = null, created_at = now() - $1::interval`, [
        ago,
      ]);
    const answers = await Promise.all(Array.from({ length: 5 }, send));
    for (const { status, body } of answers)
      if (status !== 201) expect([status, body.code]).toEqual([409, 'still-running']);
    const replayed = await send();
    expect(replayed.headers.get('Idempotency-Replayed')).toBe('true');
    expect(replayed.body).toMatchObject({ activities: 2, imported: 2, updated: 0 });
    expect(await runs()).toBe(1);
    await breakOff('29 minutes');
    expect((await send()).body.code).toBe('still-running');
    await breakOff('31 minutes');
    expect((await send()).body).toMatchObject({ activities: 2, imported: 0, updated: 0 });
    expect(await runs()).toBe(2);
  });

  it('takes the sound activities and says line, element and reason of the others', async () => {
    const xml = file(activity('A'), activity('B').replace('<activity-status code="2"/>', ''), activity('C'));
    const { body } = await upload(xml, 'mixed.xml');
    expect(body).toMatchObject({ activities: 3, imported: 2, rejected: 1 });
    expect(body.findings).toEqual([
      { file: 'mixed.xml', line: 11, element: 'iati-activity', reason: 'element-missing', severity: 'error' },
    ]);
    expect((await projects()).map(({ identifier }) => identifier)).toEqual(['A', 'C']);
  });

  it('spoils only the activity that the register cannot hold', async () => {
    await api.owner.query(`alter table projects add constraint no_b check (iati_identifier <> 'B')`);
    const { body } = await upload(file(activity('A'), activity('B'), activity('C')));
    expect(body).toMatchObject({ activities: 3, imported: 2, rejected: 1 });
    expect(body.findings).toMatchObject([{ line: 11, reason: 'not-storable', severity: 'error' }]);
  });

  it.each([
    ['a truncated file', file(activity('A'), activity('B')).slice(0, -200), 'file-truncated', 1],
    [
      'an entity bomb (SEC-44)',
      `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${file(activity('A', '<foo>&b;</foo>'))}`,
      'doctype-refused',
      0,
    ],
    [
      'an organisation file',
      bytesOf('iati-2.03-organisation-annotated-fictional.xml').toString(),
      'root-unexpected',
      0,
    ],
    ['text that is no XML', 'Bonjour', 'xml-malformed', 0],
    ['a file of another encoding', Buffer.from('<a>\xe9</a>', 'latin1'), 'root-unexpected', 0],
  ] as const)('refuses %s by name and takes what came before', async (_name, content, reason, imported) => {
    const { status, body } = await upload(content);
    expect(status).toBe(201);
    expect(body.findings.map((finding) => finding.reason)).toContain(reason);
    expect(body.imported).toBe(imported);
    expect(await projects()).toHaveLength(imported);
  });

  it.each([
    ['an empty file', '', 'file.xml', 422, 'invalid-content'],
    ['a file that is none of XML', 'x', 'file.pdf', 415, 'file-type-not-allowed'],
  ])('refuses %s before it is read', async (_name, content, name, status, code) => {
    const answer = await upload(content, name, 'application/octet-stream');
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await projects()).toEqual([]);
  });

  it('is for those who import only, and every run is in the trail (SEC-20)', async () => {
    const sent = { name: 'a.xml', type: 'text/xml', content: Buffer.from(file(activity('A'))) };
    for (const role of ['officer', 'owner', 'auditor'] as const)
      expect((await (await api.as(role)).upload(publicationPaths.import, sent)).status).toBe(403);
    await upload(file(activity('A')), 'a.xml');
    const auditor = await api.as('auditor');
    const events = async (action: string) =>
      (await auditor.get<AuditEventPage>(`${auditPaths.events}?action=${action}`)).body.items;
    expect((await events('iati_import.start')).map(({ actorName, data }) => [actorName, data])).toEqual([
      ['Personne manager', { changes: { files: { from: null, to: ['a.xml'] } } }],
    ]);
    expect((await events('iati_import.finish')).map(({ data }) => data)).toEqual([
      { activities: 1, imported: 1, updated: 0, rejected: 0, warnings: 0 },
    ]);
    expect(await events('project.import')).toHaveLength(1);
  });

  it('tells of a file that is not there and goes on with the next', async () => {
    const folder = temporaryFolder();
    await writeFile(join(folder, 'there.xml'), file(activity('A')));
    const lines: string[] = [];
    const paths = [join(folder, 'missing.xml'), join(folder, 'there.xml')];
    expect(await iatiImport(api.app, paths, (line) => lines.push(line))).toBe(1);
    expect(lines).toEqual([
      'missing.xml error: file-unreadable',
      'files 2, activities 1, imported 1, updated 0, rejected 0, warnings 0',
    ]);
  });

  it('never publishes again what was imported, and leaves a trace of the file (SEC-20)', async () => {
    await upload(file(activity('A')));
    const out = join(temporaryFolder(), 'out.xml');
    const lines: string[] = [];
    expect(await iatiExport(api.app, ['--out', out], (line) => lines.push(line))).toBe(0);
    expect(lines).toEqual([`0 activities in ${out}, 0 left out`]);
    const { rows } = await api.owner.query(`select data from audit_events where action = 'iati_export.write'`);
    expect(rows).toEqual([{ data: { query: { activities: 0, leftOut: 0 } } }]);
    let text = '';
    for await (const chunk of createReadStream(out, 'utf8')) text += String(chunk);
    expect(text).toContain('version="2.03"');
    expect(text).not.toContain('<iati-activity');
  });
});
