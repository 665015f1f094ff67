import { CONCEPT_STATES, COUNT_LIMIT, type ConceptCounts } from '@passerelle/contract';
import { validate as isUuid } from 'uuid';
import { conceptDeadlineOf } from '../calls/deadline.queries';
import type { Actor } from '../core/auth/actor';
import { rows, type Queryable } from '../core/database/database';
import { conditionsOf, Parameters, type ListDefinition, type Search } from '../core/lists/list-query';
import { malformed } from '../core/problems';
import { visibleTo } from './concept-note.queries';

/** Tables of the list and the record. */
export const SUMMARY_FROM = `concept_notes n join lots l on l.id = n.lot_id join calls c on c.id = l.call_id
  join organisations o on o.id = n.organisation_id`;

/** Until when the organisation of a note may send it. */
export const NOTE_UNTIL = conceptDeadlineOf('n.lot_id', 'n.organisation_id');

/** Columns of `ConceptNoteSummary`. */
export const SUMMARY_COLUMNS = `n.id, n.reference, n.title, n.state, c.code as "callCode", l.code as "lotCode",
  l.title as "lotTitle", n.organisation_id as "organisationId", o.name as "organisationName",
  n.content #> '{idea,requested}' as requested, to_json(n.submitted_at) #>> '{}' as "submittedAt",
  to_json(${NOTE_UNTIL}) #>> '{}' as "closesAt", to_json(n.updated_at) #>> '{}' as "updatedAt"`;

/** The list of concept notes. Drafts come last by day of submission. */
export const conceptNoteList: ListDefinition = {
  columns: SUMMARY_COLUMNS,
  from: SUMMARY_FROM,
  id: 'n.id',
  search: matching,
  sorts: {
    updatedAt: { sql: 'n.updated_at', type: 'timestamptz' },
    submittedAt: { sql: `coalesce(n.submitted_at, 'infinity'::timestamptz)`, type: 'timestamptz' },
    reference: { sql: 'n.reference', type: 'text' },
    title: { sql: 'n.title', type: 'text' },
  },
  defaultSort: '-updatedAt',
  filters: {
    state: (value, parameters) => `n.state = ${parameters.add(knownState(value))}`,
    callId: (value, parameters) => `n.lot_id = any(lots_of(${parameters.add(idOf('callId', value))}))`,
    lotId: (value, parameters) => `n.lot_id = ${parameters.add(idOf('lotId', value))}`,
    organisationId: (value, parameters) => `n.organisation_id = ${parameters.add(idOf('organisationId', value))}`,
  },
};

/** How many rows of the list are in each state, for the figures beside the quick filters. */
export async function countByState(
  db: Queryable,
  actor: Actor,
  { state: _state, ...others }: Record<string, string | undefined>,
): Promise<ConceptCounts> {
  const parameters = new Parameters();
  const where = [visibleTo(actor), ...conditionsOf(conceptNoteList, others)]
    .map((condition) => `(${condition(parameters)})`)
    .join(' and ');
  const found = await rows<{ state: string; count: number }>(
    db,
    `select k.state, count(*)::int as count
     from (select n.state from ${SUMMARY_FROM} where ${where} limit ${COUNT_LIMIT + 1}) k group by k.state`,
    parameters.values,
  );
  const total = found.reduce((sum, { count }) => sum + count, 0);
  return { states: total > COUNT_LIMIT ? {} : Object.fromEntries(found.map(({ state, count }) => [state, count])) };
}

/** Words of the reference and the title, or a part of the organisation's name. */
export function matching(text: string, parameters: Parameters): Search {
  const words = parameters.add(text);
  const part = parameters.add(`%${text.replace(/[\\%_]/g, '\\$&')}%`);
  const written = (row: string) =>
    `to_tsvector('simple', ${row}.reference || ' ' || ${row}.title) @@ websearch_to_tsquery('simple', ${words})`;
  const named = `array(select x.id from organisations x where x.name ilike ${part})`;
  return {
    holds: `${written('n')} or n.organisation_id = any(${named})`,
    key: 'n.id',
    keys: `select x.id from concept_notes x where ${written('x')}
           union select x.id from concept_notes x where x.organisation_id = any(${named})`,
  };
}

function knownState(value: string): string {
  const state = CONCEPT_STATES.find((known) => known === value);
  if (!state) throw malformed('unknown-filter', [{ path: 'state', code: 'not-in-list' }]);
  return state;
}

function idOf(path: string, value: string): string {
  if (!isUuid(value)) throw malformed('unknown-filter', [{ path, code: 'not-an-id' }]);
  return value;
}
