import { localized, type FieldError, type FormQuestion, type Language } from '@passerelle/contract';
import { codeText } from '../core/problem-texts';

/** The sentences for what is wrong with an answer: of a table with the line it is about, of a rule with what it is about. */
export function answerErrorTexts(question: FormQuestion, errors: readonly FieldError[], language: Language): string[] {
  return [...new Set(errors.map((error) => answerErrorText(question, error, language)))];
}

function answerErrorText(question: FormQuestion, { path, code, params }: FieldError, language: Language): string {
  const text = codeText(code, params);
  const [line] = path.slice(`answers.${question.key}.`.length).split('.');
  if (/^\d+$/.test(line ?? '')) {
    const number = Number(line) + 1;
    return $localize`:@@forms.error.line:Line ${number}:number:: ${text}:text:`;
  }
  if (question.type !== 'budget-table' || !params?.['parts']) return text;
  const parts = String(params['parts']).split(', ');
  const named = [...question.headings, ...question.sources].filter(({ code: one }) => parts.includes(one));
  return `${named.map(({ label }) => localized(label, language)).join(', ')}: ${text}`;
}

/** Whether something is wrong at a place in the answer, or below it. */
export function isWrong(errors: readonly FieldError[], question: string, place: string): boolean {
  const path = `answers.${question}.${place}`;
  return errors.some((error) => error.path === path || error.path.startsWith(`${path}.`));
}
