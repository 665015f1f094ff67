import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { CommitmentDetail, CommitmentPage, History } from '@passerelle/contract';
import type { Response } from 'express';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters } from '../core/auth/allow';
import { CommitmentReasonDto, RequestCommitmentDto } from './agreement.dto';
import { CommitmentsService } from './commitments.service';

@Controller('api/agreements')
export class CommitmentsController {
  constructor(private readonly commitments: CommitmentsService) {}

  @Get('commitments')
  @Allow('commitments:read')
  @Answers('CommitmentPage')
  @Filters('CommitmentQuery')
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<CommitmentPage> {
    return this.commitments.list(actor, query);
  }

  @Get('commitments/export')
  @Allow('exports:download')
  @Answers('file', 'text/csv')
  @Filters('CommitmentQuery')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    return this.commitments.export(actor, query, response);
  }

  @Post(':id/commitment')
  @Allow('commitments:request')
  @DecidesOnVersion()
  @Answers('CommitmentDetail')
  request(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RequestCommitmentDto,
  ): Promise<CommitmentDetail> {
    return this.commitments.request(actor, id, body);
  }

  @Get('commitments/:id')
  @Allow('commitments:read')
  @Answers('CommitmentDetail')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CommitmentDetail> {
    return this.commitments.detail(actor, id);
  }

  @Post('commitments/:id/grantVisa')
  @HttpCode(200)
  @Allow('commitments:visa')
  @DecidesOnVersion()
  @Answers('CommitmentDetail')
  grantVisa(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CommitmentDetail> {
    return this.commitments.grantVisa(actor, id);
  }

  @Post('commitments/:id/refuseVisa')
  @HttpCode(200)
  @Allow('commitments:visa')
  @DecidesOnVersion()
  @Answers('CommitmentDetail')
  refuseVisa(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: CommitmentReasonDto,
  ): Promise<CommitmentDetail> {
    return this.commitments.refuseVisa(actor, id, reason);
  }

  @Get('commitments/:id/history')
  @Allow('history:read')
  @Answers('History')
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<History> {
    return this.commitments.history(actor, id);
  }
}
