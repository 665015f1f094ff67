import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { HistoryEntry } from '@passerelle/contract';
import { registerTexts } from '../texts';
import { historyReader } from './history-lines';

const THEME = '01a214fd-6b61-7315-8a81-03fc78acb68b';
const REGION = '01a214fd-40ce-7490-b4f9-20de0c69651a';

const FIELDS = ['themeId', 'regionIds', 'endsOn', 'closesAt', 'granted', 'country', 'legalForm', 'demo', 'partners'];
registerTexts({
  fields: Object.fromEntries(FIELDS.map((field) => [field, field])),
  codes: { legalForm: { asbl: 'Non-profit association' }, role: { channel: 'Channel of delivery' } },
});

/** The words after a change of a field to a value. */
function after(field: string, to: unknown, names: HistoryEntry['names'] = {}): string | undefined {
  const lineOf = TestBed.runInInjectionContext(historyReader);
  const entry: HistoryEntry = {
    seq: '7',
    at: '2026-03-02T10:00:00Z',
    action: 'project.write',
    subjectType: 'project',
    subjectId: 'p1',
    actorName: 'Ann',
    onBehalfOfName: null,
    data: { changes: { [field]: { from: null, to } } },
    names,
  };
  return lineOf(entry).changes?.[0]?.after.replace(/\s/g, ' ');
}

describe('the before and after of a history', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'en' }] });
  });

  it('calls records by their name, in the reader’s language', () => {
    const name = { fr: 'Climat', nl: 'Klimaat', en: 'Climate' };
    expect(after('themeId', THEME, { [THEME]: name })).toBe('Climate');
    expect(after('regionIds', [REGION, THEME], { [REGION]: 'Kinshasa', [THEME]: name })).toBe('Kinshasa, Climate');
  });

  it.each([
    ['endsOn', '2026-12-31', '31 Dec 2026'],
    ['closesAt', '2026-05-13T10:00:00.000Z', '13 May 2026, 12:00'],
    ['granted', { amount: '125000.00', currency: 'EUR' }, '€125,000.00'],
    ['country', 'CD', 'Congo - Kinshasa'],
    ['legalForm', 'asbl', 'Non-profit association'],
    ['demo', false, 'no'],
    ['partners', [{ name: 'UN-Habitat', role: 'channel' }], 'UN-Habitat, Channel of delivery'],
    ['legalForm', null, ''],
  ])('writes %s as people do', (field, value, words) => {
    expect(after(field, value)).toBe(words);
  });

  it('leaves out a field without a label', () => {
    expect(after('secret', 'x')).toBeUndefined();
  });
});
