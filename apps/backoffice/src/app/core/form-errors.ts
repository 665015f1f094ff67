import { effect, untracked } from '@angular/core';
import type { FieldTree, TreeValidationResult, ValidationError } from '@angular/forms/signals';
import type { FieldError, Problem } from '@passerelle/contract';
import { showErrors } from '@passerelle/ui';
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

/**
 * Moves to the field at `budget.lines.0.amount`, or to what is nearest above it; where controls are bound to no field, what
 * holds them says in `data-field` which one they write.
 */
export function focusField(form: FieldTree<unknown>, path: string): void {
  const steps = path.split('.');
  const paths = steps.map((_, index) => steps.slice(0, steps.length - index).join('.'));
  const [place] = paths.flatMap((one) => document.querySelector(`[data-field="${CSS.escape(one)}"]`) ?? []);
  if (place) place.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  else fieldAt(form, path)().focusBoundControl();
}

/** The errors of a refusal on the fields of a form; one on the form itself when it names no field. */
export function fieldErrors(form: FieldTree<unknown>, problem: Problem): ValidationError.WithFieldTree[] {
  const named = problem.errors ?? [];
  if (!named.length) return [{ kind: problem.code, message: problemText(problem), fieldTree: form }];
  return namedErrors(form, named);
}

/** Errors by their paths, on the fields of a form. */
export function namedErrors(form: FieldTree<unknown>, errors: readonly FieldError[]): ValidationError.WithFieldTree[] {
  return errors.map(({ path, code, params }) => ({
    kind: code,
    message: codeText(code, params),
    fieldTree: fieldAt(form, path),
  }));
}

/** The same of words that are judged when they are kept: where something was missing and is written by now, nothing is said. */
export const standingErrors = (
  form: FieldTree<unknown>,
  errors: readonly FieldError[],
): ValidationError.WithFieldTree[] =>
  namedErrors(form, errors).filter(({ kind, fieldTree }) => kind !== 'required' || !isFilled(fieldTree().value()));

/** Whether something stands in a field; a group of fields may still want what is in none of them. */
function isFilled(value: unknown): boolean {
  if (typeof value === 'object') return Array.isArray(value) && value.length > 0;
  return Boolean(value) && value !== '0.00';
}

/** Errors that came from the API: they say why the last attempt failed, not that the next one would. */
const refusals = new WeakSet<object>();

/** Sends a form and gives what the API refuses as errors of its fields. */
export async function sendForm(form: unknown, send: () => Promise<unknown>): Promise<TreeValidationResult> {
  try {
    await send();
    return undefined;
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    const errors = fieldErrors(form as FieldTree<unknown>, problem);
    for (const refusal of errors) refusals.add(refusal);
    return errors;
  }
}

/**
 * The `submission` of a form: sends it unless the form itself finds an error. After a refusal the same values may be
 * sent again, since the network, another person or the hour may have changed.
 */
export function sending(send: () => Promise<unknown>): Sending {
  return {
    ignoreValidators: 'all',
    action: async (form) => {
      const tree = form as FieldTree<unknown>;
      const found = untracked(() => tree().errorSummary()).some((error) => !refusals.has(error));
      const refused = found ? undefined : await sendForm(form, send);
      if (found || refused) showErrors(tree);
      return refused;
    },
  };
}

/** Of any form: the shape of the model plays no part in sending it. */
interface Sending {
  ignoreValidators: 'all';
  action: (form: unknown) => Promise<TreeValidationResult>;
}

/** From when on it is wanted, the errors are shown on the fields they name. Call it where `inject()` works. */
export function showNamed(form: FieldTree<unknown>, errors: () => readonly FieldError[], wanted: () => boolean): void {
  effect(() => {
    if (!wanted()) return;
    const named = errors();
    untracked(() => {
      for (const { path } of named) fieldAt(form, path)().markAsTouched();
    });
  });
}
