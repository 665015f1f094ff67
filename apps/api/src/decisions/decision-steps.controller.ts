import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { DecisionDetail } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { DecisionStepsService } from './decision-steps.service';
import { AwardDecisionDto, OverruleStepDto, RecordStepDto } from './decision.dto';

/** The workflow of a step says who may record it: its kind decides, so the routes ask only for the right to read. */
@Controller('api/decisions/:id')
export class DecisionStepsController {
  constructor(private readonly steps: DecisionStepsService) {}

  @Post('award')
  @HttpCode(200)
  @Allow('decisions:read')
  @DecidesOnVersion()
  @Answers('DecisionDetail')
  award(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AwardDecisionDto,
  ): Promise<DecisionDetail> {
    return this.steps.award(actor, id, body);
  }

  @Post('steps/:stepId/record')
  @HttpCode(200)
  @Allow('decisions:read')
  @DecidesOnVersion()
  @Answers('DecisionDetail')
  record(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('stepId', ParseUUIDPipe) stepId: string,
    @Body() body: RecordStepDto,
  ): Promise<DecisionDetail> {
    return this.steps.record(actor, id, stepId, body);
  }

  @Post('steps/:stepId/overrule')
  @HttpCode(200)
  @Allow('decisions:overrule')
  @DecidesOnVersion()
  @Answers('DecisionDetail')
  overrule(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('stepId', ParseUUIDPipe) stepId: string,
    @Body() body: OverruleStepDto,
  ): Promise<DecisionDetail> {
    return this.steps.overrule(actor, id, stepId, body);
  }
}
