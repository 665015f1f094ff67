import { SHEET_STATES, weightedScore, type ScoreSheet as ScoreSheetView } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, rows, type Queryable } from '../core/database/database';
import { Parameters, type Condition, type ListDefinition } from '../core/lists/list-query';
import { malformed, notFound } from '../core/problems';
import { allowedActions } from '../core/work/workflow';
import type { ScoredFile, ScoreSheet } from './score-sheet.entity';
import { scoreSheetWorkflow } from './score-sheet.workflow';

const FROM = `score_sheets s join applications a on a.id = s.application_id join lots l on l.id = a.lot_id
  join organisations o on o.id = a.organisation_id join users u on u.id = s.evaluator_id`;

/** One's own sheets without those ended by a conflict of interest, of other organisations than one's own (E3). */
export const ownSheets =
  (actor: Actor): Condition =>
  (parameters) =>
    `s.evaluator_id = ${parameters.add(actor.id)} and s.state <> 'conflicted'
     and a.organisation_id <> all(${parameters.add(actor.organisationIds)}::uuid[])`;

/** Own sheets; those of others once one's own of the same file is complete (E4); all of them for the administration. */
export function sheetsVisibleTo(actor: Actor): Condition {
  if (can(actor, 'files:read-any')) return () => 'true';
  return (parameters) => `(${ownSheets(actor)(parameters)}) or (s.state = 'complete' and exists (
    select 1 from score_sheets mine where mine.application_id = s.application_id and mine.state = 'complete'
      and mine.evaluator_id = ${parameters.add(actor.id)})
      and a.organisation_id <> all(${parameters.add(actor.organisationIds)}::uuid[]))`;
}

/** The evaluator's files. */
export const sheetList: ListDefinition = {
  columns: `s.id, s.application_id as "applicationId", a.reference, a.title, o.name as "organisationName",
    l.title as "lotTitle", s.state, s.total::text as total, to_json(s.assigned_at) #>> '{}' as "assignedAt"`,
  from: FROM,
  id: 's.id',
  sorts: {
    assignedAt: { sql: 's.assigned_at', type: 'timestamptz' },
    reference: { sql: 'a.reference', type: 'text' },
    title: { sql: 'a.title', type: 'text' },
  },
  defaultSort: 'assignedAt',
  filters: {
    state: (value, parameters) => {
      if (!SHEET_STATES.some((known) => known === value))
        throw malformed('unknown-filter', [{ path: 'state', code: 'not-in-list' }]);
      return `s.state = ${parameters.add(value)}`;
    },
    search: (value, parameters) => {
      const part = parameters.add(`%${value.replace(/[\\%_]/g, '\\$&')}%`);
      return `a.reference ilike ${part} or a.title ilike ${part} or o.name ilike ${part}`;
    },
  },
};

type SheetRow = Pick<ScoreSheet, 'id' | 'version' | 'applicationId' | 'evaluatorId' | 'state' | 'scores' | 'comment'> &
  ScoredFile & { reference: string; title: string; evaluatorName: string };

/** The sheets that meet the condition and that the actor may see, one's own first. */
export async function findSheets(db: Queryable, actor: Actor, condition: Condition): Promise<ScoreSheetView[]> {
  const visible = sheetsVisibleTo(actor);
  const found = await sheetRows(db, (parameters) => `(${condition(parameters)}) and (${visible(parameters)})`, actor);
  return found.map((row) => toSheetView(row, actor));
}

function sheetRows(db: Queryable, condition: Condition, actor: Actor): Promise<SheetRow[]> {
  const parameters = new Parameters();
  return rows<SheetRow>(
    db,
    `select s.id, s.version, s.application_id as "applicationId", s.evaluator_id as "evaluatorId", s.state, s.scores,
            s.comment, a.reference, a.title, u.name as "evaluatorName", a.organisation_id as "applicantId",
            a.state as "applicationState", l.criteria
     from ${FROM} where ${condition(parameters)}
     order by s.evaluator_id <> ${parameters.add(actor.id)}, s.assigned_at, s.id`,
    parameters.values,
  );
}

/** One sheet the actor may see, else 404. */
export async function findSheet(db: Queryable, actor: Actor, id: string): Promise<ScoreSheetView> {
  const [sheet] = await findSheets(db, actor, (parameters) => `s.id = ${parameters.add(id)}`);
  if (!sheet) throw notFound();
  return sheet;
}

function toSheetView(row: SheetRow, actor: Actor): ScoreSheetView {
  const { evaluatorId, applicantId, applicationState, ...shown } = row;
  const { criteria, scores } = row;
  const own = evaluatorId === actor.id;
  const governed = { ...row, file: { applicantId, applicationState, criteria } };
  return {
    ...shown,
    own,
    total: weightedScore(criteria, scores) ?? null,
    allowedActions: own ? allowedActions(scoreSheetWorkflow, governed, actor) : [],
  };
}

/** The sheet the actor has just changed: shown even when the change ended the actor's access. */
export async function findOwnSheet(db: Queryable, actor: Actor, id: string): Promise<ScoreSheetView> {
  const [row] = await sheetRows(
    db,
    (parameters) => `s.id = ${parameters.add(id)} and s.evaluator_id = ${parameters.add(actor.id)}`,
    actor,
  );
  if (!row) throw notFound();
  return toSheetView(row, actor);
}

/** What the rules of a sheet look at in its file. */
export async function findScoredFile(db: Queryable, applicationId: string): Promise<ScoredFile> {
  const file = await firstRow<ScoredFile>(
    db,
    `select a.organisation_id as "applicantId", a.state as "applicationState", l.criteria
     from applications a join lots l on l.id = a.lot_id where a.id = $1`,
    [applicationId],
  );
  if (!file) throw notFound();
  return file;
}
