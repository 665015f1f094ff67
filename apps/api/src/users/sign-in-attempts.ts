import { HttpException, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { poolOf } from '../core/database/database';

const QUARTER_SECONDS = 15 * 60;
const PER_ACCOUNT = 5;
const PER_ADDRESS = 20;

/** Counts failed sign-ins in the database, so that every replica sees them: 5 for an account, 20 for an address in 15 minutes (SEC-32). */
@Injectable()
export class SignInAttempts {
  private readonly accounts: RateLimiterPostgres;
  private readonly addresses: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    const limiter = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({
        storeClient: poolOf(dataSource),
        tableName: 'rate_limits',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration: QUARTER_SECONDS,
        blockDuration: QUARTER_SECONDS,
      });
    this.accounts = limiter('account', PER_ACCOUNT);
    this.addresses = limiter('address', PER_ADDRESS);
  }

  /**
   * Takes one attempt of the account before its password is looked at, so that guesses sent at once count too; 429 when
   * the account or the address has none left.
   */
  async take(email: string, address: string): Promise<void> {
    const state = await this.addresses.get(address);
    if (state !== null && state.remainingPoints <= 0) throw tooMany(state);
    const refusal = await consume(this.accounts, keyOf(email));
    if (refusal) throw tooMany(refusal);
  }

  async failed(address: string): Promise<void> {
    await consume(this.addresses, address);
  }

  async succeeded(email: string): Promise<void> {
    await this.accounts.delete(keyOf(email));
  }
}

/** What the limiter refuses with, or undefined. */
async function consume(limiter: RateLimiterPostgres, key: string): Promise<RateLimiterRes | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return refusal;
  }
}

const keyOf = (email: string) => email.trim().toLowerCase().slice(0, 200);

function tooMany(state: RateLimiterRes): HttpException {
  const retryAfter = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
  return new HttpException({ message: 'too many', errorCode: 'too-many-sign-ins', retryAfter }, 429);
}
