import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type {
  ApplicationCounts,
  ApplicationDetail,
  ApplicationOpenings,
  ApplicationPage,
  Eligibility,
  FrozenApplication,
  History,
} from '@passerelle/contract';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters, WithoutIdempotencyKey } from '../core/auth/allow';
import { XLSX } from '../core/lists/xlsx';
import { ApplicationExports } from './application-exports.service';
import { ApplicationSubmissionService } from './application-submission.service';
import { AskEligibilityDto, CreateApplicationDto, WithdrawApplicationDto } from './application.dto';
import { applicationWorkflow } from './application.workflow';
import { ApplicationsService } from './applications.service';

@Controller('api/applications')
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly submission: ApplicationSubmissionService,
    private readonly exports: ApplicationExports,
  ) {}

  @Get()
  @Allow('applications:read')
  @Filters('ApplicationQuery')
  @Answers('ApplicationPage')
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<ApplicationPage> {
    return this.applications.list(actor, query);
  }

  @Get('export')
  @Allow('applications:read')
  @Filters('ApplicationExportQuery')
  @Answers('file', 'text/csv')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    return this.exports.send(actor, 'applications.csv', query, response);
  }

  @Get('export/xlsx')
  @Allow('applications:read')
  @Filters('ApplicationExportQuery')
  @Answers('file', XLSX)
  exportXlsx(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    return this.exports.send(actor, 'applications.xlsx', query, response);
  }

  @Get('counts')
  @Allow('applications:read')
  @Filters('ApplicationQuery')
  @Answers('ApplicationCounts')
  counts(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<ApplicationCounts> {
    return this.exports.counts(actor, query);
  }

  @Post()
  @Allow('applications:create')
  @Answers('ApplicationDetail')
  create(@CurrentActor() actor: Actor, @Body() body: CreateApplicationDto): Promise<ApplicationDetail> {
    return this.applications.create(actor, body);
  }

  @Get('openings')
  @Allow('applications:create')
  @Answers('ApplicationOpenings')
  openings(@CurrentActor() actor: Actor): Promise<ApplicationOpenings> {
    return this.applications.openings(actor);
  }

  @Post('eligibility')
  @HttpCode(200)
  @Allow('applications:create')
  @WithoutIdempotencyKey()
  @Answers('Eligibility')
  eligibility(@CurrentActor() actor: Actor, @Body() body: AskEligibilityDto): Promise<Eligibility> {
    return this.applications.eligibility(actor, body);
  }

  @Get(':id')
  @Allow('applications:read')
  @Answers('ApplicationDetail')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationDetail> {
    return this.applications.detail(actor, id);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Allow(applicationWorkflow.submit.permission, 'record')
  @DecidesOnVersion()
  @Answers('ApplicationDetail')
  submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationDetail> {
    return this.submission.submit(actor, id);
  }

  @Post(':id/unsubmit')
  @HttpCode(200)
  @Allow(applicationWorkflow.unsubmit.permission, 'record')
  @DecidesOnVersion()
  @Answers('ApplicationDetail')
  unsubmit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationDetail> {
    return this.submission.unsubmit(actor, id);
  }

  @Post(':id/resubmit')
  @HttpCode(200)
  @Allow(applicationWorkflow.resubmit.permission, 'record')
  @DecidesOnVersion()
  @Answers('ApplicationDetail')
  resubmit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationDetail> {
    return this.submission.resubmit(actor, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow(applicationWorkflow.withdraw.permission, 'record')
  @DecidesOnVersion()
  @Answers('ApplicationDetail')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: WithdrawApplicationDto,
  ): Promise<ApplicationDetail> {
    return this.submission.withdraw(actor, id, reason);
  }

  @Get(':id/snapshot')
  @Allow('applications:read')
  @Answers('FrozenApplication')
  snapshot(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FrozenApplication> {
    return this.submission.snapshot(actor, id);
  }

  @Get(':id/history')
  @Allow('history:read')
  @Answers('History')
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<History> {
    return this.applications.history(actor, id);
  }
}
