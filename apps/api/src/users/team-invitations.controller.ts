import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import type { InvitationView, JoinedTeam } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, Public, WithoutIdempotencyKey } from '../core/auth/allow';
import { TeamInvitationsService } from './team-invitations.service';
import { InvitationLinkDto, JoinTeamDto } from './team.dto';

/** Behind the link of an invitation; opening it changes nothing, only the buttons do (SEC-32). */
@Controller('api')
export class TeamInvitationsController {
  constructor(private readonly invitations: TeamInvitationsService) {}

  @Post('public/invitations/look')
  @HttpCode(200)
  @Public()
  @WithoutIdempotencyKey()
  @Answers('InvitationView')
  look(@Body() { token }: InvitationLinkDto, @Ip() address: string): Promise<InvitationView> {
    return this.invitations.look(token, address);
  }

  @Post('public/invitations/join')
  @HttpCode(200)
  @Public()
  @WithoutIdempotencyKey()
  @Answers('JoinedTeam')
  join(@Body() body: JoinTeamDto, @Ip() address: string): Promise<JoinedTeam> {
    return this.invitations.join(body, address);
  }

  @Post('users/invitations/accept')
  @HttpCode(200)
  @Allow('account:manage')
  @Answers('JoinedTeam')
  accept(@CurrentActor() actor: Actor, @Body() { token }: InvitationLinkDto): Promise<JoinedTeam> {
    return this.invitations.accept(actor, token);
  }
}
