import {
  APPLICATION_COLUMNS,
  LANGUAGES,
  type ApplicationColumn,
  type ApplicationCounts,
  type Language,
} from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { rows, type Queryable } from '../core/database/database';
import { conditionsOf, Parameters, type ListDefinition } from '../core/lists/list-query';
import type { SheetColumn } from '../core/lists/xlsx';
import { malformed } from '../core/problems';
import { COLUMN_HEADINGS, STATE_WORDS } from './application-list.texts';
import { applicationList, SUMMARY_FROM } from './application.list';
import { DEADLINE, visibleTo } from './application.queries';

type Query = Record<string, string | undefined>;

/** Rows that are counted by state; beyond them no figure is given. */
const COUNTED = 10_000;

const moment = (column: string) => `to_char(${column} at time zone 'Europe/Brussels', 'YYYY-MM-DD HH24:MI')`;

/** One plain value for each column of the list; the amounts are in euro (SEC-47). */
function valueOf(column: ApplicationColumn, actor: Actor, words: string): string {
  const values: Record<ApplicationColumn, string> = {
    title: 'a.title',
    reference: 'a.reference',
    organisation: 'o.name',
    call: `c.code || ' ' || l.code`,
    state: `(${words}::jsonb ->> a.state)`,
    requested: 'a.requested_amount',
    proposed: can(actor, 'files:read-any') ? 'a.proposed_amount' : 'null::numeric',
    submittedAt: moment('a.submitted_at'),
    closesAt: moment(DEADLINE),
    updatedAt: moment('a.updated_at'),
  };
  return values[column];
}

const TYPES: Partial<Record<ApplicationColumn, SheetColumn['type']>> = {
  requested: 'amount',
  proposed: 'amount',
  submittedAt: 'moment',
  closesAt: 'moment',
  updatedAt: 'moment',
};

/** The columns of a file as they were asked for, with headings in the reader's language. */
export function exportColumns({ columns = '', language = 'fr' }: Query): SheetColumn[] {
  const asked = columns === '' ? [...APPLICATION_COLUMNS] : columns.split(',').map(columnNamed);
  const reader = languageNamed(language);
  return asked.map((key) => ({ key, header: COLUMN_HEADINGS[key][reader], type: TYPES[key] ?? 'text' }));
}

/** The list of applications for a file: the same rows and order, the chosen columns. */
export function applicationExport(actor: Actor, { language = 'fr' }: Query): ListDefinition {
  const reader = languageNamed(language);
  const states = Object.fromEntries(Object.entries(STATE_WORDS).map(([state, words]) => [state, words[reader]]));
  return {
    ...applicationList(actor),
    columns: (parameters) => {
      const words = parameters.add(JSON.stringify(states));
      return APPLICATION_COLUMNS.map((column) => `${valueOf(column, actor, words)} as "${column}"`).join(', ');
    },
  };
}

/** How many rows of the list are in each state, for the figures beside the quick filters. */
export async function countByState(db: Queryable, actor: Actor, query: Query): Promise<ApplicationCounts> {
  const parameters = new Parameters();
  const { state: _state, ...others } = query;
  const where = [visibleTo(actor), ...conditionsOf(applicationList(actor), others)]
    .map((condition) => `(${condition(parameters)})`)
    .join(' and ');
  const found = await rows<{ state: string; count: number }>(
    db,
    `select k.state, count(*)::int as count
     from (select a.state from ${SUMMARY_FROM} where ${where} limit ${COUNTED + 1}) k group by k.state`,
    parameters.values,
  );
  const total = found.reduce((sum, { count }) => sum + count, 0);
  return { states: total > COUNTED ? {} : Object.fromEntries(found.map(({ state, count }) => [state, count])) };
}

function columnNamed(name: string): ApplicationColumn {
  const column = APPLICATION_COLUMNS.find((known) => known === name);
  if (!column) throw malformed('unknown-filter', [{ path: 'columns', code: 'not-in-list' }]);
  return column;
}

function languageNamed(name: string): Language {
  const language = LANGUAGES.find((known) => known === name);
  if (!language) throw malformed('unknown-filter', [{ path: 'language', code: 'not-in-list' }]);
  return language;
}
