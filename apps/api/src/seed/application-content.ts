import {
  addDays,
  addMonths,
  euro,
  type ApplicationContent,
  type CostLine,
  type DateOnly,
  type ResultsSection,
} from '@passerelle/contract';
import type { ApplicationRow } from './application-row';
import type { DemoFrame } from './demo-frame';
import { DEMO_ORGANISATIONS } from './organisations.data';
import type { Words } from './kit';
import { KITS } from './kits.data';
import type { PlayedLot } from './play-call';

/** When the work of an application begins and ends. */
export interface Period {
  startsOn: DateOnly;
  endsOn: DateOnly;
}

/** The first of a month some time after the committee, for one or two years. */
export function periodOf({ call, lot }: PlayedLot, { months, decided }: { months: number; decided: number }): Period {
  const startsOn = `${addMonths(addDays(call.closes, decided + (decided > 100 ? 20 : 140)), 1).slice(0, 8)}01`;
  return { startsOn, endsOn: addDays(addMonths(startsOn, Math.min(months, lot.months)), -1) };
}

/** Every section of an application, in the language of the file and with a budget that adds up. */
export function contentOf(
  frame: DemoFrame,
  played: PlayedLot,
  row: ApplicationRow,
  period: Period,
): ApplicationContent {
  const [by, language, kitName, placeName, partner, asked, title] = row;
  const kit = KITS[kitName];
  const place = placeName === '' ? null : frame.place(placeName);
  const words = filled(kit.words[language], placeName, partner);
  const cost = Math.ceil((asked * 100) / Number(played.lot.share));
  return {
    project: { title, ...period, summary: words.summary, context: words.context, objectives: words.objectives },
    partners: {
      localPartners: partner === '' ? [] : [{ name: partner, country: countryOf(partner), role: ROLES[language] }],
      regionId: place === null ? null : frame.region(place.region),
      placeIds: place === null ? [] : [frame.place(placeName).id],
      urbanContext: URBAN[language].replace('{place}', placeName || 'Bruxelles'),
    },
    theme: {
      themeId: frame.theme(played.lot.theme),
      sectors: [...kit.sectors],
      sdgs: [...kit.sdgs],
      crossCutting: CROSS_CUTTING[language],
    },
    budget: {
      lines: linesOf(words, period, cost, language),
      requested: euro(`${asked}.00`),
      ownContribution: euro(`${Math.floor((cost - asked) * 0.6)}.00`),
      otherFunding: othersOf(cost - asked, language),
    },
    results: resultsOf(words, language),
    attachments: { note: '' },
    declarations: { noDoubleFinancing: true, noOpenDebt: true, truthful: true, signatory: signatoryOf(by, language) },
  };
}

/** Who signs for an organisation: its office, never a person. */
export const signatoryOf = (organisation: string, language: 'fr' | 'nl'): string =>
  language === 'fr' ? `La présidence de ${organisation}` : `De voorzitter van ${organisation}`;

const ROLES = { fr: 'Mise en œuvre sur place et suivi', nl: 'Uitvoering ter plaatse en opvolging' };
const URBAN = {
  fr: 'Le projet se déroule dans des quartiers denses et périurbains de {place}, choisis avec les autorités locales.',
  nl: 'Het project gaat door in dichtbebouwde en randstedelijke wijken van {place}, gekozen met de lokale overheid.',
};
const CROSS_CUTTING = {
  fr: 'La moitié au moins des participants et des organes de décision sont des femmes. Les achats privilégient le réemploi ; les lieux sont accessibles aux personnes en situation de handicap.',
  nl: 'Ten minste de helft van de deelnemers en van de besluitorganen zijn vrouwen. Bij aankopen gaat hergebruik voor; de plaatsen zijn toegankelijk voor personen met een handicap.',
};
const SUSTAINABILITY = {
  fr: 'Les équipements sont remis à un comité de gestion doté d’un règlement et d’un fonds d’entretien ; la méthode est publiée.',
  nl: 'De uitrusting gaat naar een beheerscomité met een reglement en een onderhoudsfonds; de methode wordt gepubliceerd.',
};
const COST_LABELS = {
  fr: ['Coordination du projet', 'Suivi-évaluation et audit', 'Frais de structure'],
  nl: ['Projectcoördinatie', 'Opvolging, evaluatie en audit', 'Structuurkosten'],
};

function filled(words: Words, place: string, partner: string): Words {
  const fill = (text: string) => text.replaceAll('{place}', place).replaceAll('{partner}', partner);
  return { ...words, summary: fill(words.summary) };
}

const countryOf = (partner: string): string => DEMO_ORGANISATIONS.find(({ name }) => name === partner)?.country ?? 'BE';

/** Whole euros in three categories; structure costs stay below a tenth of the others. */
function linesOf(words: Words, { startsOn, endsOn }: Period, cost: number, language: 'fr' | 'nl'): CostLine[] {
  const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))];
  const [coordination = '', evaluation = '', structure = ''] = COST_LABELS[language];
  const parts: [CostLine['category'], string, number, number][] = [
    ['A', words.costs[0], first, Math.floor(cost * 0.42)],
    ['A', words.costs[1], last, Math.floor(cost * 0.3)],
    ['B', coordination, first, Math.floor(cost * 0.14)],
    ['C', structure, last, Math.floor(cost * 0.07)],
  ];
  const rest = cost - parts.reduce((sum, [, , , amount]) => sum + amount, 0);
  return [...parts, ['B', evaluation, last, rest] as (typeof parts)[number]].map(([category, label, year, amount]) => ({
    category,
    label,
    year,
    amount: euro(`${amount}.00`),
  }));
}

function othersOf(missing: number, language: 'fr' | 'nl') {
  const other = missing - Math.floor(missing * 0.6);
  if (other === 0) return [];
  const funder = language === 'fr' ? 'Fonds propres et dons des membres' : 'Eigen fondsen en giften van leden';
  return [{ funder, amount: euro(`${other}.00`), confirmed: true }];
}

function resultsOf({ output, outcome }: Words, language: 'fr' | 'nl'): ResultsSection {
  const result = (level: 'output' | 'outcome', [statement, label, unit, target]: Words['output']) => ({
    level,
    statement,
    indicators: [{ label, baseline: '0', target, unit }],
  });
  return { results: [result('output', output), result('outcome', outcome)], sustainability: SUSTAINABILITY[language] };
}
