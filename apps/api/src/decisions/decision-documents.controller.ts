import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { DocumentList, DocumentView } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, TakesFile } from '../core/auth/allow';
import { DecisionDocumentsService } from './decision-documents.service';

@Controller('api/decisions/:id/documents')
export class DecisionDocumentsController {
  constructor(private readonly documents: DecisionDocumentsService) {}

  @Get()
  @Allow('decisions:read')
  @Answers('DocumentList')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DocumentList> {
    return this.documents.list(actor, id);
  }

  @Post()
  @Allow('decisions:prepare')
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
  @Allow('decisions:read')
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
  @Allow('decisions:prepare')
  @Answers('nothing')
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
  ): Promise<void> {
    return this.documents.remove(actor, id, documentId);
  }
}
