import { APPLICATION_SECTIONS, type ApplicationSection } from '../applications';
import type { LocalizedText } from '../languages';
import type { FormQuestion, QuestionType } from './form-questions';

/** How an earlier answer is looked at. Every test but `not-answered` fails while the earlier question has no answer or is hidden. */
export const CONDITION_TESTS = [
  'answered',
  'not-answered',
  /** Exactly this value: the code of an option, `yes`, `no`. */
  'is',
  'is-not',
  /** At least one of the chosen codes is among the values. */
  'one-of',
  'none-of',
  /** More, or later, than the value. */
  'over',
  /** Less, or earlier, than the value. */
  'under',
] as const;
export type ConditionTestName = (typeof CONDITION_TESTS)[number];

/** One test of an earlier answer. */
export interface ConditionTest {
  /** Key of an earlier question. */
  question: string;
  test: ConditionTestName;
  /** None for `answered` and `not-answered`, one for `is`, `is-not`, `over` and `under`, one or more for the others. */
  values: string[];
}

/** When a question is shown or required: all tests hold, or any of them. */
export interface FormCondition {
  match: 'all' | 'any';
  tests: ConditionTest[];
}

/** The tests that fit a question of each type; `over` and `under` look at the total of a table. */
export const TESTS_OF_TYPE: Readonly<Record<QuestionType, readonly ConditionTestName[]>> = {
  'short-text': ['answered', 'not-answered'],
  'long-text': ['answered', 'not-answered'],
  'single-choice': ['answered', 'not-answered', 'is', 'is-not', 'one-of', 'none-of'],
  'multiple-choice': ['answered', 'not-answered', 'one-of', 'none-of'],
  'yes-no': ['answered', 'not-answered', 'is', 'is-not'],
  number: ['answered', 'not-answered', 'is', 'is-not', 'over', 'under'],
  money: ['answered', 'not-answered', 'over', 'under'],
  date: ['answered', 'not-answered', 'over', 'under'],
  period: ['answered', 'not-answered'],
  place: ['answered', 'not-answered'],
  organisation: ['answered', 'not-answered'],
  people: ['answered', 'not-answered'],
  codes: ['answered', 'not-answered', 'one-of', 'none-of'],
  'budget-table': ['answered', 'not-answered', 'over', 'under'],
  'financing-plan': ['answered', 'not-answered', 'over', 'under'],
  'results-table': ['answered', 'not-answered'],
  file: ['answered', 'not-answered'],
  declaration: ['answered', 'not-answered'],
};

/** A page of the form: questions that belong together. */
export interface FormSection {
  /** Unique among the sections of the form; stands in the URL. */
  key: string;
  title: LocalizedText;
  help: LocalizedText;
  questions: FormQuestion[];
}

/** What a call tells applicants in the fixed sections of an application; a section without an entry has its questions only. */
export type FixedTexts = Partial<Record<ApplicationSection, LocalizedText>>;

/** What a call asks beside the fixed sections of an application, and what it says in these. */
export interface FormDefinition {
  fixed: FixedTexts;
  sections: FormSection[];
}

/** A form that asks and says nothing. */
export const EMPTY_FORM: FormDefinition = { fixed: {}, sections: [] };

/** Limits of a definition and of what can be answered. */
export const FORM_LIMITS = {
  sections: 20,
  questions: 200,
  options: 60,
  tests: 5,
  values: 20,
  rules: 10,
  years: 6,
  rows: 60,
  files: 20,
  indicators: 5,
  decimals: 4,
  words: 5000,
  key: 40,
  label: 500,
  help: 4000,
  note: 2000,
  unit: 40,
  shortText: 500,
  longText: 40_000,
  cellText: 500,
};

/** Keys of sections and questions, codes of options, headings and sources; two names that no body of a request may hold are not among them. */
export const FORM_KEY_PATTERN = /^(?!(?:constructor|prototype)$)[a-z][a-z0-9-]{0,39}$/;
/** A decimal number as text, at most four decimals. */
export const DECIMAL_PATTERN = /^-?\d{1,13}(\.\d{1,4})?$/;

/** All questions in the order they are asked. */
export const questionsOf = (definition: Pick<FormDefinition, 'sections'>): FormQuestion[] =>
  definition.sections.flatMap(({ questions }) => questions);

/** The explanations of fixed sections that are written in at least one language, in the order of the sections. */
export function explainedSections({ fixed }: Pick<FormDefinition, 'fixed'>): [ApplicationSection, LocalizedText][] {
  return APPLICATION_SECTIONS.flatMap((section): [ApplicationSection, LocalizedText][] => {
    const text = fixed[section];
    return text && Object.values(text).some((one) => one !== '') ? [[section, text]] : [];
  });
}

/** True while a form neither asks anything nor explains a fixed section. */
export const isEmptyForm = (definition: FormDefinition): boolean =>
  definition.sections.length === 0 && explainedSections(definition).length === 0;

/** The definition as a partner receives it: without the notes for colleagues. */
export function withoutNotes(definition: FormDefinition): FormDefinition {
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({ ...question, note: '' })),
    })),
  };
}
