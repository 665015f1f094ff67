import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fromCents } from '@passerelle/contract';
import type { IatiActivity } from './iati-activity';
import { activityShape } from './iati-activity-shape';
import { readActivities } from './iati-reader';
import { checkSchema } from './iati-schema';
import type { AnyField, Content } from './iati-shape';
import type { ValueType } from './iati-value';
import { writeActivities, writeActivity } from './iati-writer';

const GENERATED = '2026-01-02T03:04:05Z';

async function write(activities: Iterable<IatiActivity>): Promise<string> {
  let xml = '';
  for await (const piece of writeActivities(activities, GENERATED)) xml += piece;
  return xml;
}

async function read(xml: string | Uint8Array): Promise<IatiActivity[]> {
  const activities: IatiActivity[] = [];
  for await (const { activity } of readActivities('file.xml', [Buffer.from(xml)]))
    if (activity) activities.push(activity);
  return activities;
}

const minimal: IatiActivity = {
  identifier: 'BE-BCE_KBO-1-A',
  reportingOrg: { ref: 'BE-BCE_KBO-1', type: '10', narratives: [{ text: 'Region' }] },
  title: [{ lang: 'fr', text: 'Titre' }],
  descriptions: [{ type: '1', narratives: [{ text: 'Text' }] }],
  participatingOrgs: [{ role: '1', ref: 'BE-BCE_KBO-1' }],
  status: '2',
  dates: [{ type: '1', date: '2024-01-01' }],
};

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]/gu, '').trim())
  .filter((text) => text !== '');
const hostile = fc.constantFrom(
  '</narrative>',
  '<!DOCTYPE x>',
  ']]>',
  '&amp;',
  '"><x a="',
  '<![CDATA[',
  'a\u2028b',
  'a\r\nb',
  '--',
  "'",
);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** A few of them together are still an amount. */
const cents = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });

const VALUES: Readonly<Record<ValueType, fc.Arbitrary<string | boolean>>> = {
  text: fc.oneof(words, hostile),
  language: fc.constantFrom('fr', 'nl', 'en-GB'),
  uri: fc.constantFrom('https://example.org/a?b=c&d=%20', 'urn:x:y'),
  boolean: fc.boolean(),
  date: day,
  instant: day.map((date) => `${date}T01:02:03Z`),
  decimal: fc.constantFrom('0', '12.5', '33.333', '100'),
  amount: cents.map(fromCents),
  currency: fc.constantFrom('EUR', 'CDF', 'USD'),
  integer: fc.constantFrom('1', '2', '2024'),
};

const narrative = fc.record(
  { lang: fc.constantFrom('fr', 'nl', 'en'), text: fc.oneof(words, hostile) },
  { requiredKeys: ['text'] },
);

/** Any content that a table allows: made from the tables themselves, so that a new field is tested without a new line here. */
function content(of: Content): fc.Arbitrary<unknown> {
  if (of.kind === 'value') return VALUES[of.type];
  if (of.kind === 'narratives') return fc.array(narrative, { minLength: 1, maxLength: 2 });
  const fields = of.fields.map(([key, item]) => [key, field(item)] as const);
  const requiredKeys = of.fields.filter(([, item]) => item.required).map(([key]) => key);
  return fc.record(Object.fromEntries(fields), { requiredKeys, noNullPrototype: true });
}

function field(of: AnyField): fc.Arbitrary<unknown> {
  return of.many ? fc.array(content(of.content), { minLength: 1, maxLength: 2 }) : content(of.content);
}

/** Activities with all kinds of content; money has a currency of its own or the default one. */
const anyActivity = content(activityShape).map((data) => {
  const activity = data as IatiActivity;
  return { ...activity, defaultCurrency: activity.defaultCurrency ?? 'EUR' };
});

describe('writeActivities', () => {
  it.each([
    'iati-2.03-activity-annotated-fictional.xml',
    'real-XM-DAC-2-10-3043.xml',
    'real-XM-DAC-2-10-3050.xml',
    'real-XM-DAC-2-10-3139.xml',
    'real-BE-BCE_KBO-0264814354-BKF1803311.xml',
  ])('writes what was read from %s so that it keeps to the schema and reads the same', async (name) => {
    const before = await read(readFileSync(join(__dirname, 'examples', name)));
    const xml = await write(before);
    expect(before).toHaveLength(1);
    expect(await checkSchema('file.xml', xml)).toEqual([]);
    expect(await read(xml)).toEqual(before);
  });

  it('writes any activity so that it keeps to the schema and reads the same', async () => {
    const sample = fc.sample(anyActivity, { numRuns: 60, seed: 7 });
    const activities = sample.map((activity, n) => ({ ...activity, identifier: `A-${n}` }));
    const xml = await write(activities);
    expect((await checkSchema('file.xml', xml)).slice(0, 3)).toEqual([]);
    expect(await read(xml)).toEqual(activities);
  });

  it('writes the parts in the order of the schema, whatever the order of the data', async () => {
    const reversed = Object.fromEntries(Object.entries(minimal).reverse()) as unknown as IatiActivity;
    expect(writeActivity(reversed)).toBe(writeActivity(minimal));
    expect(await write([minimal])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03" generated-datetime="2026-01-02T03:04:05Z">
 <iati-activity>
  <iati-identifier>BE-BCE_KBO-1-A</iati-identifier>
  <reporting-org ref="BE-BCE_KBO-1" type="10">
   <narrative>Region</narrative>
  </reporting-org>
  <title>
   <narrative xml:lang="fr">Titre</narrative>
  </title>
  <description type="1">
   <narrative>Text</narrative>
  </description>
  <participating-org role="1" ref="BE-BCE_KBO-1"/>
  <activity-status code="2"/>
  <activity-date type="1" iso-date="2024-01-01"/>
 </iati-activity>
</iati-activities>
`);
  });

  it('cannot be made to write markup', async () => {
    const hostile = '</narrative><x a="1">&amp;]]><!-- ';
    const activity = { ...minimal, title: [{ lang: '"><y/>', text: hostile }], linkedDataUri: '" onload="x\n' };
    const [read0] = await read(await write([activity]));
    expect(read0?.title).toEqual([{ text: hostile.trim() }]);
    expect(read0?.linkedDataUri).toBe('" onload="x');
    expect(writeActivity(activity)).not.toMatch(/<x|<y/);
  });

  it('drops characters that XML does not know', () => {
    const activity = { ...minimal, title: [{ text: 'a\u0000\u0008b\uFFFEc\uD800d\u{1F600}' }] };
    expect(writeActivity(activity)).toContain('<narrative>abcd\u{1F600}</narrative>');
  });

  it('never writes an empty narrative, code or amount', () => {
    const activity: IatiActivity = {
      ...minimal,
      title: [{ text: 'Title' }, { lang: 'nl', text: ' ' }, { lang: 'fr', text: '\u0001' }],
      scope: '',
      contacts: [{ organisation: [{ text: '' }], emails: ['', 'a@example.org'] }],
    };
    const xml = writeActivity(activity);
    expect(/<title>[\s\S]*<\/title>/.exec(xml)?.[0]).toBe('<title>\n   <narrative>Title</narrative>\n  </title>');
    expect(xml).not.toMatch(/activity-scope|organisation>|""|<email\/>/);
    expect(xml).toContain('<email>a@example.org</email>');
  });

  it('writes a large file in pieces', async () => {
    let longest = 0;
    let pieces = 0;
    const many = function* () {
      for (let n = 0; n < 2_000; n += 1) yield { ...minimal, identifier: `A-${n}` };
    };
    for await (const piece of writeActivities(many(), GENERATED)) {
      longest = Math.max(longest, piece.length);
      pieces += 1;
    }
    expect(pieces).toBe(2_002);
    expect(longest).toBeLessThan(1_000);
  });
});
