import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import type { DemoAccounts, SessionInfo } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, Public, WithoutIdempotencyKey, WithoutVersion } from '../core/auth/allow';
import { DemoSignInDto, SignInDto, SwitchOrganisationDto } from './session.dto';
import { SessionService } from './session.service';

@Controller('api/session')
export class SessionController {
  constructor(@Inject(SessionService) private readonly sessions: SessionService) {}

  @Get()
  @Public()
  @Answers('SessionInfo')
  current(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionInfo> {
    return this.sessions.current(request, response);
  }

  @Post()
  @HttpCode(200)
  @Public()
  @Answers('SessionInfo')
  signIn(
    @Body() _checked: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionInfo> {
    return this.sessions.signIn(request, response);
  }

  @Get('demo-accounts')
  @Public()
  @Answers('DemoAccounts')
  demoAccounts(): Promise<DemoAccounts> {
    return this.sessions.demoAccounts();
  }

  @Post('demo')
  @HttpCode(200)
  @Public()
  @Answers('SessionInfo')
  signInToDemo(
    @Body() { email }: DemoSignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionInfo> {
    return this.sessions.signInToDemo(email, request, response);
  }

  @Put('organisation')
  @Allow('session:use')
  @WithoutVersion()
  @Answers('SessionInfo')
  switchOrganisation(
    @CurrentActor() actor: Actor,
    @Body() { organisationId }: SwitchOrganisationDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionInfo> {
    return this.sessions.switchOrganisation(actor, organisationId, request, response);
  }

  @Delete()
  @HttpCode(204)
  @Allow('session:use')
  @WithoutVersion()
  @WithoutIdempotencyKey()
  @Answers('nothing')
  signOut(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.sessions.signOut(actor, request, response);
  }
}
