import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { CallForm, FormVersionDetail } from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { ApplyFormTemplateDto, DefinitionPipe, FormDefinitionDto, SaveFormTemplateDto } from '../forms/form.dto';
import { CopyCallFormDto } from './call.dto';
import { CallFormService } from './call-form.service';

@Controller('api/calls/:id/form')
export class CallFormController {
  constructor(private readonly forms: CallFormService) {}

  @Get()
  @Allow('calls:read')
  @Answers('CallForm')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallForm> {
    return this.forms.detail(actor, { callId: id });
  }

  @Get('versions/:number')
  @Allow('calls:read')
  @Answers('FormVersionDetail')
  version(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number') number: string,
  ): Promise<FormVersionDetail> {
    return this.forms.version(actor, { callId: id }, number);
  }

  @Put()
  @Allow('calls:prepare')
  @Answers('CallForm')
  save(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body(DefinitionPipe) body: FormDefinitionDto,
  ): Promise<CallForm> {
    return this.forms.save(actor, { callId: id }, body);
  }

  @Post('publish')
  @HttpCode(200)
  @Allow('calls:publish')
  @DecidesOnVersion()
  @Answers('CallForm')
  publish(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallForm> {
    return this.forms.publish(actor, { callId: id });
  }

  @Post('apply-template')
  @HttpCode(200)
  @Allow('calls:prepare')
  @DecidesOnVersion()
  @Answers('CallForm')
  applyTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { templateId }: ApplyFormTemplateDto,
  ): Promise<CallForm> {
    return this.forms.applyTemplate(actor, { callId: id }, templateId);
  }

  @Post('copy')
  @HttpCode(200)
  @Allow('calls:prepare')
  @DecidesOnVersion()
  @Answers('CallForm')
  copy(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() source: CopyCallFormDto,
  ): Promise<CallForm> {
    return this.forms.copy(actor, { callId: id }, source);
  }

  @Post('templates')
  @Allow('calls:prepare')
  @Answers('CallForm')
  saveTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { name }: SaveFormTemplateDto,
  ): Promise<CallForm> {
    return this.forms.saveTemplate(actor, { callId: id }, name);
  }
}
