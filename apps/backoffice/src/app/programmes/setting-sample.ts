import { euro, type ApprovalThreshold, type ProgrammeSettings } from '@passerelle/contract';

const EVER = { version: 1, validFrom: '2017-01-01', validTo: null };
const name = (text: string) => ({ fr: text, nl: text, en: text });

/** Rows of the approval table as the product begins, for tests. */
export const THRESHOLDS: ApprovalThreshold[] = [
  { id: 't1', modality: null, step: 'management', above: euro('0.00'), ...EVER },
  { id: 't2', modality: null, step: 'inspector', above: euro('3100.00'), ...EVER },
  { id: 't4', modality: null, step: 'government', above: euro('15000.00'), ...EVER },
  { id: 't5', modality: null, step: 'minister', above: euro('0.00'), ...EVER },
];

/** Settings with past rows, for tests. */
export const SETTINGS_SAMPLE: ProgrammeSettings = {
  themes: [{ id: 'th1', code: 'T1', name: name('Urban resilience'), ...EVER }],
  regions: [
    {
      ...EVER,
      id: 'r1',
      code: 'PSE',
      name: name('West Bank and East Jerusalem'),
      country: 'PS',
      places: [
        { id: 'p1', geonamesId: 282239, name: 'Ramallah', latitude: '31.89964', longitude: '35.20422', eligible: true },
        {
          id: 'p2',
          geonamesId: 281133,
          name: 'Gaza City',
          latitude: '31.50161',
          longitude: '34.46672',
          eligible: false,
        },
      ],
    },
    { ...EVER, id: 'r2', code: 'CHE', name: name('Chennai'), country: 'IN', places: [], validTo: '2023-12-31' },
  ],
  partnerAgreements: [{ ...EVER, id: 'a1', regionId: 'r1', title: 'Ramallah', signedOn: '2016-01-01' }],
  crises: [],
  instalmentTemplates: [
    {
      ...EVER,
      id: 'i1',
      code: '100',
      name: name('Single payment'),
      parts: [{ percent: '100', condition: 'signature' }],
    },
  ],
  thresholds: THRESHOLDS,
  settings: [
    { id: 'v2', code: 'structure-costs-percent', value: '12', validFrom: '2020-01-01', validTo: null },
    { id: 'v1', code: 'structure-costs-percent', value: '10', validFrom: '2017-01-01', validTo: '2019-12-31' },
  ],
};
