import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { FormTemplateDetail, FormTemplates } from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { FormTemplatesService } from './form-templates.service';

@Controller('api/forms/templates')
export class FormTemplatesController {
  constructor(private readonly templates: FormTemplatesService) {}

  @Get()
  @Allow('calls:prepare')
  @Answers('FormTemplates')
  list(): Promise<FormTemplates> {
    return this.templates.list();
  }

  @Get(':id')
  @Allow('calls:prepare')
  @Answers('FormTemplateDetail')
  detail(@Param('id', ParseUUIDPipe) id: string): Promise<FormTemplateDetail> {
    return this.templates.detail(id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('calls:prepare')
  @DecidesOnVersion()
  @Answers('FormTemplates')
  withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FormTemplates> {
    return this.templates.withdraw(actor, id);
  }
}
