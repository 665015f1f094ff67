import { organisationPaths, type DocumentView, type Problem } from '@passerelle/contract';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import {
  archive,
  externalRelation,
  openDocumentMembers,
  sampleDocx,
  sampleOdt,
  samplePdf,
  samplePng,
  wordMembers,
  type SampleFile,
  type SampleMember,
} from '../../testing/given/files';
import { startApi, type TestApi } from '../../testing/start-api';

const MACRO_TYPE = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const PNG = samplePng().content;
/** Just too small for its ratio to count. */
const ZEROS = Buffer.alloc(1024 * 1024);
const text = (name: string, content: string | Buffer, type = 'text/plain'): SampleFile => ({
  name,
  type,
  content: Buffer.from(content),
});
const wordWith = (...members: SampleMember[]) => sampleDocx([...wordMembers(), ...members]);
const odtWith = (body: string, manifest = '') => sampleOdt(openDocumentMembers(body, manifest));
const link = (element: string, target: string) => `<${element} xlink:href="${target}"/>`;

const ACCEPTED: Record<string, SampleFile> = {
  'a PDF': samplePdf(),
  'a PDF with capitals in its extension': samplePdf('RAPPORT.PDF'),
  'a picture whose type the browser does not know': { name: 'a.png', type: '', content: PNG },
  'a Word document with a link to a page': sampleDocx(),
  'an OpenDocument text with a link to a page': odtWith(link('text:a', 'https://example.org')),
  'an OpenDocument text with a picture of its own': odtWith(link('draw:image', 'Pictures/a.png')),
  'a table as text': text('a.csv', 'poste;montant\r\nécole;1,5\r\n', 'application/vnd.ms-excel'),
};

const REFUSED: [string, SampleFile, number, string][] = [
  ['a program called .pdf', { ...samplePdf(), content: Buffer.from('MZ\x90\x00program') }, 422, 'file-type-lies'],
  ['a program', text('a.exe', 'MZ', 'application/x-msdownload'), 415, 'file-type-not-allowed'],
  ['a page', text('a.html', '<script>', 'text/html'), 415, 'file-type-not-allowed'],
  ['a Word document with macros by its name', sampleDocx(wordMembers(), 'a.docm'), 415, 'file-type-not-allowed'],
  ['a file without extension', samplePdf('document'), 415, 'file-type-not-allowed'],
  ['a picture sent as a PDF', { name: 'a.png', type: 'application/pdf', content: PNG }, 422, 'file-type-lies'],
  ['a picture called .jpg', { name: 'a.jpg', type: 'image/jpeg', content: PNG }, 422, 'file-type-lies'],
  ['a PDF called .txt', text('a.txt', samplePdf().content), 422, 'file-type-lies'],
  ['text with NUL', text('a.txt', 'a\0b'), 422, 'file-type-lies'],
  ['text that is not UTF-8', text('a.txt', Buffer.from('école', 'latin1')), 415, 'file-charset'],
  ['an empty file', text('a.txt', ''), 422, 'file-empty'],
  ['a name that turns its direction', samplePdf('rapport\u202Efdp.pdf'), 422, 'file-name-not-allowed'],
  ['a name with a line break', samplePdf('rapport\u0085.pdf'), 422, 'file-name-not-allowed'],
  ['a hidden name', samplePdf('.pdf'), 422, 'file-name-not-allowed'],
  ['a name that is too long', samplePdf(`${'a'.repeat(200)}.pdf`), 422, 'file-name-not-allowed'],
  ['any archive called .docx', sampleDocx([{ name: 'a.txt', content: 'a' }]), 422, 'file-type-lies'],
  ['an ODT called .docx', sampleDocx(openDocumentMembers()), 422, 'file-type-lies'],
  ['a DOCX called .odt', sampleOdt(wordMembers()), 422, 'file-type-lies'],
  ['a broken archive', { ...sampleDocx(), content: sampleDocx().content.subarray(0, -10) }, 422, 'archive-dangerous'],
  ['a macro document called .docx', sampleDocx(wordMembers('', MACRO_TYPE)), 422, 'archive-dangerous'],
  ['a macro', wordWith({ name: 'word/vbaProject.bin', content: 'x' }), 422, 'archive-dangerous'],
  ['an embedded program', wordWith({ name: 'word/embeddings/a.xlsx', content: 'x' }), 422, 'archive-dangerous'],
  ['a control', wordWith({ name: 'word/activeX/a.xml', content: '<a/>' }), 422, 'archive-dangerous'],
  [
    'a template from elsewhere',
    sampleDocx(wordMembers(externalRelation('attachedTemplate', 'https://evil.example/t.dotm'))),
    422,
    'archive-dangerous',
  ],
  [
    'a link that runs something',
    sampleDocx(wordMembers(externalRelation('hyperlink', 'file:///c:/run.exe'))),
    422,
    'archive-dangerous',
  ],
  [
    'a document type in the archive',
    sampleDocx([...wordMembers().slice(0, 2), { name: 'word/_rels/a.rels', content: '<!DOCTYPE a><a/>' }]),
    422,
    'archive-dangerous',
  ],
  ['a bomb', wordWith({ name: 'word/a.xml', content: Buffer.alloc(4_000_000) }), 422, 'archive-dangerous'],
  [
    'a bomb that lies about its size',
    wordWith({ name: 'word/a.xml', content: Buffer.alloc(4_000_000), declaredSize: 100 }),
    422,
    'archive-dangerous',
  ],
  [
    'more than 200 MiB in all',
    wordWith(...Array.from({ length: 220 }, (_, n) => ({ name: `word/${n}.xml`, content: ZEROS }))),
    422,
    'archive-dangerous',
  ],
  [
    'more than 1,000 members',
    wordWith(...Array.from({ length: 1_000 }, (_, n) => ({ name: `word/${n}.xml`, content: '<a/>' }))),
    422,
    'archive-dangerous',
  ],
  [
    'an archive in the archive',
    wordWith({ name: 'word/media/a.png', content: archive([{ name: 'a', content: 'a' }]) }),
    422,
    'archive-dangerous',
  ],
  ['an encrypted member', wordWith({ name: 'word/a.xml', content: '<a/>', flags: 1 }), 422, 'archive-dangerous'],
  [
    'a symbolic link',
    wordWith({ name: 'word/a', content: '/etc/passwd', attributes: 0xa1ff0000 }),
    422,
    'archive-dangerous',
  ],
  ['an absolute name', wordWith({ name: '/etc/a', content: 'a' }), 422, 'archive-dangerous'],
  ['a name that climbs', wordWith({ name: 'word/../../a', content: 'a' }), 422, 'archive-dangerous'],
  ['a doubled name', wordWith({ name: 'WORD/document.xml', content: '<a/>' }), 422, 'archive-dangerous'],
  ['a picture from elsewhere', odtWith(link('draw:image', 'https://evil.example/a.png')), 422, 'archive-dangerous'],
  ['an object from a network folder', odtWith(link('draw:object', '//evil/a')), 422, 'archive-dangerous'],
  ['a script in a link', odtWith(link('text:a', 'vnd.sun.star.script:a')), 422, 'archive-dangerous'],
  ['a script that listens', odtWith('<draw:event-listener/>'), 422, 'archive-dangerous'],
  ['an encrypted OpenDocument', odtWith('', '<m:encryption-data/>'), 422, 'archive-dangerous'],
  [
    'a Basic library',
    sampleOdt([...openDocumentMembers(), { name: 'Basic/Standard/a.xml', content: '<a/>' }]),
    422,
    'archive-dangerous',
  ],
];

describe('uploads', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ DOSSIER_MAX_FILES: '1000' });
  });
  afterAll(() => api.close());

  const path = () => organisationPaths.documents(api.people.owner.organisationId);
  const upload = async (file: SampleFile) =>
    (await api.as('owner')).upload<DocumentView & Problem>(path(), file, { kind: 'other' });
  const quarantined = () => readdirSync(join(api.config.FILES_DIR, 'quarantine'));
  const codeOf = ({ code, errors }: Problem) => errors?.[0]?.code ?? code;

  it.each(Object.entries(ACCEPTED))('accepts %s', async (_, file) => {
    const { status, body } = await upload(file);
    expect([status, codeOf(body)]).toEqual([201, undefined]);
  });

  it.each(REFUSED)('refuses %s (SEC-45)', async (_, file, status, code) => {
    const answer = await upload(file);
    expect([answer.status, codeOf(answer.body)]).toEqual([status, code]);
    expect(quarantined()).toEqual([]);
  });

  it('accepts the largest file and refuses one byte more, and 30 MB, with 413', async () => {
    const largest = text('a.txt', Buffer.alloc(api.config.FILE_MAX_BYTES, 'a'));
    expect((await upload(largest)).status).toBe(201);
    for (const size of [api.config.FILE_MAX_BYTES + 1, 30_000_000]) {
      const { status, body } = await upload(text('a.txt', Buffer.alloc(size, 'a')));
      expect([status, body.code]).toEqual([413, 'file-too-large']);
    }
    expect(quarantined()).toEqual([]);
  });

  it('wants one file in a form', async () => {
    const client = await api.as('owner');
    const nothing = new FormData();
    nothing.append('kind', 'other');
    const two = new FormData();
    for (const name of ['a.pdf', 'b.pdf']) two.append('file', new Blob([new Uint8Array(samplePdf().content)]), name);
    const answers = [
      await client.send<Problem>('POST', path(), nothing),
      await client.send<Problem>('POST', path(), two),
      await client.post<Problem>(path(), { file: 'a' }),
      await client.send<Problem>('POST', path(), 'no form', { headers: { 'Content-Type': 'multipart/form-data' } }),
      await client.send<Problem>('POST', path(), '--x\r\nbroken', {
        headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      }),
    ];
    expect(answers.map(({ status, body }) => [status, codeOf(body)])).toEqual([
      [422, 'file-missing'],
      [400, 'too-many-parts'],
      [415, 'multipart-expected'],
      [400, 'malformed-multipart'],
      [400, 'malformed-multipart'],
    ]);
    expect(quarantined()).toEqual([]);
  });

  it('asks for the key of the request (SEC-13)', async () => {
    const client = await api.as('owner');
    const refusals = ['short', null].map((key) =>
      client.refused(client.upload(path(), samplePdf(), { kind: 'other' }, { key })),
    );
    expect((await Promise.all(refusals)).map(({ status, code }) => [status, code])).toEqual([
      [400, 'idempotency-key-malformed'],
      [400, 'idempotency-key-missing'],
    ]);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    const client = await api.as('owner');
    const broken = request(api.url + path(), {
      method: 'POST',
      headers: {
        cookie: client['cookieHeader'](),
        origin: 'http://127.0.0.1',
        'x-csrf-token': client['token'],
        'idempotency-key': 'of-a-broken-upload',
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': '1000000',
      },
    });
    broken.on('error', () => undefined);
    broken.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
    await until(() => {
      broken.write(randomBytes(2_000).toString('hex'));
      return quarantined().length === 1;
    });
    broken.destroy();
    await until(() => quarantined().length === 0);
    expect(quarantined()).toEqual([]);
  });
});

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setImmediate(resolve));
}
