import { Body, Controller, Delete, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { CallDetail } from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { CallLotsService } from './call-lots.service';
import { CloneLotDto, WriteLotDto } from './call.dto';

@Controller('api/calls/:id/lots')
export class CallLotsController {
  constructor(private readonly lots: CallLotsService) {}

  @Post()
  @Allow('calls:prepare')
  @DecidesOnVersion()
  @Answers('CallDetail')
  add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteLotDto,
  ): Promise<CallDetail> {
    return this.lots.add(actor, id, body);
  }

  @Post(':lotId/clone')
  @Allow('calls:prepare')
  @DecidesOnVersion()
  @Answers('CallDetail')
  clone(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('lotId', ParseUUIDPipe) lotId: string,
    @Body() body: CloneLotDto,
  ): Promise<CallDetail> {
    return this.lots.clone(actor, id, lotId, body);
  }

  @Put(':lotId')
  @Allow('calls:prepare')
  @Answers('CallDetail')
  update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('lotId', ParseUUIDPipe) lotId: string,
    @Body() body: WriteLotDto,
  ): Promise<CallDetail> {
    return this.lots.update(actor, id, lotId, body);
  }

  @Delete(':lotId')
  @Allow('calls:prepare')
  @Answers('CallDetail')
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('lotId', ParseUUIDPipe) lotId: string,
  ): Promise<CallDetail> {
    return this.lots.remove(actor, id, lotId);
  }
}
