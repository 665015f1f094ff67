import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Req, Res } from '@nestjs/common';
import type { DocumentView, ProfileDocuments } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, TakesFile } from '../core/auth/allow';
import { DocumentValidityDto } from './organisation.dto';
import { OrganisationDocumentsService } from './organisation-documents.service';

@Controller('api/organisations/:id/documents')
export class OrganisationDocumentsController {
  constructor(private readonly documents: OrganisationDocumentsService) {}

  @Get()
  @Allow('documents:read')
  @Answers('ProfileDocuments')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProfileDocuments> {
    return this.documents.list(actor, id);
  }

  @Post()
  @Allow('organisations:edit')
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

  @Put(':documentId/validity')
  @Allow('organisations:edit')
  @Answers('ProfileDocuments')
  setValidity(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() body: DocumentValidityDto,
  ): Promise<ProfileDocuments> {
    return this.documents.setValidity(actor, id, documentId, body);
  }

  @Delete(':documentId')
  @HttpCode(204)
  @Allow('organisations:edit')
  @Answers('nothing')
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
  ): Promise<void> {
    return this.documents.remove(actor, id, documentId);
  }
}
