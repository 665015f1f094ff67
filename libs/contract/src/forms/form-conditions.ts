import { fromCents } from '../money';
import { answerTo, isAnswered, type FormAnswers, type FormFacts } from './form-answers';
import { DECIMAL_PATTERN, type ConditionTest, type ConditionTestName, type FormCondition } from './form-definition';
import type { FormQuestion, QuestionOf } from './form-questions';
import { budgetTotals, planTotal } from './form-totals';

/** An earlier question as conditions see it: nothing while it is hidden or not answered. */
export interface EarlierAnswer {
  /** The chosen codes, or the value itself. */
  values: string[];
  /** What `over` and `under` compare: a number or a day. */
  size: bigint | undefined;
}

/** What conditions may look at so far: earlier questions that are shown and answered. */
export type EarlierAnswers = Map<string, EarlierAnswer>;

const HOLDS: Record<ConditionTestName, (answer: EarlierAnswer, test: ConditionTest) => boolean> = {
  answered: () => true,
  'not-answered': () => false,
  is: ({ values, size }, { values: [wanted = ''] }) => values.includes(wanted) || (size ?? null) === sizeOf(wanted),
  'is-not': (answer, test) => !HOLDS.is(answer, test),
  'one-of': ({ values }, test) => values.some((value) => test.values.includes(value)),
  'none-of': ({ values }, test) => !values.some((value) => test.values.includes(value)),
  over: ({ size }, { values: [limit = ''] }) => isMore(size, sizeOf(limit)),
  under: ({ size }, { values: [limit = ''] }) => isMore(sizeOf(limit), size),
};

/** True when a condition holds, given the earlier questions that are shown and answered. */
export function holds(condition: FormCondition, earlier: EarlierAnswers): boolean {
  const passes = (test: ConditionTest): boolean => {
    const answer = earlier.get(test.question);
    return answer ? HOLDS[test.test](answer, test) : test.test === 'not-answered';
  };
  return condition.match === 'all' ? condition.tests.every(passes) : condition.tests.some(passes);
}

/** What conditions see of a shown question; undefined when it is not answered. */
export function asEarlier(question: FormQuestion, answers: FormAnswers, facts: FormFacts): EarlierAnswer | undefined {
  if (!isAnswered(question, answers, facts.files)) return undefined;
  if (question.type === 'budget-table' || question.type === 'financing-plan')
    return { values: [], size: sizeOf(totalOf(question, answers)) };
  if (question.type === 'multiple-choice') return { values: answerTo(question, answers) ?? [], size: undefined };
  if (question.type === 'codes')
    return { values: (answerTo(question, answers) ?? []).map(({ code }) => code), size: undefined };
  const value = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
  return typeof value === 'string' ? { values: [value], size: sizeOf(value) } : { values: [], size: undefined };
}

function totalOf(question: QuestionOf<'budget-table' | 'financing-plan'>, answers: FormAnswers): string {
  if (question.type === 'financing-plan') return fromCents(planTotal(answerTo(question, answers) ?? []));
  return budgetTotals(question, answerTo(question, answers) ?? []).total.amount;
}

/** A decimal number in ten-thousandths, a day as its digits; undefined for any other text. */
export function sizeOf(value: string): bigint | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return BigInt(value.replaceAll('-', ''));
  if (!DECIMAL_PATTERN.test(value)) return undefined;
  const [units = '0', decimals = ''] = value.split('.');
  return BigInt(`${units}${decimals.padEnd(4, '0')}`);
}

const isMore = (size: bigint | undefined, limit: bigint | undefined): boolean =>
  size !== undefined && limit !== undefined && size > limit;
