import {
  newQuestion,
  type BudgetLineAnswer,
  type FormDefinition,
  type FormQuestion,
  type LocalizedText,
  type QuestionOf,
} from '@passerelle/contract';

const SECTIONS = 10;
const QUESTIONS = 15;
/** Of the questions of each section, how many are shown only because of an earlier answer. */
const CONDITIONS = 4;
/** The lines of the budget table that stands at the end. */
export const BUDGET_ROWS = 30;

const inAll = (text: string): LocalizedText => ({ fr: text, nl: text, en: text });

/** 150 questions of which 40 depend on an answer before them, and a budget by heading, year and source. */
export function largeForm(): FormDefinition {
  return {
    fixed: {},
    sections: Array.from({ length: SECTIONS }, (_, index) => ({
      key: `section-${index + 1}`,
      title: inAll(`Section ${index + 1}`),
      help: inAll(''),
      questions: Array.from({ length: QUESTIONS }, (_question, at) => questionAt(index, at)),
    })),
  };
}

function questionAt(section: number, at: number): FormQuestion {
  const key = `q-${section + 1}-${at + 1}`;
  if (section === SECTIONS - 1 && at === QUESTIONS - 1) return budget();
  if (at === 0) return { ...newQuestion('yes-no', key), label: inAll(`Question ${key}`) };
  const question = at % 3 ? newQuestion('short-text', key) : newQuestion('long-text', key);
  const depends = at >= QUESTIONS - 1 - CONDITIONS && at < QUESTIONS - 1;
  return {
    ...question,
    label: inAll(`Question ${key}`),
    required: at % 2 === 0,
    shownWhen: depends
      ? { match: 'all', tests: [{ question: `q-${section + 1}-1`, test: 'is-not', values: ['no'] }] }
      : null,
  };
}

/** Every line of the budget with an amount in every year from every source; half of them have no description yet. */
export function budgetAnswer(): BudgetLineAnswer[] {
  const { headings, sources, years } = budget();
  return Array.from({ length: BUDGET_ROWS }, (_, index) => ({
    heading: headings[index % headings.length]?.code ?? '',
    label: index % 2 ? `Ligne ${index + 1}` : '',
    cells: Array.from({ length: years }, (_year, at) => at + 1).flatMap((year) =>
      sources.map(({ code }) => ({ year, source: code, amount: '1250.00' })),
    ),
  }));
}

function budget(): QuestionOf<'budget-table'> {
  return {
    ...newQuestion('budget-table', 'budget'),
    label: inAll('Budget'),
    headings: ['staff', 'travel', 'structure'].map((code) => ({ code, label: inAll(code) })),
    sources: ['region', 'own'].map((code) => ({ code, label: inAll(code) })),
    years: 3,
    rules: [{ part: 'headings', codes: ['structure'], of: ['staff', 'travel'], minPercent: null, maxPercent: '10' }],
  };
}
