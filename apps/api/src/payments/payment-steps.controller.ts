import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { ClaimDetail } from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { ClearClaimDto, PayClaimDto, ReasonDto } from './payment.dto';
import { PaymentStepsService } from './payment-steps.service';

@Controller('api/payments/:id')
export class PaymentStepsController {
  constructor(private readonly steps: PaymentStepsService) {}

  @Post('return')
  @HttpCode(200)
  @Allow('payments:check')
  @DecidesOnVersion()
  @Answers('ClaimDetail')
  return(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<ClaimDetail> {
    return this.steps.decline(actor, id, 'return', reason);
  }

  @Post('check')
  @HttpCode(200)
  @Allow('payments:check')
  @DecidesOnVersion()
  @Answers('ClaimDetail')
  check(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ClaimDetail> {
    return this.steps.check(actor, id);
  }

  @Post('approve')
  @HttpCode(200)
  @Allow('payments:approve')
  @DecidesOnVersion()
  @Answers('ClaimDetail')
  approve(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ClaimDetail> {
    return this.steps.approve(actor, id);
  }

  @Post('refuse')
  @HttpCode(200)
  @Allow('payments:approve')
  @DecidesOnVersion()
  @Answers('ClaimDetail')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<ClaimDetail> {
    return this.steps.decline(actor, id, 'refuse', reason);
  }

  @Post('clear')
  @HttpCode(200)
  @Allow('payments:visa')
  @DecidesOnVersion()
  @Answers('ClaimDetail')
  clear(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { budgetLineId }: ClearClaimDto,
  ): Promise<ClaimDetail> {
    return this.steps.clear(actor, id, budgetLineId);
  }

  @Post('order')
  @HttpCode(200)
  @Allow('payments:order')
  @DecidesOnVersion()
  @Answers('ClaimDetail')
  order(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ClaimDetail> {
    return this.steps.order(actor, id);
  }

  @Post('pay')
  @HttpCode(200)
  @Allow('payments:pay')
  @DecidesOnVersion()
  @Answers('ClaimDetail')
  pay(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PayClaimDto,
  ): Promise<ClaimDetail> {
    return this.steps.pay(actor, id, body);
  }
}
