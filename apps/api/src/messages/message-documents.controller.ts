import { Controller, Get, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { DocumentView } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, TakesFile } from '../core/auth/allow';
import { MessageDocumentsService } from './message-documents.service';

@Controller('api/messages/threads/:id/messages/:messageId/documents')
export class MessageDocumentsController {
  constructor(private readonly documents: MessageDocumentsService) {}

  @Post()
  @Allow('messages:write', 'any-record')
  @TakesFile()
  @Answers('DocumentView')
  add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('messageId', ParseUUIDPipe) messageId: string,
    @Req() request: Request,
  ): Promise<DocumentView> {
    return this.documents.add(actor, id, messageId, request);
  }

  @Get(':documentId')
  @Allow('messages:read')
  @Answers('file', 'application/octet-stream')
  download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('messageId', ParseUUIDPipe) messageId: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.documents.download(actor, id, messageId, documentId, response);
  }
}
