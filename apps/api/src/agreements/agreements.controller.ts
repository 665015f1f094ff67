import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import type { AgreementDetail, AgreementPage, History } from '@passerelle/contract';
import type { Response } from 'express';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters } from '../core/auth/allow';
import { PrepareAgreementDto, SignAgreementDto, WriteAgreementDto } from './agreement.dto';
import { AgreementsService } from './agreements.service';

@Controller('api/agreements')
export class AgreementsController {
  constructor(private readonly agreements: AgreementsService) {}

  @Get()
  @Allow('agreements:read')
  @Answers('AgreementPage')
  @Filters('AgreementQuery')
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<AgreementPage> {
    return this.agreements.list(actor, query);
  }

  @Get('export')
  @Allow('exports:download')
  @Answers('file', 'text/csv')
  @Filters('AgreementQuery')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    return this.agreements.export(actor, query, response);
  }

  @Post()
  @Allow('agreements:prepare')
  @Answers('AgreementDetail')
  prepare(@CurrentActor() actor: Actor, @Body() body: PrepareAgreementDto): Promise<AgreementDetail> {
    return this.agreements.prepare(actor, body.projectId);
  }

  @Get(':id')
  @Allow('agreements:read')
  @Answers('AgreementDetail')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AgreementDetail> {
    return this.agreements.detail(actor, id);
  }

  @Put(':id')
  @Allow('agreements:prepare')
  @Answers('AgreementDetail')
  update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteAgreementDto,
  ): Promise<AgreementDetail> {
    return this.agreements.update(actor, id, body);
  }

  @Post(':id/send')
  @HttpCode(200)
  @Allow('agreements:prepare')
  @DecidesOnVersion()
  @Answers('AgreementDetail')
  send(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AgreementDetail> {
    return this.agreements.act(actor, id, 'send');
  }

  @Post(':id/recall')
  @HttpCode(200)
  @Allow('agreements:prepare')
  @DecidesOnVersion()
  @Answers('AgreementDetail')
  recall(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AgreementDetail> {
    return this.agreements.act(actor, id, 'recall');
  }

  @Post(':id/signPartner')
  @HttpCode(200)
  @Allow('agreements:sign-partner')
  @DecidesOnVersion()
  @Answers('AgreementDetail')
  signForPartner(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SignAgreementDto,
  ): Promise<AgreementDetail> {
    return this.agreements.signForPartner(actor, id, body);
  }

  @Get(':id/history')
  @Allow('history:read')
  @Answers('History')
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<History> {
    return this.agreements.history(actor, id);
  }
}
