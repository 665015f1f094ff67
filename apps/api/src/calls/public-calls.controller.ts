import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { PublicCall, PublicCalls } from '@passerelle/contract';
import type { Response } from 'express';
import { Answers, Public } from '../core/auth/allow';
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
