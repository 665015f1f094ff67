import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { LotTemplates } from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { WriteLotTemplateDto } from './call.dto';
import { LotTemplatesService } from './lot-templates.service';

@Controller('api/calls/lot-templates')
export class LotTemplatesController {
  constructor(private readonly templates: LotTemplatesService) {}

  @Get()
  @Allow('calls:prepare')
  @Answers('LotTemplates')
  list(): Promise<LotTemplates> {
    return this.templates.list();
  }

  @Post()
  @Allow('calls:prepare')
  @Answers('LotTemplates')
  keep(@CurrentActor() actor: Actor, @Body() body: WriteLotTemplateDto): Promise<LotTemplates> {
    return this.templates.keep(actor, body);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('calls:prepare')
  @DecidesOnVersion()
  @Answers('LotTemplates')
  withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LotTemplates> {
    return this.templates.withdraw(actor, id);
  }
}
