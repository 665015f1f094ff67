import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { PublicCall, PublicCalls, PublicForm, PublicQuestionPage } from '@passerelle/contract';
import type { Response } from 'express';
import { Answers, Filters, Public } from '../core/auth/allow';
import { PublicCallsService } from './public-calls.service';

@Controller('api/public/calls')
export class PublicCallsController {
  constructor(private readonly calls: PublicCallsService) {}

  @Get()
  @Public()
  @Answers('PublicCalls')
  list(): Promise<PublicCalls> {
    return this.calls.list();
  }

  @Get(':code')
  @Public()
  @Answers('PublicCall')
  detail(@Param('code') code: string): Promise<PublicCall> {
    return this.calls.detail(code);
  }

  @Get(':code/form')
  @Public()
  @Answers('PublicForm')
  form(@Param('code') code: string): Promise<PublicForm> {
    return this.calls.form(code);
  }

  @Get(':code/lots/:lotId/form')
  @Public()
  @Answers('PublicForm')
  lotForm(@Param('code') code: string, @Param('lotId', ParseUUIDPipe) lotId: string): Promise<PublicForm> {
    return this.calls.form(code, lotId);
  }

  @Get(':code/questions')
  @Public()
  @Filters('PageQuery')
  @Answers('PublicQuestionPage')
  questions(@Param('code') code: string, @Query() query: Record<string, string>): Promise<PublicQuestionPage> {
    return this.calls.questions(code, query);
  }

  @Get(':code/documents/:documentId')
  @Public()
  @Answers('file', 'application/octet-stream')
  download(
    @Param('code') code: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.calls.send(code, documentId, response);
  }
}
