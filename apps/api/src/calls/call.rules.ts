import {
  addDays,
  ASSISTED_CHECKS,
  AUTOMATIC_CHECKS,
  brusselsClock,
  brusselsDay,
  brusselsInstant,
  compare,
  daysBetween,
  PROCEDURAL_LANGUAGES,
  type CallTimes,
  type ConceptTimes,
  type DateOnly,
  type FieldError,
  type LocalizedText,
  type LotLists,
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
    ...listErrors(lot),
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

/** Points that no lot chooses: they are in every list. */
const SYSTEM_CHECKS: readonly string[] = [...AUTOMATIC_CHECKS, ...ASSISTED_CHECKS];

/** What the lists of a lot may be: no criterion, point or document twice, weights of 100, own points under codes of their own. */
export function listErrors({ criteria, points, attachments }: LotLists): FieldError[] {
  const systems = points.flatMap(({ code }, index) =>
    SYSTEM_CHECKS.some((known) => known === code) ? [{ path: `points.${index}.code`, code: 'taken' }] : [],
  );
  return [
    ...repeated(
      'points',
      'code',
      points.map(({ code }) => code),
    ),
    ...systems,
    ...repeated(
      'attachments',
      'kind',
      attachments.map(({ kind }) => kind),
    ),
    ...criteriaErrors(criteria),
  ];
}

function repeated(list: string, field: string, values: readonly string[]): FieldError[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ path: `${list}.${index}.${field}`, code: 'repeated' }] : [],
  );
}

function criteriaErrors(criteria: WriteLot['criteria']): FieldError[] {
  const twice = repeated(
    'criteria',
    'code',
    criteria.map(({ code }) => code),
  );
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return sum === 100 ? twice : [...twice, { path: 'criteria', code: 'weights-not-100', params: { sum } }];
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

/** True for an instant while the call takes files. */
export const isWithin = (instant: Date, { opensAt, closesAt }: Pick<CallPeriod, 'opensAt' | 'closesAt'>): boolean =>
  instant > opensAt && instant < closesAt;

/** The same time of day as many days before the deadline as it was before the earlier one. */
export function movedWith(conceptClosesAt: Date, from: Date, to: Date): Date {
  const days = daysBetween(brusselsDay(from), brusselsDay(to));
  return brusselsInstant(addDays(brusselsDay(conceptClosesAt), days), brusselsClock(conceptClosesAt.toISOString()));
}

/** The administrative languages that a text lacks: published texts have both (R3). */
export const emptyLanguages = (text: LocalizedText): ProceduralLanguage[] =>
  PROCEDURAL_LANGUAGES.filter((language) => text[language] === '');
