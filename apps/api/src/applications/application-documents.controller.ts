import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { DocumentList, DocumentView } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, TakesFile } from '../core/auth/allow';
import { ApplicationDocumentsService } from './application-documents.service';

@Controller('api/applications/:id/documents')
export class ApplicationDocumentsController {
  constructor(private readonly documents: ApplicationDocumentsService) {}

  @Get()
  @Allow('applications:read')
  @Answers('DocumentList')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DocumentList> {
    return this.documents.list(actor, id);
  }

  @Post()
  @Allow('applications:edit', 'record')
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
  @Allow('applications:read')
  @Answers('file', 'application/octet-stream')
  download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.documents.download(actor, id, documentId, response);
  }

  @Delete(':documentId')
  @HttpCode(204)
  @Allow('applications:edit', 'record')
  @Answers('nothing')
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
  ): Promise<void> {
    return this.documents.remove(actor, id, documentId);
  }
}
