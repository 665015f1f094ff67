import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { CallDetail } from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { CallTransfersService } from './call-transfers.service';
import { MoveBetweenLotsDto } from './lot-transfer.dto';

@Controller('api/calls/:id/transfers')
export class CallTransfersController {
  constructor(private readonly transfers: CallTransfersService) {}

  @Post()
  @HttpCode(200)
  @Allow('calls:publish')
  @DecidesOnVersion()
  @Answers('CallDetail')
  move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MoveBetweenLotsDto,
  ): Promise<CallDetail> {
    return this.transfers.move(actor, id, body);
  }
}
