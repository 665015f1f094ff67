import type { DateOnly, FundingKind, ProceduralLanguage } from '@passerelle/contract';
import type { ProjectStop } from './stops';

/** A project that an officer opens without a call, in whole euros. */
export interface OpeningRow {
  modality: 'direct' | 'multilateral' | 'humanitarian';
  by: string;
  language: ProceduralLanguage;
  title: string;
  description: string;
  amount: number;
  /** A day, or how many days before the demo is loaded. */
  opened: DateOnly | number;
  months: number;
  stop: ProjectStop;
  /** Place of a partner region; empty when there is none. */
  place: string;
  sector: string;
  theme: 'T1' | 'T2' | 'T3';
  funding: FundingKind | null;
  /** Key of the crisis that is answered. */
  crisis: string | null;
}

type Direct = [
  keyof typeof OFFICES,
  ProceduralLanguage,
  string,
  string,
  number,
  DateOnly | number,
  number,
  ProjectStop,
  string,
];
type Multilateral = [
  string,
  FundingKind,
  string,
  string,
  number,
  DateOnly | number,
  number,
  ProjectStop,
  string,
  string,
];
type Humanitarian = [string, string, string, number, DateOnly | number, ProjectStop];

const OFFICES = {
  kinshasa: ['Division urbaine de la coopération – Ville-Province de Kinshasa (démo)', 'Kinshasa'],
  kintambo: ['Commune de Kintambo – service de l’état civil (démo)', 'Kinshasa'],
  rabat: ['Région Rabat-Salé-Kénitra – service du développement (démo)', 'Rabat'],
  ramallah: ['Governorate of Ramallah and Al-Bireh – planning office (demo)', 'Ramallah'],
  chennai: ['Greater Chennai – urban planning cell (demo)', 'Chennai'],
  paramaribo: ['Districtscommissariaat Paramaribo – projectbureau (demo)', 'Paramaribo'],
} as const;

/** With the authorities of partner regions under their agreements (domain 5.3). */
const DIRECT: Direct[] = [
  [
    'kinshasa',
    'fr',
    'Plan de mobilité piétonne de la Gombe',
    'Étude, relevés et aménagement pilote de traversées piétonnes.',
    180_000,
    '2018-05-14',
    18,
    'closed',
    '21012',
  ],
  [
    'paramaribo',
    'nl',
    'Afvalbeheer in het centrum van Paramaribo',
    'Bijstand aan het district voor een plan en een proefophaling.',
    95_000,
    '2019-03-11',
    18,
    'closed',
    '14050',
  ],
  [
    'chennai',
    'fr',
    'Arbres et ombre : formation des jardiniers municipaux',
    'Échange entre jardiniers de Bruxelles et de Chennai.',
    60_000,
    '2020-02-10',
    20,
    'closed',
    '43030',
  ],
  [
    'rabat',
    'fr',
    'Système d’information territorial de la Région',
    'Appui à la création d’un portail de données urbaines.',
    150_000,
    '2021-09-06',
    24,
    'closed',
    '15185',
  ],
  [
    'kintambo',
    'fr',
    'État civil numérique de Kintambo',
    'Numérisation des actes, formation des agents et accueil du public.',
    220_000,
    70,
    24,
    'claim-paid',
    '15112',
  ],
  [
    'ramallah',
    'fr',
    'Plan climat du gouvernorat',
    'Diagnostic partagé et plan d’action avec les communes.',
    120_000,
    64,
    18,
    'claim-approved',
    '43030',
  ],
  [
    'rabat',
    'fr',
    'Propreté des plages urbaines',
    'Collecte et sensibilisation avec les communes du littoral.',
    85_000,
    40,
    18,
    'agreement-partner',
    '14050',
  ],
  [
    'kinshasa',
    'fr',
    'Drains de Kingabwa',
    'Curage et entretien participatif de six drains.',
    140_000,
    44,
    24,
    'commitment-requested',
    '43060',
  ],
  [
    'kintambo',
    'fr',
    'Maison communale ouverte',
    'Guichet unique et médiation pour les habitants.',
    48_000,
    20,
    12,
    'at-management',
    '15185',
  ],
  [
    'ramallah',
    'fr',
    'Cadastre des arbres d’Al-Bireh',
    'Relevé et plan de plantation.',
    35_000,
    26,
    12,
    'at-minister',
    '43030',
  ],
  [
    'rabat',
    'fr',
    'Échanges de fonctionnaires',
    'Stages croisés entre les deux administrations.',
    28_000,
    8,
    12,
    'decision-prepared',
    '15185',
  ],
  [
    'kinshasa',
    'fr',
    'Archives urbaines de Kinshasa',
    'Sauvegarde de plans et de registres fonciers.',
    52_000,
    12,
    18,
    'completed',
    '15185',
  ],
];

/** International organisations, by core or earmarked contributions (domain 5.4). */
const MULTILATERAL: Multilateral[] = [
  [
    'United Nations Human Settlements Programme',
    'core',
    'Contribution générale à ONU-Habitat',
    'Contribution aux ressources générales.',
    100_000,
    '2018-09-10',
    12,
    'closed',
    '',
    '43030',
  ],
  [
    'United Nations Relief and Works Agency for Palestine Refugees in the Near East',
    'core',
    'Contribution générale à l’UNRWA',
    'Contribution au budget-programme.',
    150_000,
    '2020-09-07',
    12,
    'closed',
    '',
    '72010',
  ],
  [
    'United Nations Population Fund',
    'earmarked',
    'Santé des adolescentes à Kinshasa',
    'Consultations et information dans dix centres.',
    120_000,
    '2022-03-14',
    18,
    'closed',
    'Kinshasa',
    '13020',
  ],
  [
    'United Nations Children’s Fund',
    'earmarked',
    'Eau et hygiène dans les écoles de Masina',
    'Points d’eau et latrines dans douze écoles.',
    160_000,
    62,
    18,
    'claim-checked',
    'Masina',
    '14030',
  ],
  [
    'International Labour Organisation',
    'earmarked',
    'Travail décent dans l’artisanat de Salé',
    'Protection sociale et formation des artisanes.',
    90_000,
    64,
    18,
    'claim-ordered',
    'Salé',
    '16020',
  ],
  [
    'United Nations Development Programme',
    'earmarked',
    'Gouvernance locale en Cisjordanie',
    'Budgets participatifs dans quatre communes.',
    110_000,
    38,
    18,
    'agreement-signed',
    'Ramallah',
    '15185',
  ],
  [
    'United Nations Human Settlements Programme',
    'earmarked',
    'Quartiers résilients de Kinshasa',
    'Plans de quartier et prévention des inondations.',
    175_000,
    22,
    24,
    'at-budget-minister',
    'Kinshasa',
    '43060',
  ],
  [
    'World Food Programme',
    'core',
    'Contribution générale au PAM',
    'Contribution aux ressources générales.',
    80_000,
    24,
    12,
    'at-inspector',
    '',
    '72040',
  ],
  [
    'United Nations High Commissioner for Refugees',
    'core',
    'Contribution générale au HCR',
    'Contribution aux ressources générales.',
    60_000,
    45,
    12,
    'refused',
    '',
    '72010',
  ],
  [
    'United Nations Children’s Fund',
    'core',
    'Contribution générale à l’UNICEF',
    'Contribution aux ressources générales.',
    70_000,
    34,
    12,
    'dropped',
    '',
    '72010',
  ],
];

/** Grants after a crisis (domain 5.5): organisation, crisis, title, amount, day, where the story stops. */
const HUMANITARIAN: Humanitarian[] = [
  [
    'International Federation of Red Cross and Red Crescent Societies',
    'beirut',
    'Explosion de Beyrouth : abris et premiers secours',
    150_000,
    '2020-08-24',
    'closed',
  ],
  [
    'International Committee of the Red Cross',
    'beirut',
    'Soins hospitaliers à Beyrouth',
    100_000,
    '2020-09-01',
    'closed',
  ],
  [
    'International Federation of Red Cross and Red Crescent Societies',
    'quake',
    'Séisme en Turquie et en Syrie : tentes et couvertures',
    200_000,
    '2023-02-20',
    'closed',
  ],
  ['United Nations Children’s Fund', 'quake', 'Eau potable pour les enfants d’Alep', 120_000, '2023-03-01', 'closed'],
  [
    'International Federation of Red Cross and Red Crescent Societies',
    'morocco',
    'Al Haouz : abris d’hiver',
    110_000,
    '2023-10-02',
    'closed',
  ],
  [
    'United Nations Relief and Works Agency for Palestine Refugees in the Near East',
    'gaza',
    'Aide alimentaire d’urgence à Gaza',
    180_000,
    66,
    'claim-cleared',
  ],
  ['International Committee of the Red Cross', 'kivu', 'Déplacés de Goma : eau et santé', 140_000, 68, 'claim-paid'],
  ['World Food Programme', 'floods', 'Kinshasa inondée : rations et cantines', 90_000, 46, 'visa-refused'],
  [
    'United Nations High Commissioner for Refugees',
    'kivu',
    'Abris pour les familles déplacées',
    75_000,
    48,
    'committed',
  ],
  ['United Nations Population Fund', 'gaza', 'Kits de maternité', 65_000, 30, 'agreement-draft'],
  [
    'International Federation of Red Cross and Red Crescent Societies',
    'floods',
    'Prévention du choléra à Limete',
    45_000,
    22,
    'at-government',
  ],
  ['United Nations Children’s Fund', 'gaza', 'Espaces protégés pour les enfants', 85_000, 18, 'at-minister'],
  ['World Food Programme', 'gaza', 'Boulangeries mobiles', 95_000, 26, 'unfavourable'],
  ['International Committee of the Red Cross', 'gaza', 'Prothèses et réadaptation', 55_000, 16, 'decision-withdrawn'],
];

const NONE = { place: '', funding: null, crisis: null } as const;

/** Every project of the demo that comes without a call. */
export const OPENINGS: readonly OpeningRow[] = [
  ...DIRECT.map(([office, language, title, description, amount, opened, months, stop, sector]): OpeningRow => {
    const [by, place] = OFFICES[office];
    return {
      ...NONE,
      modality: 'direct',
      by,
      place,
      language,
      title,
      description,
      amount,
      opened,
      months,
      stop,
      sector,
      theme: 'T1',
    };
  }),
  ...MULTILATERAL.map(([by, funding, title, description, amount, opened, months, stop, place, sector]): OpeningRow => ({
    ...NONE,
    modality: 'multilateral',
    ...{ by, funding, title, description, amount, opened, months, stop, place, sector, language: 'fr', theme: 'T1' },
  })),
  ...HUMANITARIAN.map(([by, crisis, title, amount, opened, stop]): OpeningRow => ({
    ...NONE,
    modality: 'humanitarian',
    ...{ by, crisis, title, amount, opened, stop, language: 'fr', months: 12, sector: '72010', theme: 'T1' },
    description: `${title}. Réponse aux besoins les plus urgents, sur la base de l’appel de fonds.`,
  })),
];
