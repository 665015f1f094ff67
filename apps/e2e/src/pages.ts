import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from './stage';

/** Where the addresses stand that `pages.setup.ts` found before the journeys change anything. */
export const PAGES_FILE = join(__dirname, '../test-results/pages.json');

/** A page of the product and who looks at it. */
export interface ProductPage {
  who: string;
  path: string;
}

/** Who reads which list for the record of a page: `{id}` in the path is its first item's `field`, or that of its `detail`; other names are fields of the same. */
interface RecordPage extends ProductPage {
  list: string;
  detail?: string;
  field?: string;
}

const FIXED: ProductPage[] = [
  ...['/sign-in', '/about', '/public/calls', '/public/projects', '/public/projects?view=map', '/nowhere'].map(
    (path) => ({
      who: 'visitor',
      path,
    }),
  ),
  ...['confirm', 'end'].map((page) => ({ who: 'visitor', path: `/public/calls/subscriptions/${page}?token=x` })),
  { who: 'visitor', path: '/invitation?token=x' },
  ...['', '/calls', '/calls/new', '/applications', '/messages', '/projects', '/projects?view=map', '/projects/new'].map(
    (path) => ({
      who: 'officer',
      path: path || '/',
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
  { who: 'manager', path: '/programmes/themes/new' },
  { who: 'manager', path: '/programmes/regions/new' },
  { who: 'manager', path: '/publication/import' },
  ...['/budget', '/budget/new', '/agreements/commitments', '/payments', '/payments/recoveries'].map((path) => ({
    who: 'finance',
    path,
  })),
  ...[
    '/',
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

const RECORDS: RecordPage[] = [
  { who: 'visitor', list: '/api/public/calls', field: 'code', path: '/public/calls/{id}' },
  { who: 'visitor', list: '/api/public/projects', field: 'reference', path: '/public/projects/{id}' },
  { who: 'officer', list: '/api/calls', path: '/calls/{id}' },
  { who: 'officer', list: '/api/calls', path: '/calls/{id}/clone' },
  ...['questions', 'preview', 'templates', 'versions'].map((view) => ({
    who: 'officer',
    list: '/api/calls?state=prepared',
    path: `/calls/{id}/form/${view}`,
  })),
  { who: 'officer', list: '/api/calls?state=prepared', path: '/calls/{id}/edit' },
  { who: 'officer', list: '/api/calls?state=prepared', path: '/calls/{id}/lots/new' },
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
    field: 'lotId',
    path: '/applications/new?lot={id}',
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
    field: 'lotId',
    path: '/reviews/lots/{id}',
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
  { who: 'officer', list: '/api/agreements', path: '/agreements/{id}' },
  { who: 'officer', list: '/api/agreements?state=draft', path: '/agreements/{id}/edit' },
  { who: 'officer', list: '/api/organisations', path: '/organisations/{id}' },
  { who: 'officer', list: '/api/organisations', path: '/organisations/{id}/edit' },
  { who: 'officer', list: '/api/reports?state=submitted', path: '/reports/{id}/check' },
  { who: 'manager', list: '/api/reports?state=accepted', path: '/reports/{id}' },
  { who: 'manager', list: '/api/projects?state=final_control', path: '/payments/closings/{id}' },
  { who: 'inspector', list: '/api/decisions?state=in_approval', path: '/decisions/{id}' },
  { who: 'finance', list: '/api/budget', path: '/budget/{id}' },
  { who: 'finance', list: '/api/agreements/commitments', path: '/agreements/commitments/{id}' },
  { who: 'finance', list: '/api/payments', path: '/payments/{id}' },
  { who: 'finance', list: '/api/payments/recoveries', path: '/payments/recoveries/{id}' },
  { who: 'evaluator', list: '/api/reviews/sheets?state=assigned', path: '/reviews/{id}' },
  { who: 'evaluator', list: '/api/reviews/sheets?state=complete', path: '/reviews/{id}' },
  { who: 'administrator', list: '/api/users', path: '/users/{id}' },
  ...SECTIONS.map((section) => ({
    who: 'owner',
    list: '/api/applications?state=draft',
    path: `/applications/{id}/edit/${section}`,
  })),
  {
    who: 'owner',
    list: '/api/applications?state=draft',
    detail: '/api/applications/{id}',
    field: 'organisationId',
    path: '/organisations/{id}/team',
  },
  { who: 'owner', list: '/api/reports?state=draft', path: '/reports/{id}/edit' },
  { who: 'owner', list: '/api/agreements', path: '/agreements/{id}' },
];

/** Who looks at pages. */
export const LOOKERS = [...new Set([...FIXED, ...RECORDS].map(({ who }) => who))];

/** Every page, as found before the journeys. */
export function pagesOfTheProduct(): ProductPage[] {
  return JSON.parse(readFileSync(PAGES_FILE, 'utf8')) as ProductPage[];
}

/** Every page, those of records with one that the demo holds. */
export async function findPages(stage: Stage): Promise<ProductPage[]> {
  const found: ProductPage[] = [...FIXED];
  for (const { who, list, detail, field = 'id', path } of RECORDS) {
    const requests = await stage.requestsOf(who);
    const read = async (address: string): Promise<unknown> => (await requests.get(stage.url + address)).json();
    const [first] = itemsOf(await read(list));
    const record = first && detail ? ((await read(filled(detail, first['id']))) as Item) : first;
    if (!record) throw new Error(`${who} finds nothing in ${list}`);
    found.push({ who, path: filled(path, record[field], record) });
  }
  return found;
}

type Item = Record<string, unknown>;
/** The rows of a list, whatever the answer calls them. */
const itemsOf = (body: unknown): Item[] => Object.values(body as object).find((part) => Array.isArray(part)) as Item[];
const filled = (path: string, id: unknown, record: Item = {}): string =>
  path.replace('{id}', String(id)).replace(/\{(\w+)\}/g, (_, name: string) => String(record[name]));
