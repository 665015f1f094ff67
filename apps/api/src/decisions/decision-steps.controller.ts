import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { DecisionDetail } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { DecisionStepsService } from './decision-steps.service';
import { AwardDecisionDto, OverruleStepDto, RecordStepDto, RefuseDecisionDto } from './decision.dto';

/** The workflow says who may do what: the kind of a step decides, and whether it is in own name or on behalf (R5). */
@Controller('api/decisions/:id')
export class DecisionStepsController {
  constructor(private readonly steps: DecisionStepsService) {}

  @Post('award')
  @HttpCode(200)
  @Allow('decisions:end')
  @DecidesOnVersion()
  @Answers('DecisionDetail')
  award(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AwardDecisionDto,
  ): Promise<DecisionDetail> {
    return this.steps.award(actor, id, body);
  }

  @Post('refuse')
  @HttpCode(200)
  @Allow('decisions:end')
  @DecidesOnVersion()
  @Answers('DecisionDetail')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RefuseDecisionDto,
  ): Promise<DecisionDetail> {
    return this.steps.refuse(actor, id, body);
  }

  @Post('steps/:stepId/record')
  @HttpCode(200)
  @Allow('decisions:record')
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
  @Allow('decisions:lift-opinion')
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
