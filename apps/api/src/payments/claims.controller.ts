import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { Claimables, ClaimDetail, ClaimPage, History } from '@passerelle/contract';
import type { Response } from 'express';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters } from '../core/auth/allow';
import { ClaimsService } from './claims.service';
import { ClaimBalanceDto, ClaimInstalmentDto } from './payment.dto';
import { PaymentStepsService } from './payment-steps.service';

@Controller('api/payments')
export class ClaimsController {
  constructor(
    private readonly claims: ClaimsService,
    private readonly steps: PaymentStepsService,
  ) {}

  @Get()
  @Allow('payments:read')
  @Answers('ClaimPage')
  @Filters('ClaimQuery')
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<ClaimPage> {
    return this.claims.list(actor, query);
  }

  @Get('export')
  @Allow('exports:download')
  @Answers('file', 'text/csv')
  @Filters('ClaimQuery')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    return this.claims.export(actor, query, response);
  }

  @Get('claimables')
  @Allow('payments:read')
  @Answers('Claimables')
  claimables(@CurrentActor() actor: Actor): Promise<Claimables> {
    return this.claims.claimables(actor);
  }

  @Post()
  @Allow('payments:claim')
  @Answers('ClaimDetail')
  claimInstalment(@CurrentActor() actor: Actor, @Body() body: ClaimInstalmentDto): Promise<ClaimDetail> {
    return this.claims.claimInstalment(actor, body.instalmentId, body.signatory);
  }

  @Post('balance')
  @Allow('payments:claim')
  @Answers('ClaimDetail')
  claimBalance(@CurrentActor() actor: Actor, @Body() body: ClaimBalanceDto): Promise<ClaimDetail> {
    return this.claims.claimBalance(actor, body.projectId, body.signatory);
  }

  @Get(':id')
  @Allow('payments:read')
  @Answers('ClaimDetail')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ClaimDetail> {
    return this.claims.detail(actor, id);
  }

  @Post(':id/resubmit')
  @HttpCode(200)
  @Allow('payments:claim')
  @DecidesOnVersion()
  @Answers('ClaimDetail')
  resubmit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ClaimDetail> {
    return this.steps.resubmit(actor, id);
  }

  @Get(':id/history')
  @Allow('history:read')
  @Answers('History')
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<History> {
    return this.claims.history(actor, id);
  }
}
