import type { PersonAction, RoleChangeAction, RoleChangeState, RoleChangeView } from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';
import { ROLE_LABELS } from '../core/labels';

export const ACCOUNT_ACTIONS: Record<PersonAction, string> = {
  disable: $localize`:@@users.people.disable:Close the account`,
  enable: $localize`:@@users.people.enable:Open the account again`,
};

export const ROLE_CHANGE_ACTIONS: Record<RoleChangeAction, string> = {
  confirm: $localize`:@@users.people.confirm:Confirm`,
  refuse: $localize`:@@users.people.refuse:Refuse`,
};

export const ROLE_CHANGE_STATES: Record<RoleChangeState, StatusLabel> = {
  proposed: { label: $localize`:@@users.people.proposed:To be confirmed`, tone: 'warning' },
  confirmed: { label: $localize`:@@users.people.confirmed:In effect`, tone: 'positive' },
  refused: { label: $localize`:@@users.people.refused:Refused`, tone: 'negative' },
};

/** What a role change does, as a sentence. */
export function roleChangeText({ kind, role, organisationName }: RoleChangeView): string {
  const label = ROLE_LABELS[role];
  return kind === 'grant'
    ? $localize`:@@users.people.gives:Gives the role “${label}:role:” at ${organisationName}:organisation:`
    : $localize`:@@users.people.takes:Takes the role “${label}:role:” at ${organisationName}:organisation: away`;
}
