import type { Problem } from '@passerelle/contract';
import { samplePdf } from '../testing/given/files';
import { startApi, type TestApi } from '../testing/start-api';
import { filledWith, prefixOf } from './answers';
import { inParallel } from './many-drafts';
import { givenRecords, type Records } from './records';
import { holderOf, routesOf, type Route } from './routes';

const MAX_BYTES = 20_000;
const TYPE = 'multipart/form-data; boundary=a';
const PART = '--a\r\nContent-Disposition: form-data; name=';
const part = (name: string, content: string) => `${PART}"${name}"\r\n\r\n${content}\r\n`;
const file = (name: string, content: string, type = 'application/pdf') =>
  `${PART}"file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;
const END = '--a--\r\n';
const KIND = part('kind', 'other');
const PDF = samplePdf().content.toString();

interface Case {
  body: string;
  type?: string;
  status: number;
  code: string;
}

/** Forms no page of ours sends, and what each is answered with on every route that takes a file (SEC-40, SEC-45). */
const CASES: Record<string, Case> = {
  'JSON instead of a form': { body: '{}', type: 'application/json', status: 415, code: 'multipart-expected' },
  'a form without boundary': { body: END, type: 'multipart/form-data', status: 400, code: 'malformed-multipart' },
  'a form that breaks off': { body: KIND + file('a.pdf', PDF), status: 400, code: 'malformed-multipart' },
  'something that is no form': { body: 'text', status: 400, code: 'malformed-multipart' },
  'a form without a file': { body: KIND + END, status: 422, code: 'file-missing' },
  'a file without a name': { body: KIND + file('', PDF) + END, status: 422, code: 'file-missing' },
  'two files': { body: KIND + file('a.pdf', PDF) + file('b.pdf', PDF) + END, status: 400, code: 'too-many-parts' },
  'too many fields': { body: KIND.repeat(30) + file('a.pdf', PDF) + END, status: 400, code: 'too-many-parts' },
  'a program': {
    body: KIND + file('a.exe', 'MZ', 'application/x-msdownload') + END,
    status: 415,
    code: 'file-type-not-allowed',
  },
};
/** The same where the file is a document, not data to import. */
const DOCUMENT_CASES: Record<string, Case> = {
  'a file that is too big': {
    body: KIND + file('a.pdf', 'x'.repeat(MAX_BYTES + 2)) + END,
    status: 413,
    code: 'file-too-large',
  },
  'a file that lies about its type': { body: KIND + file('a.pdf', 'MZ') + END, status: 422, code: 'file-type-lies' },
  'a name that turns its direction': {
    body: KIND + file('rapport\u202Efdp.pdf', PDF) + END,
    status: 422,
    code: 'file-name-not-allowed',
  },
  'a kind nobody knows': {
    body: part('kind', 'nonsense') + file('a.pdf', PDF) + END,
    status: 422,
    code: 'not-in-list',
  },
  'no kind': { body: file('a.pdf', PDF) + END, status: 422, code: 'not-in-list' },
  'a kind with a NUL': {
    body: part('kind', 'other\u0000') + file('a.pdf', PDF) + END,
    status: 422,
    code: 'not-in-list',
  },
};

/** Documents are sent as PDF; activities are imported as XML, costs as a spreadsheet. */
function suited(path: string, body: string): string {
  if (path.endsWith('/documents')) return body;
  const [extension, type] = path.endsWith('sheet')
    ? ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']
    : ['xml', 'application/xml'];
  return body.replace(/\b([ab])\.pdf/g, `$1.${extension}`).replaceAll('application/pdf', type);
}

describe('bad uploads', () => {
  let api: TestApi;
  let routes: Route[];
  let records: Records;
  beforeAll(async () => {
    api = await startApi({ FILE_MAX_BYTES: String(MAX_BYTES) });
    routes = (await routesOf(api)).filter(({ media }) => media === 'multipart/form-data');
    const { shown, kept } = await givenRecords(api);
    records = { ...shown, ...kept };
  }, 120_000);
  afterAll(() => api.close());

  async function notRefused(asked: readonly Route[], { body, type = TYPE, status, code }: Case): Promise<string[]> {
    const found = await inParallel(asked, 4, async (route) => {
      const client = await holderOf(api, route);
      const path = filledWith(route.path, records[prefixOf(records, route.path) ?? ''] ?? {});
      const answer = await client.send<Problem>(route.method, path, suited(route.path, body), {
        headers: { 'Content-Type': type },
      });
      const said = answer.body.errors?.[0]?.code ?? answer.body.code;
      return answer.status === status && said === code ? [] : [`${route.path}: ${answer.status} ${said}`];
    });
    return found.flat();
  }

  it.each(Object.entries(CASES))('refuses %s on every route that takes a file', async (_name, refused) => {
    expect(routes.length).toBeGreaterThan(8);
    expect(await notRefused(routes, refused)).toEqual([]);
  });

  it.each(Object.entries(DOCUMENT_CASES))('refuses %s on every route that takes a document', async (_name, refused) => {
    const documents = routes.filter(({ path }) => path.endsWith('/documents'));
    expect(await notRefused(documents, refused)).toEqual([]);
  });
});
