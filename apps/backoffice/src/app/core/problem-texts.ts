import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@passerelle/contract';
import './core.texts';
import { registeredProblem } from './texts';

type Params = Record<string, string | number>;

const CODE_OF_STATUS: Record<number, string> = {
  0: 'offline',
  400: 'invalid-shape',
  401: 'not-signed-in',
  403: 'not-permitted',
  404: 'not-found',
  409: 'wrong-state',
  412: 'stale',
  422: 'invalid-content',
  413: 'body-too-large',
  429: 'too-many-requests',
};

/** The problem in a failed request; one made from the status when the body holds none. Undefined for anything else that was thrown. */
export function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof HttpErrorResponse)) return undefined;
  const body = error.error as Partial<Problem> | null;
  const code = CODE_OF_STATUS[error.status] ?? 'internal';
  const made: Problem = { type: 'about:blank', title: error.message, status: error.status, code, requestId: '' };
  return typeof body === 'object' && typeof body?.code === 'string' ? { ...made, ...body } : made;
}

/** True when the session is over: its person is not known any more, or the token of a write belongs to another session. */
export const isSessionOver = ({ status, code }: Problem): boolean => status === 401 || code === 'csrf-token-wrong';

/** The sentence for a code; a general one when nobody registered it. */
export function codeText(code: string, params: Params = {}): string {
  return registeredProblem(code, params) ?? $localize`:@@core.problem.other:This was refused (${code}:code:).`;
}

/** The sentence for a refusal; when nobody registered its code, the one of its status. */
export function problemText(problem: Problem): string {
  const general = registeredProblem(CODE_OF_STATUS[problem.status] ?? 'internal', {});
  return registeredProblem(problem.code, {}) ?? general ?? codeText(problem.code);
}
