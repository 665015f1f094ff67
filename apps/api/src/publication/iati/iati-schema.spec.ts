import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSchema, type IatiFileKind } from './iati-schema';

const example = (name: string) => readFileSync(join(__dirname, 'examples', name), 'utf8');

describe('checkSchema', () => {
  it.each<[string, IatiFileKind]>([
    ['iati-2.03-activity-annotated-fictional.xml', 'activities'],
    ['iati-2.03-organisation-annotated-fictional.xml', 'organisations'],
    ['real-XM-DAC-2-10-3043.xml', 'activities'],
    ['real-XM-DAC-2-10-3050.xml', 'activities'],
    ['real-BE-BCE_KBO-0264814354-BKF1803311.xml', 'activities'],
  ])('accepts %s', async (name, kind) => {
    expect(await checkSchema(name, example(name), kind)).toEqual([]);
  });

  it('names the lines where a real file breaks the schema', async () => {
    const name = 'real-XM-DAC-2-10-3139.xml';
    const findings = await checkSchema(name, example(name));
    expect(findings.map(({ line, element, reason }) => ({ line, element, reason }))).toEqual([
      { line: 35, element: 'other-identifier', reason: 'schema-invalid' },
      { line: 56, element: 'default-aid-type', reason: 'schema-invalid' },
    ]);
  });

  it('reports XML that is not well-formed instead of failing', async () => {
    const findings = await checkSchema('cut.xml', example('real-XM-DAC-2-10-3043.xml').slice(0, 2000));
    expect(findings[0]).toMatchObject({ reason: 'xml-malformed', severity: 'error' });
  });

  it('refuses a document type declaration before libxml2 sees it (SEC-44)', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "c">]><iati-activities version="2.03">&b;</iati-activities>';
    expect(await checkSchema('bomb.xml', bomb)).toMatchObject([{ reason: 'doctype-refused' }]);
  });

  it('leaves the event loop free while it works', async () => {
    let turns = 0;
    const counter = setInterval(() => (turns += 1), 1);
    await checkSchema('a.xml', example('iati-2.03-activity-annotated-fictional.xml'));
    clearInterval(counter);
    expect(turns).toBeGreaterThan(5);
  });
});
