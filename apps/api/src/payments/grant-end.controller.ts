import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { ClosingDetail, ProjectDetail, ReportDetail } from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { GrantEndService } from './grant-end.service';
import { ReasonDto } from './payment.dto';

@Controller('api')
export class GrantEndController {
  constructor(private readonly end: GrantEndService) {}

  @Post('reports/:id/accept')
  @HttpCode(200)
  @Allow('reports:accept')
  @DecidesOnVersion()
  @Answers('ReportDetail')
  acceptReport(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReportDetail> {
    return this.end.acceptReport(actor, id);
  }

  @Get('payments/closings/:projectId')
  @Allow('payments:read')
  @Answers('ClosingDetail')
  closing(@CurrentActor() actor: Actor, @Param('projectId', ParseUUIDPipe) projectId: string): Promise<ClosingDetail> {
    return this.end.closing(actor, projectId);
  }

  @Post('payments/closings/:projectId')
  @HttpCode(200)
  @Allow('projects:close')
  @DecidesOnVersion()
  @Answers('ClosingDetail')
  close(@CurrentActor() actor: Actor, @Param('projectId', ParseUUIDPipe) projectId: string): Promise<ClosingDetail> {
    return this.end.close(actor, projectId);
  }

  @Post('projects/:id/terminate')
  @HttpCode(200)
  @Allow('projects:manage')
  @DecidesOnVersion()
  @Answers('ProjectDetail')
  terminate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<ProjectDetail> {
    return this.end.terminate(actor, id, reason);
  }
}
