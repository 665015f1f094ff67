import { MODALITIES, PROJECT_STATES } from '@passerelle/contract';
import { validate as isUuid } from 'uuid';
import type { CsvColumn } from '../core/lists/csv';
import type { ListDefinition, Parameters } from '../core/lists/list-query';
import { malformed } from '../core/problems';

const euro = (column: string, name: string) =>
  `json_build_object('amount', p.${column}::text, 'currency', 'EUR') as ${name}`;

/** Name of the beneficiary; an imported one may be known by its name only. */
export const BENEFICIARY_NAME = `coalesce(o.name, (select x.name from project_organisations x
  where x.project_id = p.id and x.role = 'beneficiary' limit 1), '')`;

/** Columns of `ProjectSummary`. */
export const SUMMARY_COLUMNS = `p.id, p.reference, p.title, p.modality, p.state, t.code as "themeCode",
  r.code as "regionCode", p.country, p.beneficiary_id as "beneficiaryId", ${BENEFICIARY_NAME} as "beneficiaryName",
  p.budget_code as "budgetCode", p.year,
  json_build_object('amount', p.amount_amount::text, 'currency', p.amount_currency) as amount,
  ${euro('granted', 'granted')}, ${euro('committed', 'committed')}, ${euro('paid', 'paid')},
  p.starts_on::text as "startsOn", p.ends_on::text as "endsOn"`;

/** Left joins only: the count of a list leaves out those it does not need. */
export const SUMMARY_FROM = `projects p left join themes t on t.id = p.theme_id
  left join partner_regions r on r.id = p.region_id left join organisations o on o.id = p.beneficiary_id`;

/** The register: what may be shown, sorted and filtered. Projects without dates come last. */
export const projectList: ListDefinition = {
  columns: SUMMARY_COLUMNS,
  from: SUMMARY_FROM,
  id: 'p.id',
  search: searchBy('p.id'),
  sorts: {
    reference: { sql: 'p.reference', type: 'text' },
    amount: { sql: 'p.amount_amount', type: 'numeric' },
    startsOn: { sql: `coalesce(p.starts_on, 'infinity'::date)`, type: 'date' },
    endsOn: { sql: `coalesce(p.ends_on, 'infinity'::date)`, type: 'date' },
  },
  defaultSort: '-reference',
  filters: {
    modality: (value, parameters) => `p.modality = ${parameters.add(oneOf(MODALITIES, 'modality', value))}`,
    state: (value, parameters) => `p.state = ${parameters.add(oneOf(PROJECT_STATES, 'state', value))}`,
    theme: (value, parameters) => `p.theme_id = theme_of(${parameters.add(value)})`,
    region: (value, parameters) => `p.region_id = partner_region_of(${parameters.add(value)})`,
    country: (value, parameters) => `p.country = ${parameters.add(value.toUpperCase().slice(0, 2))}::character(2)`,
    budgetCode: (value, parameters) => `p.budget_code = ${parameters.add(value)}`,
    year: (value, parameters) => `p.year = ${parameters.add(yearOf(value))}::int`,
    organisationId: (value, parameters) =>
      `p.id = any(array(select x.project_id from project_organisations x
        where x.organisation_id = ${parameters.add(idOf(value))}))`,
  },
};

/** The same list for a spreadsheet: one value in each cell. */
export const projectExport: ListDefinition = {
  ...projectList,
  columns: `p.reference, coalesce(nullif(p.title ->> 'fr', ''), nullif(p.title ->> 'nl', ''), p.title ->> 'en') as title,
    p.modality, p.state, t.code as theme, r.code as region, p.country, ${BENEFICIARY_NAME} as beneficiary,
    p.budget_code as "budgetCode", p.year, p.amount_amount as amount, p.granted, p.committed, p.paid,
    p.starts_on::text as "startsOn", p.ends_on::text as "endsOn"`,
};

export const EXPORT_COLUMNS: CsvColumn[] = [
  'reference',
  'title',
  'modality',
  'state',
  'theme',
  'region',
  'country',
  'beneficiary',
  'budgetCode',
  'year',
  'amount',
  'granted',
  'committed',
  'paid',
  'startsOn',
  'endsOn',
].map((key) => ({ key, header: key }));

/** How lists of what belongs to a project find it by its words: `key` is the column that names the project. */
export function searchBy(key: string): NonNullable<ListDefinition['search']> {
  return (text, parameters) => {
    const holds = matching(text, parameters);
    return { holds, key, keys: `select p.id from projects p where ${holds}` };
  };
}

/** Words of the reference or of a title; each may be the beginning of a word. */
export function matching(text: string, parameters: Parameters): string {
  const words = text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const query = words.map((word) => `${word}:*`).join(' & ');
  return `to_tsvector('simple', p.reference || ' ' || (p.title ->> 'fr') || ' ' || (p.title ->> 'nl') || ' ' ||
          (p.title ->> 'en')) @@ to_tsquery('simple', ${parameters.add(query)})`;
}

function oneOf(allowed: readonly string[], path: string, value: string): string {
  if (!allowed.includes(value)) throw malformed('unknown-filter', [{ path, code: 'not-in-list' }]);
  return value;
}

function yearOf(value: string): string {
  if (!/^(19|20|21)\d\d$/.test(value)) throw malformed('unknown-filter', [{ path: 'year', code: 'wrong-format' }]);
  return value;
}

function idOf(value: string): string {
  if (!isUuid(value)) throw malformed('unknown-filter', [{ path: 'organisationId', code: 'wrong-format' }]);
  return value;
}
