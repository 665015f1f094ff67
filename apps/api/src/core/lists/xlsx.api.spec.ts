import { Controller, Get, Query, Res } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { SHEET_LIMITS, type Problem } from '@passerelle/contract';
import type { Response } from 'express';
import readXlsxFile from 'read-excel-file/node';
import { startApi, type TestApi } from '../../testing/start-api';
import { CONFIG } from '../config';
import { ProblemFilter } from '../http/problem.filter';
import { ExportPool } from './export-pool';
import { XlsxExport } from './xlsx';

/** Sends what a statement finds, as the lists do. */
@Controller()
class Sheets {
  constructor(private readonly xlsx: XlsxExport) {}

  @Get('numbers')
  numbers(@Query('count') count: string, @Query('row') row: string, @Res() response: Response): Promise<void> {
    const sql = `select n as number, 'Row ' || n as name, ${row} as extra from generate_series(1, $1::int) n`;
    return this.xlsx.send(
      response,
      'numbers.xlsx',
      [
        { key: 'number', header: 'Number', type: 'amount' },
        { key: 'name', header: 'Name', type: 'text' },
      ],
      { sql, parameters: [count] },
    );
  }
}

describe('the rows of a statement as a spreadsheet', () => {
  let api: TestApi;
  let app: NestExpressApplication;
  let url: string;

  beforeAll(async () => {
    api = await startApi();
    const module = await Test.createTestingModule({
      controllers: [Sheets],
      providers: [XlsxExport, ExportPool, { provide: CONFIG, useValue: api.config }],
    }).compile();
    app = module.createNestApplication<NestExpressApplication>({ logger: false });
    app.useGlobalFilters(new ProblemFilter());
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(async () => {
    await app.close();
    await api.close();
  });

  const ask = (count: number, row = 'null', signal?: AbortSignal) =>
    fetch(`${url}/numbers?${new URLSearchParams({ count: String(count), row }).toString()}`, signal ? { signal } : {});
  const rowsOf = async (response: Awaited<ReturnType<typeof ask>>) => {
    const [sheet] = await readXlsxFile(Buffer.from(await response.arrayBuffer()));
    return sheet?.data ?? [];
  };
  const exportsThatRun = async (): Promise<number> => {
    const { rows } = await api.owner.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and application_name = 'passerelle-exports'`,
    );
    return rows[0]?.count ?? 0;
  };
  const untilExportsRun = async (count: number) => {
    while ((await exportsThatRun()) !== count);
  };

  it('are complete and in order when they come in several parts', async () => {
    const response = await ask(2_500);
    expect(response.headers.get('content-disposition')).toContain('numbers.xlsx');
    const [head, ...rows] = await rowsOf(response);
    expect(head).toEqual(['Number', 'Name']);
    expect(rows).toEqual(Array.from({ length: 2_500 }, (_, index) => [index + 1, `Row ${index + 1}`]));
    expect(await rowsOf(await ask(2_000))).toHaveLength(2_001);
    expect(await rowsOf(await ask(0))).toEqual([['Number', 'Name']]);
  });

  it('are refused in words when they are more than fit', async () => {
    const response = await ask(SHEET_LIMITS.rows + 1);
    const body = (await response.json()) as Problem;
    expect([response.status, body.code, body.errors?.[0]?.params]).toEqual([422, 'too-many-rows', { max: '50000' }]);
    await untilExportsRun(0);
  });

  it('are an error and no file when the statement fails after many of them', async () => {
    const response = await ask(5_000, '1 / (4000 - n)');
    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toContain('problem+json');
    await untilExportsRun(0);
  });

  it('are no longer read or written when nobody waits for them', async () => {
    const gone = new AbortController();
    // As many as may be written at once, and one that waits.
    const left = [1, 2, 3].map(() => ask(40_000, 'pg_sleep(0.002)', gone.signal));
    await untilExportsRun(2);
    gone.abort();
    for (const one of left) await expect(one).rejects.toThrow();
    await untilExportsRun(0);
    expect(await rowsOf(await ask(1))).toHaveLength(2);
  });

  it('leave their connections to others when nobody waits for a statement that has found nothing yet', async () => {
    // Together as many as there are connections; their statements go on in the server until it looks for the client.
    for (const running of [2, 4]) {
      const gone = new AbortController();
      const left = [1, 2].map(() => ask(1, 'pg_sleep(60)', gone.signal));
      await untilExportsRun(running);
      gone.abort();
      for (const one of left) await expect(one).rejects.toThrow();
    }
    expect(await rowsOf(await ask(1))).toHaveLength(2);
    await api.owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(60)%'
                           and datname = current_database() and pid <> pg_backend_pid()`);
  });
});
