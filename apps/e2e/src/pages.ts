import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXED, RECORDS, type ProductPage } from './page-list';
import type { Stage } from './stage';

/** Where the addresses stand that `pages.setup.ts` found before the journeys change anything. */
export const PAGES_FILE = join(__dirname, '../test-results/pages.json');

/** Who looks at pages. */
export const LOOKERS = [...new Set([...FIXED, ...RECORDS].map(({ who }) => who))];

/** Every page, as found before the journeys. */
export function pagesOfTheProduct(): ProductPage[] {
  return JSON.parse(readFileSync(PAGES_FILE, 'utf8')) as ProductPage[];
}

/** Every page, those of records with one that the demo holds. */
export async function findPages(stage: Stage): Promise<ProductPage[]> {
  const found: ProductPage[] = [...FIXED];
  for (const { who, list, detail, path } of RECORDS) {
    const requests = await stage.requestsOf(who);
    const read = async (address: string): Promise<unknown> => (await requests.get(stage.url + address)).json();
    const first = list === undefined ? {} : firstOf(await read(list));
    if (!first) throw new Error(`${who} finds nothing in ${list}`);
    const record = detail === undefined ? first : await read(filled(detail, first));
    found.push({ who, path: filled(path, record) });
  }
  return found;
}

/** The first row of a list, whatever the answer calls its rows. */
const firstOf = (body: unknown): unknown => Object.values(body as object).find((part) => Array.isArray(part))?.[0];

/** The address with what the record holds under each name. */
const filled = (path: string, record: unknown): string =>
  path.replace(/\{([\w.]+)\}/g, (_, name: string) => {
    const value = name.split('.').reduce((part, key) => (part as Record<string, unknown> | undefined)?.[key], record);
    if (typeof value !== 'string') throw new Error(`${path} finds no ${name}`);
    return value;
  });
