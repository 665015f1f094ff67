import { HttpException } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { poolOf } from '../database/database';

const QUARTER_SECONDS = 15 * 60;

/** Counts how often something was tried in a quarter of an hour, in the database, so that every replica sees it. */
export class RateLimit {
  private readonly limiter: RateLimiterPostgres;

  constructor(
    dataSource: DataSource,
    name: string,
    readonly points: number,
  ) {
    this.limiter = new RateLimiterPostgres({
      storeClient: poolOf(dataSource),
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration: QUARTER_SECONDS,
      blockDuration: QUARTER_SECONDS,
    });
  }

  /** Takes one point of the key; answers with the refusal when it has none left. */
  async consume(key: string): Promise<RateLimiterRes | undefined> {
    const state = await this.spend(key);
    return state.consumedPoints > this.points ? state : undefined;
  }

  /** Takes one point of the key, left or not. */
  async spend(key: string): Promise<RateLimiterRes> {
    try {
      return await this.limiter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return refusal;
    }
  }

  get(key: string): Promise<RateLimiterRes | null> {
    return this.limiter.get(key);
  }

  async delete(key: string): Promise<void> {
    await this.limiter.delete(key);
  }
}

/** An e-mail address as the limits count it. */
export const mailKey = (email: string): string => email.trim().toLowerCase().slice(0, 200);

/** 429 with the time to wait, in words that are the same for every key, known or not. */
export class TooMany extends HttpException {
  constructor(state: RateLimiterRes, errorCode: string) {
    const retryAfter = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
    super({ message: 'too many', errorCode, retryAfter }, 429);
  }
}
