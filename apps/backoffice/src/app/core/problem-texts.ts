import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@passerelle/contract';
import { registeredProblem, registerTexts } from './texts';

type Params = Record<string, string | number>;

registerTexts({
  problems: {
    offline: $localize`:@@core.problem.offline:No connection to the server. Nothing was sent; try again.`,
    internal: $localize`:@@core.problem.internal:The server could not do this. Nothing was changed; try again, or tell the helpdesk.`,
    'invalid-shape': $localize`:@@core.problem.invalid:Some values are not accepted.`,
    'invalid-content': $localize`:@@core.problem.invalid:Some values are not accepted.`,
    'not-signed-in': $localize`:@@core.problem.not-signed-in:You are no longer signed in. Sign in again to go on.`,
    'sign-in-refused': $localize`:@@core.problem.sign-in-refused:This e-mail address and password do not belong together.`,
    'too-many-sign-ins': $localize`:@@core.problem.too-many-sign-ins:Too many attempts. Wait a few minutes and try again.`,
    'csrf-token-wrong': $localize`:@@core.problem.csrf:Your session was renewed in another window. Reload this page and try again.`,
    'not-permitted': $localize`:@@core.problem.forbidden:You are not allowed to do this.`,
    'not-found': $localize`:@@core.problem.not-found:This page or record does not exist, or is not meant for you.`,
    'wrong-state': $localize`:@@core.problem.wrong-state:This can no longer be done: somebody else changed the state meanwhile.`,
    stale: $localize`:@@core.problem.stale:Somebody else changed this meanwhile. Reload to compare before saving.`,
    'in-use': $localize`:@@core.problem.in-use:This cannot be removed: something else refers to it.`,
    'still-running': $localize`:@@core.problem.still-running:This was sent already and is still being done. Wait a moment, then reload the page.`,
    'too-many-requests': $localize`:@@core.problem.too-many-requests:Too many requests in a short time. Wait a minute and try again.`,
    'body-too-large': $localize`:@@core.problem.body-too-large:This is too large to be sent.`,
    'four-eyes': $localize`:@@core.problem.four-eyes:You took part in this yourself; another person has to do it.`,
    'conflict-of-interest': $localize`:@@core.problem.conflict-of-interest:You work for the organisation concerned yourself; another person has to do it.`,
    required: $localize`:@@core.problem.required:Fill this in.`,
    'wrong-format': $localize`:@@core.problem.wrong-format:This is not written as expected.`,
    'wrong-value': $localize`:@@core.problem.wrong-value:This value is not accepted.`,
    'too-short': ({ limit }) => $localize`:@@core.problem.too-short:Write at least ${limit ?? ''}:limit: characters.`,
    'too-long': ({ limit }) => $localize`:@@core.problem.too-long:Write at most ${limit ?? ''}:limit: characters.`,
    'too-small': ({ limit }) => $localize`:@@core.problem.too-small:Must be at least ${limit ?? ''}:limit:.`,
    'too-large': ({ limit }) => $localize`:@@core.problem.too-large:Must be at most ${limit ?? ''}:limit:.`,
    'too-many': ({ limit }) => $localize`:@@core.problem.too-many:At most ${limit ?? ''}:limit: entries.`,
    'too-few': ({ limit }) => $localize`:@@core.problem.too-few:At least ${limit ?? ''}:limit: entries.`,
    repeated: $localize`:@@core.problem.repeated:The same entry is there twice.`,
    'not-in-list': $localize`:@@core.problem.not-in-list:Choose one of the values offered.`,
    'not-a-date': $localize`:@@core.problem.not-a-date:Write an existing date.`,
    'not-a-number': $localize`:@@core.problem.not-a-number:Write a number.`,
    'not-a-whole-number': $localize`:@@core.problem.not-a-whole-number:Write a whole number.`,
    'not-an-email': $localize`:@@core.problem.not-an-email:Write an e-mail address like name@example.org.`,
    'not-a-web-address': $localize`:@@core.problem.not-a-web-address:Write a web address like https://example.org.`,
    'control-character': $localize`:@@core.problem.control-character:This text holds invisible characters. Type it again instead of pasting it.`,
    'direction-character': $localize`:@@core.problem.direction-character:This text holds marks that change its direction. Type it again instead of pasting it.`,
    'nul-character': $localize`:@@core.problem.control-character:This text holds invisible characters. Type it again instead of pasting it.`,
    'lone-surrogate': $localize`:@@core.problem.control-character:This text holds invisible characters. Type it again instead of pasting it.`,
    'weak-password': $localize`:@@core.problem.weak-password:This password is too easy to guess. Several words that do not belong together are stronger.`,
    'wrong-password': $localize`:@@core.problem.wrong-password:This is not your present password.`,
  },
});

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

/** The sentence for a code; a general one when nobody registered it. */
export function codeText(code: string, params: Params = {}): string {
  return registeredProblem(code, params) ?? $localize`:@@core.problem.other:This was refused (${code}:code:).`;
}

/** The sentence for a refusal; when nobody registered its code, the one of its status. */
export function problemText(problem: Problem): string {
  const general = registeredProblem(CODE_OF_STATUS[problem.status] ?? 'internal', {});
  return registeredProblem(problem.code, {}) ?? general ?? codeText(problem.code);
}
