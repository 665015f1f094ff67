/** Roles of the administration and of those it works with (domain section 3). */
export const INTERNAL_ROLES = [
  'officer',
  'manager',
  'finance',
  'cabinet',
  'inspector',
  'budget_minister',
  'government',
  'controller',
  'accountant',
  'evaluator',
  'advisory',
  'auditor',
  'administrator',
] as const;
/** Roles of a person in a partner organisation. */
export const PARTNER_ROLES = ['owner', 'editor', 'reader'] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];
export const ROLES = [...INTERNAL_ROLES, ...PARTNER_ROLES] as const;
export type Role = (typeof ROLES)[number];
