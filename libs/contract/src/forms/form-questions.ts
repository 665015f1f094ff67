import type { Marker } from '../project-codes';
import type { DateOnly } from '../dates';
import type { AcceptedExtension } from '../documents';
import type { LocalizedText } from '../languages';
import type { FormCondition } from './form-definition';

/** Kinds of questions a form may ask. */
export const QUESTION_TYPES = [
  'short-text',
  'long-text',
  'single-choice',
  'multiple-choice',
  'yes-no',
  'number',
  'money',
  'date',
  'period',
  'place',
  'organisation',
  'people',
  'codes',
  'budget-table',
  'financing-plan',
  'results-table',
  'file',
  'declaration',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** What every question has, whatever its type. */
export interface QuestionBase {
  /** Names the answer; unique in the form and the same in all its versions, e.g. `target-group`. */
  key: string;
  label: LocalizedText;
  /** What helps to answer; may be empty. */
  help: LocalizedText;
  /** Asked for before the file is sent, wherever the question is shown. */
  required: boolean;
  /** Shown only then; null: always. */
  shownWhen: FormCondition | null;
  /** Also required then, where it is shown; null: `required` says all. */
  requiredWhen: FormCondition | null;
  /** For colleagues; a partner never receives it. */
  note: string;
}

/** One thing to choose, a heading or a source: a code that stays and a label per language. */
export interface FormOption {
  code: string;
  label: LocalizedText;
}

/** One line. Answer: a text. */
export interface ShortTextQuestion extends QuestionBase {
  type: 'short-text';
  /** Characters at most. */
  maxLength: number;
}
/** Several lines. Answer: a text, counted by `wordCount`. */
export interface LongTextQuestion extends QuestionBase {
  type: 'long-text';
  maxWords: number | null;
}
/** Answer: the code of one option. */
export interface SingleChoiceQuestion extends QuestionBase {
  type: 'single-choice';
  options: FormOption[];
}
/** Answer: the codes of the chosen options. */
export interface MultipleChoiceQuestion extends QuestionBase {
  type: 'multiple-choice';
  options: FormOption[];
  minChoices: number | null;
  maxChoices: number | null;
}
/** Answer: `'yes'` or `'no'`. */
export interface YesNoQuestion extends QuestionBase {
  type: 'yes-no';
}
/** Answer: a decimal number as text, e.g. `12.5`. */
export interface NumberQuestion extends QuestionBase {
  type: 'number';
  /** Decimals at most, 0 to 4. */
  decimals: number;
  min: string | null;
  max: string | null;
  /** What is counted, shown behind the number; may be empty. */
  unit: LocalizedText;
}
/** Answer: an amount in euro as text, e.g. `1250.00`. */
export interface MoneyQuestion extends QuestionBase {
  type: 'money';
  min: string | null;
  max: string | null;
}
/** Answer: a day. */
export interface DateQuestion extends QuestionBase {
  type: 'date';
  earliest: DateOnly | null;
  latest: DateOnly | null;
}
/** Answer: first and last day. */
export interface PeriodQuestion extends QuestionBase {
  type: 'period';
  maxMonths: number | null;
}
/** Answer: identifiers of places in the partner regions (R58). */
export interface PlaceQuestion extends QuestionBase {
  type: 'place';
  maxRows: number;
}
/** Answer: organisations with country and role. */
export interface OrganisationQuestion extends QuestionBase {
  type: 'organisation';
  maxRows: number;
}
/** Answer: people with function and address. */
export interface PeopleQuestion extends QuestionBase {
  type: 'people';
  maxRows: number;
}
/** Lists a question of codes may draw from. */
export const FORM_CODE_LISTS = ['themes', 'sectors', 'sdgs', 'markers'] as const;
export type FormCodeList = (typeof FORM_CODE_LISTS)[number];
/** Answer: codes; sectors with percentages that sum to 100 when `shares`, markers always with their score (R54). */
export interface CodesQuestion extends QuestionBase {
  type: 'codes';
  list: FormCodeList;
  shares: boolean;
  /** The markers that are asked for, when the list is theirs. */
  markers: Marker[];
  maxRows: number;
}
/** A part of the total has to stay within percentages: structure costs at most 10 % of the others, own share at least 20 %. */
export interface BudgetRule {
  /** What `codes` and `of` name. */
  part: 'headings' | 'sources';
  codes: string[];
  /** What the part is compared with; empty: the whole total. */
  of: string[];
  minPercent: string | null;
  maxPercent: string | null;
}
/** Lines under headings, with an amount per year of the project and source of financing. Answer: the lines. */
export interface BudgetTableQuestion extends QuestionBase {
  type: 'budget-table';
  headings: FormOption[];
  sources: FormOption[];
  /** Years of the project, 1 to 6. */
  years: number;
  maxRows: number;
  minTotal: string | null;
  maxTotal: string | null;
  rules: BudgetRule[];
}
/**
 * Who pays for the project: of what kind the money is, from whom, how much, and whether it is certain. Answer: the parts,
 * which sum to the budget table that was asked before, if there is one.
 */
export interface FinancingPlanQuestion extends QuestionBase {
  type: 'financing-plan';
  sources: FormOption[];
  maxRows: number;
}
/** Levels of a chain of results. */
export const RESULT_LEVELS = ['output', 'outcome', 'impact'] as const;
export type ResultLevel = (typeof RESULT_LEVELS)[number];
/** Answer: results with their indicators. */
export interface ResultsTableQuestion extends QuestionBase {
  type: 'results-table';
  levels: ResultLevel[];
  maxRows: number;
}
/** The files are documents of the record, marked with the key of the question; there is no answer to store. */
export interface FileQuestion extends QuestionBase {
  type: 'file';
  extensions: AcceptedExtension[];
  maxFiles: number;
  /** Largest file in bytes. */
  maxBytes: number;
}
/** The label is what is declared. Answer: true once it is. */
export interface DeclarationQuestion extends QuestionBase {
  type: 'declaration';
}

export type FormQuestion =
  | ShortTextQuestion
  | LongTextQuestion
  | SingleChoiceQuestion
  | MultipleChoiceQuestion
  | YesNoQuestion
  | NumberQuestion
  | MoneyQuestion
  | DateQuestion
  | PeriodQuestion
  | PlaceQuestion
  | OrganisationQuestion
  | PeopleQuestion
  | CodesQuestion
  | BudgetTableQuestion
  | FinancingPlanQuestion
  | ResultsTableQuestion
  | FileQuestion
  | DeclarationQuestion;

/** The question of one type. */
export type QuestionOf<Type extends QuestionType> = Extract<FormQuestion, { type: Type }>;
