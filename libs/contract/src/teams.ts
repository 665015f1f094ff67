import type { Instant } from './dates';
import type { Language } from './languages';
import type { PartnerRole } from './roles';
import type { ChoosePassword } from './session';

/** How many people and waiting invitations one organisation may have; for how many days one is valid, and shown after that. */
export const TEAM_LIMITS = { members: 100, invitations: 50, invitationDays: 7 };

/** A person of the team, with the role that allows most. */
export interface TeamMember {
  personId: string;
  version: number;
  name: string;
  email: string;
  role: PartnerRole;
  /** The reader. */
  you: boolean;
}

/** Somebody who was invited and has not come yet. */
export interface TeamInvitation {
  id: string;
  version: number;
  email: string;
  language: Language;
  role: PartnerRole;
  invitedBy: string;
  invitedAt: Instant;
  expiresAt: Instant;
  /** Too old: its link opens nothing any more. */
  expired: boolean;
}

/** Answer of `GET /api/users/teams/:organisationId`: who works for an organisation and who is invited to. */
export interface Team {
  organisationId: string;
  organisationName: string;
  members: TeamMember[];
  invitations: TeamInvitation[];
  mayManage: boolean;
}

/** Body of `POST /api/users/teams/:organisationId/invitations`. */
export interface InviteToTeam {
  email: string;
  role: PartnerRole;
  /** Of the mail, and of the account of somebody who has none. */
  language: Language;
}

/** Body of `PUT /api/users/teams/:organisationId/members/:personId`. */
export interface ChangeTeamRole {
  role: PartnerRole;
}

/** What the page behind a mailed invitation says; reading it spends nothing. */
export interface InvitationView {
  organisationName: string;
  role: PartnerRole;
  email: string;
  language: Language;
  expiresAt: Instant;
  /** The address has an account: its person signs in and accepts. */
  hasAccount: boolean;
}

/** Body of `POST /api/public/invitations/join`: the account of somebody who had none. */
export interface JoinTeam extends ChoosePassword {
  name: string;
  language: Language;
}

/** The organisation somebody works for from now on. */
export interface JoinedTeam {
  organisationId: string;
  organisationName: string;
}

export const teamPaths = {
  team: (organisationId: string) => `/api/users/teams/${organisationId}`,
  invitations: (organisationId: string) => `/api/users/teams/${organisationId}/invitations`,
  invitation: (organisationId: string, id: string) => `/api/users/teams/${organisationId}/invitations/${id}`,
  member: (organisationId: string, personId: string) => `/api/users/teams/${organisationId}/members/${personId}`,
  handOver: (organisationId: string, personId: string) =>
    `/api/users/teams/${organisationId}/members/${personId}/hand-over`,
  look: '/api/public/invitations/look',
  join: '/api/public/invitations/join',
  accept: '/api/users/invitations/accept',
};
