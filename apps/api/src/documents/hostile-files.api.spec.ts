import { organisationPaths, type DocumentList, type DocumentView, type Problem } from '@passerelle/contract';
import { readdirSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { dirname, join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Answer } from '../testing/api-client';
import { archive, sampleDocx, samplePdf, samplePng, type SampleFile } from '../testing/given/files';
import { ODD_FILE_NAMES } from '../testing/given/odd-file-names';
import { startApi, type TestApi } from '../testing/start-api';
import { temporaryFolder } from '../testing/temporary-folder';

const PAGE = Buffer.from('<html><script>alert(document.domain)</script></html>');
const ZIP = archive([{ name: 'Run.class', content: 'x' }]);
const PDF = samplePdf().content;
/** A PDF, a page and an archive at once. */
const PDF_PAGE_ZIP = Buffer.concat([Buffer.from('%PDF-1.7\n'), PAGE, PDF, ZIP]);
/** A picture that is also an archive of programs. */
const PICTURE_ZIP = Buffer.concat([samplePng().content, ZIP]);
const DOCX = sampleDocx();

/** An archive with a page as its comment, which readers of archives pass over. */
function withComment(zip: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16LE(PAGE.length);
  return Buffer.concat([zip.subarray(0, -2), length, PAGE]);
}

const REFUSED: [string, string, string, Buffer, number, string][] = [
  ['a PDF, page and archive sent as a page', 'a.html', 'text/html', PDF_PAGE_ZIP, 415, 'file-type-not-allowed'],
  ['a PDF, page and archive sent as an archive', 'a.zip', 'application/zip', PDF_PAGE_ZIP, 415, 'file-type-not-allowed'],
  ['a PDF, page and archive sent as a Word document', 'a.docx', DOCX.type, PDF_PAGE_ZIP, 422, 'file-type-lies'],
  ['a PDF, page and archive sent as text', 'a.txt', 'text/plain', PDF_PAGE_ZIP, 422, 'file-type-lies'],
  ['a page with a PDF in it', 'a.pdf', 'application/pdf', Buffer.concat([PAGE, PDF]), 422, 'file-type-lies'],
  ['an archive with a PDF behind it', 'a.pdf', 'application/pdf', Buffer.concat([ZIP, PDF]), 422, 'file-type-lies'],
  ['a PDF with a Word document behind it', 'a.docx', DOCX.type, Buffer.concat([PDF, DOCX.content]), 422, 'file-type-lies'],
  ['a Word document with a page behind it', 'a.docx', DOCX.type, Buffer.concat([DOCX.content, PAGE]), 422, 'archive-dangerous'],
  ['a picture and archive sent as a program', 'a.jar', 'application/java-archive', PICTURE_ZIP, 415, 'file-type-not-allowed'],
]; // prettier-ignore

/** With the type they are sent as. */
const NEUTRALISED: [string, SampleFile, string][] = [
  ['a PDF, page and archive', { ...samplePdf(), content: PDF_PAGE_ZIP }, 'application/pdf'],
  ['a picture and archive', { ...samplePng(), content: PICTURE_ZIP }, 'image/png'],
  ['a Word document with a page in it', { ...DOCX, content: withComment(DOCX.content) }, DOCX.type],
  ['a page that is text', { name: 'a.txt', type: 'text/plain', content: PAGE }, 'text/plain; charset=utf-8'],
];

const REFUSED_NAME = 'file-name-not-allowed';
/** What names the file in a form, and under which name it is kept or why it is refused. */
const NAMED: [string, string, number, string][] = [
  ['a path', 'filename="../../etc/passwd.pdf"', 201, 'passwd.pdf'],
  ['a path of Windows', 'filename="C:\\\\rapports\\\\a.pdf"', 201, 'a.pdf'],
  ['a path in wide letters', 'filename="．．／a.pdf"', 201, '．．／a.pdf'],
  ['accents beside their letters', 'filename="e\u0301te\u0301.pdf"', 201, 'été.pdf'],
  ['other scripts and pictures', 'filename="日本 تقرير 👍🏽.pdf"', 201, '日本 تقرير 👍🏽.pdf'],
  ['a second extension', 'filename="a.pdf.exe"', 415, 'file-type-not-allowed'],
  ['a device', 'filename="nul.txt.pdf"', 422, REFUSED_NAME],
  ['nothing to be seen', 'filename="\u{e0041}.pdf"', 422, REFUSED_NAME],
  ['spaces only', 'filename="   "', 422, REFUSED_NAME],
  ['300 characters', `filename="${'a'.repeat(296)}.pdf"`, 422, REFUSED_NAME],
  ['a quote', 'filename="a\\"; filename=b.pdf"', 422, REFUSED_NAME],
  ['another header', 'filename="a.pdf"\r\nX-Header: 1', 201, 'a.pdf'],
  ['a line that goes on', 'filename="a\r\n b.pdf"', 201, 'a b.pdf'],
  ['two names', 'filename="a.pdf"; filename="b.exe"', 201, 'a.pdf'],
  ['two names in two forms', `filename="a.pdf"; filename*=UTF-8''b.exe`, 415, 'file-type-not-allowed'],
  ['an encoded path', `filename*=UTF-8''..%2F..%2Fa.pdf`, 201, 'a.pdf'],
  ['an encoded line end', `filename*=UTF-8''a%0D%0AX-Header%3A%201.pdf`, 422, REFUSED_NAME],
  ['an encoded NUL', `filename*=UTF-8''a.exe%00.pdf`, 422, REFUSED_NAME],
  ['an encoded byte that is no text', `filename*=UTF-8''a%FF.pdf`, 201, 'a\ufffd.pdf'],
];

/** Characters that no kept name has: what is not seen, and what means something in a path. */
const HIDES = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029/\\:*?"<>|]/u;
/** What an odd name is refused with; a form with a control character in its head is none. */
const REASONS = [REFUSED_NAME, 'file-type-not-allowed', 'file-missing', 'malformed-multipart'];
/** Where the bytes of a document are, whatever it is called. */
const KEPT = /^files\/kept\/([0-9a-f]{2})\/[0-9a-f-]{34}\1$/;

describe('hostile files (SEC-45, SEC-46)', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ DOSSIER_MAX_FILES: '1000', FILES_DIR: join(temporaryFolder(), 'files') });
  });
  afterAll(() => api.close());

  const path = () => organisationPaths.documents(api.people.owner.organisationId);
  const upload = async (file: SampleFile) =>
    (await api.as('owner')).upload<DocumentView & Problem>(path(), file, { kind: 'other' });
  /** A form whose file is named by these words, byte by byte. */
  const sendNamed = async (words: string) => {
    const head = '--a\r\nContent-Disposition: form-data; name=';
    const body = `${head}"kind"\r\n\r\nother\r\n${head}"file"; ${words}\r\nContent-Type: ${samplePdf().type}\r\n\r\n${PDF.toString()}\r\n--a--\r\n`;
    const headers = { 'Content-Type': 'multipart/form-data; boundary=a' };
    const bytes = new TextEncoder().encode(body);
    return (await api.as('owner')).send<DocumentView & Problem>('POST', path(), bytes, { headers });
  };
  const codeOf = ({ code, errors }: Problem) => errors?.[0]?.code ?? code;
  const outcome = ({ status, body }: Answer<DocumentView & Problem>) =>
    status === 201 ? [201, body.name] : [status, codeOf(body)];
  const list = async () => (await (await api.as('owner')).get<DocumentList>(path())).body;
  /** The answer with its headers as they came, which `fetch` joins by name. */
  const download = async ({ id }: DocumentView) => {
    const cookie = (await api.as('owner'))['cookieHeader']();
    const url = api.url + organisationPaths.document(api.people.owner.organisationId, id);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      get(url, { headers: { cookie } }, resolve).once('error', reject);
    });
    return { headers: answer.headersDistinct, content: await buffer(answer) };
  };
  /** Everything below the folder that holds the folder of files. */
  const onDisk = () => {
    const place = dirname(api.config.FILES_DIR);
    const entries = readdirSync(place, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(place, join(entry.parentPath, entry.name)));
  };

  it.each(REFUSED)('are refused: %s', async (_what, name, type, content, status, code) => {
    const before = onDisk();
    expect(outcome(await upload({ name, type, content }))).toEqual([status, code]);
    expect(onDisk()).toEqual(before);
  });

  it.each(NEUTRALISED)('are sent as what no browser runs or guesses the type of: %s', async (_what, file, type) => {
    const { status, body } = await upload(file);
    expect(status).toBe(201);
    const answer = await download(body);
    expect(answer.headers).toMatchObject({
      'content-type': [type],
      'content-disposition': [`attachment; filename="${file.name}"; filename*=UTF-8''${file.name}`],
      'content-security-policy': [`sandbox; default-src 'none'`],
      'x-content-type-options': ['nosniff'],
      'cross-origin-resource-policy': ['same-origin'],
    });
    expect(answer.content.equals(file.content)).toBe(true);
  });

  it.each(NAMED)('are kept under a harmless name or refused: %s', async (_what, words, status, said) => {
    expect(outcome(await sendNamed(words))).toEqual([status, said]);
  });

  it.each<[string, (name: string) => Promise<Answer<DocumentView & Problem>>]>([
    ['as a browser writes them', (name) => upload(samplePdf(name))],
    ['as bytes', (name) => sendNamed(`filename="${name.replace(/["\\]/g, '\\$&')}"`)],
    [
      'in their encoded form',
      (name) => sendNamed(`filename*=UTF-8''${encodeURIComponent(Buffer.from(name).toString())}`),
    ],
  ])('have no odd name where they are kept, listed and sent: %s', async (_way, send) => {
    for (const name of ODD_FILE_NAMES) {
      const { status, body } = await send(name);
      if (status !== 201) expect(REASONS).toContain(codeOf(body));
    }
    const documents = await list();
    for (const document of documents) {
      expect(document.name).not.toMatch(HIDES);
      const { headers } = await download(document);
      const disposition = headers['content-disposition']?.join('\n') ?? '';
      expect(disposition).toMatch(
        /^attachment; filename="[^\P{ASCII}\p{Cc}/\\:*?"<>|]+"; filename\*=UTF-8''[\w.!~%-]+$/u,
      );
      expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(document.name);
      expect(headers).not.toHaveProperty('x-header');
    }
    expect(onDisk()).toHaveLength(documents.length);
    for (const place of onDisk()) expect(place).toMatch(KEPT);
  });
});
