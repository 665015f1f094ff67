import { fromCents } from '../money';
import type { FieldError } from '../problems';
import { tidy } from '../texts';
import { answerTo, type FormAnswer, type FormAnswers, type FormFacts } from './form-answers';
import { CHECKS, errorsOf } from './form-checks';
import { asEarlier, holds, type EarlierAnswer, type EarlierAnswers } from './form-conditions';
import { questionsOf, type FormDefinition } from './form-definition';
import type { FormQuestion, QuestionType } from './form-questions';
import { shapeErrors } from './form-shapes';

/** How a question stands. A hidden question asks nothing and has no errors, whatever was answered before it was hidden. */
export interface QuestionStatus {
  key: string;
  shown: boolean;
  required: boolean;
  answered: boolean;
  /** Paths begin with `answers.` and the key: `answers.team.0.email`. */
  errors: FieldError[];
}

/** How a section of the form stands; complete when no shown question has an error. */
export interface FormSectionStatus {
  section: string;
  complete: boolean;
  /** Questions that are shown, and how many of them are answered. */
  shown: number;
  answered: number;
  errors: FieldError[];
}

/** What definition, answers and facts mean together, in the order of the form. */
export interface FormStatus {
  questions: QuestionStatus[];
  sections: FormSectionStatus[];
  /** All errors together; none: the form may be sent. */
  errors: FieldError[];
}

/**
 * The one evaluator, used by the page and by the API: which questions are shown, which are required, what is wrong with
 * each answer. Takes any answers, also half typed ones, and looks at them as they would be kept; what has the wrong shape
 * counts as no answer for conditions.
 */
export function evaluateForm(definition: FormDefinition, answers: FormAnswers, facts: FormFacts): FormStatus {
  const before: Before = { answers: new Map(), budget: undefined };
  const questions = questionsOf(definition).map((question) => statusOf(question, answers, facts, before));
  const byKey = new Map(questions.map((status) => [status.key, status]));
  const sections = definition.sections.map((section) => {
    const shown = section.questions.flatMap(({ key }) => byKey.get(key) ?? []).filter((status) => status.shown);
    const errors = shown.flatMap((status) => status.errors);
    const answered = shown.filter((status) => status.answered).length;
    return { section: section.key, complete: errors.length === 0, shown: shown.length, answered, errors };
  });
  return { questions, sections, errors: sections.flatMap(({ errors }) => errors) };
}

/** The answers that count: those to questions that are shown. The others are kept, in case the condition holds again. */
export function shownAnswers(definition: FormDefinition, answers: FormAnswers, facts: FormFacts): FormAnswers {
  const { questions } = evaluateForm(definition, answers, facts);
  const shown = new Set(questions.filter((status) => status.shown).map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => shown.has(key)));
}

/** What was asked before a question: the answers, and the budget table of which a financing plan says who pays it. */
interface Before {
  answers: EarlierAnswers;
  budget: EarlierAnswer | undefined;
}

function statusOf(question: FormQuestion, answers: FormAnswers, facts: FormFacts, before: Before): QuestionStatus {
  const { key, shownWhen, requiredWhen } = question;
  if (shownWhen && !holds(shownWhen, before.answers)) {
    return { key, shown: false, required: false, answered: false, errors: [] };
  }
  const required = question.required || (requiredWhen !== null && holds(requiredWhen, before.answers));
  const { misshapen, seen, errors } = judge(question, answers, facts);
  if (misshapen.length) return { key, shown: true, required, answered: false, errors: misshapen };
  if (seen) before.answers.set(key, seen);
  if (question.type === 'budget-table') before.budget = seen;
  return {
    key,
    shown: true,
    required,
    answered: seen !== undefined,
    errors: seen ? withSum(errors, question, seen, before.budget) : missing(question, required),
  };
}

/** A financing plan pays for the budget before it, no more and no less. */
function withSum(
  errors: FieldError[],
  { key, type }: FormQuestion,
  { size }: EarlierAnswer,
  budget: EarlierAnswer | undefined,
): FieldError[] {
  if (type !== 'financing-plan' || !budget || budget.size === size) return errors;
  const params = { cost: inEuro(budget), financing: inEuro({ size }) };
  return [...errors, { path: `answers.${key}`, code: 'budget-does-not-add-up', params }];
}

const inEuro = ({ size = 0n }: Pick<EarlierAnswer, 'size'>): string => fromCents(size / 100n);

/** What a question says of an answer, whatever the others are. */
interface Judgement {
  given: FormAnswer | undefined;
  facts: FormFacts;
  misshapen: FieldError[];
  seen: ReturnType<typeof asEarlier>;
  errors: FieldError[];
}

/** The last one of each question: while one answer is typed the others are not judged again. */
const judgements = new WeakMap<FormQuestion, Judgement>();

function judge(question: FormQuestion, answers: FormAnswers, facts: FormFacts): Judgement {
  const { key } = question;
  const given = Object.hasOwn(answers, key) ? answers[key] : undefined;
  const last = judgements.get(question);
  if (last && last.given === given && last.facts === facts) return last;
  const kept: FormAnswers = given === undefined ? {} : { [key]: tidy(given) as FormAnswer };
  const misshapen = given === undefined ? [] : shapeErrors(question, kept[key]);
  const seen = misshapen.length ? undefined : asEarlier(question, kept, facts);
  const judgement = { given, facts, misshapen, seen, errors: seen ? answerErrors(question, kept, facts) : [] };
  judgements.set(question, judgement);
  return judgement;
}

function missing({ key, type }: FormQuestion, required: boolean): FieldError[] {
  if (!required) return [];
  return [{ path: `answers.${key}`, code: type === 'declaration' ? 'not-declared' : 'required' }];
}

function answerErrors(question: FormQuestion, answers: FormAnswers, facts: FormFacts): FieldError[] {
  const check = CHECKS[question.type] as (question: FormQuestion, answer: unknown, facts: FormFacts) => [];
  return errorsOf(check(question, answerTo<QuestionType>(question, answers), facts), `answers.${question.key}`);
}
