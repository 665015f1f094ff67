import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { ApplicationFilePage, ApplicationMessages, History, ThreadDetail, ThreadPage } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters } from '../core/auth/allow';
import { messageThreadWorkflow } from './message-thread.workflow';
import { OpenThreadDto, PostMessageDto, ReadThreadDto } from './message.dto';
import { MessagesService } from './messages.service';

@Controller('api/messages')
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  @Get('threads')
  @Allow('messages:read')
  @Filters('ThreadQuery')
  @Answers('ThreadPage')
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<ThreadPage> {
    return this.messages.list(actor, query);
  }

  @Get('applications/:id')
  @Allow('messages:read')
  @Answers('ApplicationMessages')
  ofApplication(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationMessages> {
    return this.messages.ofApplication(actor, id);
  }

  @Get('applications/:id/files')
  @Allow('applications:read')
  @Filters('ApplicationFileQuery')
  @Answers('ApplicationFilePage')
  files(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: Record<string, string>,
  ): Promise<ApplicationFilePage> {
    return this.messages.files(actor, id, query);
  }

  @Post('threads')
  @Allow('messages:write', 'any-record')
  @Answers('ThreadDetail')
  open(@CurrentActor() actor: Actor, @Body() body: OpenThreadDto): Promise<ThreadDetail> {
    return this.messages.open(actor, body);
  }

  @Get('threads/:id')
  @Allow('messages:read')
  @Answers('ThreadDetail')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ThreadDetail> {
    return this.messages.detail(actor, id);
  }

  @Post('threads/:id/messages')
  @Allow('messages:write', 'any-record')
  @Answers('ThreadDetail')
  post(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PostMessageDto,
  ): Promise<ThreadDetail> {
    return this.messages.post(actor, id, body);
  }

  @Post('threads/:id/close')
  @HttpCode(200)
  @Allow(messageThreadWorkflow.close.permission, 'any-record')
  @DecidesOnVersion()
  @Answers('ThreadDetail')
  close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ThreadDetail> {
    return this.messages.act(actor, id, 'close');
  }

  @Post('threads/:id/reopen')
  @HttpCode(200)
  @Allow(messageThreadWorkflow.reopen.permission, 'any-record')
  @DecidesOnVersion()
  @Answers('ThreadDetail')
  reopen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ThreadDetail> {
    return this.messages.act(actor, id, 'reopen');
  }

  @Post('threads/:id/read')
  @HttpCode(204)
  @Allow('session:use')
  @Answers('nothing')
  read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { upTo }: ReadThreadDto,
  ): Promise<void> {
    return this.messages.read(actor, id, upTo);
  }

  @Get('threads/:id/history')
  @Allow('history:read')
  @Answers('History')
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<History> {
    return this.messages.history(actor, id);
  }
}
