import {
  addDays,
  addMonths,
  brusselsDay,
  budgetTotals,
  answerTo,
  cents,
  evaluateForm,
  fromCents,
  questionsOf,
  type AnswersByType,
  type FormAnswer,
  type FormAnswers,
  type FormDefinition,
  type FormFile,
  type FormQuestion,
  type FormStatus,
  type QuestionOf,
  type QuestionType,
} from '@passerelle/contract';
import { sampleBudget, split } from './example-budget';
import { factsOf, withAnswer, type FormChoices } from './form-choices';

/** Who fills in a form that is tried: nobody who exists. */
export const EXAMPLE_APPLICANT = $localize`:@@forms.example.organisation:Example association, Brussels`;
const USUAL_COST = '100000.00';
const USUAL_MONTHS = 24;

/** An example of an answer; `cost` is what a financing plan has to pay. */
type Example<Type extends QuestionType> = (
  question: QuestionOf<Type>,
  choices: FormChoices,
  cost: string,
) => AnswersByType[Type] | undefined;

const EXAMPLES: { [Type in QuestionType]: Example<Type> } = {
  'short-text': ({ maxLength }) =>
    $localize`:@@forms.example.short-text:An example in a few words`.slice(0, maxLength).trim(),
  'long-text': ({ maxWords }) =>
    $localize`:@@forms.example.long-text:This is an example of an answer. It shows how the form reads once it is filled in: nothing of it is true and nothing is kept.`
      .split(' ')
      .slice(0, maxWords ?? undefined)
      .join(' '),
  'single-choice': ({ options }) => options[0]?.code,
  'multiple-choice': ({ options, minChoices }) =>
    options.slice(0, Math.max(1, minChoices ?? 1)).map(({ code }) => code),
  'yes-no': () => 'yes',
  number: (question) => numberWithin(question, 12, question.decimals),
  money: (question) => numberWithin(question, 25_000, 2),
  date: ({ earliest, latest }) => {
    const usual = nextYear();
    if (earliest !== null && usual < earliest) return earliest;
    return latest !== null && usual > latest ? latest : usual;
  },
  period: ({ maxMonths }) => {
    const from = nextYear();
    return { from, until: addDays(addMonths(from, Math.min(maxMonths ?? USUAL_MONTHS, USUAL_MONTHS)), -1) };
  },
  place: (_, { regions }) =>
    regions
      .flatMap(({ places }) => places)
      .filter(({ eligible }) => eligible)
      .slice(0, 1)
      .map(({ id }) => id),
  organisation: (_, { countries }) => {
    const country = (countries.find(({ code }) => code === 'BE') ?? countries[0])?.code;
    const role = $localize`:@@forms.example.role:Coordination of the project`;
    return country === undefined ? undefined : [{ name: EXAMPLE_APPLICANT, country, registration: '', role }];
  },
  people: () => [
    {
      name: 'Alex Example',
      role: $localize`:@@forms.example.function:Coordinator, ${EXAMPLE_APPLICANT}:organisation:`,
      email: 'alex@example.org',
    },
  ],
  codes: ({ list, shares, markers, maxRows }, { lists }) => {
    if (list === 'markers') return markers.slice(0, maxRows).map((code) => ({ code, value: 1 }));
    return lists[list].slice(0, 1).map(({ code }) => ({ code, value: shares && list !== 'themes' ? 100 : null }));
  },
  'budget-table': sampleBudget,
  'financing-plan': ({ sources, maxRows }, _, cost) => {
    const used = sources.slice(0, Math.min(2, maxRows));
    const amounts = split(cents(cost), used.length === 2 ? [80, 20] : used.map(() => 1));
    const funder = $localize`:@@forms.example.funder:Example fund`;
    return used.map(({ code }, at) => ({
      source: code,
      funder,
      amount: fromCents(amounts[at] ?? 0n),
      confirmed: false,
    }));
  },
  'results-table': ({ levels, maxRows }) => {
    const statement = $localize`:@@forms.example.result:An example of a result`;
    const indicator = {
      label: $localize`:@@forms.example.indicator:People reached`,
      baseline: '0',
      target: '100',
      unit: '',
    };
    return levels.slice(0, maxRows).map((level) => ({ level, statement, indicators: [indicator] }));
  },
  file: () => undefined,
  declaration: () => true,
};

/**
 * A plausible answer to a question, to be judged by the evaluator like any other; undefined where there is nothing to choose
 * or the answer is a file. A financing plan pays `cost`.
 */
export function sampleAnswer(
  question: FormQuestion,
  choices: FormChoices,
  cost: string = USUAL_COST,
): FormAnswer | undefined {
  const example = EXAMPLES[question.type] as (...given: [FormQuestion, FormChoices, string]) => FormAnswer | undefined;
  const answer = example(question, choices, cost);
  return Array.isArray(answer) && !answer.length ? undefined : answer;
}

/** Answers and files that a form is tried with. */
export interface Trial {
  answers: FormAnswers;
  files: readonly FormFile[];
}

/**
 * The trial with an example for every shown question that has no sound answer yet. One pass is enough, since what is shown
 * hangs on what was asked before; a question for which no sound example can be made stays as it was.
 */
export function fillWithExamples(form: FormDefinition, choices: FormChoices, given: Trial): Trial {
  let facts = factsOf(choices, given.files);
  let trial = given;
  for (const question of questionsOf(form)) {
    const status = evaluateForm(form, trial.answers, facts);
    if (!isShown(status, question) || isSound(status, question)) continue;
    const tried = withExample(question, choices, trial, costBefore(form, question, trial, status));
    const triedFacts = tried.files === trial.files ? facts : factsOf(choices, tried.files);
    if (isSound(evaluateForm(form, tried.answers, triedFacts), question)) [trial, facts] = [tried, triedFacts];
  }
  return trial;
}

function withExample(question: FormQuestion, choices: FormChoices, { answers, files }: Trial, cost?: string): Trial {
  if (question.type !== 'file')
    return { answers: withAnswer(answers, question.key, sampleAnswer(question, choices, cost)), files };
  const { key, extensions, maxBytes } = question;
  const name = `${$localize`:@@forms.example.file:example`}.${extensions[0] ?? ''}`;
  const others = files.filter((file) => file.question !== key);
  return { answers, files: [...others, { question: key, name, size: Math.min(1000, maxBytes) }] };
}

/** What the budget table before a question costs, which a financing plan has to pay; undefined where none is answered. */
function costBefore(
  form: FormDefinition,
  { key }: FormQuestion,
  { answers }: Trial,
  status: FormStatus,
): string | undefined {
  const questions = questionsOf(form);
  const before = questions.slice(
    0,
    questions.findIndex((one) => one.key === key),
  );
  const table = before
    .filter((one) => one.type === 'budget-table')
    .filter((one) => isShown(status, one))
    .at(-1);
  const lines = table && answerTo(table, answers);
  return table && lines && statusOf(status, table)?.answered ? budgetTotals(table, lines).total.amount : undefined;
}

const statusOf = ({ questions }: FormStatus, { key }: FormQuestion) => questions.find((one) => one.key === key);
const isShown = (status: FormStatus, question: FormQuestion): boolean => statusOf(status, question)?.shown === true;

function isSound(status: FormStatus, question: FormQuestion): boolean {
  const one = statusOf(status, question);
  return one?.answered === true && one.errors.length === 0;
}

/** The usual number, or the one next to it that the limits take. */
function numberWithin(
  { min, max }: { min: string | null; max: string | null },
  usual: number,
  decimals: number,
): string {
  const scale = 10 ** decimals;
  const steps = (limit: string) => Number((Number(limit) * scale).toFixed(4));
  const least = min === null ? usual : Math.max(usual, Math.ceil(steps(min)) / scale);
  return (max === null ? least : Math.min(least, Math.floor(steps(max)) / scale)).toFixed(decimals);
}

const nextYear = (): string => `${Number(brusselsDay(new Date()).slice(0, 4)) + 1}-01-01`;
