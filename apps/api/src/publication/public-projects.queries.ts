import { MODALITIES, type ProjectMap, type PublicProject, type PublicProjectFilters } from '@passerelle/contract';
import { firstRow, type Queryable } from '../core/database/database';
import type { CsvColumn } from '../core/lists/csv';
import { conditionsOf, Parameters, type Condition, type ListDefinition } from '../core/lists/list-query';
import { malformed } from '../core/problems';
import { searchBy } from '../projects/project.list';
import { brusselsDaySql, PUBLISHED } from './published.queries';

/** What everybody may see: granted projects, whatever their state since. */
export const published: Condition = () => PUBLISHED;

const euro = (column: string) => `json_build_object('amount', p.${column}::text, 'currency', 'EUR') as ${column}`;

/** Organisations only: no natural person has a record here (R45). */
const COLUMNS = `p.reference, p.title, p.modality, t.name as theme, r.name as region, p.country,
  coalesce(o.name, '') as "beneficiaryName", ${euro('granted')}, ${euro('paid')},
  ${brusselsDaySql('p.awarded_at')} as "awardedOn", p.starts_on::text as "startsOn", p.ends_on::text as "endsOn"`;
const FROM = `projects p left join themes t on t.id = p.theme_id left join partner_regions r on r.id = p.region_id
  left join organisations o on o.id = p.beneficiary_id`;

/** The public list; `projects_published` answers it without looking at anything else. */
export const publicList: ListDefinition = {
  columns: COLUMNS,
  from: FROM,
  id: 'p.id',
  search: searchBy('p.id'),
  sorts: {
    awardedOn: { sql: 'p.awarded_at', type: 'timestamptz' },
    granted: { sql: 'p.granted', type: 'numeric' },
    reference: { sql: 'p.reference', type: 'text' },
  },
  defaultSort: '-awardedOn',
  filters: {
    modality: (value, parameters) => `p.modality = ${parameters.add(modalityOf(value))}`,
    theme: (value, parameters) => `p.theme_id = theme_of(${parameters.add(value)})`,
    region: (value, parameters) => `p.region_id = partner_region_of(${parameters.add(value)})`,
    year: awardedIn,
  },
};

/** The inventory of granted subsidies for a spreadsheet: beneficiary, purpose, amount (R45). */
export const publicExport: ListDefinition = {
  ...publicList,
  columns: `p.reference, coalesce(o.name, '') as "beneficiaryName", p.title ->> 'fr' as "titleFr",
    p.title ->> 'nl' as "titleNl", p.title ->> 'en' as "titleEn", p.modality, t.name ->> 'fr' as "themeFr",
    t.name ->> 'nl' as "themeNl", r.name ->> 'fr' as "regionFr", r.name ->> 'nl' as "regionNl", p.country,
    p.granted, p.paid, ${brusselsDaySql('p.awarded_at')} as "awardedOn", p.starts_on::text as "startsOn",
    p.ends_on::text as "endsOn"`,
};
export const PUBLIC_EXPORT_COLUMNS: CsvColumn[] = [
  'reference',
  'beneficiaryName',
  'titleFr',
  'titleNl',
  'titleEn',
  'modality',
  'themeFr',
  'themeNl',
  'regionFr',
  'regionNl',
  'country',
  'granted',
  'paid',
  'awardedOn',
  'startsOn',
  'endsOn',
].map((key) => ({ key, header: key }));

/** One granted project without its identifier of the standard, or undefined when it is none. */
export function findPublicProject(
  db: Queryable,
  reference: string,
): Promise<Omit<PublicProject, 'iatiIdentifier'> | undefined> {
  return firstRow(
    db,
    `select ${COLUMNS}, p.description, p.sectors, p.sdgs,
            coalesce((select json_agg(json_build_object('name', x.name, 'role', x.role) order by x.role, x.name)
                      from project_organisations x
                      where x.project_id = p.id and x.role <> 'beneficiary'), '[]') as partners,
            coalesce((select json_agg(json_build_object('name', pl.name, 'latitude', pl.latitude::text,
                                                        'longitude', pl.longitude::text) order by pl.name)
                      from project_places pp join places pl on pl.id = pp.place_id
                      where pp.project_id = p.id), '[]') as places
     from ${FROM} where ${PUBLISHED} and p.reference = $1`,
    [reference],
  );
}

/** How many granted projects work in each place, with the filters of the list. */
export async function publicMap(db: Queryable, query: Record<string, string | undefined>): Promise<ProjectMap> {
  const parameters = new Parameters();
  const where = [published, ...conditionsOf(publicList, query)]
    .map((condition) => `(${condition(parameters)})`)
    .join(' and ');
  const places = await db.query<ProjectMap['places']>(
    `select pl.id as "placeId", pl.name, pr.code as "regionCode", pl.latitude::text as latitude,
            pl.longitude::text as longitude, count(*)::int as projects
     from projects p join project_places pp on pp.project_id = p.id join places pl on pl.id = pp.place_id
     join partner_regions pr on pr.id = pl.region_id
     where ${where} group by pl.id, pr.code order by count(*) desc, pl.name limit 1000`,
    parameters.values,
  );
  return { places };
}

/** Themes, partner regions and years that lead to at least one granted project. */
export async function publicFilters(db: Queryable): Promise<PublicProjectFilters> {
  const named = (table: string, column: string) => `coalesce((
    select json_agg(json_build_object('code', x.code, 'name', x.name) order by x.code) from ${table} x
    where exists (select 1 from projects p where p.${column} = x.id and ${PUBLISHED})), '[]')`;
  const found = await firstRow<PublicProjectFilters>(
    db,
    `select ${named('themes', 'theme_id')} as themes, ${named('partner_regions', 'region_id')} as regions,
            coalesce((select json_agg(y.year::text order by y.year desc)
                      from generate_series(${awardYear('min')}, ${awardYear('max')}) as y (year)
                      where exists (select 1 from projects p where ${PUBLISHED} and ${during('y.year')})), '[]') as years`,
  );
  return found ?? { themes: [], regions: [], years: [] };
}

function modalityOf(value: string): string {
  if (MODALITIES.some((known) => known === value)) return value;
  throw malformed('unknown-filter', [{ path: 'modality', code: 'not-in-list' }]);
}

/** Awarded in a calendar year of Brussels: a range that the index can follow. */
function awardedIn(value: string, parameters: Parameters): string {
  if (!/^(19|20|21)\d\d$/.test(value)) throw malformed('unknown-filter', [{ path: 'year', code: 'wrong-format' }]);
  return during(`${parameters.add(Number(value))}::int`);
}

function during(year: string): string {
  const start = (plus: number) => `make_timestamptz(${year} + ${plus}, 1, 1, 0, 0, 0, 'Europe/Brussels')`;
  return `p.awarded_at >= ${start(0)} and p.awarded_at < ${start(1)}`;
}

/** The first or the last year with an award, from the end of the index: never all awards. */
const awardYear = (end: 'min' | 'max') =>
  `(select left(${brusselsDaySql(`${end}(p.awarded_at)`)}, 4)::int from projects p where ${PUBLISHED})`;
