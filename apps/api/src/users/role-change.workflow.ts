import {
  INTERNAL_ROLES,
  type PersonAction,
  type Role,
  type RoleChangeAction,
  type RoleChangeState,
} from '@passerelle/contract';
import { ADMINISTRATION_ID, type Actor } from '../core/auth/actor';
import type { Workflow } from '../core/work/workflow';

/** What the rules of a role change look at. */
export interface RoleChangeFacts {
  id: string;
  state: RoleChangeState;
  userId: string;
  proposedById: string;
}

/** A second administrator, who is not the person concerned either, decides (SEC-5). */
export const roleChangeWorkflow: Workflow<RoleChangeAction, RoleChangeState, RoleChangeFacts> = {
  confirm: { from: ['proposed'], to: 'confirmed', permission: 'users:manage', unless: partOfIt },
  refuse: { from: ['proposed'], to: 'refused', permission: 'users:manage', unless: partOfIt },
};

/** An account as its workflow sees it: `disabledAt` is what is stored. */
export interface AccountFacts {
  id: string;
  state: 'open' | 'disabled';
}

/** Opening and closing accounts; never one's own. */
export const accountWorkflow: Workflow<PersonAction, AccountFacts['state'], AccountFacts> = {
  disable: { from: ['open'], to: 'disabled', permission: 'users:manage', unless: oneself },
  enable: { from: ['disabled'], to: 'open', permission: 'users:manage', unless: oneself },
};

/** True for roles of the administration, which only its own members hold. */
export const isInternal = (role: Role): boolean => INTERNAL_ROLES.some((internal) => internal === role);

/** The code of what is wrong with a role in an organisation, or undefined. */
export function misplacedRole(role: Role, organisationId: string): string | undefined {
  return isInternal(role) === (organisationId === ADMINISTRATION_ID) ? undefined : 'role-not-for-organisation';
}

function partOfIt({ userId, proposedById }: RoleChangeFacts, actor: Actor): string | undefined {
  return [userId, proposedById].includes(actor.id) ? 'four-eyes' : undefined;
}

function oneself({ id }: AccountFacts, actor: Actor): string | undefined {
  return id === actor.id ? 'own-account' : undefined;
}
