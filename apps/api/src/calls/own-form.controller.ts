import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { CallDetail, CallForm, FormVersionDetail } from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { ApplyFormTemplateDto, DefinitionPipe, FormDefinitionDto, SaveFormTemplateDto } from '../forms/form.dto';
import { CopyCallFormDto } from './call.dto';
import { CallFormService } from './call-form.service';
import { CallLotsService } from './call-lots.service';

/** The form that a lot has instead of the call's (R21). */
@Controller('api/calls/:id/lots/:lotId/own-form')
export class OwnFormController {
  constructor(
    private readonly forms: CallFormService,
    private readonly lots: CallLotsService,
  ) {}

  @Post()
  @Allow('calls:prepare')
  @DecidesOnVersion()
  @Answers('CallDetail')
  give(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) callId: string,
    @Param('lotId', ParseUUIDPipe) lotId: string,
  ): Promise<CallDetail> {
    return this.lots.giveForm(actor, callId, lotId);
  }

  @Delete()
  @Allow('calls:prepare')
  @Answers('CallDetail')
  drop(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) callId: string,
    @Param('lotId', ParseUUIDPipe) lotId: string,
  ): Promise<CallDetail> {
    return this.lots.dropForm(actor, callId, lotId);
  }

  @Get()
  @Allow('calls:read')
  @Answers('CallForm')
  detail(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) callId: string,
    @Param('lotId', ParseUUIDPipe) lotId: string,
  ): Promise<CallForm> {
    return this.forms.detail(actor, { callId, lotId, form: 'own-form' });
  }

  @Get('versions/:number')
  @Allow('calls:read')
  @Answers('FormVersionDetail')
  version(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) callId: string,
    @Param('lotId', ParseUUIDPipe) lotId: string,
    @Param('number') number: string,
  ): Promise<FormVersionDetail> {
    return this.forms.version(actor, { callId, lotId, form: 'own-form' }, number);
  }

  @Put()
  @Allow('calls:prepare')
  @Answers('CallForm')
  save(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) callId: string,
    @Param('lotId', ParseUUIDPipe) lotId: string,
    @Body(DefinitionPipe) body: FormDefinitionDto,
  ): Promise<CallForm> {
    return this.forms.save(actor, { callId, lotId, form: 'own-form' }, body);
  }

  @Post('publish')
  @HttpCode(200)
  @Allow('calls:publish')
  @DecidesOnVersion()
  @Answers('CallForm')
  publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) callId: string,
    @Param('lotId', ParseUUIDPipe) lotId: string,
  ): Promise<CallForm> {
    return this.forms.publish(actor, { callId, lotId, form: 'own-form' });
  }

  @Post('apply-template')
  @HttpCode(200)
  @Allow('calls:prepare')
  @DecidesOnVersion()
  @Answers('CallForm')
  applyTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) callId: string,
    @Param('lotId', ParseUUIDPipe) lotId: string,
    @Body() { templateId }: ApplyFormTemplateDto,
  ): Promise<CallForm> {
    return this.forms.applyTemplate(actor, { callId, lotId, form: 'own-form' }, templateId);
  }

  @Post('copy')
  @HttpCode(200)
  @Allow('calls:prepare')
  @DecidesOnVersion()
  @Answers('CallForm')
  copy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) callId: string,
    @Param('lotId', ParseUUIDPipe) lotId: string,
    @Body() source: CopyCallFormDto,
  ): Promise<CallForm> {
    return this.forms.copy(actor, { callId, lotId, form: 'own-form' }, source);
  }

  @Post('templates')
  @Allow('calls:prepare')
  @Answers('CallForm')
  saveTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) callId: string,
    @Param('lotId', ParseUUIDPipe) lotId: string,
    @Body() { name }: SaveFormTemplateDto,
  ): Promise<CallForm> {
    return this.forms.saveTemplate(actor, { callId, lotId, form: 'own-form' }, name);
  }
}
