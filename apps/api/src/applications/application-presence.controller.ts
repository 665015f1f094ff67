import { Body, Controller, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { Presence } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, WithoutVersion } from '../core/auth/allow';
import { ApplicationPresence } from './application-presence.service';
import { TellPresenceDto } from './presence.dto';

@Controller('api/applications/:id/presence')
export class ApplicationPresenceController {
  constructor(private readonly presence: ApplicationPresence) {}

  @Put()
  @Allow('applications:edit', 'record')
  @WithoutVersion()
  @Answers('Presence')
  tell(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TellPresenceDto,
  ): Promise<Presence> {
    return this.presence.tell(actor, id, body);
  }
}
