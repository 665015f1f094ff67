import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Logger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { CSRF, type Csrf } from './auth/csrf';
import { PASSPORT, type Authenticator } from './auth/passport';
import { ABSOLUTE_MS, IDLE_MS, sessionMiddleware } from './auth/session';
import type { Actor } from './auth/actor';
import type { Config } from './config';
import { poolOf } from './database/database';
import { jsonBody, reportBody } from './http/body';
import { CSP_REPORTS } from './http/csp-reports.controller';
import { pages, securityHeaders } from './http/pages';
import { requestId, requestIdOf } from './http/request-id';
import { openApiDocument } from './openapi/document';
import { OPENAPI, type OpenApiHolder } from './openapi/openapi';
import { validationPipe } from './validation/validation.pipe';

/** Everything between the socket and the routes, in its order; the application and the tests share it. */
export function setUp(app: NestExpressApplication, config: Config): void {
  const logger = app.get(Logger);
  const csrf = app.get<Csrf>(CSRF);
  const passport = app.get<Authenticator>(PASSPORT);
  app.set('query parser', 'simple');
  app.set('trust proxy', config.TRUSTED_PROXY ?? false);
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(requestId, ...securityHeaders(config), ...pages(config));
  app.use(CSP_REPORTS, ...reportBody());
  app.use(...jsonBody());
  const whoAsks: RequestHandler[] = [
    cookieParser(),
    sessionMiddleware(config, poolOf(app.get(DataSource)), (message) => {
      logger.error(message);
    }),
    passport.initialize() as RequestHandler,
    passport.session() as RequestHandler,
    requestContext as RequestHandler,
    csrf.protect,
  ];
  app.use(...whoAsks.map(exceptFor('/api/health/', CSP_REPORTS)));
  app.useGlobalPipes(validationPipe());
  app.get<OpenApiHolder>(OPENAPI).prepare(() => openApiDocument(app, config.CONTRACT_SCHEMAS));
}

/** Whether the process is alive depends neither on the sessions nor on their database (SEC-51); browsers report without any. */
const exceptFor =
  (...beginnings: string[]) =>
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) => {
    if (beginnings.some((beginning) => request.path.startsWith(beginning))) next();
    else void handler(request, response, next);
  };

/** Completes the actor with what this request says, and ends a session that is too old (SEC-33). */
function requestContext(request: Request & { user?: Actor }, response: Response, next: NextFunction): void {
  if (!request.user) {
    next();
    return;
  }
  if (tooOld(request)) {
    request.session.destroy((error: unknown) => {
      delete request.user;
      next(error);
    });
    return;
  }
  request.user.request = {
    requestId: requestIdOf(request),
    sessionId: request.sessionID.slice(0, 8),
    address: request.ip ?? null,
  };
  response.set('Vary', 'Cookie');
  next();
}

function tooOld(request: Request & { user?: Actor }): boolean {
  const { startedAt = 0, savedAt = 0 } = request.session;
  const idle = request.user?.permissions.includes('files:read-own') ? IDLE_MS.partner : IDLE_MS.internal;
  return Date.now() - startedAt > ABSOLUTE_MS || Date.now() - savedAt > idle + 60_000;
}
