import {
  brusselsInstant,
  CALL_STATES,
  PUBLIC_CALL_STATES,
  type CallDetail,
  type CallState,
  type DateOnly,
} from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import type { Condition, ListDefinition, Parameters } from '../core/lists/list-query';
import { malformed } from '../core/problems';
import type { FrameOfDay } from './lot.rules';
import { CALL_EXTENSION, LAST_DEADLINE } from './deadline.queries';

/** The administration sees every call, everybody else those that were published. */
export const visibleTo =
  (actor: Actor): Condition =>
  (parameters) =>
    can(actor, 'files:read-any') ? 'true' : `c.state = any(${parameters.add(PUBLIC_CALL_STATES)}::text[])`;

/** An instant as JSON writes it. */
export const instant = (column: string) => `to_json(${column}) #>> '{}'`;
const money = (column: string) => `json_build_object('amount', ${column}_amount::text, 'currency', ${column}_currency)`;

/** A lot as the contract shows it. */
export const LOT_JSON = `json_build_object('id', l.id, 'code', l.code, 'title', l.title, 'themeIds', l.theme_ids,
  'envelope', ${money('l.envelope')}, 'minGrant', ${money('l.min_grant')}, 'maxGrant', ${money('l.max_grant')},
  'maxShare', trim_scale(l.max_share)::text, 'applicantTypes', l.applicant_types, 'regionIds', l.region_ids,
  'maxDurationMonths', l.max_duration_months, 'maxPerOrganisation', l.max_per_organisation,
  'instalmentTemplateId', l.instalment_template_id, 'budgetCode', l.budget_code, 'criteria', l.criteria,
  'points', l.points, 'attachments', l.attachments, 'minAgeYears', l.min_age_years,
  'scoreThreshold', l.score_threshold, 'conceptClosesAt', ${instant('l.concept_closes_at')},
  'ownForm', l.own_form_id is not null)`;

/** How many files came in is for the administration; a partner reads 0. */
const received = (actor: Actor) =>
  can(actor, 'files:read-any')
    ? `(select count(*)::int from lots l join applications a on a.lot_id = l.id
        where l.call_id = c.id and a.submitted_at is not null)`
    : '0';

const summaryColumns = (actor: Actor) => `c.id, c.code, c.title, 'indirect' as modality, c.state,
  ${instant('c.opens_at')} as "opensAt", ${instant('c.closes_at')} as "closesAt",
  json_build_object('amount', (select coalesce(sum(l.envelope_amount), 0)::numeric(15, 2)::text from lots l
    where l.call_id = c.id), 'currency', 'EUR') as envelope,
  (select count(*)::int from lots l where l.call_id = c.id) as lots, ${received(actor)} as applications`;

const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function matching(text: string, parameters: Parameters): string {
  const pattern = parameters.add(containing(text));
  return ['c.code', `c.title ->> 'fr'`, `c.title ->> 'nl'`, `c.title ->> 'en'`]
    .map((column) => `${column} ilike ${pattern}`)
    .join(' or ');
}

/** The list of calls; the state and the year of the deadline are filters. */
export function callList(actor: Actor): ListDefinition {
  return {
    columns: summaryColumns(actor),
    from: 'calls c',
    id: 'c.id',
    sorts: {
      closesAt: { sql: 'c.closes_at', type: 'timestamptz' },
      opensAt: { sql: 'c.opens_at', type: 'timestamptz' },
      code: { sql: 'c.code', type: 'text' },
    },
    defaultSort: '-closesAt',
    filters: {
      search: matching,
      state: (value, parameters) => `c.state = ${parameters.add(stateNamed(value))}`,
      year: (value, parameters) => {
        const year = yearOf(value);
        return `c.closes_at >= ${parameters.add(newYear(year))} and c.closes_at < ${parameters.add(newYear(year + 1))}`;
      },
    },
  };
}

/** The same list for a spreadsheet: one plain value in each cell. */
export function callExport(actor: Actor): ListDefinition {
  return {
    ...callList(actor),
    columns: `c.code, c.title ->> 'fr' as "titleFr", c.title ->> 'nl' as "titleNl", c.state,
      ${instant('c.opens_at')} as "opensAt", ${instant('c.closes_at')} as "closesAt",
      (select coalesce(sum(l.envelope_amount), 0)::numeric(15, 2)::text from lots l where l.call_id = c.id) as envelope,
      (select count(*)::int from lots l where l.call_id = c.id) as lots, ${received(actor)} as applications`,
  };
}

function stateNamed(value: string): CallState {
  const state = CALL_STATES.find((known) => known === value);
  if (!state) throw malformed('unknown-filter', [{ path: 'state', code: 'not-in-list' }]);
  return state;
}

function yearOf(value: string): number {
  if (!/^(19|20|21)\d\d$/.test(value)) throw malformed('unknown-filter', [{ path: 'year', code: 'wrong-format' }]);
  return Number(value);
}

const newYear = (year: number): Date => brusselsInstant(`${year}-01-01`, '00:00');

/** A call with its lots as it stands in the tables. */
export interface CallRow extends Pick<
  CallDetail,
  | 'id'
  | 'version'
  | 'code'
  | 'title'
  | 'summary'
  | 'modality'
  | 'state'
  | 'opensAt'
  | 'closesAt'
  | 'contactEmail'
  | 'questionsUntil'
  | 'envelope'
  | 'lots'
  | 'applications'
  | 'governmentDecision'
  | 'lotList'
  | 'extension'
> {
  /** From when on nobody has time left. */
  lastDeadline: string;
  preparedById: string;
  editorIds: string[];
  formId: string;
}

/** The call, when the actor may see it. */
export function findCall(db: Queryable, actor: Actor, id: string): Promise<CallRow | undefined> {
  const parameters = { values: [id] as unknown[], add: (value: unknown) => `$${parameters.values.push(value)}` };
  return firstRow<CallRow>(
    db,
    `select ${summaryColumns(actor)}, c.version, c.summary, c.contact_email as "contactEmail",
            ${instant('c.questions_until')} as "questionsUntil",
            ${CALL_EXTENSION} as extension, ${instant(LAST_DEADLINE)} as "lastDeadline",
            c.prepared_by_id as "preparedById", c.editor_ids as "editorIds",
            c.form_id as "formId",
            case when c.government_decided_on is not null then json_build_object(
              'decidedOn', c.government_decided_on, 'item', coalesce(c.government_item, '')) end as "governmentDecision",
            (select coalesce(json_agg(${LOT_JSON} order by l.code), '[]') from lots l where l.call_id = c.id) as "lotList"
     from calls c where c.id = $1 and (${visibleTo(actor)(parameters)})`,
    parameters.values,
  );
}

/** What is in force on a day, as identifiers. */
export async function frameOfDay(db: Queryable, day: DateOnly): Promise<FrameOfDay> {
  const ids = (table: string) =>
    `array(select id from ${table} where valid_from <= $1 and (valid_to is null or valid_to >= $1))`;
  const found = await firstRow<FrameOfDay>(
    db,
    `select ${ids('themes')} as "themeIds", ${ids('partner_regions')} as "regionIds",
            ${ids('instalment_templates')} as "templateIds"`,
    [day],
  );
  return found ?? { themeIds: [], regionIds: [], templateIds: [] };
}

/** Hits of the global search. */
export function searchSql(actor: Actor, text: string, parameters: Parameters): string {
  return `select c.id, c.code, c.title from calls c
          where (${visibleTo(actor)(parameters)}) and (${matching(text, parameters)}) order by c.closes_at desc`;
}
