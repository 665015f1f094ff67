import { DECISION_STEPS, type DecisionStepKind, type Permission } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import type { HomeSources } from '../core/home/home-sources';
import { amongFound, type Parameters } from '../core/lists/list-query';
import { searchBy } from '../projects/project.list';
import { stepWorkflow } from './decision-step.workflow';
import { visibleTo } from './decision.queries';

/** What waits for approvers, one reason for each kind of step, and what can be found. */
export function announceDecisions(sources: HomeSources): void {
  for (const kind of DECISION_STEPS)
    sources.work.push({
      reason: `decision-${kind}`,
      feature: 'decisions',
      sql: filesFor(stepWorkflow(kind, false).favourable.permission, waitsFor(kind)),
    });
  sources.work.push(
    {
      reason: 'decision-to-start',
      feature: 'decisions',
      sql: (actor) => (can(actor, 'decisions:prepare') ? files(`d.state = 'prepared'`) : undefined),
    },
    { reason: 'decision-to-overrule', feature: 'decisions', sql: filesFor('decisions:overrule', blockedByOthers) },
    { reason: 'decision-to-award', feature: 'decisions', sql: filesFor('decisions:minister', () => CHAIN_COMPLETE) },
    { reason: 'decision-to-register', feature: 'decisions', sql: filesFor(REGISTER, () => WAITS_FOR_ANOTHER_BODY) },
    { reason: 'overruling-to-register', feature: 'decisions', sql: filesFor(REGISTER, blockedByOthers) },
    { reason: 'award-to-register', feature: 'decisions', sql: filesFor(REGISTER, () => CHAIN_COMPLETE) },
  );
  sources.searches.push({
    feature: 'decisions',
    sql: (actor, text, parameters) =>
      can(actor, 'decisions:read')
        ? `select d.id, d.reference, p.title from decisions d join projects p on p.id = d.project_id
           where (${visibleTo(actor)(parameters)}) and (${amongFound(searchBy('d.project_id')(text, parameters))}) order by d.reference desc`
        : undefined,
  });
}

const REGISTER = 'decisions:record-on-behalf';

/** The management records its own step (R5). */
const WAITS_FOR_ANOTHER_BODY = `d.waiting_for <> 'management'`;

/** All have spoken, or an opinion blocks: no step has its turn, which the index of these few files says. */
const NO_TURN = 'd.waiting_for is null and';

const CHAIN_COMPLETE = `${NO_TURN} not exists (select 1 from decision_steps s
  where s.decision_id = d.id and s.state in ('waiting', 'unfavourable'))`;

/** An opinion that somebody else recorded, in own name or on behalf (R36). */
const blockedByOthers = (actor: Actor, parameters: Parameters): string =>
  `${NO_TURN} exists (select 1 from decision_steps s where s.decision_id = d.id and s.state = 'unfavourable'
     and s.kind not in ('management', 'minister') and s.recorded_by_id <> ${parameters.add(actor.id)})`;

/** Files in approval for whoever has the permission; not those the actor prepared, nor of an organisation of theirs (R38). */
function filesFor(permission: Permission, condition: (actor: Actor, parameters: Parameters) => string) {
  return (actor: Actor, parameters: Parameters): string | undefined =>
    can(actor, permission)
      ? files(`d.state = 'in_approval' and d.prepared_by_id <> ${parameters.add(actor.id)}
          and (p.beneficiary_id = any(${parameters.add(actor.organisationIds)}::uuid[])) is not true
          and ${condition(actor, parameters)}`)
      : undefined;
}

const files = (condition: string): string =>
  `select d.id, d.reference, p.title, coalesce(o.name, ''), d.prepared_at, null::timestamptz
   from decisions d join projects p on p.id = d.project_id left join organisations o on o.id = p.beneficiary_id
   where ${condition}`;

/** Files whose turn is this step; not those the actor has spoken on (R38). */
const waitsFor = (kind: DecisionStepKind) => (actor: Actor, parameters: Parameters) =>
  `d.waiting_for = '${kind}' and not exists (select 1 from decision_steps s
     where s.decision_id = d.id and s.recorded_by_id = ${parameters.add(actor.id)} and not s.on_behalf)`;
