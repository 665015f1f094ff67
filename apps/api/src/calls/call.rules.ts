import {
  addDays,
  brusselsClock,
  brusselsDay,
  brusselsInstant,
  compare,
  conceptFormGaps,
  daysBetween,
  formGaps,
  PROCEDURAL_LANGUAGES,
  type CallGap,
  type CallGapCode,
  type CallTimes,
  type ConceptTimes,
  type DateOnly,
  type FieldError,
  type FormDefinition,
  type LocalizedText,
  type LotView,
  type Money,
  type ProceduralLanguage,
  type WriteLot,
} from '@passerelle/contract';

/** Identifiers of what is in force on the day a call opens. */
export interface FrameOfDay {
  themeIds: readonly string[];
  regionIds: readonly string[];
  templateIds: readonly string[];
}

/** The times of a call as they are kept. */
export interface CallPeriod {
  opensAt: Date;
  closesAt: Date;
  questionsUntil: Date | null;
}

/** The opening, the deadline and the end of the questions as instants; a local time that a clock change skips is refused (R22). */
export function callPeriod(call: CallTimes): { period: CallPeriod; errors: FieldError[] } {
  const opensAt = brusselsInstant(call.opensOn, call.opensTime);
  const closesAt = brusselsInstant(call.closesOn, call.closesTime);
  const questions = questionPeriod(call, closesAt);
  const errors = [
    ...clockErrors('opensTime', opensAt, call.opensOn, call.opensTime),
    ...clockErrors('closesTime', closesAt, call.closesOn, call.closesTime),
    ...(closesAt <= opensAt ? [{ path: 'closesOn', code: 'ends-before-start' }] : []),
    ...questions.errors,
  ];
  return { period: { opensAt, closesAt, questionsUntil: questions.until }, errors };
}

/** Questions end before the deadline, so that the last answer is still of use. */
function questionPeriod({ questionsOn, questionsTime }: CallTimes, closesAt: Date) {
  if (questionsOn === null) return { until: null, errors: [] };
  const until = brusselsInstant(questionsOn, questionsTime);
  return {
    until,
    errors: [
      ...clockErrors('questionsTime', until, questionsOn, questionsTime),
      ...(until < closesAt ? [] : [{ path: 'questionsOn', code: 'after-deadline' }]),
    ],
  };
}

/** A local time that a clock change skips. */
export function clockErrors(path: string, instant: Date, day: DateOnly, time: string): FieldError[] {
  const exists = brusselsDay(instant) === day && brusselsClock(instant.toISOString()) === time;
  return exists ? [] : [{ path, code: 'no-such-time' }];
}

/** What a lot may be (R21): amounts in order and in euro, weights of 100, everything it names in force at the opening. */
export function lotErrors(lot: WriteLot, frame: FrameOfDay): FieldError[] {
  return [
    ...amountErrors(lot),
    ...criteriaErrors(lot.criteria),
    ...absent('themeIds', lot.themeIds, frame.themeIds),
    ...absent('regionIds', lot.regionIds, frame.regionIds),
    ...absent('instalmentTemplateId', [lot.instalmentTemplateId], frame.templateIds),
  ];
}

function amountErrors({ envelope, minGrant, maxGrant, maxShare }: WriteLot): FieldError[] {
  const foreign = Object.entries({ envelope, minGrant, maxGrant }).filter(([, money]) => money.currency !== 'EUR');
  if (foreign.length) return foreign.map(([path]) => ({ path: `${path}.currency`, code: 'not-euro' }));
  const share = Number(maxShare);
  return [
    ...(isZero(maxGrant) ? [{ path: 'maxGrant.amount', code: 'too-small', params: { limit: '0.01' } }] : []),
    ...(compare(minGrant, maxGrant) > 0 ? [{ path: 'minGrant.amount', code: 'above-largest-grant' }] : []),
    ...(compare(maxGrant, envelope) > 0 ? [{ path: 'maxGrant.amount', code: 'above-envelope' }] : []),
    ...(share > 0 && share <= 100 ? [] : [{ path: 'maxShare', code: 'not-a-percentage' }]),
  ];
}

const isZero = (money: Money): boolean => /^[0.]+$/.test(money.amount);

function criteriaErrors(criteria: WriteLot['criteria']): FieldError[] {
  const codes = criteria.map(({ code }) => code);
  const repeated = codes.flatMap((code, index) =>
    codes.indexOf(code) < index ? [{ path: `criteria.${index}.code`, code: 'repeated' }] : [],
  );
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return sum === 100 ? repeated : [...repeated, { path: 'criteria', code: 'weights-not-100', params: { sum } }];
}

function absent(path: string, ids: readonly string[], known: readonly string[]): FieldError[] {
  return ids.every((id) => known.includes(id)) ? [] : [{ path, code: 'not-in-force' }];
}

/** The end of a concept stage as it is kept: after the call opens and before it closes (B5). */
export function conceptPeriod(
  concept: ConceptTimes | null | undefined,
  call: Pick<CallPeriod, 'opensAt' | 'closesAt'>,
): { closesAt: Date | null; errors: FieldError[] } {
  if (!concept) return { closesAt: null, errors: [] };
  const closesAt = brusselsInstant(concept.closesOn, concept.closesTime);
  return {
    closesAt,
    errors: [
      ...clockErrors('concept.closesTime', closesAt, concept.closesOn, concept.closesTime),
      ...(isWithin(closesAt, call) ? [] : [{ path: 'concept.closesOn', code: 'outside-call' }]),
    ],
  };
}

const isWithin = (instant: Date, { opensAt, closesAt }: Pick<CallPeriod, 'opensAt' | 'closesAt'>): boolean =>
  instant > opensAt && instant < closesAt;

/** The same time of day as many days before the deadline as it was before the earlier one. */
export function movedWith(conceptClosesAt: Date, from: Date, to: Date): Date {
  const days = daysBetween(brusselsDay(from), brusselsDay(to));
  return brusselsInstant(addDays(brusselsDay(conceptClosesAt), days), brusselsClock(conceptClosesAt.toISOString()));
}

/** A lot as the completeness of its call looks at it. */
export type JudgedLot = Omit<WriteLot, 'concept'> & Pick<LotView, 'conceptClosesAt'>;

/** What the completeness of a call is judged on. */
export interface CallContent {
  title: LocalizedText;
  summary: LocalizedText;
  period: Pick<CallPeriod, 'opensAt' | 'closesAt'>;
  lots: readonly JudgedLot[];
  /** The short forms of the concept stages, with the code of their lot. */
  conceptForms: readonly { code: string; draft: FormDefinition }[];
  documentKinds: readonly string[];
  form: FormDefinition;
  frame: FrameOfDay;
}

/** Everything a call still lacks before it may be published: both languages, lots that hold, signed decision, rules (R3, R20). */
export function callGaps({ lots, documentKinds, form, frame, ...content }: CallContent): CallGap[] {
  return [
    ...untranslated('title', content.title),
    ...untranslated('summary', content.summary),
    ...(lots.length ? [] : [gap('lots')]),
    ...lots.flatMap((lot) => lotGaps(lot, frame)),
    ...lots.flatMap((lot) => conceptGaps(lot, content)),
    ...formGapsOf(form),
    ...(documentKinds.includes('government-decision') ? [] : [gap('decision-document')]),
    ...(documentKinds.includes('call-rules') ? [] : [gap('rules-document')]),
  ];
}

/** What the Government decides on: the lots with their amounts and criteria, and the paper it signed (R20). */
const NEEDED_FOR_APPROVAL: readonly CallGapCode[] = [
  'lots',
  'lot-title',
  'criteria-labels',
  'frame-not-in-force',
  'decision-document',
];

/** The gaps that also keep the decision of the Government from being recorded. */
export const approvalGaps = (gaps: readonly CallGap[]): CallGap[] =>
  gaps.filter(({ code }) => NEEDED_FOR_APPROVAL.includes(code));

function lotGaps(lot: JudgedLot, frame: FrameOfDay): CallGap[] {
  const labels = lot.criteria.some(
    ({ label, guidance }) => emptyLanguages(label).length > 0 || emptyLanguages(guidance).length === 1,
  );
  return [
    ...(untranslated('lot-title', lot.title).length ? [gap('lot-title', lot.code)] : []),
    ...(labels ? [gap('criteria-labels', lot.code)] : []),
    ...(lotErrors(lot, frame).length ? [gap('frame-not-in-force', lot.code)] : []),
  ];
}

/** What a concept stage still wants: a time within the call, and a short form in both languages without files (B5). */
function conceptGaps(
  { code, conceptClosesAt }: JudgedLot,
  { period, conceptForms }: Pick<CallContent, 'period' | 'conceptForms'>,
): CallGap[] {
  if (conceptClosesAt === null) return [];
  const gaps = conceptForms.filter((form) => form.code === code).flatMap(({ draft }) => conceptFormGaps(draft));
  const texts = gaps.filter((one) => one.code === 'text-missing');
  return [
    ...(isWithin(new Date(conceptClosesAt), period) ? [] : [gap('concept-time', code)]),
    ...(texts.length ? [gap('concept-texts', code)] : []),
    ...(gaps.length > texts.length ? [gap('concept-questions', code)] : []),
  ];
}

/** What the own questions lack, once for each language and once for all the rest; the page of the form names each place. */
function formGapsOf(form: FormDefinition): CallGap[] {
  const gaps = formGaps(form);
  const texts = gaps.filter(({ code }) => code === 'text-missing');
  const languages = PROCEDURAL_LANGUAGES.filter((language) => texts.some(({ path }) => path.endsWith(`.${language}`)));
  return [
    ...languages.map((language) => gap('form-texts', language)),
    ...(gaps.length > texts.length ? [gap('form-questions')] : []),
  ];
}

const gap = (code: CallGapCode, where = ''): CallGap => ({ code, where });

function untranslated(code: CallGapCode, text: LocalizedText): CallGap[] {
  return emptyLanguages(text).map((language) => gap(code, language));
}

/** The administrative languages that a text lacks: published texts have both (R3). */
export const emptyLanguages = (text: LocalizedText): ProceduralLanguage[] =>
  PROCEDURAL_LANGUAGES.filter((language) => text[language] === '');
