import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { FilePeople } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers } from '../core/auth/allow';
import { GiveFileRoleDto } from './application-people.dto';
import { ApplicationPeople } from './application-people.service';

@Controller('api/applications/:id/people')
export class ApplicationPeopleController {
  constructor(private readonly people: ApplicationPeople) {}

  @Get()
  @Allow('applications:read')
  @Answers('FilePeople')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FilePeople> {
    return this.people.list(actor, id);
  }

  @Put(':personId')
  @Allow('organisations:manage-team')
  @Answers('FilePeople')
  give(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() { role }: GiveFileRoleDto,
  ): Promise<FilePeople> {
    return this.people.give(actor, id, personId, role);
  }
}
