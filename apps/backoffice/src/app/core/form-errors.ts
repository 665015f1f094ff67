import type { FieldTree, TreeValidationResult, ValidationError } from '@angular/forms/signals';
import type { Problem } from '@passerelle/contract';
import { codeText, problemOf, problemText } from './problem-texts';

type Tree = FieldTree<unknown> & Record<string, FieldTree<unknown> | undefined>;

/** The field at `budget.lines.0.amount`, or the nearest one above it that the form has. */
function fieldAt(form: FieldTree<unknown>, path: string): FieldTree<unknown> {
  let field = form;
  for (const key of path.split('.')) {
    const child = (field as Tree)[key];
    if (typeof child !== 'function') return field;
    field = child;
  }
  return field;
}

/** The errors of a refusal on the fields of a form; one on the form itself when it names no field. */
export function fieldErrors(form: FieldTree<unknown>, problem: Problem): ValidationError.WithFieldTree[] {
  const named = problem.errors ?? [];
  if (!named.length) return [{ kind: problem.code, message: problemText(problem), fieldTree: form }];
  return named.map(({ path, code, params }) => ({
    kind: code,
    message: codeText(code, params),
    fieldTree: fieldAt(form, path),
  }));
}

/** For a form's `submission.action`: sends it and puts what the API refuses on the fields. */
export async function sendForm(form: unknown, send: () => Promise<unknown>): Promise<TreeValidationResult> {
  try {
    await send();
    return undefined;
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    return fieldErrors(form as FieldTree<unknown>, problem);
  }
}
