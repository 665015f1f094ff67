import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Answers, Public } from '../core/auth/allow';
import { BlankForms } from './blank-forms.service';

@Controller('api/public/calls/:code')
export class BlankFormController {
  constructor(private readonly forms: BlankForms) {}

  @Get('form/:language')
  @Public()
  @Answers('file', 'application/pdf')
  form(@Param('code') code: string, @Param('language') language: string, @Res() response: Response): Promise<void> {
    return this.forms.send(code, language, response);
  }

  @Get('lots/:lotId/form/:language')
  @Public()
  @Answers('file', 'application/pdf')
  lotForm(
    @Param('code') code: string,
    @Param('lotId', ParseUUIDPipe) lotId: string,
    @Param('language') language: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.forms.send(code, language, response, lotId);
  }
}
