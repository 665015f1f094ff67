import type { DateOnly } from '../dates';
import type { FormQuestion, QuestionType, ResultLevel } from './form-questions';

/** `null` while a day is not filled in. */
export interface PeriodAnswer {
  from: DateOnly | null;
  until: DateOnly | null;
}
export interface OrganisationAnswer {
  name: string;
  /** ISO 3166 alpha-2; empty while not chosen. */
  country: string;
  /** Number in the register of its country; of a Belgian one the KBO number. May be empty. */
  registration: string;
  role: string;
}
export interface PersonAnswer {
  name: string;
  role: string;
  email: string;
}
export interface CodeAnswer {
  /** Identifier of a theme, code of a sector, number of a goal, name of a marker. */
  code: string;
  /** Percentage of a sector, score of a marker; null where none is asked or given. */
  value: number | null;
}
/** One amount of a line; years count from 1, and a cell that is not there is zero. */
export interface BudgetCell {
  year: number;
  source: string;
  /** Euro with two decimals. */
  amount: string;
}
export interface BudgetLineAnswer {
  heading: string;
  label: string;
  cells: BudgetCell[];
}
/** One part of a financing plan. */
export interface FinancingAnswer {
  source: string;
  funder: string;
  /** Euro with two decimals; empty while it is not filled in. */
  amount: string;
  confirmed: boolean;
}
export interface IndicatorAnswer {
  label: string;
  baseline: string;
  target: string;
  unit: string;
}
export interface ResultAnswer {
  level: ResultLevel;
  statement: string;
  indicators: IndicatorAnswer[];
}

/** The answer to a question of each type; a question without an answer has no entry in `FormAnswers`. */
export interface AnswersByType {
  'short-text': string;
  'long-text': string;
  'single-choice': string;
  'multiple-choice': string[];
  'yes-no': 'yes' | 'no';
  number: string;
  money: string;
  date: DateOnly;
  period: PeriodAnswer;
  place: string[];
  organisation: OrganisationAnswer[];
  people: PersonAnswer[];
  codes: CodeAnswer[];
  'budget-table': BudgetLineAnswer[];
  'financing-plan': FinancingAnswer[];
  'results-table': ResultAnswer[];
  file: never;
  declaration: boolean;
}
export type FormAnswer =
  | string
  | boolean
  | PeriodAnswer
  | string[]
  | OrganisationAnswer[]
  | PersonAnswer[]
  | CodeAnswer[]
  | BudgetLineAnswer[]
  | FinancingAnswer[]
  | ResultAnswer[];

/** Answers by the key of their question. */
export type FormAnswers = Record<string, FormAnswer>;

/** A file given to a question of files. */
export interface FormFile {
  question: string;
  name: string;
  size: number;
}

/** What the evaluator cannot know from definition and answers alone. */
export interface FormFacts {
  /** The files that questions were answered with. */
  files: readonly FormFile[];
  /** Identifiers of places and themes and codes of sectors that may be chosen, at least those among the answers. */
  knownIds: readonly string[];
  /** Known places that may not be chosen, to be refused by their name (R58). */
  refusedPlaces?: readonly { id: string; name: string }[];
}

/** The answer to a question, or undefined; safe for a key such as `constructor`. */
export function answerTo<Type extends QuestionType>(
  question: Pick<FormQuestion, 'key'> & { type: Type },
  answers: FormAnswers,
): AnswersByType[Type] | undefined {
  if (!Object.hasOwn(answers, question.key)) return undefined;
  return answers[question.key] as AnswersByType[Type];
}

/** True when something was answered: no blank text, empty list, empty period or declaration that is not made. */
export function isAnswered(question: FormQuestion, answers: FormAnswers, files: readonly FormFile[]): boolean {
  if (question.type === 'file') return files.some((file) => file.question === question.key);
  const answer: FormAnswer | undefined = answerTo<QuestionType>(question, answers);
  if (answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (typeof answer === 'boolean') return answer;
  if (Array.isArray(answer)) return answer.length > 0;
  return answer.from !== null || answer.until !== null;
}
