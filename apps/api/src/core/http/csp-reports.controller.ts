import { Controller, HttpCode, Logger, Post, Req } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { Request } from 'express';
import { Answers, Public, WithoutIdempotencyKey } from '../auth/allow';

/** Where browsers report what our policy kept them from; anybody can write here, so an address is heard a few times a minute. */
export const CSP_REPORTS = '/api/csp-reports';
const A_FEW = { limit: 30, ttl: 60_000 };
const LOGGED_CHARACTERS = 2_000;

@Controller('api/csp-reports')
export class CspReportsController {
  private readonly logger = new Logger('ContentPolicy');

  @Post()
  @HttpCode(204)
  @Public()
  @Throttle({ default: A_FEW })
  @WithoutIdempotencyKey()
  @Answers('nothing')
  report(@Req() request: Request): void {
    this.logger.warn({ contentPolicyReport: JSON.stringify(request.body ?? null).slice(0, LOGGED_CHARACTERS) });
  }
}
