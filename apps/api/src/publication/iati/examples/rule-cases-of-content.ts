import { a, indicator, o, period, transaction, type Case } from './rule-case';

export const places: Case[] = [
  ['3.6.2', a(`<recipient-country/>${transaction('<recipient-country/>')}`), a(`<recipient-country/>${transaction()}`)],
  ['3.7.1', a(transaction()), a(transaction('<recipient-region/>'))],
  ['3.7.2', a(transaction('<recipient-country/>') + transaction()), a(transaction('<recipient-country/>').repeat(2))],
  ['6.2.2', a(transaction()), a(transaction('<sector/>'))],
  ['6.6.2', a(`<sector/>${transaction('<sector/>')}`), a(`<sector/>${transaction()}`)],
  ['6.7.2', a(transaction('<sector/>') + transaction()), a(transaction('<sector/>').repeat(2))],
  ['102.1.1', a('<sector vocabulary="2"/>'), a('<sector vocabulary="2"/><sector/>')],
  [
    '107.1.1',
    a('<default-aid-type vocabulary="2"/>'),
    a('<default-aid-type vocabulary="2"/><default-aid-type vocabulary="1"/>'),
  ],
  ['107.1.2', a('<default-aid-type vocabulary="2"/>'.repeat(2)), a('<default-aid-type vocabulary="2"/>')],
  ['107.1.2', a('<default-aid-type/>'.repeat(2)), a('<default-aid-type/><default-aid-type vocabulary="2"/>')],
  ['107.2.1', a(transaction('<aid-type vocabulary="2"/>')), a(transaction('<aid-type/>'))],
  [
    '107.2.2',
    a(transaction('<aid-type vocabulary="2"/>'.repeat(2))),
    a(transaction('<aid-type vocabulary="2"/>').repeat(2)),
  ],
  ['107.2.2', a(transaction('<aid-type/>'.repeat(2))), a(transaction('<aid-type/><aid-type vocabulary="2"/>'))],
];

export const texts: Case[] = [
  ['4.1.1', a('<title><narrative>x</narrative></title>'), a('<title><narrative xml:lang="fr">x</narrative></title>')],
  [
    '4.1.1',
    a('<title><narrative>x</narrative></title>'),
    a('<title><narrative>x</narrative></title>', 'xml:lang="fr"'),
  ],
  ['4.3.1', a('<title><narrative> </narrative></title>'), a('<title><narrative>x</narrative></title>')],
  ['4.4.1', a('<description/>'), a('<description><narrative>x</narrative></description>')],
  ['4.5.1', o('<name><narrative>x</narrative></name>'), o('<name><narrative>x</narrative></name>', 'xml:lang="fr"')],
  [
    '6.8.1',
    a('<other-identifier><owner-org/></other-identifier>'),
    a('<other-identifier><owner-org ref="x"/></other-identifier>'),
  ],
  ['6.9.1', a(transaction('<provider-org/>')), a(transaction('<provider-org><narrative>x</narrative></provider-org>'))],
  [
    '6.9.2',
    a('<planned-disbursement><receiver-org/></planned-disbursement>'),
    a(transaction('<receiver-org ref="x"/>')),
  ],
  ['6.10.1', a('<participating-org/>'), a('<participating-org ref="x"/>')],
  [
    '6.13.1',
    a('<policy-marker vocabulary="99"/>'),
    a('<policy-marker vocabulary="99"><narrative>x</narrative></policy-marker>'),
  ],
  ['6.14.1', a('<policy-marker/>'), a('<policy-marker significance="0"/>')],
  ['7.8.1', a('<budget><value>1</value></budget>'), a('<budget><value currency="EUR">1</value></budget>')],
  ['7.8.1', a('<fss><forecast>1</forecast></fss>'), a('<fss><forecast>1</forecast></fss>', 'default-currency="EUR"')],
  [
    '7.8.2',
    o('<total-budget><value>1</value></total-budget>'),
    o('<total-budget><value currency="EUR">1</value></total-budget>'),
  ],
];

export const periods: Case[] = [
  ...[
    'budget',
    'planned-disbursement',
    'total-budget',
    'recipient-country-budget',
    'recipient-org-budget',
    'recipient-region-budget',
    'total-expenditure',
  ].flatMap((name): Case[] => {
    const wrap = name === 'budget' || name === 'planned-disbursement' ? a : o;
    const of = (start: string, end: string) => wrap(`<${name}>${period(start, end)}</${name}>`);
    const order: Case = ['8.6.3', of('2024-02-01', '2024-01-31'), of('2024-02-01', '2024-02-01')];
    if (name === 'planned-disbursement') return [order];
    return [order, ['7.5.3', of('2023-01-01', '2024-01-02'), of('2024-01-01', '2024-12-31')]];
  }),
  [
    '8.6.1',
    indicator('1', `<period>${period('2024-02-01', '2024-01-31')}</period>`),
    indicator('1', `<period>${period('2024-01-01', '2024-01-31')}</period>`),
  ],
  ['6.11.1', a('<activity-date type="3"/>'), a('<activity-date type="2"/>')],
  [
    '11.1.1',
    a('', 'last-updated-datetime="2026-01-01T12:00:01Z"'),
    a('', 'last-updated-datetime="2026-01-01T12:00:00Z"'),
  ],
  [
    '11.4.1',
    o('', 'last-updated-datetime="2027-01-01T00:00:00Z"'),
    o('', 'last-updated-datetime="2025-01-01T00:00:00Z"'),
  ],
  ...(
    [
      ['11.1.2', '1', '3'],
      ['11.1.3', '2', '4'],
    ] as const
  ).map(([id, from, to]): Case => {
    const of = (start: string, end: string) =>
      a(`<activity-date type="${from}" iso-date="${start}"/><activity-date type="${to}" iso-date="${end}"/>`);
    return [id, of('2024-01-02', '2024-01-01'), of('2024-01-01', '2024-01-02')];
  }),
  ...(
    [
      ['11.1.4', '2'],
      ['11.1.5', '4'],
    ] as const
  ).map(([id, type]): Case => [
    id,
    a(`<activity-date type="${type}" iso-date="2026-01-02"/>`),
    a(`<activity-date type="${type}" iso-date="2026-01-01"/>`),
  ]),
  [
    '11.2.1',
    a(
      transaction('<transaction-date iso-date="2025-01-01"/>') +
        transaction('<transaction-date iso-date="2026-01-02"/>'),
    ),
    a(transaction('<transaction-date iso-date="2026-01-01"/>')),
  ],
  ['11.2.2', a(transaction('<value value-date="2026-02-01"/>')), a(transaction('<value value-date="2025-02-01"/>'))],
  ...(['2023-12-31', '2025-01-01'] as const).map((day): Case => {
    const of = (date: string) =>
      o(
        `<recipient-country-budget>${period('2024-01-01', '2024-12-31')}<budget-line><value value-date="${date}"/></budget-line></recipient-country-budget>`,
      );
    return ['11.3.1', of(day), of('2024-12-31')];
  }),
];

export const results: Case[] = (['baseline', 'target', 'actual'] as const).flatMap((name, index): Case[] => {
  const of = (measure: string, value: string) =>
    indicator(measure, name === 'baseline' ? `<baseline${value}/>` : `<period><${name}${value}/></period>`);
  const id = `8.${8 + index}`;
  return [
    [`${id}.1`, of('1', ''), of('5', '')],
    [`${id}.2`, of('4', ' value="many"'), of('2', ' value="10.5"')],
    [`${id}.3`, of('5', ' value="1"'), of('5', '')],
  ];
});
const reference = '<reference code="1" vocabulary="1"/>';
results.push([
  '8.11.1',
  a(`<result>${reference}<indicator>${reference}</indicator></result>`),
  a(`<result><indicator>${reference.repeat(2)}</indicator></result>`),
]);
