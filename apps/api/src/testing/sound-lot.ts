import { euro, usualLists, type WriteLot } from '@passerelle/contract';

const text = (fr: string, nl: string) => ({ fr, nl, en: '' });

/** A lot that keeps to every rule on a day when `LOT_FRAME` is in force. */
export const soundLot = (changes: Partial<WriteLot> = {}): WriteLot => ({
  code: 'A',
  title: text('Économie', 'Economie'),
  themeIds: ['t'],
  envelope: euro('1000.00'),
  minGrant: euro('10.00'),
  maxGrant: euro('100.00'),
  maxShare: '80',
  applicantTypes: ['asbl'],
  minAgeYears: 0,
  regionIds: ['r'],
  maxDurationMonths: 12,
  maxPerOrganisation: 1,
  instalmentTemplateId: 'i',
  budgetCode: '12.002.34.01.3300',
  ...usualLists(),
  criteria: [
    { code: 'a', label: text('A', 'A'), guidance: text('', ''), weight: 50 },
    { code: 'b', label: text('B', 'B'), guidance: text('', ''), weight: 50 },
  ],
  scoreThreshold: 60,
  ...changes,
});

/** What is in force for `soundLot`. */
export const LOT_FRAME = { themeIds: ['t'], regionIds: ['r'], templateIds: ['i'] };
