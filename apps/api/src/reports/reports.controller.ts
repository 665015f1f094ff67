import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import type { History, ReportDetail, ReportPage } from '@passerelle/contract';
import type { Response } from 'express';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters } from '../core/auth/allow';
import { CheckReportDto, ReturnReportDto, WriteReportDto } from './report.dto';
import { ReportsService } from './reports.service';

@Controller('api/reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get()
  @Allow('reports:read')
  @Answers('ReportPage')
  @Filters('ReportQuery')
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<ReportPage> {
    return this.reports.list(actor, query);
  }

  @Get('export')
  @Allow('exports:download')
  @Answers('file', 'text/csv')
  @Filters('ReportQuery')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    return this.reports.export(actor, query, response);
  }

  @Get(':id')
  @Allow('reports:read')
  @Answers('ReportDetail')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReportDetail> {
    return this.reports.detail(actor, id);
  }

  @Put(':id')
  @Allow('reports:write')
  @Answers('ReportDetail')
  write(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteReportDto,
  ): Promise<ReportDetail> {
    return this.reports.write(actor, id, body);
  }

  @Post(':id/begin')
  @HttpCode(200)
  @Allow('reports:write')
  @DecidesOnVersion()
  @Answers('ReportDetail')
  begin(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReportDetail> {
    return this.reports.begin(actor, id);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Allow('reports:submit')
  @DecidesOnVersion()
  @Answers('ReportDetail')
  submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReportDetail> {
    return this.reports.submit(actor, id);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Allow('reports:check')
  @DecidesOnVersion()
  @Answers('ReportDetail')
  return(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReturnReportDto,
  ): Promise<ReportDetail> {
    return this.reports.return(actor, id, reason);
  }

  @Post(':id/check')
  @HttpCode(200)
  @Allow('reports:check')
  @DecidesOnVersion()
  @Answers('ReportDetail')
  check(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CheckReportDto,
  ): Promise<ReportDetail> {
    return this.reports.check(actor, id, body);
  }

  @Post(':id/sendBack')
  @HttpCode(200)
  @Allow('reports:accept')
  @DecidesOnVersion()
  @Answers('ReportDetail')
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReturnReportDto,
  ): Promise<ReportDetail> {
    return this.reports.sendBack(actor, id, reason);
  }

  @Get(':id/history')
  @Allow('history:read')
  @Answers('History')
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<History> {
    return this.reports.history(actor, id);
  }
}
