import {
  NO_TEXT,
  brusselsClock,
  brusselsDay,
  usualLists,
  type Criterion,
  type Instant,
  type LotLists,
  type LotView,
  type WriteLot,
} from '@passerelle/contract';

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
  minAgeYears: 0,
  maxDurationMonths: 24,
  maxPerOrganisation: 1,
  instalmentTemplateId: '',
  budgetCode: '',
  ...usualLists(),
  criteria: [],
  scoreThreshold: 60,
  concept: NO_CONCEPT,
};

/** The lists of a lot or a template, alone. */
export const listsOf = ({ points, attachments, criteria }: LotLists): LotLists => ({ points, attachments, criteria });

/** The lot as the form shows it. */
export function lotToForm({ id: _id, conceptClosesAt, ownForm: _own, ...lot }: LotView): LotModel {
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
  return [...criteria, { code: freeCode('criterion', criteria), label: NO_TEXT, guidance: NO_TEXT, weight: 1 }];
}

/** The first of `stem-1`, `stem-2` and so on that no row has. */
export function freeCode(stem: string, rows: readonly { code: string }[]): string {
  const taken = rows.map(({ code }) => code);
  const number = [...taken, ''].findIndex((_, index) => !taken.includes(`${stem}-${index + 1}`)) + 1;
  return `${stem}-${number}`;
}

/** `chosen` with one more or one less. */
export function toggled<Value>(chosen: readonly Value[], value: Value): Value[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
}
