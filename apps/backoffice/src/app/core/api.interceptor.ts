import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { CSRF_HEADER, sessionPaths } from '@passerelle/contract';
import { Toasts } from '@passerelle/ui';
import { tap } from 'rxjs';
import { problemOf, problemText } from './problem-texts';
import { Session } from './session';

/** Failures no page can do anything about. */
function isUnexpected(status: number): boolean {
  return status === 0 || status === 429 || status >= 500;
}

/** Adds what the API asks of writes (SEC-12, SEC-13); says unexpected failures; asks to sign in again, keeping the page. */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const router = inject(Router);
  const toasts = inject(Toasts);
  const writes = request.method !== 'GET' && request.method !== 'HEAD';
  let headers = request.headers;
  if (writes) headers = headers.set(CSRF_HEADER, session.info().csrfToken);
  if (request.method === 'POST' && !headers.has('Idempotency-Key')) {
    headers = headers.set('Idempotency-Key', crypto.randomUUID());
  }
  return next(request.clone({ headers })).pipe(
    tap({
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse)) return;
        const problem = problemOf(error);
        if (error.status === 401 && !request.url.startsWith(sessionPaths.session)) {
          session.expire();
          void router.navigate(['/sign-in'], { queryParams: { returnTo: router.url } });
        } else if (writes && problem && isUnexpected(error.status)) {
          toasts.fail(problemText(problem));
        }
      },
    }),
  );
};
