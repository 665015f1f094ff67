import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { CallDetail, DeadlineExtensionPage } from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters } from '../core/auth/allow';
import { CallDeadlinesService } from './call-deadlines.service';
import { ExtendCallDto, GiveExtensionDto } from './deadline.dto';

@Controller('api/calls')
export class CallDeadlinesController {
  constructor(private readonly deadlines: CallDeadlinesService) {}

  @Get('extensions')
  @Allow('calls:read')
  @Filters('DeadlineExtensionQuery')
  @Answers('DeadlineExtensionPage')
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<DeadlineExtensionPage> {
    return this.deadlines.list(actor, query);
  }

  @Post(':id/extend')
  @HttpCode(200)
  @Allow('calls:prepare')
  @DecidesOnVersion()
  @Answers('CallDetail')
  extend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtendCallDto,
  ): Promise<CallDetail> {
    return this.deadlines.extend(actor, id, body);
  }

  @Post(':id/extensions')
  @Allow('calls:prepare')
  @DecidesOnVersion()
  @Answers('CallDetail')
  give(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: GiveExtensionDto,
  ): Promise<CallDetail> {
    return this.deadlines.give(actor, id, body);
  }
}
