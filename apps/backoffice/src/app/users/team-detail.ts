import { Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import {
  PARTNER_ROLES,
  TEAM_LIMITS,
  type PartnerRole,
  type Team,
  type TeamInvitation,
  type TeamMember,
} from '@passerelle/contract';
import { Confirm, Toasts, UiButton, UiDate, UiPageHeader, UiSection, UiStatus } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { TEAM_ROLE_LABELS } from '../core/labels';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { OrganisationTabs } from '../organisations/organisation-tabs';
import { TeamInvite } from './team-invite';
import { TeamsApi } from './teams.api';
import './users.texts';

/** Who works for an organisation, who is invited to, and what its owners change about it (C3). */
@Component({
  selector: 'app-team-detail',
  imports: [OrganisationTabs, ResourceState, TeamInvite, UiButton, UiDate, UiPageHeader, UiSection, UiStatus],
  templateUrl: './team-detail.html',
  styleUrl: './people-detail.css',
})
export class TeamDetailPage {
  /** Of the organisation, from the address. */
  readonly id = input.required<string>();
  private readonly api = inject(TeamsApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly team = this.api.team(this.id);
  protected readonly roles = PARTNER_ROLES;
  protected readonly days = TEAM_LIMITS.invitationDays;
  protected readonly labels = TEAM_ROLE_LABELS;
  protected readonly inviting = signal(false);

  protected invited(team: Team): void {
    this.inviting.set(false);
    this.team.set(team);
    this.toasts.show($localize`:@@users.team.invited:The invitation is on its way. Its link is valid for 7 days.`);
  }

  protected again({ email, role, language }: TeamInvitation): Promise<boolean> {
    const done = $localize`:@@users.team.sent-again:A new link is on its way; the one before no longer works.`;
    return this.write(() => this.api.invite(this.id(), { email, role, language }), done);
  }

  protected revoke(invitation: TeamInvitation): Promise<boolean> {
    const done = $localize`:@@users.team.revoked:The invitation was withdrawn.`;
    return this.write(() => this.api.revoke(this.id(), invitation), done);
  }

  protected changeRole(member: TeamMember, role: string): Promise<boolean> {
    const done = $localize`:@@users.team.role-changed:${member.name}:name: has another role and signs in again.`;
    return this.write(() => this.api.changeRole(this.id(), member, role as PartnerRole), done);
  }

  protected async remove(member: TeamMember): Promise<void> {
    const { name, you } = member;
    const yes = await this.confirm.ask({
      heading: $localize`:@@users.team.remove-question:Remove ${name}:name: from the team?`,
      text: $localize`:@@users.team.remove-text:This person no longer reads or changes anything of the organisation. What was written stays.`,
      action: $localize`:@@users.team.remove:Remove`,
      danger: true,
    });
    if (yes && (await this.write(() => this.api.remove(this.id(), member))) && you) await this.leave();
  }

  protected async handOver({ personId, name }: TeamMember): Promise<void> {
    const yes = await this.confirm.ask({
      heading: $localize`:@@users.team.hand-over-question:Hand the organisation over to ${name}:name:?`,
      text: $localize`:@@users.team.hand-over-text:This person becomes responsible and you stay as editor. You both sign in again.`,
      action: $localize`:@@users.team.hand-over:Hand over`,
    });
    if (yes && (await this.write(() => this.api.handOver(this.id(), personId)))) await this.leave();
  }

  /** One's own rights changed: the server has ended the session (SEC-33). */
  private async leave(): Promise<void> {
    this.session.expire();
    await this.router.navigateByUrl('/sign-in');
  }

  private async write(change: () => Promise<Team>, done?: string): Promise<boolean> {
    const written = await this.actions.run(async () => {
      this.team.set(await change());
    }, done);
    if (!written) this.team.reload();
    return written;
  }
}
