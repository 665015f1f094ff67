import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import type { OpenSessions } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, WithoutIdempotencyKey, WithoutVersion } from '../core/auth/allow';
import { AccountService } from './account.service';
import { ChangePasswordDto, ChooseLanguageDto } from './session.dto';

@Controller('api/session')
export class AccountController {
  constructor(private readonly account: AccountService) {}

  @Put('language')
  @HttpCode(204)
  @Allow('account:manage')
  @WithoutVersion()
  @Answers('nothing')
  chooseLanguage(@CurrentActor() actor: Actor, @Body() { language }: ChooseLanguageDto): Promise<void> {
    return this.account.chooseLanguage(actor, language);
  }

  @Put('password')
  @HttpCode(204)
  @Allow('account:manage')
  @WithoutVersion()
  @Answers('nothing')
  changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: ChangePasswordDto,
    @Req() request: Request,
  ): Promise<void> {
    return this.account.changePassword(actor, body, request);
  }

  @Get('open')
  @Allow('account:manage')
  @Answers('OpenSessions')
  openSessions(@CurrentActor() actor: Actor, @Req() request: Request): Promise<OpenSessions> {
    return this.account.openSessions(actor, request);
  }

  @Delete('open/:id')
  @HttpCode(204)
  @Allow('account:manage')
  @WithoutVersion()
  @Answers('nothing')
  end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.account.end(actor, id);
  }

  @Post('end-all')
  @HttpCode(204)
  @Allow('account:manage')
  @WithoutIdempotencyKey()
  @Answers('nothing')
  endAll(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.account.endAll(actor, request, response);
  }
}
