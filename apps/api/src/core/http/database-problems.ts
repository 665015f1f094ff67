import { QueryFailedError } from 'typeorm';
import { sqlState } from '../work/retry';

interface DatabaseRefusal {
  status: number;
  code: string;
  retryAfter?: number;
}

const UNAVAILABLE: DatabaseRefusal = { status: 503, code: 'unavailable', retryAfter: 5 };
const WRONG_FORMAT: DatabaseRefusal = { status: 400, code: 'malformed' };
const CONSTRAINED: DatabaseRefusal = { status: 409, code: 'constraint' };
const IN_USE: DatabaseRefusal = { status: 409, code: 'in-use' };
const FOREIGN_KEY = '23503';

/** What PostgreSQL's refusals mean for the caller; the business rules have spoken before, these are its second net. */
const BY_STATE: Record<string, DatabaseRefusal> = {
  '23505': { status: 409, code: 'duplicate' },
  [FOREIGN_KEY]: CONSTRAINED,
  // What PostgreSQL 18 says of a row that others refer to; older ones say 23503.
  '23001': IN_USE,
  '23514': CONSTRAINED,
  '23P01': CONSTRAINED,
  '22021': { status: 400, code: 'nul-character' },
  '22P05': { status: 400, code: 'nul-character' },
  '22P02': WRONG_FORMAT,
  '22007': WRONG_FORMAT,
  '22008': WRONG_FORMAT,
  '22003': { status: 422, code: 'out-of-range' },
  '55P03': UNAVAILABLE,
  '57014': UNAVAILABLE,
  '57P01': UNAVAILABLE,
  '57P02': UNAVAILABLE,
  '57P03': UNAVAILABLE,
  '53100': UNAVAILABLE,
  '53300': UNAVAILABLE,
  '25P03': UNAVAILABLE,
};

const LOST_CONNECTION =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|timeout expired|timeout exceeded when trying to connect/;

/** The refusal for an error of the database, or undefined when it is not one we foresee. */
export function databaseProblem(error: unknown): DatabaseRefusal | undefined {
  const state = sqlState(error);
  if (state === FOREIGN_KEY && error instanceof QueryFailedError && /^\s*delete\b/i.test(error.query)) return IN_USE;
  if (state !== undefined && BY_STATE[state]) return BY_STATE[state];
  if (state?.startsWith('08')) return UNAVAILABLE;
  return LOST_CONNECTION.test(describe(error)) ? UNAVAILABLE : undefined;
}

function describe(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(String).join(' ');
  return error instanceof Error ? `${error.message} ${sqlState(error) ?? ''}` : '';
}
