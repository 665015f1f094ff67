import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Answers, Public } from '../core/auth/allow';
import { BlankForms } from './blank-forms.service';

@Controller('api/public/calls/:code/form')
export class BlankFormController {
  constructor(private readonly forms: BlankForms) {}

  @Get(':language')
  @Public()
  @Answers('file', 'application/pdf')
  form(@Param('code') code: string, @Param('language') language: string, @Res() response: Response): Promise<void> {
    return this.forms.send(code, language, response);
  }
}
