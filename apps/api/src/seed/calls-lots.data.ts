import type { DemoLot } from './demo-call';
import { LINES } from './budget.data';
import { text } from './texts';

export const CLIMATE = text('Villes et climat', 'Steden en klimaat', 'Cities and climate');
export const COOPERATION = text(
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

export const SOUTH: Pick<DemoLot, 'share' | 'months' | 'perOrganisation' | 'plan' | 'line'> = {
  share: '80',
  months: 36,
  perOrganisation: 2,
  plan: '50/30/20',
  line: LINES.calls,
};
export const FOUR_REGIONS = ['KIN', 'RSK', 'CHE', 'PAR'];

/** The economic lot of the South calls: 10,000 to 125,000 euro. */
export const economy = (code: string, envelope: number, regions: string[]): DemoLot => ({
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
export const citizenshipLot = (envelope: number): DemoLot => ({
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

export const southSummary = text(
  'La Région de Bruxelles-Capitale soutient, en milieu urbain et périurbain, des projets que des associations bruxelloises et belges mènent avec des partenaires de ses régions partenaires. La subvention couvre au plus 80 % des coûts acceptés. Le dossier est introduit en français ou en néerlandais, dans Passerelle, avant l’heure de clôture.\n\nLes dossiers recevables sont évalués par un comité de sélection selon les critères publiés ci-dessous ; la décision d’octroi revient au Gouvernement.',
  'Het Brussels Hoofdstedelijk Gewest steunt projecten in stedelijk en randstedelijk gebied die Brusselse en Belgische verenigingen samen met partners uit zijn partnerregio’s uitvoeren. De subsidie dekt ten hoogste 80 % van de aanvaarde kosten. Het dossier wordt in het Frans of in het Nederlands ingediend in Passerelle, vóór het sluitingsuur.\n\nDe ontvankelijke dossiers worden door een selectiecomité beoordeeld op de onderstaande criteria; de Regering beslist over de toekenning.',
  'The Brussels-Capital Region supports projects in urban and peri-urban areas that Belgian associations carry out with partners in its partner regions. The grant covers at most 80% of accepted costs. Applications are made in French or Dutch, in Passerelle, before the closing time.\n\nA selection committee scores admissible files against the criteria below; the Government decides on the award.',
);
export const citizenshipSummary = text(
  'Cet appel annuel soutient à Bruxelles des actions de sensibilisation à une citoyenneté mondiale et solidaire, d’abord avec les jeunes de 12 à 25 ans. La subvention, de 5 000 à 25 000 euros, peut couvrir la totalité du budget réel.',
  'Deze jaarlijkse oproep steunt in Brussel acties die bewustmaken van een mondiaal en solidair burgerschap, in de eerste plaats bij jongeren van 12 tot 25 jaar. De subsidie, van 5.000 tot 25.000 euro, kan het volledige reële budget dekken.',
  'This yearly call supports awareness work on global and solidary citizenship in Brussels, first of all with young people aged 12 to 25. The grant, from 5,000 to 25,000 euro, may cover the whole real budget.',
);

export const south = (year: string) =>
  text(`Appel à projets Sud ${year}`, `Projectoproep Zuid ${year}`, `Call for projects South ${year}`);
export const citizenship = (year: string) =>
  text(
    `Citoyenneté mondiale et solidaire ${year}`,
    `Mondiaal solidair burgerschap ${year}`,
    `Global and solidary citizenship ${year}`,
  );
