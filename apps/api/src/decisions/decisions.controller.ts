import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import type { DecisionDetail, DecisionPage, History } from '@passerelle/contract';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters } from '../core/auth/allow';
import { PrepareDecisionDto, WriteDecisionDto } from './decision.dto';
import { DecisionsService } from './decisions.service';

@Controller('api/decisions')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsService) {}

  @Get()
  @Allow('decisions:read')
  @Filters('DecisionQuery')
  @Answers('DecisionPage')
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<DecisionPage> {
    return this.decisions.list(actor, query);
  }

  @Get('export')
  @Allow('exports:download')
  @Filters('DecisionQuery')
  @Answers('file', 'text/csv')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    return this.decisions.export(actor, query, response);
  }

  @Post()
  @Allow('decisions:prepare')
  @Answers('DecisionDetail')
  prepare(@CurrentActor() actor: Actor, @Body() body: PrepareDecisionDto): Promise<DecisionDetail> {
    return this.decisions.prepare(actor, body);
  }

  @Get(':id')
  @Allow('decisions:read')
  @Answers('DecisionDetail')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DecisionDetail> {
    return this.decisions.detail(actor, id);
  }

  @Put(':id')
  @Allow('decisions:prepare')
  @Answers('DecisionDetail')
  update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteDecisionDto,
  ): Promise<DecisionDetail> {
    return this.decisions.update(actor, id, body);
  }

  @Get(':id/history')
  @Allow('history:read')
  @Answers('History')
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<History> {
    return this.decisions.history(actor, id);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Allow('decisions:prepare')
  @DecidesOnVersion()
  @Answers('DecisionDetail')
  start(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DecisionDetail> {
    return this.decisions.start(actor, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('decisions:prepare')
  @DecidesOnVersion()
  @Answers('DecisionDetail')
  withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DecisionDetail> {
    return this.decisions.withdraw(actor, id);
  }
}
