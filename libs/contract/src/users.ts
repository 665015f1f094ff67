import type { Instant } from './dates';
import type { Language } from './languages';
import type { ActionState, ListQuery, Page } from './lists';
import type { Role } from './roles';
import type { SessionMembership } from './session';

export const PERSON_LIMITS = { name: 120, email: 254, grants: 10 };

/** One row of the list of people. */
export interface PersonSummary {
  id: string;
  name: string;
  email: string;
  language: Language;
  disabled: boolean;
  memberships: SessionMembership[];
  /** Role changes that wait for a second administrator. */
  waiting: number;
  /** Invented for the demonstration. */
  demo: boolean;
}
export type PersonPage = Page<PersonSummary>;

export interface PersonQuery extends ListQuery {
  role?: Role;
  organisation?: string;
  status?: 'open' | 'disabled' | 'waiting';
}

export const ROLE_CHANGE_KINDS = ['grant', 'revoke'] as const;
export type RoleChangeKind = (typeof ROLE_CHANGE_KINDS)[number];
export const ROLE_CHANGE_STATES = ['proposed', 'confirmed', 'refused'] as const;
export type RoleChangeState = (typeof ROLE_CHANGE_STATES)[number];
export const ROLE_CHANGE_ACTIONS = ['confirm', 'refuse'] as const;
export type RoleChangeAction = (typeof ROLE_CHANGE_ACTIONS)[number];

/** A role given or taken; a role of the administration has effect once a second administrator confirms it (SEC-5). */
export interface RoleChangeView {
  id: string;
  version: number;
  kind: RoleChangeKind;
  role: Role;
  organisationId: string;
  organisationName: string;
  state: RoleChangeState;
  proposedBy: string;
  proposedAt: Instant;
  decidedBy: string | null;
  allowedActions: ActionState<RoleChangeAction>[];
}

export const PERSON_ACTIONS = ['disable', 'enable'] as const;
export type PersonAction = (typeof PERSON_ACTIONS)[number];

export interface PersonDetail extends PersonSummary {
  version: number;
  /** Open sessions at this moment. */
  sessions: number;
  /** Newest first. */
  roleChanges: RoleChangeView[];
  allowedActions: ActionState<PersonAction>[];
}

/** A role in an organisation. */
export interface RoleGrant {
  organisationId: string;
  role: Role;
}

/** Body of `POST /api/users`. */
export interface InvitePerson {
  name: string;
  email: string;
  language: Language;
  grants: RoleGrant[];
}

/** Body of `POST /api/users/:id/role-changes`. */
export interface ProposeRoleChange extends RoleGrant {
  kind: RoleChangeKind;
}

export const userPaths = {
  list: '/api/users',
  create: '/api/users',
  detail: (id: string) => `/api/users/${id}`,
  history: (id: string) => `/api/users/${id}/history`,
  disable: (id: string) => `/api/users/${id}/disable`,
  enable: (id: string) => `/api/users/${id}/enable`,
  endSessions: (id: string) => `/api/users/${id}/end-sessions`,
  roleChanges: (id: string) => `/api/users/${id}/role-changes`,
  roleChange: (id: string, changeId: string, action: RoleChangeAction) =>
    `/api/users/${id}/role-changes/${changeId}/${action}`,
};
