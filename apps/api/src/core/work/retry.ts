import { ServiceUnavailableException } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const ATTEMPTS = 5;

/** The five-character code PostgreSQL gave an error, or undefined. */
export function sqlState(error: unknown): string | undefined {
  const cause =
    (error as { driverError?: { code?: unknown } } | null)?.driverError ?? (error as { code?: unknown } | null);
  return typeof cause?.code === 'string' ? cause.code : undefined;
}

/** Runs a transaction again, from its start, when PostgreSQL asks for it; 503 after five times (SEC-15). */
export async function withRetries<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      const state = sqlState(error);
      if (state !== SERIALIZATION_FAILURE && state !== DEADLOCK) throw error;
      if (attempt === ATTEMPTS)
        throw new ServiceUnavailableException({ message: 'busy', errorCode: 'busy' }, { cause: error });
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}
