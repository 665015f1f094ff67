import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = (number: number) => `01981a00-0000-7000-8000-${String(number).padStart(12, '0')}`;
const name = (fr: string, nl: string, en: string) => JSON.stringify({ fr, nl, en });

/** The framework ordinance of 27 July 2017 comes into force with its themes, amounts and lists. */
const SINCE = '2017-01-01';

const THEMES = [
  [id(101), 'T1', name('Résilience urbaine', 'Stedelijke veerkracht', 'Urban resilience')],
  [
    id(102),
    'T2',
    name(
      'Développement économique durable et inclusif',
      'Duurzame en inclusieve economische ontwikkeling',
      'Sustainable and inclusive economic development',
    ),
  ],
  [
    id(103),
    'T3',
    name('Citoyenneté mondiale et solidaire', 'Mondiaal en solidair burgerschap', 'Global and solidary citizenship'),
  ],
];

const REGIONS = [
  [
    id(201),
    'KIN',
    name('Ville-Province de Kinshasa', 'Stad-Provincie Kinshasa', 'City-Province of Kinshasa'),
    'CD',
    '2016-01-01',
    null,
  ],
  [
    id(202),
    'RSK',
    name('Région Rabat-Salé-Kénitra', 'Regio Rabat-Salé-Kénitra', 'Region Rabat-Salé-Kénitra'),
    'MA',
    '2013-01-01',
    null,
  ],
  [
    id(203),
    'PSE',
    name(
      'Territoire palestinien occupé : Cisjordanie et Jérusalem-Est',
      'Bezet Palestijns gebied: Westelijke Jordaanoever en Oost-Jeruzalem',
      'Occupied Palestinian territory: West Bank and East Jerusalem',
    ),
    'PS',
    '2022-12-01',
    null,
  ],
  [
    id(204),
    'CHE',
    name('Agglomération de Chennai', 'Agglomeratie Chennai', 'Chennai agglomeration'),
    'IN',
    '2018-01-01',
    '2023-12-31',
  ],
  [
    id(205),
    'PAR',
    name('District de Paramaribo', 'District Paramaribo', 'District of Paramaribo'),
    'SR',
    '2018-01-01',
    '2023-12-31',
  ],
  [
    id(206),
    'KAT',
    name('Ancienne province du Katanga', 'Voormalige provincie Katanga', 'Former Katanga province'),
    'CD',
    '2016-01-01',
    '2016-12-31',
  ],
];

/** Identifier, region, GeoNames number, name, latitude, longitude, eligible. Gaza City is known in order to be refused (R58). */
const PLACES = [
  [id(301), id(201), 2314302, 'Kinshasa', '-4.32758', '15.31357', true],
  [id(302), id(201), 2593460, 'Masina', '-4.38361', '15.39139', true],
  [id(303), id(202), 2538475, 'Rabat', '34.01325', '-6.83255', true],
  [id(304), id(202), 2537763, 'Salé', '34.05310', '-6.79846', true],
  [id(305), id(202), 2544571, 'Kénitra', '34.26101', '-6.58020', true],
  [id(306), id(202), 2529013, 'Témara', '33.92866', '-6.90656', true],
  [id(307), id(203), 282239, 'Ramallah', '31.89964', '35.20422', true],
  [id(308), id(203), 285108, 'Al-Bireh', '31.91001', '35.21645', true],
  [id(309), id(203), 7303419, 'East Jerusalem', '31.78336', '35.23388', true],
  [id(310), id(203), 285066, 'Hebron', '31.52935', '35.09380', true],
  [id(311), id(203), 282615, 'Nablus', '32.22111', '35.25444', true],
  [id(312), id(203), 284315, 'Bethlehem', '31.70487', '35.20376', true],
  [id(313), id(203), 281133, 'Gaza City', '31.50161', '34.46672', false],
  [id(314), id(204), 1264527, 'Chennai', '13.08784', '80.27847', true],
  [id(315), id(204), 1255062, 'Tambaram', '12.92460', '80.12707', true],
  [id(316), id(205), 3383330, 'Paramaribo', '5.86638', '-55.16682', true],
  [id(317), id(206), 922704, 'Lubumbashi', '-11.66089', '27.47938', true],
  [id(318), id(206), 922741, 'Likasi', '-10.98303', '26.73840', true],
];

/** Agreements with partner regions whose date is published; the others are added by those who hold them (R24). */
const AGREEMENTS = [
  [id(401), id(201), 'Accord de coopération Bruxelles – Kinshasa', '2016-01-01', '2016-01-01', null],
  [
    id(402),
    id(203),
    'Accord de coopération Bruxelles – Gouvernorat de Ramallah et Al-Bireh',
    '2024-04-30',
    '2024-04-30',
    null,
  ],
];

/** Domain 7.2: above the amount, the step is needed; management and minister always speak. */
const THRESHOLDS = [
  [id(501), 'management', '0.00'],
  [id(502), 'inspector', '3100.00'],
  [id(503), 'budget-minister', '6200.00'],
  [id(504), 'government', '15000.00'],
  [id(505), 'minister', '0.00'],
];

const part = (percent: string, condition: string) => ({ percent, condition });
const TEMPLATES = [
  [
    id(601),
    '80/20',
    name('Avance de 80 %, solde de 20 %', 'Voorschot van 80 %, saldo van 20 %', 'Advance of 80%, balance of 20%'),
    JSON.stringify([part('80', 'signature'), part('20', 'report-accepted')]),
  ],
  [
    id(602),
    '50/30/20',
    name('Trois tranches : 50, 30 et 20 %', 'Drie schijven: 50, 30 en 20 %', 'Three instalments: 50, 30 and 20%'),
    JSON.stringify([part('50', 'signature'), part('30', 'justified-share'), part('20', 'report-accepted')]),
  ],
  [
    id(603),
    '100',
    name('Versement unique', 'Eenmalige betaling', 'Single payment'),
    JSON.stringify([part('100', 'signature')]),
  ],
];

const SETTINGS = [
  [id(701), 'screening-second-person-above', '50000.00'],
  [id(702), 'structure-costs-percent', '10'],
  [id(703), 'justified-share-percent', '80'],
  [id(704), 'score-threshold-percent', '60'],
  [id(705), 'final-report-months', '3'],
  [id(706), 'return-working-days', '5'],
];

/** What the product needs everywhere: themes, partner regions, approval amounts, instalment plans, single values. */
export class ProgrammeDefaults1795500005500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insert(
      runner,
      'themes (id, code, name, valid_from)',
      THEMES.map((row) => [...row, SINCE]),
    );
    await insert(runner, 'partner_regions (id, code, name, country, valid_from, valid_to)', REGIONS);
    await insert(runner, 'places (id, region_id, geonames_id, name, latitude, longitude, eligible)', PLACES);
    await insert(runner, 'partner_agreements (id, region_id, title, signed_on, valid_from, valid_to)', AGREEMENTS);
    const thresholds = THRESHOLDS.map((row) => [...row, SINCE]);
    await insert(runner, 'approval_thresholds (id, step, above_amount, valid_from)', thresholds);
    await insert(
      runner,
      'instalment_templates (id, code, name, parts, valid_from)',
      TEMPLATES.map((row) => [...row, SINCE]),
    );
    await insert(
      runner,
      'settings (id, code, value, valid_from)',
      SETTINGS.map((row) => [...row, SINCE]),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'settings',
      'instalment_templates',
      'approval_thresholds',
      'partner_agreements',
      'places',
      'partner_regions',
      'themes',
    ])
      await runner.query(`delete from ${table} where id::text like '01981a00-0000-7000-8000-%'`);
  }
}

async function insert(runner: QueryRunner, into: string, values: readonly unknown[][]): Promise<void> {
  for (const row of values)
    await runner.query(`insert into ${into} values (${row.map((_, index) => `$${index + 1}`).join(', ')})`, row);
}
