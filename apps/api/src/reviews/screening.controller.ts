import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { LetterPreview, ScreeningDetail } from '@passerelle/contract';
import { applicationWorkflow } from '../applications/application.workflow';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { RejectApplicationDto, ReturnApplicationDto, WriteCheckDto } from './review.dto';
import { ScreeningOutcomesService } from './screening-outcomes.service';
import { ScreeningService } from './screening.service';

@Controller('api/reviews/screenings/:applicationId')
export class ScreeningController {
  constructor(
    private readonly screenings: ScreeningService,
    private readonly outcomes: ScreeningOutcomesService,
  ) {}

  @Get()
  @Allow('reviews:read')
  @Answers('ScreeningDetail')
  detail(@CurrentActor() actor: Actor, @Param('applicationId', ParseUUIDPipe) id: string): Promise<ScreeningDetail> {
    return this.screenings.detail(actor, id);
  }

  @Post('startScreening')
  @HttpCode(200)
  @Allow(applicationWorkflow.startScreening.permission)
  @Answers('ScreeningDetail')
  start(@CurrentActor() actor: Actor, @Param('applicationId', ParseUUIDPipe) id: string): Promise<ScreeningDetail> {
    return this.screenings.start(actor, id);
  }

  @Put('checks/:code')
  @Allow('reviews:screen')
  @Answers('ScreeningDetail')
  check(
    @CurrentActor() actor: Actor,
    @Param('applicationId', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Body() body: WriteCheckDto,
  ): Promise<ScreeningDetail> {
    return this.screenings.check(actor, id, code, body);
  }

  @Post('confirm')
  @HttpCode(200)
  @Allow('reviews:confirm-screening')
  @DecidesOnVersion()
  @Answers('ScreeningDetail')
  confirm(@CurrentActor() actor: Actor, @Param('applicationId', ParseUUIDPipe) id: string): Promise<ScreeningDetail> {
    return this.screenings.confirm(actor, id);
  }

  @Post('return')
  @HttpCode(200)
  @Allow(applicationWorkflow.return.permission)
  @DecidesOnVersion()
  @Answers('ScreeningDetail')
  return(
    @CurrentActor() actor: Actor,
    @Param('applicationId', ParseUUIDPipe) id: string,
    @Body() body: ReturnApplicationDto,
  ): Promise<ScreeningDetail> {
    return this.outcomes.return(actor, id, 'return', body);
  }

  @Post('returnAgain')
  @HttpCode(200)
  @Allow(applicationWorkflow.returnAgain.permission)
  @DecidesOnVersion()
  @Answers('ScreeningDetail')
  returnAgain(
    @CurrentActor() actor: Actor,
    @Param('applicationId', ParseUUIDPipe) id: string,
    @Body() body: ReturnApplicationDto,
  ): Promise<ScreeningDetail> {
    return this.outcomes.return(actor, id, 'returnAgain', body);
  }

  @Get('letters/:code')
  @Allow(applicationWorkflow.reject.permission)
  @Answers('LetterPreview')
  letter(
    @CurrentActor() actor: Actor,
    @Param('applicationId', ParseUUIDPipe) id: string,
    @Param('code') code: string,
  ): Promise<LetterPreview> {
    return this.outcomes.letter(actor, id, code);
  }

  @Post('reject')
  @HttpCode(200)
  @Allow(applicationWorkflow.reject.permission)
  @DecidesOnVersion()
  @Answers('ScreeningDetail')
  reject(
    @CurrentActor() actor: Actor,
    @Param('applicationId', ParseUUIDPipe) id: string,
    @Body() body: RejectApplicationDto,
  ): Promise<ScreeningDetail> {
    return this.outcomes.reject(actor, id, body);
  }

  @Post('admit')
  @HttpCode(200)
  @Allow(applicationWorkflow.admit.permission)
  @DecidesOnVersion()
  @Answers('ScreeningDetail')
  admit(@CurrentActor() actor: Actor, @Param('applicationId', ParseUUIDPipe) id: string): Promise<ScreeningDetail> {
    return this.screenings.admit(actor, id);
  }
}
