import type { ActionState, DecisionAction, DecisionDetail, DecisionStepView } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import { Parameters } from '../core/lists/list-query';
import { notFound } from '../core/problems';
import { allowedActions, obstacle } from '../core/work/workflow';
import { documentsJson } from '../documents/document.queries';
import { stepWorkflow, type StepFacts } from './decision-step.workflow';
import { SUMMARY_COLUMNS, SUMMARY_FROM, visibleTo } from './decision.queries';
import { decisionWorkflow, onBehalfWorkflow, type DecisionFacts } from './decision.workflow';

type StepRow = Omit<
  DecisionStepView,
  'obstacle' | 'onBehalfObstacle' | 'overruleObstacle' | 'overruleOnBehalfObstacle'
> &
  StepFacts;
type Row = Omit<DecisionDetail, 'steps' | 'allowedActions' | 'mayEdit'> & {
  steps: StepRow[];
  preparedById: string;
  beneficiaryId: string | null;
};

const COLUMNS = `${SUMMARY_COLUMNS}, d.version, d.motivation, d.preliminaries, d.prepared_by_id as "preparedById",
  p.beneficiary_id as "beneficiaryId", d.awarded_on::text as "awardedOn", d.awarded_on_behalf as "awardedOnBehalf",
  (select a.name from users a where a.id = d.awarded_by_id) as "awardedByName", d.refusal_reason as "refusalReason",
  (select a.name from users a where a.id = d.refused_by_id) as "refusedByName", d.refused_on_behalf as "refusedOnBehalf",
  coalesce((select json_agg(json_build_object('id', s.id, 'position', s.position, 'kind', s.kind, 'state', s.state,
      'decidedOn', s.decided_on::text, 'item', s.item, 'note', s.note, 'recordedById', s.recorded_by_id,
      'recordedByName', r.name, 'onBehalf', s.on_behalf, 'documentId', s.document_id,
      'overruledByName', v.name, 'overruledOnBehalf', s.overruled_on_behalf, 'overruleReason', s.overrule_reason, 'preparedById', s.prepared_by_id)
      order by s.position)
    from decision_steps s left join users r on r.id = s.recorded_by_id left join users v on v.id = s.overruled_by_id
    where s.decision_id = d.id), '[]') as steps,
  ${documentsJson('decisions', 'd.id')} as documents,
  coalesce((select json_agg(json_build_object('reference', y.reference,
      'amount', json_build_object('amount', y.amount_amount::text, 'currency', y.amount_currency))
      order by y.prepared_at)
    from projects x join decisions y on y.project_id = x.id
    where x.beneficiary_id = p.beneficiary_id and x.id <> p.id and y.state in ('prepared', 'in_approval', 'awarded')
      and y.prepared_at between d.prepared_at - interval '12 months' and d.prepared_at + interval '12 months'), '[]')
    as "splittingWarning"`;

/** One file with its chain in one statement; 404 when the actor may not see it. */
export async function findDecision(db: Queryable, actor: Actor, id: string): Promise<DecisionDetail> {
  const parameters = new Parameters();
  const row = await firstRow<Row>(
    db,
    `select ${COLUMNS} from ${SUMMARY_FROM}
     where d.id = ${parameters.add(id)} and (${visibleTo(actor)(parameters)})`,
    parameters.values,
  );
  if (!row) throw notFound();
  return can(actor, 'files:read-any') ? inside(row, actor) : outside(row);
}

/** What the administration sees, with what each person may do. */
function inside(row: Row, actor: Actor): DecisionDetail {
  const { preparedById: _prepared, beneficiaryId: _beneficiary, ...shown } = row;
  const file = { state: row.state, beneficiaryId: row.beneficiaryId, steps: row.steps };
  return {
    ...shown,
    steps: row.steps.map((step) => toStep({ ...step, file }, actor)),
    allowedActions: actionsOf(row, actor),
    mayEdit: row.state === 'prepared' && can(actor, 'decisions:prepare'),
  };
}

/** What the beneficiary sees: who decided when; opinions and other files are the administration's. */
function outside({ preparedById: _prepared, beneficiaryId: _beneficiary, ...shown }: Row): DecisionDetail {
  return {
    ...shown,
    steps: shown.steps.map((step) => ({ ...hidden(step), note: '', item: '', documentId: null })),
    documents: shown.documents.filter(({ kind }) => kind === 'decree'),
    preliminaries: [],
    splittingWarning: [],
    allowedActions: [],
    mayEdit: false,
  };
}

function hidden({ recordedById: _recorded, preparedById: _prepared, file: _file, ...view }: StepRow): DecisionStepView {
  const closed = {
    obstacle: 'not-permitted',
    onBehalfObstacle: 'not-permitted',
    overruleObstacle: 'not-permitted',
    overruleOnBehalfObstacle: 'not-permitted',
  };
  return { ...view, overruleReason: null, recordedByName: null, overruledByName: null, ...closed };
}

function toStep(step: StepRow, actor: Actor): DecisionStepView {
  const { recordedById: _recorded, preparedById: _prepared, file: _file, ...view } = step;
  const [own, registered] = [stepWorkflow(step.kind, false), stepWorkflow(step.kind, true)];
  return {
    ...view,
    obstacle: obstacle(own, step, 'favourable', actor) ?? null,
    onBehalfObstacle: obstacle(registered, step, 'favourable', actor) ?? null,
    overruleObstacle: obstacle(own, step, 'overrule', actor) ?? null,
    overruleOnBehalfObstacle: obstacle(registered, step, 'overrule', actor) ?? null,
  };
}

/** An officer is offered award and refusal to register them, the minister's people to take them. */
function actionsOf(row: DecisionFacts, actor: Actor): ActionState<DecisionAction>[] {
  const registers = !can(actor, 'decisions:minister') && can(actor, 'decisions:record-on-behalf');
  return allowedActions(registers ? onBehalfWorkflow : decisionWorkflow, row, actor);
}
