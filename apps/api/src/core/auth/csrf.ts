import { ForbiddenException } from '@nestjs/common';
import { doubleCsrf } from 'csrf-csrf';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { CSRF_HEADER } from '@passerelle/contract';
import type { Config } from '../config';
import { overTls } from './session';

/** The token maker as services ask for it; the application puts it in place when it is set up. */
export const CSRF = Symbol('Csrf');

/** Makes and checks the token that proves a write comes from our own pages (SEC-34). */
export interface Csrf {
  token: (request: Request, response: Response) => string;
  protect: RequestHandler;
}

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** Token bound to the session, plus the origin the browser names. */
export function createCsrf(config: Config): Csrf {
  const origin = new URL(config.PUBLIC_URL).origin;
  const { generateCsrfToken, validateRequest } = doubleCsrf({
    getSecret: () => config.SESSION_SECRETS,
    getSessionIdentifier: (request) => (request.session.passport ? request.session.id : 'visitor'),
    cookieName: overTls(config) ? '__Host-csrf' : 'csrf',
    cookieOptions: { sameSite: 'lax', path: '/', secure: overTls(config), httpOnly: true },
    getCsrfTokenFromRequest: (request) => request.get(CSRF_HEADER),
  });
  return {
    token: (request, response) => generateCsrfToken(request, response, { overwrite: false, validateOnReuse: false }),
    protect: (request: Request, _response: Response, next: NextFunction) => {
      const refusal = READS.includes(request.method) ? undefined : foreign(request, origin);
      if (refusal) {
        next(new ForbiddenException({ message: refusal, errorCode: refusal }));
        return;
      }
      if (READS.includes(request.method) || validateRequest(request)) {
        next();
        return;
      }
      next(new ForbiddenException({ message: 'csrf', errorCode: 'csrf-token-wrong' }));
    },
  };
}

function foreign(request: Request, origin: string): string | undefined {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin') return 'foreign-origin';
  const sent = request.get('Origin');
  return sent === undefined || sent === origin ? undefined : 'foreign-origin';
}
