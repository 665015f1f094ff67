import {
  newQuestion,
  type FormDefinition,
  type FormQuestion,
  type QuestionOf,
  type QuestionType,
} from '@passerelle/contract';

const both = (text: string) => ({ fr: `${text} (fr)`, nl: `${text} (nl)`, en: text });
const option = (code: string) => ({ code, label: both(code) });

/** A question with texts, for specs. */
export const ask = <Type extends QuestionType>(
  type: Type,
  key: string,
  settings: Partial<QuestionOf<Type>> = {},
): QuestionOf<Type> => ({ ...newQuestion(type, key), label: both(`Label of ${key}`), ...settings });

/** A form of one section, for specs. */
export const formOf = (...questions: FormQuestion[]): FormDefinition => ({
  fixed: {},
  sections: [{ key: 'own', title: both('Own'), help: { fr: '', nl: '', en: '' }, questions }],
});

/** A choice, what hangs on it, a text with a limit, a budget with a rule. */
export const SAMPLE_FORM: FormDefinition = formOf(
  ask('single-choice', 'kind', { options: [option('school'), option('works')], required: true }),
  ask('short-text', 'permit', {
    required: true,
    shownWhen: { match: 'all', tests: [{ question: 'kind', test: 'is', values: ['works'] }] },
  }),
  ask('long-text', 'why', { maxWords: 3 }),
  ask('budget-table', 'costs', {
    headings: [option('staff'), option('structure')],
    sources: [option('region')],
    years: 1,
    rules: [{ part: 'headings', codes: ['structure'], of: [], minPercent: null, maxPercent: '10' }],
  }),
);
