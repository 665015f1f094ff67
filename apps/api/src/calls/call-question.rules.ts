import type { FieldError, WriteAnswer } from '@passerelle/contract';
import { emptyLanguages } from './call.rules';

/** Why a question is not taken at an instant. */
export function questionObstacle({ questionsUntil }: { questionsUntil: Date | null }, now: Date): string | undefined {
  if (questionsUntil === null) return 'questions-not-taken';
  return now < questionsUntil ? undefined : 'questions-closed';
}

/** What a question and its answer lack before everybody may read them: French and Dutch, as every text of a call (R3). */
export function answerErrors({ question, answer }: WriteAnswer): FieldError[] {
  return Object.entries({ question, answer }).flatMap(([field, text]) =>
    emptyLanguages(text).map((language) => ({ path: `${field}.${language}`, code: 'required' })),
  );
}
