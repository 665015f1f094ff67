import { a, o, share, transaction, type Case } from './rule-case';

/** Identifiers with and without spaces, with and without symbols, in each element that holds one. */
export const identifiers: Case[] = [
  ...(
    [
      ['1.3.1', '1.3.13', a, (id) => `<iati-identifier>${id}</iati-identifier>`],
      ['1.4.1', '', a, (id) => transaction(`<provider-org provider-activity-id="${id}"/>`)],
      ['1.5.1', '', a, (id) => transaction(`<receiver-org receiver-activity-id="${id}"/>`)],
      ['1.6.1', '', a, (id) => `<other-identifier type="A3" ref="${id}"/>`],
      ['1.7.1', '', a, (id) => `<related-activity ref="${id}"/>`],
      ['1.8.1', '1.8.13', a, (id) => `<participating-org ref="${id}"/>`],
      ['1.9.1', '', a, (id) => `<participating-org activity-id="${id}"/>`],
      ['1.10.1', '1.10.13', a, (id) => `<planned-disbursement><provider-org ref="${id}"/></planned-disbursement>`],
      ['1.11.1', '1.11.13', a, (id) => `<other-identifier><owner-org ref="${id}"/></other-identifier>`],
      ['1.12.1', '1.12.13', o, (id) => `<organisation-identifier>${id}</organisation-identifier>`],
      ['1.14.1', '1.14.13', a, (id) => `<reporting-org ref="${id}"/>`],
      ['1.15.1', '1.15.13', a, (id) => transaction(`<receiver-org ref="${id}"/>`)],
      ['1.16.1', '', a, (id) => `<other-identifier type="B1" ref="${id}"/>`],
      ['1.17.1', '', o, (id) => `<recipient-org-budget><recipient-org ref="${id}"/></recipient-org-budget>`],
      ['1.18.1', '1.18.13', o, (id) => `<reporting-org ref="${id}"/>`],
    ] satisfies [string, string, typeof a, (id: string) => string][]
  ).flatMap(([spaces, symbols, wrap, inside]): Case[] => [
    [spaces, wrap(inside(' BE-1')), wrap(inside('BE-1'))],
    [symbols, wrap(inside('BE/1')), wrap(inside('BE-1'))],
  ]),
  [
    '1.1.3',
    a('<reporting-org ref="X-Y"/><iati-identifier>X-Y</iati-identifier>'),
    a('<reporting-org ref="X-Y"/><iati-identifier>X-Y-1</iati-identifier>'),
  ],
  [
    '1.1.21',
    a('<iati-identifier>X-Y1</iati-identifier><reporting-org ref="X-Y"/>'),
    a('<iati-identifier>X-Y-1</iati-identifier><reporting-org ref="A"/><other-identifier type="B1" ref="X-Y"/>'),
  ],
  ['1.14.8', a('<reporting-org ref="AA-AAA-1"/>'), a('<reporting-org ref="BE-BCE_KBO-0264814354"/>')],
  ['1.18.8', o('<reporting-org ref="AA-AAA-1"/>'), o('<reporting-org ref="XM-DAC-2-10"/>')],
];

export const shares: Case[] = [
  ['2.1.1', a(share('sector', 'vocabulary="2"', '50', '')), a(share('sector', 'vocabulary="2"', '50', '50'))],
  ['2.1.1', a(share('sector', '', '50', '')), a(share('sector', '', '50', '50'))],
  [
    '2.1.2',
    a(share('sector', 'vocabulary="99"', '50', '49.9')),
    a(share('sector', 'vocabulary="99"', '33.3', '33.3', '33.4')),
  ],
  [
    '2.1.2',
    a(share('sector', 'vocabulary="1"', '50', '51')),
    a(share('sector', 'vocabulary="1"', '0.1', '0.2', '99.7')),
  ],
  ['2.1.4', a(share('sector', 'vocabulary="2"', '99')), a(share('sector', 'vocabulary="2"', '100'))],
  ['2.1.4', a(share('sector', '', '99')), a(share('sector', '', ''))],
  ['2.2.1', a('<sector vocabulary="99"/>'), a('<sector vocabulary="99"><narrative>x</narrative></sector>')],
  ['3.1.1', a(share('recipient-country', '', '50', '')), a(share('recipient-country', '', '50', '50'))],
  ['3.1.2', a(share('recipient-country', '', '50', '40')), a(share('recipient-country', '', '60', '40'))],
  ['3.1.4', a(share('recipient-country', '', '90')), a(share('recipient-country', '', '100'))],
  [
    '3.4.1',
    a(share('recipient-region', 'vocabulary="1"', '50', '')),
    a(share('recipient-region', 'vocabulary="1"', '50', '50')),
  ],
  [
    '3.4.2',
    a(share('recipient-region', 'vocabulary="1"', '50') + share('recipient-country', '', '40')),
    a(share('recipient-region', 'vocabulary="1"', '50') + share('recipient-country', '', '50')),
  ],
  ['3.4.4', a(share('recipient-region', 'vocabulary="1"', '90')), a(share('recipient-region', 'vocabulary="1"', ''))],
  ...(['7.9.1', '7.9.2', '7.9.4'] as const).map((id): Case => {
    const items = (...parts: string[]) =>
      a(`<country-budget-items vocabulary="4">${share('budget-item', '', ...parts)}</country-budget-items>`);
    const bad = { '7.9.1': items('', ''), '7.9.2': items('50', '60'), '7.9.4': items('60') };
    return [id, bad[id], id === '7.9.4' ? items('100') : items('50', '50')];
  }),
  ['12.1.1', a(share('recipient-country', '', '100.1')), a(share('recipient-country', '', '100'))],
  ['12.1.1', a(share('recipient-region', '', '-1')), a(share('recipient-region', '', '0'))],
  ['12.2.1', a(share('capital-spend', '', '101')), a(share('capital-spend', '', '88.8'))],
  [
    '12.2.1',
    a('<country-budget-items><budget-item percentage="x"/></country-budget-items>'),
    a('<country-budget-items><budget-item percentage="1"/></country-budget-items>'),
  ],
  ['12.3.1', a(share('sector', '', '100.01')), a(share('sector', '', '99.99'))],
];
