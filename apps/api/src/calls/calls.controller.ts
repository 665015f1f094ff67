import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import type { CallDetail, CallPage, History } from '@passerelle/contract';
import type { Response } from 'express';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters } from '../core/auth/allow';
import { CallStepsService } from './call-steps.service';
import { ApproveCallDto, CloneCallDto, WriteCallDto } from './call.dto';
import { CallsService } from './calls.service';

@Controller('api/calls')
export class CallsController {
  constructor(
    private readonly calls: CallsService,
    private readonly steps: CallStepsService,
  ) {}

  @Get()
  @Allow('calls:read')
  @Filters('CallQuery')
  @Answers('CallPage')
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<CallPage> {
    return this.calls.list(actor, query);
  }

  @Get('export')
  @Allow('exports:download')
  @Filters('CallQuery')
  @Answers('file', 'text/csv')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    return this.calls.export(actor, query, response);
  }

  @Post()
  @Allow('calls:prepare')
  @Answers('CallDetail')
  create(@CurrentActor() actor: Actor, @Body() body: WriteCallDto): Promise<CallDetail> {
    return this.calls.create(actor, body);
  }

  @Get(':id')
  @Allow('calls:read')
  @Answers('CallDetail')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallDetail> {
    return this.calls.detail(actor, id);
  }

  @Put(':id')
  @Allow('calls:prepare')
  @Answers('CallDetail')
  update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteCallDto,
  ): Promise<CallDetail> {
    return this.calls.update(actor, id, body);
  }

  @Post(':id/clone')
  @Allow('calls:prepare')
  @Answers('CallDetail')
  clone(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CloneCallDto,
  ): Promise<CallDetail> {
    return this.calls.clone(actor, id, body);
  }

  @Get(':id/history')
  @Allow('history:read')
  @Answers('History')
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<History> {
    return this.calls.history(actor, id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Allow('calls:publish')
  @DecidesOnVersion()
  @Answers('CallDetail')
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ApproveCallDto,
  ): Promise<CallDetail> {
    return this.steps.approve(actor, id, body);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Allow('calls:publish')
  @DecidesOnVersion()
  @Answers('CallDetail')
  publish(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallDetail> {
    return this.steps.act(actor, id, 'publish');
  }

  @Post(':id/startSelection')
  @HttpCode(200)
  @Allow('calls:prepare')
  @DecidesOnVersion()
  @Answers('CallDetail')
  startSelection(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallDetail> {
    return this.steps.act(actor, id, 'startSelection');
  }

  @Post(':id/decide')
  @HttpCode(200)
  @Allow('calls:publish')
  @DecidesOnVersion()
  @Answers('CallDetail')
  decide(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallDetail> {
    return this.steps.act(actor, id, 'decide');
  }

  @Post(':id/archive')
  @HttpCode(200)
  @Allow('calls:publish')
  @DecidesOnVersion()
  @Answers('CallDetail')
  archive(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallDetail> {
    return this.steps.act(actor, id, 'archive');
  }
}
