import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Req } from '@nestjs/common';
import { OFFSET_HEADER, type UploadState } from '@passerelle/contract';
import type { Request } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, TakesChunk, WithoutVersion } from '../core/auth/allow';
import { malformed } from '../core/problems';
import { BeginUploadDto } from './upload.dto';
import { UploadsService } from './uploads.service';

const OFFSET = /^\d{1,10}$/;

@Controller('api/documents/uploads')
export class UploadsController {
  constructor(private readonly uploads: UploadsService) {}

  @Post()
  @Allow('documents:add', 'any-record')
  @Answers('UploadState')
  begin(@CurrentActor() actor: Actor, @Body() body: BeginUploadDto): Promise<UploadState> {
    return this.uploads.begin(actor, body);
  }

  @Get(':id')
  @Allow('documents:add', 'any-record')
  @Answers('UploadState')
  state(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<UploadState> {
    return this.uploads.state(actor, id);
  }

  @Patch(':id')
  @Allow('documents:add', 'any-record')
  @WithoutVersion()
  @TakesChunk()
  @Answers('UploadState')
  append(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
  ): Promise<UploadState> {
    const offset = request.get(OFFSET_HEADER) ?? '';
    if (!OFFSET.test(offset)) throw malformed('offset-malformed');
    return this.uploads.append(actor, id, Number(offset), request);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('documents:add', 'any-record')
  @WithoutVersion()
  @Answers('nothing')
  abandon(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.uploads.abandon(actor, id);
  }
}
