import { NO_TEXT } from '../languages';
import { FORM_LIMITS } from './form-definition';
import type { QuestionBase, QuestionOf, QuestionType } from './form-questions';

type Settings = { [Type in QuestionType]: Omit<QuestionOf<Type>, keyof QuestionBase | 'type'> };

const SETTINGS: Settings = {
  'short-text': { maxLength: 200 },
  'long-text': { maxWords: 500 },
  'single-choice': { options: [] },
  'multiple-choice': { options: [], minChoices: null, maxChoices: null },
  'yes-no': {},
  number: { decimals: 0, min: '0', max: null, unit: NO_TEXT },
  money: { min: null, max: null },
  date: { earliest: null, latest: null },
  period: { maxMonths: null },
  place: { maxRows: 10 },
  organisation: { maxRows: 10 },
  people: { maxRows: 10 },
  codes: { list: 'sdgs', shares: false, markers: [], maxRows: 5 },
  'budget-table': {
    headings: [],
    sources: [],
    years: 2,
    maxRows: FORM_LIMITS.rows,
    minTotal: null,
    maxTotal: null,
    rules: [],
  },
  'financing-plan': { sources: [], maxRows: 10 },
  'results-table': { levels: ['output', 'outcome'], maxRows: 20 },
  file: { extensions: ['pdf'], maxFiles: 1, maxBytes: 10 * 1024 * 1024 },
  declaration: {},
};

/** A question as the builder adds it: without texts, optional, always shown, with the usual limits of its type. */
export function newQuestion<Type extends QuestionType>(type: Type, key: string): QuestionOf<Type> {
  const question = { key, type, label: NO_TEXT, help: NO_TEXT, required: false, shownWhen: null, requiredWhen: null };
  return JSON.parse(JSON.stringify({ ...question, note: '', ...SETTINGS[type] })) as QuestionOf<Type>;
}
