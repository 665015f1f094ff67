import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Team } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers } from '../core/auth/allow';
import { TeamInvitationsService } from './team-invitations.service';
import { ChangeTeamRoleDto, InviteToTeamDto } from './team.dto';
import { TeamsService } from './teams.service';

@Controller('api/users/teams/:organisationId')
export class TeamsController {
  constructor(
    private readonly teams: TeamsService,
    private readonly invitations: TeamInvitationsService,
  ) {}

  @Get()
  @Allow('organisations:read')
  @Answers('Team')
  team(@CurrentActor() actor: Actor, @Param('organisationId', ParseUUIDPipe) organisationId: string): Promise<Team> {
    return this.teams.show(actor, organisationId);
  }

  @Post('invitations')
  @Allow('organisations:manage-team')
  @Answers('Team')
  invite(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) organisationId: string,
    @Body() body: InviteToTeamDto,
  ): Promise<Team> {
    return this.invitations.invite(actor, organisationId, body);
  }

  @Delete('invitations/:id')
  @Allow('organisations:manage-team')
  @Answers('Team')
  revoke(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) organisationId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<Team> {
    return this.invitations.revoke(actor, organisationId, id);
  }

  @Put('members/:personId')
  @Allow('organisations:manage-team')
  @Answers('Team')
  changeRole(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) organisationId: string,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() { role }: ChangeTeamRoleDto,
  ): Promise<Team> {
    return this.teams.changeRole(actor, organisationId, personId, role);
  }

  @Delete('members/:personId')
  @Allow('organisations:manage-team')
  @Answers('Team')
  remove(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) organisationId: string,
    @Param('personId', ParseUUIDPipe) personId: string,
  ): Promise<Team> {
    return this.teams.remove(actor, organisationId, personId);
  }

  @Post('members/:personId/hand-over')
  @HttpCode(200)
  @Allow('organisations:manage-team')
  @Answers('Team')
  handOver(
    @CurrentActor() actor: Actor,
    @Param('organisationId', ParseUUIDPipe) organisationId: string,
    @Param('personId', ParseUUIDPipe) personId: string,
  ): Promise<Team> {
    return this.teams.handOver(actor, organisationId, personId);
  }
}
