import {
  brusselsClock,
  brusselsDay,
  type Criterion,
  type Instant,
  type LotView,
  type WriteLot,
} from '@passerelle/contract';
import { NO_TEXT } from './call-form.model';

const criterion = (code: string, fr: string, nl: string, en: string, weight: number): Criterion => ({
  code,
  label: { fr, nl, en },
  guidance: NO_TEXT,
  weight,
});

/** The usual criteria of a call; their weights sum to 100 and may be changed. */
const USUAL_CRITERIA: Criterion[] = [
  criterion(
    'relevance',
    'Pertinence par rapport au thème et à la région partenaire',
    'Relevantie voor het thema en de partnerregio',
    'Relevance to theme and partner region',
    25,
  ),
  criterion(
    'results',
    'Qualité et logique des résultats',
    'Kwaliteit en logica van de resultaten',
    'Quality and logic of the results',
    25,
  ),
  criterion(
    'partnership',
    'Partenariat et appropriation locale',
    'Partnerschap en lokaal eigenaarschap',
    'Partnership and local ownership',
    15,
  ),
  criterion(
    'capacity',
    'Rapport coût-efficacité et capacité',
    'Kostenefficiëntie en capaciteit',
    'Cost-efficiency and capacity',
    15,
  ),
  criterion(
    'sustainability',
    'Durabilité et effet multiplicateur',
    'Duurzaamheid en multiplicatoreffect',
    'Sustainability and multiplier effect',
    10,
  ),
  criterion(
    'cross-cutting',
    'Thèmes transversaux : genre, climat, inclusion',
    'Transversale thema’s: gender, klimaat, inclusie',
    'Cross-cutting themes: gender, climate, inclusion',
    10,
  ),
];

const NOTHING = { amount: '', currency: 'EUR' };

/** A concept stage as its fields hold it. */
export interface ConceptModel {
  first: boolean;
  closesOn: string;
  closesTime: string;
}

/** A lot as the form holds it. */
export interface LotModel extends Omit<WriteLot, 'concept'> {
  concept: ConceptModel;
}

const NO_CONCEPT: ConceptModel = { first: false, closesOn: '', closesTime: '12:00' };

export const EMPTY_LOT: LotModel = {
  code: '',
  title: NO_TEXT,
  themeIds: [],
  envelope: NOTHING,
  minGrant: NOTHING,
  maxGrant: NOTHING,
  maxShare: '80',
  applicantTypes: ['accredited-cso', 'asbl'],
  regionIds: [],
  maxDurationMonths: 24,
  maxPerOrganisation: 1,
  instalmentTemplateId: '',
  budgetCode: '',
  criteria: USUAL_CRITERIA,
  scoreThreshold: 60,
  concept: NO_CONCEPT,
};

/** The lot as the form shows it. */
export function lotToForm({ id: _id, conceptClosesAt, ...lot }: LotView): LotModel {
  return { ...lot, concept: conceptClosesAt === null ? NO_CONCEPT : conceptOf(conceptClosesAt) };
}

const conceptOf = (closesAt: Instant): ConceptModel => ({
  first: true,
  closesOn: brusselsDay(new Date(closesAt)),
  closesTime: brusselsClock(closesAt),
});

/** What the form sends. */
export function lotToBody({ concept: { first, ...times }, ...lot }: LotModel): WriteLot {
  return { ...lot, concept: first ? times : null };
}

/** One more criterion, with a code of its own. */
export function withCriterion(criteria: readonly Criterion[]): Criterion[] {
  const taken = criteria.map(({ code }) => code);
  const number = [...taken, ''].findIndex((_, index) => !taken.includes(`criterion-${index + 1}`)) + 1;
  return [...criteria, criterion(`criterion-${number}`, '', '', '', 1)];
}

/** `chosen` with one more or one less. */
export function toggled<Value>(chosen: readonly Value[], value: Value): Value[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
}
