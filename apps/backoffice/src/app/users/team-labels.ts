import type { PartnerRole } from '@passerelle/contract';

/** What each role may do. */
export const TEAM_ROLE_HELP: Record<PartnerRole, string> = {
  owner: $localize`:@@users.team.owner-help:Submits, signs and claims, and decides who is in the team.`,
  editor: $localize`:@@users.team.editor-help:Fills in applications and reports, and writes messages.`,
  reader: $localize`:@@users.team.reader-help:Reads everything, changes nothing.`,
};
