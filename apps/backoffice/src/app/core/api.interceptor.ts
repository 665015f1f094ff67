import {
  HttpContext,
  HttpContextToken,
  HttpErrorResponse,
  type HttpEvent,
  type HttpInterceptorFn,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { CSRF_HEADER, sessionPaths } from '@passerelle/contract';
import { Toasts } from '@passerelle/ui';
import { retry, tap, throwError, timer } from 'rxjs';
import { isSessionOver, problemOf, problemText } from './problem-texts';
import { Session } from './session';
import { SignInAgain } from './sign-in-again.service';

const SAYS_ITSELF = new HttpContextToken(() => false);

/** Options of a request whose failure its page says by itself. */
export const saysItself = () => ({ context: new HttpContext().set(SAYS_ITSELF, true) });

const AGAIN_AFTER_MS = 1_000;

/** Failures no page can do anything about. */
function isUnexpected(status: number): boolean {
  return status === 0 || status === 429 || status >= 500;
}

/** The answer may be lost although the request arrived, or the first attempt still runs. */
function mayHaveArrived(error: unknown): boolean {
  if (!(error instanceof HttpErrorResponse)) return false;
  return [0, 502, 503, 504].includes(error.status) || problemOf(error)?.code === 'still-running';
}

/** A file, or a piece of one, that was long under way is sent again twice: the API takes it once, by its key or its place (SEC-13). */
const sentAgain = () =>
  retry<HttpEvent<unknown>>({
    count: 2,
    delay: (error: unknown, attempt) =>
      mayHaveArrived(error) ? timer(attempt * AGAIN_AFTER_MS) : throwError(() => error),
  });

/** Adds what the API asks of writes (SEC-12, SEC-13); says unexpected failures; asks to sign in again, keeping the page. */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const router = inject(Router);
  const toasts = inject(Toasts);
  const again = inject(SignInAgain);
  const writes = request.method !== 'GET' && request.method !== 'HEAD';
  let headers = request.headers;
  if (writes) headers = headers.set(CSRF_HEADER, session.info().csrfToken);
  if (request.method === 'POST' && !headers.has('Idempotency-Key')) {
    headers = headers.set('Idempotency-Key', crypto.randomUUID());
  }
  const answer = next(request.clone({ headers }));
  return (request.body instanceof FormData || request.body instanceof Blob ? answer.pipe(sentAgain()) : answer).pipe(
    tap({
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse)) return;
        const problem = problemOf(error);
        if (problem && isSessionOver(problem) && !request.url.startsWith(sessionPaths.session)) {
          if (again.ask()) return;
          session.expire();
          void router.navigate(['/sign-in'], { queryParams: { returnTo: router.url } });
        } else if (writes && !request.context.get(SAYS_ITSELF) && problem && isUnexpected(error.status)) {
          toasts.fail(problemText(problem));
        }
      },
    }),
  );
};
