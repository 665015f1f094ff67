import { localized, type FieldError, type FormQuestion, type Language } from '@passerelle/contract';
import { codeText } from '../core/problem-texts';

/** The sentences for what is wrong with an answer: of a table with the line it is about, of a rule with what it is about. */
export function answerErrorTexts(question: FormQuestion, errors: readonly FieldError[], language: Language): string[] {
  return [...new Set(errors.map((error) => answerErrorText(question, error, language)))];
}

function answerErrorText(question: FormQuestion, { path, code, params }: FieldError, language: Language): string {
  const text = codeText(code, params);
  const [line] = path.slice(`answers.${question.key}.`.length).split('.');
  if (/^\d+$/.test(line ?? '') && question.type !== 'place') {
    const number = Number(line) + 1;
    return $localize`:@@forms.error.line:Line ${number}:number:: ${text}:text:`;
  }
  if (question.type !== 'budget-table' || !params?.['parts']) return text;
  const parts = String(params['parts']).split(', ');
  const named = [...question.headings, ...question.sources].filter(({ code: one }) => parts.includes(one));
  return `${named.map(({ label }) => localized(label, language)).join(', ')}: ${text}`;
}

/** What is wrong with the answer to a question, or at a place in it and below. */
export function errorsOf(place: string, errors: readonly FieldError[]): FieldError[] {
  const path = `answers.${place}`;
  return errors.filter((error) => error.path === path || error.path.startsWith(`${path}.`));
}

/** Whether something is wrong at a place in the answer, or below it. */
export const isWrong = (errors: readonly FieldError[], question: string, place: string): boolean =>
  errorsOf(`${question}.${place}`, errors).length > 0;

/** What is wrong in each line of an answer: places such as `label cells.2.amount`, a text that changes only when they do. */
export function wrongParts(errors: readonly FieldError[], question: string): (string | undefined)[] {
  const lines: (string | undefined)[] = [];
  for (const { path } of errors) {
    const [, line, part] = /^(\d+)\.(.+)$/.exec(path.slice(`answers.${question}.`.length)) ?? [];
    const index = Number(line);
    if (part !== undefined) lines[index] = lines[index] === undefined ? part : `${lines[index]} ${part}`;
  }
  return lines;
}
