import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { CallForm, FormVersionDetail } from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { ApplyFormTemplateDto, DefinitionPipe, FormDefinitionDto, SaveFormTemplateDto } from '../forms/form.dto';
import { CopyCallFormDto } from './call.dto';
import { CallFormService } from './call-form.service';

/** The short form of the concept notes of a lot (B5). */
@Controller('api/calls/:id/lots/:lotId/form')
export class ConceptFormController {
  constructor(private readonly forms: CallFormService) {}

  @Get()
  @Allow('calls:read')
  @Answers('CallForm')
  detail(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) callId: string,
    @Param('lotId', ParseUUIDPipe) lotId: string,
  ): Promise<CallForm> {
    return this.forms.detail(actor, { callId, lotId });
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
    return this.forms.version(actor, { callId, lotId }, number);
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
    return this.forms.save(actor, { callId, lotId }, body);
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
    return this.forms.publish(actor, { callId, lotId });
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
    return this.forms.applyTemplate(actor, { callId, lotId }, templateId);
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
    return this.forms.copy(actor, { callId, lotId }, source);
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
    return this.forms.saveTemplate(actor, { callId, lotId }, name);
  }
}
