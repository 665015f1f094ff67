import { Injectable, type HttpException } from '@nestjs/common';
import type { RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { mailKey, RateLimit, TooMany } from '../core/auth/rate-limit';

const PER_ACCOUNT = 5;
const PER_ADDRESS = 20;
/** Mails with a link: nobody fills somebody else's mailbox. */
const MAILS_PER_ACCOUNT = 3;

/** Counts failed sign-ins in the database, so that every replica sees them: 5 for an account, 20 for an address in 15 minutes (SEC-32). */
@Injectable()
export class SignInAttempts {
  private readonly accounts: RateLimit;
  private readonly addresses: RateLimit;
  private readonly mails: RateLimit;
  private readonly mailAddresses: RateLimit;
  private readonly links: RateLimit;

  constructor(dataSource: DataSource) {
    this.accounts = new RateLimit(dataSource, 'account', PER_ACCOUNT);
    this.addresses = new RateLimit(dataSource, 'address', PER_ADDRESS);
    this.mails = new RateLimit(dataSource, 'mail', MAILS_PER_ACCOUNT);
    this.mailAddresses = new RateLimit(dataSource, 'mail-address', PER_ADDRESS);
    this.links = new RateLimit(dataSource, 'link', PER_ADDRESS);
  }

  /**
   * Takes one attempt of the account before its password is looked at, so that guesses sent at once count too; 429 when
   * the account or the address has none left.
   */
  async take(email: string, address: string): Promise<void> {
    const state = await this.addresses.get(address);
    if (state !== null && state.remainingPoints <= 0) throw tooMany(state);
    const refusal = await this.accounts.consume(mailKey(email));
    if (refusal) throw new AccountBlocked(refusal, refusal.consumedPoints === PER_ACCOUNT + 1);
  }

  /** Takes one mail with a link, of 3 to an account and 20 asked for from an address; an unknown account counts alike. */
  async takeMail(email: string, address: string): Promise<void> {
    const refusal = (await this.mailAddresses.consume(address)) ?? (await this.mails.consume(mailKey(email)));
    if (refusal) throw tooMany(refusal);
  }

  /** Takes one try at a link, of 20 from an address. */
  async takeLink(address: string): Promise<void> {
    const refusal = await this.links.consume(address);
    if (refusal) throw tooMany(refusal);
  }

  /** Counts a failure of the address; true when it is the one that closes it. */
  async failed(address: string): Promise<boolean> {
    return (await this.addresses.spend(address)).consumedPoints === PER_ADDRESS;
  }

  async succeeded(email: string): Promise<void> {
    await this.accounts.delete(mailKey(email));
  }
}

const CODE = 'too-many-sign-ins';

/** 429 for an account; the refusal that `begins` its quarter of an hour is told to the owner and kept in the trail. */
export class AccountBlocked extends TooMany {
  constructor(
    state: RateLimiterRes,
    readonly begins: boolean,
  ) {
    super(state, CODE);
  }
}

const tooMany = (state: RateLimiterRes): HttpException => new TooMany(state, CODE);
