import { HttpException, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { poolOf } from '../core/database/database';

const QUARTER_SECONDS = 15 * 60;
const PER_ACCOUNT = 5;
const PER_ADDRESS = 20;
/** Mails with a link: nobody fills somebody else's mailbox. */
const MAILS_PER_ACCOUNT = 3;

/** Counts failed sign-ins in the database, so that every replica sees them: 5 for an account, 20 for an address in 15 minutes (SEC-32). */
@Injectable()
export class SignInAttempts {
  private readonly accounts: RateLimiterPostgres;
  private readonly addresses: RateLimiterPostgres;
  private readonly mails: RateLimiterPostgres;
  private readonly mailAddresses: RateLimiterPostgres;
  private readonly links: RateLimiterPostgres;

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
    this.mails = limiter('mail', MAILS_PER_ACCOUNT);
    this.mailAddresses = limiter('mail-address', PER_ADDRESS);
    this.links = limiter('link', PER_ADDRESS);
  }

  /**
   * Takes one attempt of the account before its password is looked at, so that guesses sent at once count too; 429 when
   * the account or the address has none left.
   */
  async take(email: string, address: string): Promise<void> {
    const state = await this.addresses.get(address);
    if (state !== null && state.remainingPoints <= 0) throw tooMany(state);
    const refusal = await consume(this.accounts, keyOf(email));
    if (refusal) throw new AccountBlocked(refusal, refusal.consumedPoints === PER_ACCOUNT + 1);
  }

  /** Takes one mail with a link, of 3 to an account and 20 asked for from an address; an unknown account counts alike. */
  async takeMail(email: string, address: string): Promise<void> {
    const refusal = (await consume(this.mailAddresses, address)) ?? (await consume(this.mails, keyOf(email)));
    if (refusal) throw tooMany(refusal);
  }

  /** Takes one try at a link, of 20 from an address. */
  async takeLink(address: string): Promise<void> {
    const refusal = await consume(this.links, address);
    if (refusal) throw tooMany(refusal);
  }

  /** Counts a failure of the address; true when it is the one that closes it. */
  async failed(address: string): Promise<boolean> {
    return (await spend(this.addresses, address)).consumedPoints === PER_ADDRESS;
  }

  async succeeded(email: string): Promise<void> {
    await this.accounts.delete(keyOf(email));
  }
}

/** What the limiter refuses with, or undefined. */
async function consume(limiter: RateLimiterPostgres, key: string): Promise<RateLimiterRes | undefined> {
  const state = await spend(limiter, key);
  return state.consumedPoints > limiter.points ? state : undefined;
}

async function spend(limiter: RateLimiterPostgres, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return refusal;
  }
}

const keyOf = (email: string) => email.trim().toLowerCase().slice(0, 200);

/** 429 in words that are the same for every account, known or not. */
class TooMany extends HttpException {
  constructor(state: RateLimiterRes) {
    const retryAfter = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
    super({ message: 'too many', errorCode: 'too-many-sign-ins', retryAfter }, 429);
  }
}

/** 429 for an account; the refusal that `begins` its quarter of an hour is told to the owner and kept in the trail. */
export class AccountBlocked extends TooMany {
  constructor(
    state: RateLimiterRes,
    readonly begins: boolean,
  ) {
    super(state);
  }
}

const tooMany = (state: RateLimiterRes): HttpException => new TooMany(state);
