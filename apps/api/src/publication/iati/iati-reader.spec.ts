import fc from 'fast-check';
import { activity, all, bytesOf, file, found, read, taken } from './examples/activity-file';
import { IATI_REASONS } from './iati-finding';
import { IATI_READER_LIMITS, readActivities, type IatiReading } from './iati-reader';

const ACTIVITY_FILES = [
  'iati-2.03-activity-annotated-fictional.xml',
  'real-XM-DAC-2-10-3043.xml',
  'real-XM-DAC-2-10-3050.xml',
  'real-XM-DAC-2-10-3139.xml',
  'real-BE-BCE_KBO-0264814354-BKF1803311.xml',
];

const reasons = (readings: IatiReading[]) => found(readings).map(({ reason, line }) => `${reason}:${line}`);

/** The sums of a file, computed from its raw text without the reader. */
function rawSums(xml: string, type: string): { count: number; cents: bigint } {
  const blocks = [...xml.matchAll(/<transaction[ >][\s\S]*?<\/transaction>/g)]
    .map(([block]) => block)
    .filter((block) => block.includes(`<transaction-type code="${type}"`));
  const cents = blocks.map((block) => {
    const [, whole = '', decimals = ''] = /<value[^>]*>(-?\d+)(?:\.(\d+))?</.exec(block) ?? [];
    return BigInt(whole + decimals.padEnd(2, '0'));
  });
  return { count: blocks.length, cents: cents.reduce((sum, next) => sum + next, 0n) };
}

describe('readActivities', () => {
  it.each(ACTIVITY_FILES)('takes the activity of %s with exact counts and sums', async (name) => {
    const readings = await read(bytesOf(name));
    const [first, ...others] = taken(readings);
    expect(others).toEqual([]);
    const xml = bytesOf(name).toString();
    for (const [type, key] of [
      ['2', 'commitments'],
      ['3', 'disbursements'],
    ] as const) {
      const raw = rawSums(xml, type);
      expect((first?.transactions ?? []).filter((item) => item.type === type)).toHaveLength(raw.count);
      const sum = readings
        .flatMap(({ totals }) => totals ?? [])
        .reduce((total, line) => total + BigInt(line[key].replace('.', '')), 0n);
      expect(sum).toBe(raw.cents);
    }
    expect(found(readings).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('reports the empty codes of a real file with their lines and takes the activity', async () => {
    const readings = await read(bytesOf('real-XM-DAC-2-10-3139.xml'));
    expect(taken(readings)[0]?.otherIdentifiers).toHaveLength(1);
    expect(taken(readings)[0]?.aidTypes).toBeUndefined();
    expect(found(readings)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          reason: 'attribute-missing',
          line: 35,
          element: 'other-identifier',
          severity: 'warning',
        }),
        expect.objectContaining({
          reason: 'attribute-missing',
          line: 56,
          element: 'default-aid-type',
          severity: 'warning',
        }),
        expect.objectContaining({ reason: 'narrative-empty', line: 11 }),
        expect.objectContaining({
          reason: 'foreign-element-ignored',
          line: 111,
          element: 'budgetline:code',
          severity: 'info',
        }),
      ]),
    );
  });

  it('takes the title for a description that has no text, and says so', async () => {
    const readings = await read(bytesOf('real-XM-DAC-2-10-3043.xml'));
    expect(taken(readings)[0]?.descriptions).toEqual([{ narratives: taken(readings)[0]?.title }]);
    expect(reasons(readings)).toContain('description-from-title:9');
  });

  it('says that an organisation file is none of activities', async () => {
    const readings = await read(bytesOf('iati-2.03-organisation-annotated-fictional.xml'));
    expect(readings).toMatchObject([
      { findings: [{ reason: 'root-unexpected', params: { detail: 'iati-organisations' } }] },
    ]);
  });

  it.each([
    ['<iati-activities version="1.05"></iati-activities>', 'version-unsupported'],
    ['<iati-activities version="2.04"></iati-activities>', 'version-unsupported'],
    ['<iati-activities></iati-activities>', 'version-missing'],
    ['', 'file-empty'],
    ['<?xml version="1.0" encoding="ISO-8859-1"?><iati-activities version="2.03"/>', 'encoding-unsupported'],
  ])('refuses %s by name', async (xml, reason) => {
    const readings = await read(xml);
    expect(taken(readings)).toEqual([]);
    expect(found(readings).map((finding) => finding.reason)).toEqual([reason]);
  });

  it.each(['2.01', '2.02', '2.03'])('reads version %s', async (version) => {
    const readings = await read(file(activity('A')).replace('2.03', version));
    expect(taken(readings).map(({ identifier }) => identifier)).toEqual(['A']);
  });

  it('refuses an entity bomb before any of it is expanded (SEC-44)', async () => {
    const levels = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE x [<!ENTITY e0 "ha">${levels}]>${file(activity('A', '<foo>&e12;</foo>'))}`;
    const readings = await read(bomb);
    expect(taken(readings)).toEqual([]);
    expect(found(readings)).toMatchObject([{ reason: 'doctype-refused', severity: 'error' }]);
  });

  it('spoils only the activity that uses an entity nobody declared', async () => {
    const readings = await read(file(activity('A'), activity('B', '<foo>&bar;</foo>'), activity('C')));
    expect(taken(readings).map(({ identifier }) => identifier)).toEqual(['A', 'C']);
    expect(reasons(readings)).toEqual(['xml-malformed:18']);
  });

  it('does not see activities in comments and CDATA sections', async () => {
    const hidden = `<!-- ${activity('B')} --><?x ${activity('C').replaceAll('?', '')} ?>`;
    const text = `<location><name><narrative><![CDATA[${activity('D')}]]></narrative></name></location>`;
    const readings = await read(file(activity('A', text), hidden, activity('E')));
    expect(taken(readings).map(({ identifier }) => identifier)).toEqual(['A', 'E']);
    expect(taken(readings)[0]?.locations?.[0]?.name).toEqual([{ text: activity('D') }]);
    expect(found(readings)).toEqual([]);
  });

  it.each([
    ['a wrong end tag', activity('B', '<a></b>')],
    ['a missing end tag', activity('B').replace('</title>', '')],
    ['no end tag of the activity', activity('B').replace('</iati-activity>', '')],
    ['an attribute without quotes', activity('B').replace('"EUR"', 'EUR')],
    ['a lone ampersand', activity('B', 'a & b')],
    ['an attribute twice', activity('B').replace('code="2"', 'code="2" code="3"')],
    ['an end tag of the whole file', activity('B', '</iati-activities>')],
    ['a forbidden character', activity('B', '\u0001')],
  ])('takes the activities around one with %s', async (_, faulty) => {
    const readings = await read(file(activity('A'), faulty, activity('C')));
    expect(taken(readings).map(({ identifier }) => identifier)).toEqual(['A', 'C']);
    expect(found(readings)).not.toEqual([]);
    expect(found(readings).every(({ line }) => line >= 10 && line <= 29)).toBe(true);
  });

  it.each([...ACTIVITY_FILES, 'iati-2.03-organisation-annotated-fictional.xml'])(
    'survives %s cut anywhere',
    async (name) => {
      const bytes = bytesOf(name);
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.lastIndexOf('</iati-') + 5), async (length) => {
          const readings = await read(bytes.subarray(0, length));
          const known: readonly string[] = IATI_REASONS;
          expect(found(readings).every(({ reason }) => known.includes(reason))).toBe(true);
          expect(found(readings).some(({ severity }) => severity === 'error')).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('takes what came before the cut', async () => {
    const whole = file(activity('A'), activity('B'), activity('C'));
    const readings = await read(whole.slice(0, whole.indexOf('>B<') + 100));
    expect(taken(readings).map(({ identifier }) => identifier)).toEqual(['A']);
    expect(found(readings).map(({ reason }) => reason)).toEqual(['file-truncated']);
  });

  it('survives any bytes put anywhere', async () => {
    const bytes = bytesOf('real-XM-DAC-2-10-3043.xml');
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.constantFrom('<', '>', '"', '&', '</', '<![CDATA[', '<!--', ']]>').map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), noise, async (at, inserted) => {
        await read(Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)]));
      }),
      { numRuns: 150 },
    );
  });

  it('reads the same whatever the pieces are', async () => {
    const bytes = bytesOf('real-BE-BCE_KBO-0264814354-BKF1803311.xml');
    const whole = await read(bytes);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 999 }), async (size) => {
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
          bytes.subarray(n * size, (n + 1) * size),
        );
        expect(await all(readActivities('file.xml', chunks))).toEqual(whole);
      }),
      { numRuns: 15 },
    );
  });

  it('stops at its limits', async () => {
    const deep = file(activity('A', '<a>'.repeat(60) + '</a>'.repeat(60)));
    expect(found(await read(deep)).map(({ reason }) => reason)).toEqual(['nesting-too-deep']);
    const large = await read(file(activity('A')), { ...IATI_READER_LIMITS, maxBytes: 100 });
    expect(found(large).map(({ reason }) => reason)).toEqual(['file-too-large']);
    const many = file(activity('A', '<a/>'.repeat(200_001)), activity('B'));
    expect(taken(await read(many)).map(({ identifier }) => identifier)).toEqual(['B']);
    const names = Array.from({ length: 101 }, (_, n) => `a${n}=""`).join(' ');
    expect(reasons(await read(file(activity('A', `<a ${names}/>`))))).toEqual(['activity-too-large:9']);
    const faulty = file(activity('A', '<a/>'.repeat(20)), activity('B'));
    expect(found(await read(faulty, { ...IATI_READER_LIMITS, maxFindings: 10 })).at(-1)?.reason).toBe(
      'findings-too-many',
    );
  });
});
