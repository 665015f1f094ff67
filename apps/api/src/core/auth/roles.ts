import type { PartnerRole, Permission, Role } from '@passerelle/contract';

/** What everybody who is signed in may do. */
const EVERYBODY: Permission[] = [
  'session:use',
  'account:manage',
  'organisations:read',
  'programmes:read',
  'calls:read',
  'documents:read',
  'history:read',
];

/** What everybody of the administration may read: each dossier with what hangs on it. */
const READER: Permission[] = [
  ...EVERYBODY,
  'files:read-any',
  'applications:read',
  'messages:read',
  'reviews:read',
  'projects:read',
  'decisions:read',
  'agreements:read',
  'commitments:read',
  'budget:read',
  'reports:read',
  'payments:read',
  'recoveries:read',
  'exports:download',
];

const PARTNER_READER: Permission[] = [
  ...EVERYBODY,
  'files:read-own',
  'calls:ask',
  'applications:read',
  'messages:read',
  'projects:read',
  'decisions:read',
  'agreements:read',
  'reports:read',
  'payments:read',
  'recoveries:read',
];

const PARTNER_EDITOR: Permission[] = [
  ...PARTNER_READER,
  'documents:add',
  'applications:create',
  'applications:edit',
  'messages:write',
  'reports:write',
  'organisations:edit',
  'organisations:edit-own',
];

/** Roles as lists of permissions (SEC-1); code asks for permissions, never for roles. Domain section 3. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  officer: [
    ...READER,
    'documents:add',
    'organisations:create',
    'organisations:edit',
    'organisations:manage',
    'calls:prepare',
    'messages:write',
    'applications:edit-on-behalf',
    'reviews:screen',
    'reviews:assign',
    'reviews:propose',
    'projects:create',
    'projects:edit',
    'projects:manage',
    'decisions:prepare',
    'decisions:record',
    'decisions:lift-opinion',
    'decisions:end',
    'decisions:record-on-behalf',
    'agreements:prepare',
    'agreements:attach',
    'reports:check',
    'payments:check',
    'recoveries:manage',
    'publication:export',
  ],
  manager: [
    ...READER,
    'users:read',
    'documents:add',
    'organisations:create',
    'organisations:edit',
    'organisations:manage',
    'organisations:certify-bank',
    'programmes:manage',
    'calls:prepare',
    'calls:publish',
    'messages:write',
    'reviews:confirm-screening',
    'reviews:reject',
    'reviews:return-again',
    'reviews:assign',
    'projects:create',
    'projects:edit',
    'projects:change-modality',
    'projects:import',
    'decisions:record',
    'decisions:management',
    'agreements:attach',
    'agreements:sign-region',
    'reports:accept',
    'payments:approve',
    'projects:close',
    'publication:export',
  ],
  finance: [
    ...READER,
    'budget:manage',
    'commitments:request',
    'payments:order',
    'organisations:certify-bank',
    'recoveries:manage',
  ],
  cabinet: [...READER, 'decisions:record', 'decisions:end', 'decisions:minister'],
  inspector: [...READER, 'decisions:record', 'decisions:inspector'],
  budget_minister: [
    ...READER,
    'decisions:record',
    'decisions:budget-minister',
    'decisions:lift-opinion',
    'decisions:overrule',
  ],
  government: [...READER, 'decisions:record', 'decisions:government', 'decisions:lift-opinion', 'decisions:overrule'],
  controller: [...READER, 'commitments:visa', 'payments:visa'],
  accountant: [...READER, 'payments:pay'],
  evaluator: [...EVERYBODY, 'files:read-assigned', 'applications:read', 'reviews:read', 'reviews:score'],
  advisory: [...EVERYBODY],
  auditor: [...READER, 'users:read', 'audit:read', 'audit:verify'],
  administrator: [...EVERYBODY, 'users:read', 'users:manage', 'programmes:manage', 'outbox:read'],
  owner: [
    ...PARTNER_EDITOR,
    'organisations:manage-team',
    'applications:submit',
    'agreements:attach',
    'agreements:sign-partner',
    'reports:submit',
    'payments:claim',
  ],
  editor: PARTNER_EDITOR,
  reader: PARTNER_READER,
};

/** The permissions of several roles together, each once. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return [...new Set(roles.flatMap((role) => ROLE_PERMISSIONS[role]))];
}

/** What a role in one record gives or takes; everything else follows from the organisation. */
const OF_ONE_RECORD: readonly Permission[] = [
  'documents:add',
  'messages:write',
  'applications:edit',
  'applications:submit',
];

/** The permissions in a record in which somebody who holds `roles` in the organisation has the role `inRecord`. */
export const permissionsInRecord = (roles: readonly Role[], inRecord: PartnerRole): Permission[] => [
  ...permissionsOf(roles).filter((permission) => !OF_ONE_RECORD.includes(permission)),
  ...OF_ONE_RECORD.filter((permission) => ROLE_PERMISSIONS[inRecord].includes(permission)),
];

/** The roles that give a permission. */
export const rolesWith = (permission: Permission): Role[] =>
  (Object.keys(ROLE_PERMISSIONS) as Role[]).filter((role) => ROLE_PERMISSIONS[role].includes(permission));
