import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import type { CodeList, History, ProgrammeFrame, ProgrammeSettings } from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers } from '../core/auth/allow';
import { ProgrammesService } from './programmes.service';

@Controller('api/programmes')
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammesService) {}

  @Get('frame')
  @Allow('programmes:read')
  @Answers('ProgrammeFrame')
  frame(@Query('on') day?: string): Promise<ProgrammeFrame> {
    return this.programmes.frame(day);
  }

  @Get('settings')
  @Allow('programmes:read')
  @Answers('ProgrammeSettings')
  settings(@CurrentActor() actor: Actor): Promise<ProgrammeSettings> {
    return this.programmes.settings(actor);
  }

  @Get('history')
  @Allow('history:read')
  @Answers('History')
  history(@CurrentActor() actor: Actor): Promise<History> {
    return this.programmes.history(actor);
  }

  @Get('code-lists/:name')
  @Allow('programmes:read')
  @Header('Cache-Control', 'private, max-age=3600')
  @Answers('CodeList')
  codeList(@Param('name') name: string): CodeList {
    return this.programmes.codeList(name);
  }
}
