import {
  type DocumentView,
  type HistoricTransaction,
  type LocalizedText,
  type Place,
  type ProjectDetail,
  type ProjectState,
  type ProceduralLanguage,
} from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import { Parameters } from '../core/lists/list-query';
import { notFound } from '../core/problems';
import { allowedActions } from '../core/work/workflow';
import { documentsJson } from '../documents/document.queries';
import { SUMMARY_COLUMNS, SUMMARY_FROM } from './project.list';
import { visibleTo } from './project.queries';
import { missingBeforeApproval, type PlaceFacts, type RuledProject } from './project.rules';
import { OWN_ACTIONS, workflowOf } from './project.workflow';

/** A project as one statement reads it, with what its rules look at. */
export type ProjectRow = Omit<
  ProjectDetail,
  'places' | 'missing' | 'allowedActions' | 'mayEdit' | 'mayChangeModality'
> &
  Pick<RuledProject, 'lotRegionIds' | 'agreementInForce' | 'beneficiaryChannel' | 'crisisDecided'> & {
    language: ProceduralLanguage;
    description: LocalizedText;
    places: (Place & PlaceFacts)[];
    documents: DocumentView[];
    historicTransactions: HistoricTransaction[];
    resumesAs: ProjectState | null;
    submitted: boolean;
  };

const list = (select: string) => `coalesce((${select}), '[]')`;

const inForce = (alias: string, day: string) =>
  `${alias}.valid_from <= ${day} and (${alias}.valid_to is null or ${alias}.valid_to >= ${day})`;

const columns = (today: string) => `${SUMMARY_COLUMNS}, p.version, p.description, p.language, p.theme_id as "themeId",
  p.region_id as "regionId", p.resumes_as as "resumesAs", p.submitted_at is not null as submitted, p.max_share::text as "maxShare", p.sectors, p.sdgs, p.markers,
  p.principles, p.steps, p.aid_type as "aidType", p.channel_code as "channelCode", p.funding_kind as "fundingKind",
  p.crisis_id as "crisisId", p.application_id as "applicationId", p.started_on::text as "startedOn",
  p.override_reason as "overrideReason", coalesce(o.channel_code, '') as "beneficiaryChannel",
  json_build_object('amount', p.total_cost_amount::text, 'currency', p.total_cost_currency) as "totalCost",
  coalesce((select u.name from users u where u.id = p.prepared_by_id), '') as "preparedByName",
  ${list(`select json_agg(json_build_object('id', x.id, 'geonamesId', x.geonames_id, 'name', x.name,
      'latitude', x.latitude::text, 'longitude', x.longitude::text, 'eligible', x.eligible, 'regionId', x.region_id,
      'regionInForce', ${inForce('y', `coalesce(p.starts_on, ${today}::date)`)}) order by x.name, x.id)
    from project_places z join places x on x.id = z.place_id join partner_regions y on y.id = x.region_id
    where z.project_id = p.id`)} as places,
  ${list(`select json_agg(json_build_object('organisationId', x.organisation_id, 'name', coalesce(y.name, x.name),
      'role', x.role) order by x.role <> 'beneficiary', x.id)
    from project_organisations x left join organisations y on y.id = x.organisation_id
    where x.project_id = p.id`)} as partners,
  ${list(`select json_agg(json_build_object('type', x.type, 'on', x.happened_on::text,
      'amount', json_build_object('amount', x.value_amount::text, 'currency', x.value_currency),
      'description', x.description) order by x.happened_on, x.id)
    from historic_transactions x where x.project_id = p.id`)} as "historicTransactions",
  ${documentsJson('projects', 'p.id')} as documents,
  (select to_json(l.region_ids) from applications a join lots l on l.id = a.lot_id where a.id = p.application_id)
    as "lotRegionIds",
  exists (select 1 from partner_agreements x where x.region_id = p.region_id
          and ${inForce('x', 'p.starts_on')}) as "agreementInForce",
  exists (select 1 from crises x where x.id = p.crisis_id and x.funding_decided_on is not null) as "crisisDecided"`;

/** One project with all its children in one statement; 404 when the actor may not see it. */
export async function findRow(db: Queryable, actor: Actor, id: string, today: string): Promise<ProjectRow> {
  const parameters = new Parameters();
  const row = await firstRow<ProjectRow>(
    db,
    `select ${columns(parameters.add(today))} from ${SUMMARY_FROM}
     where p.id = ${parameters.add(id)} and (${visibleTo(actor)(parameters)})`,
    parameters.values,
  );
  if (!row) throw notFound();
  return row;
}

/** The project as this reader sees it: what is still missing is for those who complete it. */
export function toDetail(row: ProjectRow, actor: Actor, today: string): ProjectDetail {
  const {
    lotRegionIds: _lot,
    agreementInForce: _agreement,
    beneficiaryChannel: _channel,
    crisisDecided: _crisis,
    submitted: _sent,
    resumesAs,
    ...shown
  } = row;
  const inside = can(actor, 'files:read-any');
  return {
    ...shown,
    places: row.places.map(({ regionId: _region, regionInForce: _inForce, ...place }) => place),
    overrideReason: inside ? row.overrideReason : null,
    missing: inside && row.state === 'preparation' ? missingBeforeApproval(row) : [],
    allowedActions: inside ? ownActions(row, resumesAs, actor, today) : [],
    mayEdit: mayEdit(actor, row.state),
    mayChangeModality: row.state === 'preparation' && can(actor, modalityPermission(row)),
  };
}

function ownActions(row: ProjectRow, resumesAs: ProjectState | null, actor: Actor, today: string) {
  const facts = { id: row.id, state: row.state, endsOn: row.endsOn, resumesAs, today };
  return allowedActions(workflowOf(facts), facts, actor).filter(({ action }) =>
    (OWN_ACTIONS as readonly string[]).includes(action),
  );
}

/** States after the decision in which texts, codes and markers may still be mended. */
const GRANTED: readonly ProjectState[] = [
  'awarded',
  'agreement_signed',
  'committed',
  'running',
  'final_report_due',
  'final_control',
  'suspended',
];

/** What the actor may write in a project of this state. */
export function mayEdit(actor: Actor, state: ProjectState): ProjectDetail['mayEdit'] {
  if (!can(actor, 'projects:edit')) return null;
  if (state === 'preparation') return 'all';
  return GRANTED.includes(state) ? 'description' : null;
}

/** Changing the modality of what was submitted is for a manager (R6). */
export const modalityPermission = (project: { applicationId: string | null; submitted: boolean }) =>
  project.applicationId !== null || project.submitted ? 'projects:change-modality' : 'projects:edit';
