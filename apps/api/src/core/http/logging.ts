import type { Params } from 'nestjs-pino';
import type { Config } from '../config';
import { requestIdOf } from './request-id';

/** Words after which a value never reaches a log (SEC-62). */
const REDACTED = [
  ...['password', 'currentPassword', 'newPassword', 'passwordHash', 'token', 'cookie', 'authorization', 'secret'],
  ...['iban', 'code', 'nationalNumber', 'fileName'],
  // What a failed statement carries: its values, and the row PostgreSQL complains of.
  ...['parameters', 'detail'],
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** JSON lines in UTC with the request id; no bodies, no headers but what names the request. */
export function loggerOptions(config: Config): Params {
  return {
    pinoHttp: {
      level: config.LOG_LEVEL,
      genReqId: (request) => requestIdOf(request),
      redact: { paths: REDACTED, censor: '[redacted]' },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      autoLogging: config.NODE_ENV === 'production',
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: request.url.split('?')[0],
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
    },
  };
}
