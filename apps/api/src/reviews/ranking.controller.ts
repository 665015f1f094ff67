import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { EvaluatorOptions, Ranking, ScoreSheets } from '@passerelle/contract';
import { applicationWorkflow } from '../applications/application.workflow';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { EvaluatorsService } from './evaluators.service';
import { RankingService } from './ranking.service';
import { AssignEvaluatorDto, PassOverDto, ProposeApplicationDto } from './review.dto';

@Controller('api/reviews')
export class RankingController {
  constructor(
    private readonly committee: RankingService,
    private readonly evaluators: EvaluatorsService,
  ) {}

  @Get('applications/:id/evaluators')
  @Allow('reviews:assign')
  @Answers('EvaluatorOptions')
  options(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EvaluatorOptions> {
    return this.evaluators.options(actor, id);
  }

  @Post('applications/:id/evaluators')
  @Allow('reviews:assign')
  @Answers('ScoreSheets')
  assign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { evaluatorId }: AssignEvaluatorDto,
  ): Promise<ScoreSheets> {
    return this.evaluators.assign(actor, id, evaluatorId);
  }

  @Get('lots/:lotId/ranking')
  @Allow('reviews:read')
  @Answers('Ranking')
  ranking(@CurrentActor() actor: Actor, @Param('lotId', ParseUUIDPipe) lotId: string): Promise<Ranking> {
    return this.committee.ranking(actor, lotId);
  }

  @Post('applications/:id/propose')
  @HttpCode(200)
  @Allow(applicationWorkflow.propose.permission)
  @DecidesOnVersion()
  @Answers('Ranking')
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProposeApplicationDto,
  ): Promise<Ranking> {
    return this.committee.propose(actor, id, body);
  }

  @Post('applications/:id/reserve')
  @HttpCode(200)
  @Allow(applicationWorkflow.reserve.permission)
  @DecidesOnVersion()
  @Answers('Ranking')
  reserve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PassOverDto,
  ): Promise<Ranking> {
    return this.committee.reserve(actor, id, body);
  }

  @Post('applications/:id/decline')
  @HttpCode(200)
  @Allow(applicationWorkflow.decline.permission)
  @DecidesOnVersion()
  @Answers('Ranking')
  decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PassOverDto,
  ): Promise<Ranking> {
    return this.committee.decline(actor, id, body);
  }
}
