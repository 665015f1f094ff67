import { APPLICATION_LIMITS, applicationPaths, SHEET_LIMITS } from '@passerelle/contract';
import readXlsxFile from 'read-excel-file/node';
import { givenOpenLot, givenSubmittedApplication } from '../testing/given/applications';
import { startApi, type TestApi } from '../testing/start-api';

const MB = 1024 * 1024;

describe('the largest spreadsheet', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
    await givenSubmittedApplication(api, await givenOpenLot(api));
    const { rows } = await api.owner.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name = 'applications' and is_generated = 'NEVER'`,
    );
    const names = rows.map(({ column_name: name }) => name);
    // No title is like another, each is as long as may be and needs two bytes a letter.
    const title = `rpad('№ ' || n || ' ', ${APPLICATION_LIMITS.title}, 'ж')`;
    const own: Record<string, string> = { id: 'gen_random_uuid()', reference: `'X-' || n`, title };
    await api.owner.query(
      `insert into applications (${names.join(', ')}) select ${names.map((name) => own[name] ?? `a.${name}`).join(', ')}
       from (select * from applications) a, generate_series(2, ${SHEET_LIMITS.rows}) n`,
    );
  }, 120_000);
  afterAll(() => api.close());

  it('is written in the memory and the time that one may take (ADR 18)', async () => {
    const officer = await api.as('officer');
    const before = process.memoryUsage.rss();
    const begun = Date.now();
    let most = before;
    const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
    const reader = await officer.stream(applicationPaths.exportXlsx);
    const parts: Uint8Array[] = [];
    for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
    clearInterval(look);
    expect((Date.now() - begun) / 1000).toBeLessThan(30);
    expect((most - before) / MB).toBeLessThan(512);
    const [sheet] = await readXlsxFile(Buffer.concat(parts));
    expect(sheet?.data).toHaveLength(SHEET_LIMITS.rows + 1);
  }, 120_000);
});
