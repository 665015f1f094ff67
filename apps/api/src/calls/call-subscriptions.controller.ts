import { Body, Controller, HttpCode, Ip, Param, Post } from '@nestjs/common';
import type { SubscribedCall } from '@passerelle/contract';
import { Answers, Public, WithoutIdempotencyKey } from '../core/auth/allow';
import { FollowLinkDto, SubscribeDto } from './call-subscription.dto';
import { CallSubscriptionsService } from './call-subscriptions.service';

/** For whoever reads the public pages; opening a link changes nothing, only these buttons do (SEC-32). */
@Controller('api/public/calls')
export class CallSubscriptionsController {
  constructor(private readonly subscriptions: CallSubscriptionsService) {}

  @Post(':code/subscriptions')
  @HttpCode(204)
  @Public()
  @WithoutIdempotencyKey()
  @Answers('nothing')
  subscribe(@Param('code') code: string, @Body() body: SubscribeDto, @Ip() address: string): Promise<void> {
    return this.subscriptions.subscribe(code, body, address);
  }

  @Post('subscriptions/confirm')
  @HttpCode(200)
  @Public()
  @WithoutIdempotencyKey()
  @Answers('SubscribedCall')
  confirm(@Body() body: FollowLinkDto, @Ip() address: string): Promise<SubscribedCall> {
    return this.subscriptions.confirm(body, address);
  }

  @Post('subscriptions/end')
  @HttpCode(204)
  @Public()
  @WithoutIdempotencyKey()
  @Answers('nothing')
  end(@Body() body: FollowLinkDto, @Ip() address: string): Promise<void> {
    return this.subscriptions.end(body, address);
  }
}
