import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkActivity, checkRules } from './iati-rules';
import { a, transaction } from './examples/rule-case';
import { identifiers, shares } from './examples/rule-cases-of-codes';
import { periods, places, results, texts } from './examples/rule-cases-of-content';
import { IATI_RULES } from './iati-ruleset';

const NOW = '2026-01-01T12:00:00Z';
const CASES = [...identifiers, ...shares, ...places, ...texts, ...periods, ...results].filter(([id]) => id !== '');

describe('checkRules', () => {
  it('knows the 107 cases of the ruleset', () => {
    expect(IATI_RULES).toHaveLength(107);
  });

  it.each(IATI_RULES.map((rule, index) => [index, rule.id, rule.context, rule] as const))(
    'case %i, rule %s of %s: finds what breaks it and passes what keeps it',
    (_, id, __, rule) => {
      const find = (xml: string) => checkRules(xml, { now: NOW, rules: [rule] });
      const proof = CASES.find(([ids, bad, good]) => ids === id && find(bad).length > 0 && find(good).length === 0);
      expect(proof?.[0]).toBe(id);
      expect(find(proof?.[1] ?? '')[0]).toMatchObject({ ruleId: id, severity: rule.severity, message: rule.message });
    },
  );

  it.each(CASES)('rule %s as a whole tells the two apart', (id, bad, good) => {
    const ids = (xml: string) => checkRules(xml, { now: NOW }).map(({ ruleId }) => ruleId);
    expect(ids(bad)).toContain(id);
    expect(ids(good)).not.toContain(id);
  });

  it.each([
    ['real-XM-DAC-2-10-3043.xml', ['4.4.1:12']],
    ['real-XM-DAC-2-10-3139.xml', ['4.4.1:13', '4.4.1:16', '4.4.1:19']],
    ['real-BE-BCE_KBO-0264814354-BKF1803311.xml', []],
  ])('finds in %s what it holds, with lines', (name, expected) => {
    const found = checkRules(readFileSync(join(__dirname, 'examples', name), 'utf8'), { now: NOW });
    expect(found.filter(({ severity }) => severity === 'error').map(({ ruleId, line }) => `${ruleId}:${line}`)).toEqual(
      expected,
    );
  });

  it('says where and what', () => {
    const xml = a(`${transaction('<provider-org ref="x"/>')}\n${transaction('<provider-org ref=" x"/>')}`);
    expect(checkRules(xml, { now: NOW }).find(({ ruleId }) => ruleId === '1.10.1')).toMatchObject({
      path: '/iati-activities/iati-activity/transaction[2]/provider-org/@ref',
      line: 4,
      params: { value: ' x' },
    });
    const sum = checkRules(a('<sector vocabulary="9" percentage="60"/>'.repeat(2)), { now: NOW });
    expect(sum.find(({ ruleId }) => ruleId === '2.1.2')?.params).toEqual({
      sum: '120',
      wanted: '100',
      vocabulary: '9',
    });
  });

  it('does not judge the form of identifiers of publishers that are registered', () => {
    const xml = a('<reporting-org ref="47045/A"/><iati-identifier>47045/A-1</iati-identifier>');
    const ids = (publishers: string[]) =>
      checkRules(xml, { now: NOW, publishers: new Set(publishers) }).map(({ ruleId }) => ruleId);
    expect(ids([])).toEqual(expect.arrayContaining(['1.3.13', '1.14.8', '1.14.13']));
    expect(ids(['47045/A'])).not.toEqual(expect.arrayContaining([expect.stringMatching(/^1\.(3|14)\./)]));
  });

  it('takes a vocabulary for a value, whatever is in it', () => {
    const xml = a(`<sector vocabulary="'] or //x['" percentage="1"/>`.repeat(2));
    expect(checkRules(xml, { now: NOW }).map(({ ruleId }) => ruleId)).toContain('2.1.2');
  });

  it('checks an activity before it is published', () => {
    const activity = {
      identifier: 'BE-BCE_KBO-1-A',
      reportingOrg: { ref: 'BE-BCE_KBO-1', type: '10', narratives: [{ lang: 'fr', text: 'Region' }] },
      title: [{ lang: 'fr', text: 'Titre' }],
      descriptions: [{ narratives: [{ lang: 'fr', text: 'Texte' }] }],
      participatingOrgs: [{ role: '1', ref: 'BE-BCE_KBO-1' }],
      status: '2',
      dates: [{ type: '1', date: '2024-01-01' }],
      recipientCountries: [{ code: 'MA' }],
      sectors: [{ code: '43030', vocabulary: '1' }],
    };
    expect(checkActivity(activity, { now: NOW })).toEqual([]);
    const future = { ...activity, dates: [{ type: '2', date: '2030-01-01' }] };
    expect(checkActivity(future, { now: NOW }).map(({ ruleId }) => ruleId)).toEqual(['11.1.4']);
  });

  it.each(['count(', 'a[1', 'a b', 'sum(a)', '§', 'a and'])(
    'refuses the expression "%s" rather than to skip its rule',
    (context) => {
      const rules = IATI_RULES.slice(0, 1).map((rule) => ({ ...rule, context }));
      expect(() => checkRules(a(''), { now: NOW, rules })).toThrow(SyntaxError);
    },
  );
});
