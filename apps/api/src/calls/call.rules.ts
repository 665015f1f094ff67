import {
  addDays,
  brusselsClock,
  brusselsDay,
  brusselsInstant,
  daysBetween,
  PROCEDURAL_LANGUAGES,
  type CallTimes,
  type ConceptTimes,
  type DateOnly,
  type FieldError,
  type LocalizedText,
  type ProceduralLanguage,
} from '@passerelle/contract';

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
