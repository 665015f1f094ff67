import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { History, RecoveryDetail, RecoveryPage } from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters } from '../core/auth/allow';
import { NotifyRecoveryDto, OffsetRecoveryDto, ReasonDto, RecordRepaymentDto } from './payment.dto';
import { RecoveriesService } from './recoveries.service';

@Controller('api/payments/recoveries')
export class RecoveriesController {
  constructor(private readonly recoveries: RecoveriesService) {}

  @Get()
  @Allow('recoveries:read')
  @Answers('RecoveryPage')
  @Filters('RecoveryQuery')
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<RecoveryPage> {
    return this.recoveries.list(actor, query);
  }

  @Get(':id')
  @Allow('recoveries:read')
  @Answers('RecoveryDetail')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecoveryDetail> {
    return this.recoveries.detail(actor, id);
  }

  @Post(':id/notify')
  @HttpCode(200)
  @Allow('recoveries:manage')
  @DecidesOnVersion()
  @Answers('RecoveryDetail')
  notify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { dueOn }: NotifyRecoveryDto,
  ): Promise<RecoveryDetail> {
    return this.recoveries.notify(actor, id, dueOn);
  }

  @Post(':id/contest')
  @HttpCode(200)
  @Allow('recoveries:manage')
  @DecidesOnVersion()
  @Answers('RecoveryDetail')
  contest(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<RecoveryDetail> {
    return this.recoveries.contest(actor, id, reason);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Allow('recoveries:manage')
  @DecidesOnVersion()
  @Answers('RecoveryDetail')
  accept(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecoveryDetail> {
    return this.recoveries.accept(actor, id);
  }

  @Post(':id/recordRepayment')
  @HttpCode(200)
  @Allow('recoveries:manage')
  @DecidesOnVersion()
  @Answers('RecoveryDetail')
  recordRepayment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecordRepaymentDto,
  ): Promise<RecoveryDetail> {
    return this.recoveries.recordRepayment(actor, id, body);
  }

  @Post(':id/offset')
  @HttpCode(200)
  @Allow('payments:approve')
  @DecidesOnVersion()
  @Answers('RecoveryDetail')
  offset(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OffsetRecoveryDto,
  ): Promise<RecoveryDetail> {
    return this.recoveries.offset(actor, id, body);
  }

  @Post(':id/writeOff')
  @HttpCode(200)
  @Allow('recoveries:manage')
  @DecidesOnVersion()
  @Answers('RecoveryDetail')
  writeOff(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<RecoveryDetail> {
    return this.recoveries.writeOff(actor, id, reason);
  }

  @Get(':id/history')
  @Allow('history:read')
  @Answers('History')
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<History> {
    return this.recoveries.history(actor, id);
  }
}
