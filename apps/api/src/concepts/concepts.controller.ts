import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import type {
  ConceptCounts,
  ConceptNoteDetail,
  ConceptNotePage,
  ConceptOpenings,
  FrozenConcept,
  History,
  SavedConcept,
} from '@passerelle/contract';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters } from '../core/auth/allow';
import { XLSX } from '../core/lists/xlsx';
import { ConceptExports } from './concept-exports.service';
import {
  ConceptReasonDto,
  CreateConceptNoteDto,
  SaveConceptAnswersDto,
  SelectConceptNoteDto,
  WriteConceptDto,
} from './concept-note.dto';
import { conceptNoteWorkflow } from './concept-note.workflow';
import { ConceptSubmissionService } from './concept-submission.service';
import { ConceptsService } from './concepts.service';

@Controller('api/concepts')
export class ConceptsController {
  constructor(
    private readonly concepts: ConceptsService,
    private readonly submission: ConceptSubmissionService,
    private readonly exports: ConceptExports,
  ) {}

  @Get()
  @Allow('applications:read')
  @Filters('ConceptQuery')
  @Answers('ConceptNotePage')
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<ConceptNotePage> {
    return this.concepts.list(actor, query);
  }

  @Get('export')
  @Allow('applications:read')
  @Filters('ConceptExportQuery')
  @Answers('file', 'text/csv')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    return this.exports.send(actor, 'concept-notes.csv', query, response);
  }

  @Get('export/xlsx')
  @Allow('applications:read')
  @Filters('ConceptExportQuery')
  @Answers('file', XLSX)
  exportXlsx(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    return this.exports.send(actor, 'concept-notes.xlsx', query, response);
  }

  @Get('counts')
  @Allow('applications:read')
  @Filters('ConceptQuery')
  @Answers('ConceptCounts')
  counts(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<ConceptCounts> {
    return this.concepts.counts(actor, query);
  }

  @Get('openings')
  @Allow('applications:create')
  @Answers('ConceptOpenings')
  openings(@CurrentActor() actor: Actor): Promise<ConceptOpenings> {
    return this.concepts.openings(actor);
  }

  @Post()
  @Allow('applications:create')
  @Answers('ConceptNoteDetail')
  create(@CurrentActor() actor: Actor, @Body() body: CreateConceptNoteDto): Promise<ConceptNoteDetail> {
    return this.concepts.create(actor, body);
  }

  @Get(':id')
  @Allow('applications:read')
  @Answers('ConceptNoteDetail')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ConceptNoteDetail> {
    return this.concepts.detail(actor, id);
  }

  @Put(':id/content')
  @Allow('applications:edit')
  @Answers('SavedConcept')
  write(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteConceptDto,
  ): Promise<SavedConcept> {
    return this.concepts.write(actor, id, body);
  }

  @Put(':id/form/:section')
  @Allow('applications:edit')
  @Answers('SavedConcept')
  saveAnswers(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('section') section: string,
    @Body() { answers }: SaveConceptAnswersDto,
  ): Promise<SavedConcept> {
    return this.concepts.saveAnswers(actor, id, section, answers);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Allow(conceptNoteWorkflow.submit.permission)
  @DecidesOnVersion()
  @Answers('ConceptNoteDetail')
  submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ConceptNoteDetail> {
    return this.submission.submit(actor, id);
  }

  @Post(':id/unsubmit')
  @HttpCode(200)
  @Allow(conceptNoteWorkflow.unsubmit.permission)
  @DecidesOnVersion()
  @Answers('ConceptNoteDetail')
  unsubmit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ConceptNoteDetail> {
    return this.submission.unsubmit(actor, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow(conceptNoteWorkflow.withdraw.permission)
  @DecidesOnVersion()
  @Answers('ConceptNoteDetail')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ConceptReasonDto,
  ): Promise<ConceptNoteDetail> {
    return this.submission.withdraw(actor, id, reason);
  }

  @Post(':id/select')
  @HttpCode(200)
  @Allow(conceptNoteWorkflow.select.permission)
  @DecidesOnVersion()
  @Answers('ConceptNoteDetail')
  select(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { advice }: SelectConceptNoteDto,
  ): Promise<ConceptNoteDetail> {
    return this.submission.select(actor, id, advice);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Allow(conceptNoteWorkflow.decline.permission)
  @DecidesOnVersion()
  @Answers('ConceptNoteDetail')
  decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ConceptReasonDto,
  ): Promise<ConceptNoteDetail> {
    return this.submission.decline(actor, id, reason);
  }

  @Get(':id/snapshot')
  @Allow('applications:read')
  @Answers('FrozenConcept')
  snapshot(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FrozenConcept> {
    return this.concepts.snapshot(actor, id);
  }

  @Get(':id/history')
  @Allow('history:read')
  @Answers('History')
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<History> {
    return this.concepts.history(actor, id);
  }
}
