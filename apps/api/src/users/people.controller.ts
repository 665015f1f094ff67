import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { History, PersonDetail, PersonPage } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters } from '../core/auth/allow';
import { PeopleService } from './people.service';
import { InvitePersonDto, ProposeRoleChangeDto } from './person.dto';
import { RoleChangesService } from './role-changes.service';

@Controller('api/users')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly roleChanges: RoleChangesService,
  ) {}

  @Get()
  @Allow('users:read')
  @Filters('PersonQuery')
  @Answers('PersonPage')
  list(@Query() query: Record<string, string>): Promise<PersonPage> {
    return this.people.list(query);
  }

  @Post()
  @Allow('users:manage')
  @Answers('PersonDetail')
  invite(@CurrentActor() actor: Actor, @Body() body: InvitePersonDto): Promise<PersonDetail> {
    return this.people.invite(actor, body);
  }

  @Get(':id')
  @Allow('users:read')
  @Answers('PersonDetail')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PersonDetail> {
    return this.people.detail(actor, id);
  }

  @Get(':id/history')
  @Allow('users:read')
  @Answers('History')
  history(@Param('id', ParseUUIDPipe) id: string): Promise<History> {
    return this.people.history(id);
  }

  @Post(':id/disable')
  @HttpCode(200)
  @Allow('users:manage')
  @DecidesOnVersion()
  @Answers('PersonDetail')
  disable(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PersonDetail> {
    return this.people.disable(actor, id);
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Allow('users:manage')
  @DecidesOnVersion()
  @Answers('PersonDetail')
  enable(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PersonDetail> {
    return this.people.enable(actor, id);
  }

  @Post(':id/end-sessions')
  @HttpCode(200)
  @Allow('users:manage')
  @Answers('PersonDetail')
  endSessions(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PersonDetail> {
    return this.people.endSessions(actor, id);
  }

  @Post(':id/role-changes')
  @Allow('users:manage')
  @Answers('PersonDetail')
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProposeRoleChangeDto,
  ): Promise<PersonDetail> {
    return this.roleChanges.propose(actor, id, body);
  }

  @Post(':id/role-changes/:changeId/confirm')
  @HttpCode(200)
  @Allow('users:manage')
  @DecidesOnVersion()
  @Answers('PersonDetail')
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('changeId', ParseUUIDPipe) changeId: string,
  ): Promise<PersonDetail> {
    return this.roleChanges.decide(actor, id, changeId, 'confirm');
  }

  @Post(':id/role-changes/:changeId/refuse')
  @HttpCode(200)
  @Allow('users:manage')
  @DecidesOnVersion()
  @Answers('PersonDetail')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('changeId', ParseUUIDPipe) changeId: string,
  ): Promise<PersonDetail> {
    return this.roleChanges.decide(actor, id, changeId, 'refuse');
  }
}
