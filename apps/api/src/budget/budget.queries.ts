import {
  BUDGET_CODE_PATTERN,
  type BudgetLineSummary,
  type BudgetMovementView,
  type BudgetVerdict,
} from '@passerelle/contract';
import { firstRow, rows, type Queryable } from '../core/database/database';
import type { Condition, ListDefinition, Parameters } from '../core/lists/list-query';
import { malformed } from '../core/problems';

/** Whoever reads the budget reads all of it; the permission of the route decides. */
export const everyLine: Condition = () => 'true';

const euro = (sql: string, name: string) =>
  `json_build_object('amount', (${sql})::text, 'currency', 'EUR') as "${name}"`;

const COLUMNS = `b.id, b.code, b.year, b.label,
  ${euro('b.commitment_opened', 'commitmentOpened')}, ${euro('b.committed', 'committed')},
  ${euro('b.commitment_opened - b.committed', 'commitmentFree')},
  ${euro('b.payment_opened', 'paymentOpened')}, ${euro('b.cleared', 'cleared')},
  ${euro('b.payment_opened - b.cleared', 'paymentFree')}, ${euro('b.paid', 'paid')}`;

const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function matching(text: string, parameters: Parameters): string {
  const pattern = parameters.add(containing(text));
  return ['b.code', `b.label ->> 'fr'`, `b.label ->> 'nl'`, `b.label ->> 'en'`]
    .map((column) => `${column} ilike ${pattern}`)
    .join(' or ');
}

/** The list of budget lines: by code, with the years of a code together. */
export const budgetList: ListDefinition = {
  columns: COLUMNS,
  from: 'budget_lines b',
  id: 'b.id',
  sorts: {
    code: { sql: `b.code || ' ' || b.year`, type: 'text' },
    year: { sql: 'b.year', type: 'integer' },
    commitmentFree: { sql: 'b.commitment_opened - b.committed', type: 'numeric' },
    paymentFree: { sql: 'b.payment_opened - b.cleared', type: 'numeric' },
  },
  defaultSort: 'code',
  filters: {
    search: matching,
    year: (value, parameters) => `b.year = ${parameters.add(checked('year', /^20\d\d$/, value))}::integer`,
    code: (value, parameters) => `b.code = ${parameters.add(checked('code', BUDGET_CODE_PATTERN, value))}`,
  },
};

/** The same list for a spreadsheet: plain amounts in euro. */
export const budgetExport: ListDefinition = {
  ...budgetList,
  columns: `b.code, b.year, b.label ->> 'fr' as "labelFr", b.label ->> 'nl' as "labelNl",
    b.commitment_opened as "commitmentOpened", b.committed, b.commitment_opened - b.committed as "commitmentFree",
    b.payment_opened as "paymentOpened", b.cleared, b.payment_opened - b.cleared as "paymentFree", b.paid`,
};

function checked(path: string, pattern: RegExp, value: string): string {
  if (!pattern.test(value)) throw malformed('unknown-filter', [{ path, code: 'wrong-format' }]);
  return value;
}

/** A line with what moved it, newest first. */
export type LineRow = BudgetLineSummary & { version: number; movements: BudgetMovementView[] };

/** The line with its movements, or undefined. */
export function findLine(db: Queryable, id: string): Promise<LineRow | undefined> {
  return firstRow<LineRow>(
    db,
    `select ${COLUMNS}, b.version,
            (select coalesce(json_agg(m), '[]') from (
               select m.id, to_json(m.at) #>> '{}' as at, m.kind, m.appropriation, ${euro('m.amount', 'amount')},
                      m.reason, m.source_reference as source, coalesce(u.name, '') as "byName"
               from budget_movements m left join users u on u.id = m.by_id
               where m.budget_line_id = b.id order by m.at desc, m.id desc limit 500) m) as movements
     from budget_lines b where b.id = $1`,
    [id],
  );
}

/** The line of a code in a year, for commitments and clearances of that year (R31), or undefined. */
export function lineOf(db: Queryable, code: string, year: number): Promise<BudgetLineSummary | undefined> {
  return firstRow<BudgetLineSummary>(db, `select ${COLUMNS} from budget_lines b where b.code = $1 and b.year = $2`, [
    code,
    year,
  ]);
}

/** Hits of the global search. */
export function searchSql(text: string, parameters: Parameters): string {
  return `select b.id, b.code || ' · ' || b.year, b.label
          from budget_lines b where ${matching(text, parameters)} order by b.year desc, b.code`;
}

const OPENS = `kind in ('opening', 'adjustment')`;

/** Recomputes every running total from its movements; 0 differences is the only good answer (SEC-11). */
export async function verifyBudget(db: Queryable): Promise<BudgetVerdict> {
  const counted = await firstRow<{ lines: number }>(db, 'select count(*)::int as lines from budget_lines');
  const differences = await rows<BudgetVerdict['differences'][number]>(
    db,
    `select b.id as "lineId", b.code, b.year, t.field, t.stored::text as stored, t.computed::numeric(15, 2)::text as computed
     from budget_lines b
     cross join lateral (
       select coalesce(sum(amount) filter (where ${OPENS} and appropriation = 'commitment'), 0) as commitment_opened,
              coalesce(sum(amount) filter (where kind in ('commitment', 'decommitment')), 0) as committed,
              coalesce(sum(amount) filter (where ${OPENS} and appropriation = 'payment'), 0) as payment_opened,
              coalesce(sum(amount) filter (where kind = 'clearance'), 0) as cleared,
              coalesce(sum(amount) filter (where kind = 'payment'), 0) as paid
       from budget_movements where budget_line_id = b.id) m
     cross join lateral (values
       ('commitmentOpened', b.commitment_opened, m.commitment_opened), ('committed', b.committed, m.committed),
       ('paymentOpened', b.payment_opened, m.payment_opened), ('cleared', b.cleared, m.cleared), ('paid', b.paid, m.paid)
     ) as t (field, stored, computed)
     where t.stored <> t.computed order by b.year, b.code, t.field`,
  );
  return { lines: counted?.lines ?? 0, differences };
}
