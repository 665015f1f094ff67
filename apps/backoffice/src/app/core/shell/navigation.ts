import type { Permission, Role } from '@passerelle/contract';
import type { IconName } from '@passerelle/ui';

/** One entry of the left navigation. */
export interface NavigationEntry {
  label: string;
  icon: IconName;
  path: string;
  /** Shown to those who have it; without it to everybody. */
  permission?: Permission;
}

const entry = (label: string, icon: IconName, path: string, permission?: Permission): NavigationEntry => ({
  label,
  icon,
  path,
  ...(permission ? { permission } : {}),
});

const HOME = entry($localize`:@@core.nav.home:Home`, 'house', '/');
const OPEN_CALLS = entry($localize`:@@core.nav.open-calls:Open calls`, 'megaphone', '/public/calls');
const PUBLIC_PROJECTS = entry($localize`:@@core.nav.public-projects:Granted projects`, 'map', '/public/projects');
const CALLS = entry($localize`:@@core.nav.calls:Calls`, 'megaphone', '/calls', 'calls:read');
const APPLICATIONS = entry(
  $localize`:@@core.nav.applications:Applications`,
  'file-text',
  '/applications',
  'applications:read',
);
const PROJECTS = entry($localize`:@@core.nav.projects:Projects`, 'folder-open', '/projects', 'projects:read');
const PARTNERS = entry($localize`:@@core.nav.partners:Partners`, 'building-2', '/organisations', 'organisations:read');
const PUBLICATION = entry(
  $localize`:@@core.nav.publication:Publication`,
  'globe',
  '/publication',
  'publication:export',
);
const SETTINGS = entry($localize`:@@core.nav.settings:Settings`, 'settings', '/programmes', 'programmes:read');
const BUDGET = entry($localize`:@@core.nav.budget:Budget`, 'wallet', '/budget', 'budget:read');
const COMMITMENTS = entry($localize`:@@core.nav.commitments:Commitments`, 'lock', '/agreements', 'commitments:read');
const PAYMENTS = entry($localize`:@@core.nav.payments:Payments`, 'banknote', '/payments', 'payments:read');
const REPORTS = entry($localize`:@@core.nav.reports:Reports`, 'clipboard-check', '/reports', 'reports:read');
const DECISIONS = entry($localize`:@@core.nav.decisions:Decisions`, 'gavel', '/decisions', 'decisions:read');
const MY_FILES = entry($localize`:@@core.nav.my-files:My files`, 'list-checks', '/reviews', 'reviews:read');
const HISTORY = entry($localize`:@@core.nav.history:History`, 'history', '/audit', 'audit:read');
const USERS = entry($localize`:@@core.nav.users:People`, 'users', '/users', 'users:read');

const OUTBOX = entry($localize`:@@core.nav.outbox:Outgoing mail`, 'send', '/outbox', 'outbox:read');

const OFFICER = [HOME, CALLS, APPLICATIONS, PROJECTS, PARTNERS, PUBLICATION, SETTINGS];
const FINANCE = [HOME, BUDGET, COMMITMENTS, PAYMENTS, REPORTS, PROJECTS];
const APPROVER = [HOME, DECISIONS, PROJECTS];

const ENTRIES: Partial<Record<Role, NavigationEntry[]>> = {
  manager: OFFICER,
  officer: OFFICER,
  finance: FINANCE,
  controller: FINANCE,
  accountant: FINANCE,
  evaluator: [HOME, MY_FILES],
  auditor: [HOME, PROJECTS, PAYMENTS, HISTORY],
  administrator: [HOME, USERS, OUTBOX, PARTNERS, SETTINGS, HISTORY],
  cabinet: APPROVER,
  inspector: APPROVER,
  budget_minister: APPROVER,
  government: APPROVER,
  advisory: APPROVER,
};

const partnerEntries = (organisationId: string): NavigationEntry[] => [
  HOME,
  OPEN_CALLS,
  entry($localize`:@@core.nav.our-applications:Our applications`, 'file-text', '/applications', 'applications:read'),
  entry($localize`:@@core.nav.our-grants:Our grants`, 'hand-coins', '/projects', 'projects:read'),
  entry($localize`:@@core.nav.reports-claims:Reports and claims`, 'clipboard-check', '/reports', 'reports:read'),
  entry(
    $localize`:@@core.nav.our-organisation:Our organisation`,
    'building-2',
    `/organisations/${organisationId}`,
    'organisations:read',
  ),
];

/** The entries for these roles: those of the first role that has some, else a partner's; a visitor gets the public pages. */
export function navigationFor(
  roles: readonly Role[],
  organisationId: string | undefined,
  can: (permission: Permission) => boolean,
): NavigationEntry[] {
  if (organisationId === undefined) return [OPEN_CALLS, PUBLIC_PROJECTS];
  const order = Object.keys(ENTRIES) as Role[];
  const role = order.find((candidate) => roles.includes(candidate));
  const entries = (role && ENTRIES[role]) ?? partnerEntries(organisationId);
  return entries.filter(({ permission }) => permission === undefined || can(permission));
}
