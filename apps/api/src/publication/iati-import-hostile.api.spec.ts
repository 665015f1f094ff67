import { publicationPaths, type ImportReport } from '@passerelle/contract';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startApi, type TestApi } from '../testing/start-api';
import { temporaryFolder } from '../testing/temporary-folder';
import { iatiImport } from './iati.commands';
import { activity, file, transaction } from './iati/examples/activity-file';

const ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
const EXTERNAL = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
const DECLARED = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;
const dated = (day: string) => activity('A').replace('2024-01-01', day);
const titled = (title: string) => activity('A').replace('Title', title);

/** What is found, as `line element reason`; an exclamation mark for what costs the activity. */
type Found = string[];

describe('import of hostile files (SEC-44)', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    await api.owner.query(
      'delete from project_organisations; delete from project_places; delete from historic_transactions; delete from projects',
    );
  });
  afterAll(() => api.close());

  const upload = async (content: Buffer | string, name = 'file.xml') =>
    (await api.as('manager')).upload<ImportReport>(publicationPaths.import, {
      name,
      type: 'text/xml',
      content: Buffer.from(content as string),
    });
  const foundIn = ({ findings }: ImportReport): Found =>
    findings.map(({ line, element, reason, severity }) =>
      [line, element, `${reason}${severity === 'error' ? '!' : ''}`].filter((part) => part !== '').join(' '),
    );

  it.each<[string, string | Buffer, imported: number, found: Found]>([
    ['entities that grow', `${ENTITIES}${file(titled('&b;'))}`, 0, ['1 !DOCTYPE doctype-refused!']],
    ['an external entity', `\n${EXTERNAL}\n${file(titled('&e;'))}`, 0, ['2 !DOCTYPE doctype-refused!']],
    ['an external DTD', `<!DOCTYPE x SYSTEM "http://[::1]:1/x.dtd">${file()}`, 0, ['1 !DOCTYPE doctype-refused!']],
    ['entities in the middle', file(activity('A'), ENTITIES), 0, ['11 !DOCTYPE doctype-refused!']],
    ['an inclusion', file(activity('A', '<xi:include href="file:///etc/passwd"/>')), 1, []],
    ['a cut tag', file(activity('A'), activity('B')).slice(0, -130), 1, ['16 iati-activity file-truncated!']],
    ['a cut after the last activity', file(activity('A')).slice(0, -10), 1, ['11 iati-activities file-truncated!']],
    ['nothing but white space', ' \n ', 0, ['2 file-empty!']],
    ['a NUL', Buffer.from([0]), 0, ['1 xml-malformed!']],
    ['a NUL in a text', file(titled('Ti\0tle')), 0, ['5 narrative xml-malformed!']],
    ['a lone surrogate', file(titled('&#xD800;')), 0, ['5 narrative xml-malformed!']],
    ['characters that turn the text', file(titled('\u202Eeltit')), 1, ['5 narrative character-removed']],
    ['another declared encoding', `${DECLARED('windows-1252')}${file(activity('A'))}`, 0, ['1 encoding-unsupported!']],
    ['UTF-16 declared, UTF-8 sent', `${DECLARED('UTF-16')}${file(activity('A'))}`, 0, ['1 encoding-unsupported!']],
    ['UTF-16', Buffer.from(`\uFEFF${file(activity('A'))}`, 'utf16le'), 0, ['1 encoding-unsupported!']],
    [
      'UTF-8 declared, Latin-1 sent',
      Buffer.from(`${DECLARED('UTF-8')}${file(titled('Coopération'))}`, 'latin1'),
      1,
      ['5 narrative character-unreadable'],
    ],
    [
      'an identifier that cannot be read',
      Buffer.from(file(activity('A\xe9'), activity('B')), 'latin1'),
      1,
      ['3 iati-identifier character-unreadable', '2 iati-activity character-unreadable!'],
    ],
    ['the mark of UTF-8', `\uFEFF${file(activity('A'))}`, 1, []],
    ['version 2.01', file(activity('A')).replace('2.03', '2.01'), 1, []],
    ['version 1.05', file(activity('A')).replace('2.03', '1.05'), 0, ['1 iati-activities version-unsupported!']],
    ['an identifier twice', file(activity('A'), activity('A')), 1, ['11 iati-activity identifier-duplicate!']],
    ['an endless identifier', file(activity('x'.repeat(20_000))), 0, ['3 iati-identifier value-too-long!']],
    ['an endless title', file(titled('x'.repeat(2_000_000))), 1, ['5 narrative text-shortened']],
    ['another root after the first', `${file(activity('A'))}<x/>`, 1, ['11 iati-activities xml-malformed!']],
    [
      'an activity in an activity',
      file(activity('A', activity('B'))),
      1,
      ['9 iati-activity activity-unclosed!', '18 iati-activities xml-malformed!'],
    ],
    ['a thousand levels', file(activity('A', '<a>'.repeat(1000))), 0, ['9 a nesting-too-deep!']],
    [
      'a day that is none',
      file(dated('2023-02-29')),
      0,
      ['9 activity-date date-unreadable', '2 iati-activity element-missing!'],
    ],
    [
      'a month that is none',
      file(dated('2024-13-01')),
      0,
      ['9 activity-date date-unreadable', '2 iati-activity element-missing!'],
    ],
    [
      'an end before the start',
      file(activity('A', '<activity-date type="3" iso-date="2023-01-01"/>')),
      1,
      ['2 iati-activity dates-reversed'],
    ],
  ])('says line, element and reason of %s', async (_name, content, imported, found) => {
    const { status, body } = await upload(content);
    expect(status).toBe(201);
    expect([body.imported, foundIn(body)]).toEqual([imported, found]);
    const { rows } = await api.owner.query<{ title: { en: string } }>('select title from projects');
    expect(rows).toHaveLength(imported);
    expect(rows.every(({ title }) => title.en.length <= 20_000 && !/[\u202E\0]/.test(title.en))).toBe(true);
  });

  /** What is kept of the payments; null when the activity is not taken. */
  it.each<[string, string, paid: string | null, found: Found]>([
    ['an exponent', transaction('3', '1.5e3'), '1500.00', ['9 value amount-reformatted']],
    ['a small exponent', transaction('3', '5E-3'), '0.01', ['9 value amount-rounded']],
    ['a huge exponent', transaction('3', '1e99'), null, ['9 value amount-too-large!']],
    ['an exponent that nobody means', transaction('3', '1e999'), null, ['9 value amount-unreadable!']],
    ['fourteen digits', transaction('3', '10000000000000'), null, ['9 value amount-too-large!']],
    ['thirteen digits', transaction('3', '9999999999999.99'), '9999999999999.99', []],
    ['a sum of fourteen', transaction('3', '9999999999999.99').repeat(2), null, ['2 iati-activity amount-too-large!']],
    ['a negative one', transaction('3', '100') + transaction('3', '-40.5'), '59.50', []],
    ['no number', transaction('3', 'NaN'), null, ['9 value amount-unreadable!']],
    ['endless digits', transaction('3', '9'.repeat(5_000)), null, ['9 value value-too-long!']],
    ['a currency in small letters', transaction('3', '5', ' currency="eur"'), '5.00', ['9 value currency-reformatted']],
    ['no currency', transaction('3', '5', ' currency="EURO"'), null, ['9 value currency-unreadable!']],
    [
      'a day that is none',
      transaction('3', '5').replace('2024-02-01"/>', '2024-02-30"/>'),
      null,
      ['9 transaction-date date-unreadable!'],
    ],
    [
      'a value date that is none',
      transaction('3', '5').replace('value-date="2024-02-01"', 'value-date="01/02/24"'),
      null,
      ['9 value date-unreadable!'],
    ],
  ])('never loses or invents money: %s', async (_name, inside, paid, found) => {
    const { body } = await upload(file(activity('A', inside), activity('B')));
    expect([body.imported, foundIn(body)]).toEqual([paid === null ? 1 : 2, found]);
    const { rows } = await api.owner.query<{ paid: string }>(`select paid from projects where iati_identifier = 'A'`);
    expect(rows).toEqual(paid === null ? [] : [{ paid }]);
  });

  it('takes no default for a currency that cannot be read', async () => {
    const { body } = await upload(file(activity('A', transaction('3', '5')).replace('"EUR"', '"Euros"')));
    expect([body.imported, foundIn(body)]).toEqual([
      0,
      ['2 iati-activity currency-unreadable', '9 value currency-missing!'],
    ]);
  });

  it('takes an activity of two files from the first', async () => {
    const folder = temporaryFolder();
    const paths = ['one.xml', 'two.xml'].map((name) => join(folder, name));
    const [first = '', second = ''] = paths;
    await writeFile(first, file(activity('A', transaction('3', '10'))));
    await writeFile(second, file(activity('B'), activity('A', transaction('3', '20'))));
    const lines: string[] = [];
    expect(await iatiImport(api.app, paths, (line) => lines.push(line))).toBe(0);
    expect(lines).toEqual([
      'two.xml:11 error: identifier-duplicate (iati-activity)',
      'files 2, activities 3, imported 2, updated 0, rejected 1, warnings 0',
    ]);
    const { rows } = await api.owner.query('select paid from projects order by iati_identifier');
    expect(rows).toEqual([{ paid: '10.00' }, { paid: '0.00' }]);
  });

  it('goes on with the next file after one of no byte and one of noise', async () => {
    const folder = temporaryFolder();
    const contents = {
      'empty.xml': '',
      'noise.xml': Buffer.from([0xff, 0, 0x3c, 0x21]),
      'sound.xml': file(activity('A')),
    };
    for (const [name, content] of Object.entries(contents)) await writeFile(join(folder, name), content);
    const lines: string[] = [];
    const paths = Object.keys(contents).map((name) => join(folder, name));
    expect(await iatiImport(api.app, paths, (line) => lines.push(line))).toBe(0);
    expect(lines).toEqual([
      'empty.xml:1 error: file-empty',
      'noise.xml:1 error: xml-malformed',
      'files 3, activities 1, imported 1, updated 0, rejected 0, warnings 0',
    ]);
  });
});
