import { ROLES } from '@passerelle/contract';

/** A page of the product and who looks at it. */
export interface ProductPage {
  who: string;
  path: string;
}

/**
 * A page of a record: `{name}` in its path is a field of the first item of `list`, or of the `detail` that is read with
 * that item, or by itself where there is no list; `{rows.0.name}` looks further into it.
 */
type RecordPage = ProductPage & ({ list: string; detail?: string } | { list?: never; detail: string });

const SETTINGS_ADDRESS = '/api/programmes/settings';

/** Pages that need no record. */
export const FIXED: readonly ProductPage[] = [
  ...['/sign-in', '/about', '/public/calls', '/public/projects', '/public/projects?view=map', '/nowhere'].map(
    (path) => ({
      who: 'visitor',
      path,
    }),
  ),
  { who: 'visitor', path: '/forgotten-password' },
  { who: 'visitor', path: '/choose-password?token=x' },
  ...['confirm', 'end'].map((page) => ({ who: 'visitor', path: `/public/calls/subscriptions/${page}?token=x` })),
  { who: 'visitor', path: '/invitation?token=x' },
  ...ROLES.map((who) => ({ who, path: '/' })),
  ...['/calls', '/calls/new', '/applications', '/messages', '/projects', '/projects?view=map', '/projects/new'].map(
    (path) => ({
      who: 'officer',
      path,
    }),
  ),
  { who: 'officer', path: '/concepts' },
  { who: 'owner', path: '/concepts' },
  { who: 'owner', path: '/concepts/new' },
  ...['/organisations', '/organisations/new', '/publication', '/agreements', '/reports', '/decisions'].map((path) => ({
    who: 'officer',
    path,
  })),
  ...['themes', 'regions', 'agreements', 'crises', 'thresholds', 'templates', 'values'].map((tab) => ({
    who: 'manager',
    path: `/programmes/${tab}`,
  })),
  ...['themes', 'regions', 'agreements', 'crises', 'thresholds', 'templates'].map((tab) => ({
    who: 'manager',
    path: `/programmes/${tab}/new`,
  })),
  // A value in euro and one of another unit.
  { who: 'manager', path: '/programmes/values/screening-second-person-above' },
  { who: 'manager', path: '/programmes/values/final-report-months' },
  { who: 'manager', path: '/publication/import' },
  ...['/budget', '/budget/new', '/agreements/commitments', '/payments', '/payments/recoveries'].map((path) => ({
    who: 'finance',
    path,
  })),
  ...[
    '/applications',
    '/applications/new',
    '/messages',
    '/projects',
    '/reports',
    '/payments',
    '/payments/claimables',
  ].map((path) => ({ who: 'owner', path })),
  { who: 'owner', path: '/users/account' },
  { who: 'evaluator', path: '/reviews' },
  { who: 'auditor', path: '/audit' },
  { who: 'auditor', path: '/audit/verification' },
  { who: 'administrator', path: '/users' },
  { who: 'administrator', path: '/users/new' },
  { who: 'administrator', path: '/outbox' },
];

const SECTIONS = [
  ...['project', 'partners', 'theme', 'budget', 'results', 'attachments', 'declarations'],
  ...['form-target-group', 'check'],
];

/** Pages of records. */
export const RECORDS: readonly RecordPage[] = [
  { who: 'visitor', list: '/api/public/calls', path: '/public/calls/{code}' },
  { who: 'visitor', list: '/api/public/projects', path: '/public/projects/{reference}' },
  { who: 'officer', list: '/api/calls', path: '/calls/{id}' },
  { who: 'officer', list: '/api/calls', path: '/calls/{id}/clone' },
  ...['questions', 'preview', 'templates', 'versions'].map((view) => ({
    who: 'officer',
    list: '/api/calls?state=prepared',
    path: `/calls/{id}/form/${view}`,
  })),
  { who: 'officer', list: '/api/calls?state=prepared', path: '/calls/{id}/edit' },
  { who: 'officer', list: '/api/calls?state=prepared', path: '/calls/{id}/lots/new' },
  {
    who: 'officer',
    list: '/api/calls?state=prepared',
    detail: '/api/calls/{id}',
    path: '/calls/{id}/lots/{lotList.0.id}',
  },
  ...['questions', 'templates'].map((view) => ({
    who: 'officer',
    list: '/api/calls?state=prepared',
    detail: '/api/calls/{id}',
    path: `/calls/{id}/lots/{lotList.0.id}/own-form/${view}`,
  })),
  ...['questions', 'versions'].map((view) => ({
    who: 'officer',
    list: '/api/concepts',
    detail: '/api/concepts/{id}',
    path: `/calls/{callId}/lots/{lotId}/form/${view}`,
  })),
  ...['submitted', 'not_selected'].map((state) => ({
    who: 'officer',
    list: `/api/concepts?state=${state}`,
    path: '/concepts/{id}',
  })),
  { who: 'owner', list: '/api/concepts?state=selected', path: '/concepts/{id}' },
  {
    who: 'owner',
    list: '/api/concepts?state=selected',
    detail: '/api/concepts/{id}',
    path: '/applications/new?lot={lotId}',
  },
  ...['note', 'form-concept', 'check'].map((part) => ({
    who: 'owner',
    list: '/api/concepts?state=draft',
    path: `/concepts/{id}/edit/${part}`,
  })),
  { who: 'officer', list: '/api/applications?state=evaluation', path: '/applications/{id}' },
  { who: 'officer', list: '/api/applications?state=admissibility', path: '/messages/new?applicationId={id}' },
  { who: 'officer', list: '/api/messages/threads?show=mine', path: '/messages/{id}' },
  { who: 'officer', list: '/api/messages/threads?show=closed', path: '/messages/{id}' },
  { who: 'owner', list: '/api/messages/threads?show=mine', path: '/messages/{id}' },
  { who: 'officer', list: '/api/applications?state=admissibility', path: '/reviews/screenings/{id}' },
  { who: 'officer', list: '/api/applications?state=admissibility', path: '/reviews/screenings/{id}/return' },
  { who: 'officer', list: '/api/applications?state=submitted', path: '/applications/{id}/on-behalf/budget' },
  { who: 'owner', list: '/api/applications?state=returned', path: '/applications/{id}' },
  { who: 'owner', list: '/api/applications?state=returned', path: '/applications/{id}/edit/budget' },
  { who: 'officer', list: '/api/applications?state=returned', path: '/reviews/screenings/{id}' },
  { who: 'officer', list: '/api/applications?state=evaluation', path: '/reviews/applications/{id}' },
  {
    who: 'officer',
    list: '/api/applications?state=evaluation',
    detail: '/api/applications/{id}',
    path: '/reviews/lots/{lotId}',
  },
  { who: 'officer', list: '/api/applications?state=proposed', path: '/projects/from-application/{id}' },
  { who: 'officer', list: '/api/projects?state=preparation', path: '/projects/{id}' },
  { who: 'officer', list: '/api/projects?state=preparation', path: '/projects/{id}/edit' },
  ...['codes', 'money', 'documents', 'history'].map((tab) => ({
    who: 'officer',
    list: '/api/projects?state=running',
    path: `/projects/{id}/${tab}`,
  })),
  { who: 'officer', list: '/api/decisions', path: '/decisions/{id}' },
  { who: 'officer', list: '/api/projects?state=preparation', path: '/decisions/new?projectId={id}' },
  { who: 'officer', list: '/api/decisions?state=prepared', path: '/decisions/{id}/edit' },
  { who: 'officer', list: '/api/projects?state=awarded', path: '/agreements/prepare/{id}' },
  { who: 'officer', list: '/api/agreements', path: '/agreements/{id}' },
  { who: 'officer', list: '/api/agreements?state=draft', path: '/agreements/{id}/edit' },
  { who: 'officer', list: '/api/organisations', path: '/organisations/{id}' },
  { who: 'officer', list: '/api/organisations', path: '/organisations/{id}/edit' },
  { who: 'officer', list: '/api/reports?state=submitted', path: '/reports/{id}/check' },
  { who: 'manager', list: '/api/reports?state=accepted', path: '/reports/{id}' },
  { who: 'manager', list: '/api/projects?state=final_control', path: '/payments/closings/{id}' },
  { who: 'inspector', list: '/api/decisions?state=in_approval', path: '/decisions/{id}' },
  { who: 'finance', list: '/api/budget', path: '/budget/{id}' },
  { who: 'finance', list: '/api/agreements?state=signed', path: '/agreements/{id}/commitment' },
  { who: 'finance', list: '/api/agreements/commitments', path: '/agreements/commitments/{id}' },
  { who: 'finance', list: '/api/payments', path: '/payments/{id}' },
  { who: 'finance', list: '/api/payments/recoveries', path: '/payments/recoveries/{id}' },
  { who: 'evaluator', list: '/api/reviews/sheets?state=assigned', path: '/reviews/{id}' },
  { who: 'evaluator', list: '/api/reviews/sheets?state=complete', path: '/reviews/{id}' },
  { who: 'administrator', list: '/api/users', path: '/users/{id}' },
  ...['themes', 'regions', 'crises', 'thresholds'].map((tab) => ({
    who: 'manager',
    detail: SETTINGS_ADDRESS,
    path: `/programmes/${tab}/{${tab}.0.id}`,
  })),
  { who: 'manager', detail: SETTINGS_ADDRESS, path: '/programmes/agreements/{partnerAgreements.0.id}' },
  { who: 'manager', detail: SETTINGS_ADDRESS, path: '/programmes/templates/{instalmentTemplates.0.id}' },
  ...SECTIONS.map((section) => ({
    who: 'owner',
    list: '/api/applications?state=draft',
    path: `/applications/{id}/edit/${section}`,
  })),
  {
    who: 'owner',
    list: '/api/applications?state=draft',
    detail: '/api/applications/{id}',
    path: '/organisations/{organisationId}/team',
  },
  { who: 'owner', list: '/api/reports?state=draft', path: '/reports/{id}/edit' },
  { who: 'owner', list: '/api/agreements', path: '/agreements/{id}' },
  {
    who: 'owner',
    list: '/api/payments/claimables',
    path: '/payments/claimables/instalments/{instalmentId}',
  },
  // Nobody of the demo has a balance to claim: the same form as for an instalment says why it cannot be claimed.
  { who: 'owner', list: '/api/payments/claimables', path: '/payments/claimables/balances/{projectId}' },
];
