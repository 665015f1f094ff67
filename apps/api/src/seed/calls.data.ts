import type { LocalizedText } from '@passerelle/contract';
import type { DemoCall, DemoLot } from './demo-call';
import { LINES } from './budget.data';
import { text } from './texts';
import type { Calendar } from './timeline';

const CLIMATE = text('Villes et climat', 'Steden en klimaat', 'Cities and climate');
const COOPERATION = text(
  'Coopération au développement urbain',
  'Stedelijke ontwikkelingssamenwerking',
  'Urban cooperation',
);
const ECONOMY = text(
  'Développement économique durable et inclusif',
  'Duurzame en inclusieve economische ontwikkeling',
  'Sustainable and inclusive economic development',
);
const CITIZENSHIP = text(
  'Citoyenneté mondiale et solidaire',
  'Mondiaal en solidair burgerschap',
  'Global and solidary citizenship',
);

const SOUTH: Pick<DemoLot, 'share' | 'months' | 'perOrganisation' | 'plan' | 'line'> = {
  share: '80',
  months: 36,
  perOrganisation: 2,
  plan: '50/30/20',
  line: LINES.calls,
};
const FOUR_REGIONS = ['KIN', 'RSK', 'CHE', 'PAR'];

/** The economic lot of the South calls: 10,000 to 125,000 euro. */
const economy = (code: string, envelope: number, regions: string[]): DemoLot => ({
  ...SOUTH,
  code,
  title: ECONOMY,
  theme: 'T2',
  envelope,
  min: 10_000,
  max: 125_000,
  applicants: ['accredited-cso', 'asbl'],
  regions,
});

/** Awareness work in Brussels: 5,000 to 25,000 euro, up to the whole cost. */
const citizenshipLot = (envelope: number): DemoLot => ({
  code: '1',
  title: CITIZENSHIP,
  theme: 'T3',
  envelope,
  min: 5_000,
  max: 25_000,
  share: '100',
  applicants: ['accredited-cso', 'asbl'],
  regions: [],
  months: 18,
  perOrganisation: 2,
  plan: '80/20',
  line: LINES.citizenship,
});

const southSummary = text(
  'La Région de Bruxelles-Capitale soutient, en milieu urbain et périurbain, des projets que des associations bruxelloises et belges mènent avec des partenaires de ses régions partenaires. La subvention couvre au plus 80 % des coûts acceptés. Le dossier est introduit en français ou en néerlandais, dans Passerelle, avant l’heure de clôture.\n\nLes dossiers recevables sont évalués par un comité de sélection selon les critères publiés ci-dessous ; la décision d’octroi revient au Gouvernement.',
  'Het Brussels Hoofdstedelijk Gewest steunt projecten in stedelijk en randstedelijk gebied die Brusselse en Belgische verenigingen samen met partners uit zijn partnerregio’s uitvoeren. De subsidie dekt ten hoogste 80 % van de aanvaarde kosten. Het dossier wordt in het Frans of in het Nederlands ingediend in Passerelle, vóór het sluitingsuur.\n\nDe ontvankelijke dossiers worden door een selectiecomité beoordeeld op de onderstaande criteria; de Regering beslist over de toekenning.',
  'The Brussels-Capital Region supports projects in urban and peri-urban areas that Belgian associations carry out with partners in its partner regions. The grant covers at most 80% of accepted costs. Applications are made in French or Dutch, in Passerelle, before the closing time.\n\nA selection committee scores admissible files against the criteria below; the Government decides on the award.',
);
const citizenshipSummary = text(
  'Cet appel annuel soutient à Bruxelles des actions de sensibilisation à une citoyenneté mondiale et solidaire, d’abord avec les jeunes de 12 à 25 ans. La subvention, de 5 000 à 25 000 euros, peut couvrir la totalité du budget réel.',
  'Deze jaarlijkse oproep steunt in Brussel acties die bewustmaken van een mondiaal en solidair burgerschap, in de eerste plaats bij jongeren van 12 tot 25 jaar. De subsidie, van 5.000 tot 25.000 euro, kan het volledige reële budget dekken.',
  'This yearly call supports awareness work on global and solidary citizenship in Brussels, first of all with young people aged 12 to 25. The grant, from 5,000 to 25,000 euro, may cover the whole real budget.',
);

const south = (year: string) =>
  text(`Appel à projets Sud ${year}`, `Projectoproep Zuid ${year}`, `Call for projects South ${year}`);
const citizenship = (year: string) =>
  text(
    `Citoyenneté mondiale et solidaire ${year}`,
    `Mondiaal solidair burgerschap ${year}`,
    `Global and solidary citizenship ${year}`,
  );

/** Published calls with their published amounts, and those of the last months that keep every list filled. */
export function demoCalls(calendar: Calendar): DemoCall[] {
  const yearOf = (days: number) => calendar.ago(days).slice(0, 4);
  return [
    {
      code: 'OSC2018',
      title: text(
        'Appel à projets Organisations de la société civile 2018',
        'Projectoproep Organisaties van het maatschappelijk middenveld 2018',
        'Call for projects Civil society organisations 2018',
      ),
      summary: southSummary,
      prepared: '2018-01-15',
      approved: '2018-02-08',
      opens: '2018-02-26',
      closes: '2018-04-13',
      steps: [
        ['startSelection', '2018-04-16'],
        ['decide', '2018-08-20'],
        ['archive', '2022-03-01'],
      ],
      lots: [
        {
          ...SOUTH,
          code: 'A',
          title: CLIMATE,
          theme: 'T1',
          envelope: 350_000,
          min: 50_000,
          max: 150_000,
          applicants: ['accredited-cso'],
          regions: FOUR_REGIONS,
        },
        {
          ...SOUTH,
          code: 'B',
          title: COOPERATION,
          theme: 'T1',
          envelope: 450_000,
          min: 50_000,
          max: 150_000,
          applicants: ['accredited-cso'],
          regions: FOUR_REGIONS,
        },
      ],
    },
    {
      code: 'SUD2019',
      title: south('2019'),
      summary: southSummary,
      prepared: '2018-10-15',
      approved: '2018-11-22',
      opens: '2018-12-10',
      closes: '2019-02-18',
      steps: [
        ['startSelection', '2019-02-20'],
        ['decide', '2019-06-28'],
        ['archive', '2023-03-01'],
      ],
      lots: [
        {
          ...SOUTH,
          code: 'A',
          title: CLIMATE,
          theme: 'T1',
          envelope: 350_000,
          min: 50_000,
          max: 175_000,
          applicants: ['accredited-cso'],
          regions: FOUR_REGIONS,
        },
        economy('B', 450_000, FOUR_REGIONS),
      ],
    },
    {
      code: 'CMS2019',
      title: citizenship('2019'),
      summary: citizenshipSummary,
      prepared: '2019-01-14',
      approved: '2019-02-21',
      opens: '2019-03-15',
      closes: '2019-05-06',
      steps: [
        ['startSelection', '2019-05-08'],
        ['decide', '2019-07-15'],
        ['archive', '2022-03-01'],
      ],
      lots: [citizenshipLot(200_000)],
    },
    {
      code: 'CMS2020',
      title: citizenship('2020'),
      summary: citizenshipSummary,
      prepared: '2020-02-10',
      approved: '2020-03-12',
      opens: '2020-04-06',
      closes: '2020-06-08',
      steps: [
        ['startSelection', '2020-06-10'],
        ['decide', '2020-12-10'],
      ],
      lots: [citizenshipLot(200_000)],
    },
    {
      code: 'SUD2021',
      title: south('2021'),
      summary: southSummary,
      prepared: '2021-01-11',
      approved: '2021-02-18',
      opens: '2021-03-08',
      closes: '2021-05-10',
      steps: [
        ['startSelection', '2021-05-12'],
        ['decide', '2021-10-04'],
      ],
      lots: [economy('1', 800_000, FOUR_REGIONS)],
    },
    recentCitizenship(`CMS${yearOf(640)}`, citizenship(yearOf(640)), calendar, 640, 'decided'),
    {
      code: `SUD${yearOf(420)}`,
      title: south(yearOf(420)),
      summary: southSummary,
      prepared: calendar.ago(530),
      approved: calendar.ago(500),
      opens: calendar.ago(480),
      closes: calendar.ago(420),
      steps: [
        ['startSelection', calendar.ago(418)],
        ['decide', calendar.ago(60)],
      ],
      lots: [economy('1', 1_200_000, ['KIN', 'RSK', 'PSE'])],
    },
    recentCitizenship(`CMS${yearOf(100)}`, citizenship(yearOf(100)), calendar, 100, 'in_selection'),
    {
      code: `SUD${yearOf(0)}`,
      title: south(yearOf(0)),
      summary: southSummary,
      prepared: calendar.ago(110),
      approved: calendar.ago(60),
      opens: calendar.ago(28),
      closes: calendar.ago(-35),
      steps: [],
      lots: [economy('1', 800_000, ['KIN', 'RSK', 'PSE'])],
    },
    {
      code: `CMS${String(Number(yearOf(0)) + 1)}`,
      title: citizenship(String(Number(yearOf(0)) + 1)),
      summary: citizenshipSummary,
      prepared: calendar.ago(14),
      approved: null,
      opens: calendar.ago(-110),
      closes: calendar.ago(-165),
      steps: [],
      lots: [citizenshipLot(240_000)],
    },
  ];
}

function recentCitizenship(
  code: string,
  title: LocalizedText,
  calendar: Calendar,
  closed: number,
  state: 'decided' | 'in_selection',
): DemoCall {
  return {
    code,
    title,
    summary: citizenshipSummary,
    prepared: calendar.ago(closed + 120),
    approved: calendar.ago(closed + 80),
    opens: calendar.ago(closed + 55),
    closes: calendar.ago(closed),
    steps: [
      ['startSelection', calendar.ago(closed - 2)],
      ...(state === 'decided' ? [['decide', calendar.ago(closed - 100)] as DemoCall['steps'][number]] : []),
    ],
    lots: [citizenshipLot(state === 'decided' ? 220_000 : 240_000)],
  };
}
