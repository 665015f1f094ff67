import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  teamPaths,
  type FollowLink,
  type InvitationView,
  type InviteToTeam,
  type JoinedTeam,
  type JoinTeam,
  type PartnerRole,
  type Team,
  type TeamInvitation,
  type TeamMember,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';

const ifMatch = ({ version }: { version: number }) => ({ headers: { 'If-Match': `"v${version}"` } });

/** The people of an organisation and the invitations to work for it. */
@Service()
export class TeamsApi {
  private readonly http = inject(HttpClient);

  team(organisationId: () => string) {
    return httpResource<Team>(() => teamPaths.team(organisationId()));
  }

  invite(organisationId: string, body: InviteToTeam): Promise<Team> {
    return firstValueFrom(this.http.post<Team>(teamPaths.invitations(organisationId), body));
  }

  revoke(organisationId: string, invitation: TeamInvitation): Promise<Team> {
    const path = teamPaths.invitation(organisationId, invitation.id);
    return firstValueFrom(this.http.delete<Team>(path, ifMatch(invitation)));
  }

  changeRole(organisationId: string, member: TeamMember, role: PartnerRole): Promise<Team> {
    const path = teamPaths.member(organisationId, member.personId);
    return firstValueFrom(this.http.put<Team>(path, { role }, ifMatch(member)));
  }

  remove(organisationId: string, member: TeamMember): Promise<Team> {
    return firstValueFrom(this.http.delete<Team>(teamPaths.member(organisationId, member.personId), ifMatch(member)));
  }

  handOver(organisationId: string, personId: string): Promise<Team> {
    return firstValueFrom(this.http.post<Team>(teamPaths.handOver(organisationId, personId), {}));
  }

  /** What a mailed link is about; asks nothing without its secret. The secret stays out of addresses and logs. */
  look(token: () => string | undefined) {
    return httpResource<InvitationView>(() => {
      const secret = token();
      return secret ? { url: teamPaths.look, method: 'POST', body: { token: secret } } : undefined;
    });
  }

  join(body: JoinTeam): Promise<JoinedTeam> {
    return firstValueFrom(this.http.post<JoinedTeam>(teamPaths.join, body));
  }

  accept(body: FollowLink): Promise<JoinedTeam> {
    return firstValueFrom(this.http.post<JoinedTeam>(teamPaths.accept, body));
  }
}
