import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import type { Problem } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { requestIdOf } from './request-id';
import { databaseProblem } from './database-problems';

/** What a refusal says besides its status. */
interface Refusal {
  status: number;
  code: string;
  retryAfter?: number;
  extra?: Partial<Problem>;
}

const PLAIN_CODES: Record<number, string> = {
  400: 'malformed',
  401: 'not-signed-in',
  403: 'not-permitted',
  404: 'not-found',
  405: 'method',
  406: 'not-acceptable',
  409: 'conflict',
  413: 'body-too-large',
  415: 'media-type',
  422: 'invalid-content',
  429: 'too-many-requests',
  503: 'unavailable',
};

const RETRYABLE = [429, 503];
const RETRY_SECONDS = 5;
/** What a refusal may say besides its code. */
const EXTRAS = ['errors', 'permission', 'currentVersion', 'received'] as const;

/** Turns everything thrown into `application/problem+json` without a word about the inside (SEC-40). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const refusal = refusalOf(error);
    if (refusal.status >= 500) this.logger.error(error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (refusal.retryAfter !== undefined) response.set('Retry-After', String(refusal.retryAfter));
    const problem: Problem = {
      type: `urn:passerelle:problem:${refusal.code}`,
      title: STATUS_CODES[refusal.status] ?? 'Error',
      status: refusal.status,
      code: refusal.code,
      requestId: requestIdOf(request),
      ...refusal.extra,
    };
    response.status(refusal.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof HttpException) return httpRefusal(error);
  const status = (error as { status?: unknown } | null)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500)
    return { status, code: PLAIN_CODES[status] ?? 'malformed' };
  return databaseProblem(error) ?? { status: 500, code: 'unexpected' };
}

function httpRefusal(error: HttpException): Refusal {
  const status = error.getStatus();
  const body = error.getResponse();
  const details = (typeof body === 'object' ? body : {}) as Partial<Problem> & {
    errorCode?: string;
    retryAfter?: number;
  };
  const retryAfter = details.retryAfter ?? (RETRYABLE.includes(status) ? RETRY_SECONDS : undefined);
  return {
    status,
    code: details.errorCode ?? PLAIN_CODES[status] ?? 'refused',
    ...(retryAfter === undefined ? {} : { retryAfter }),
    extra: Object.fromEntries(
      EXTRAS.filter((name) => details[name] !== undefined).map((name) => [name, details[name]]),
    ),
  };
}
