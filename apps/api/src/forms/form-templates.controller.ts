import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { FormTemplateDetail, FormTemplates } from '@passerelle/contract';
import { Allow, Answers } from '../core/auth/allow';
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
}
