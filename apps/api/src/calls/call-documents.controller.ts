import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { DocumentList, DocumentView } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, TakesFile } from '../core/auth/allow';
import { CallDocumentsService } from './call-documents.service';

@Controller('api/calls/:id/documents')
export class CallDocumentsController {
  constructor(private readonly documents: CallDocumentsService) {}

  @Get()
  @Allow('documents:read')
  @Answers('DocumentList')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DocumentList> {
    return this.documents.list(actor, id);
  }

  @Post()
  @Allow('calls:prepare')
  @TakesFile()
  @Answers('DocumentView')
  add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
  ): Promise<DocumentView> {
    return this.documents.add(actor, id, request);
  }

  @Get(':documentId')
  @Allow('documents:read')
  @Answers('file', 'application/octet-stream')
  download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.documents.send(actor, id, documentId, response);
  }

  @Delete(':documentId')
  @HttpCode(204)
  @Allow('calls:prepare')
  @Answers('nothing')
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
  ): Promise<void> {
    return this.documents.remove(actor, id, documentId);
  }
}
