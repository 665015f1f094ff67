import { DECISION_STEPS, type DecisionStepKind } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import type { HomeSources } from '../core/home/home-sources';
import type { Parameters } from '../core/lists/list-query';
import { matching } from '../projects/project.list';
import { stepWorkflow } from './decision-step.workflow';
import { visibleTo } from './decision.queries';

/** What waits for approvers, one reason for each kind of step, and what can be found. */
export function announceDecisions(sources: HomeSources): void {
  for (const kind of DECISION_STEPS)
    sources.work.push({
      reason: `decision-${kind}`,
      feature: 'decisions',
      sql: (actor, parameters) => waitingStep(actor, kind, parameters),
    });
  sources.work.push(
    {
      reason: 'decision-to-start',
      feature: 'decisions',
      sql: (actor) => (can(actor, 'decisions:prepare') ? files(`d.state = 'prepared'`) : undefined),
    },
    {
      reason: 'decision-to-overrule',
      feature: 'decisions',
      sql: (actor, parameters) =>
        can(actor, 'decisions:overrule')
          ? files(`${ofOthers(actor, parameters)} and exists (select 1 from decision_steps s
              where s.decision_id = d.id and s.state = 'unfavourable' and s.kind not in ('management', 'minister')
                and s.recorded_by_id <> ${parameters.add(actor.id)})`)
          : undefined,
    },
    {
      reason: 'decision-to-award',
      feature: 'decisions',
      sql: (actor, parameters) =>
        can(actor, 'decisions:minister')
          ? files(`${ofOthers(actor, parameters)} and not exists (select 1 from decision_steps s
              where s.decision_id = d.id and s.state in ('waiting', 'unfavourable'))`)
          : undefined,
    },
  );
  sources.searches.push({
    feature: 'decisions',
    sql: (actor, text, parameters) =>
      can(actor, 'decisions:read')
        ? `select d.id, d.reference, ${TITLE} from decisions d join projects p on p.id = d.project_id
           where (${visibleTo(actor)(parameters)}) and (${matching(text, parameters)}) order by d.reference desc`
        : undefined,
  });
}

const TITLE = `coalesce(nullif(p.title ->> 'fr', ''), nullif(p.title ->> 'nl', ''), p.title ->> 'en')`;

const ofOthers = (actor: Actor, parameters: Parameters) =>
  `d.state = 'in_approval' and d.prepared_by_id <> ${parameters.add(actor.id)}`;

const files = (condition: string): string =>
  `select d.id, d.reference, ${TITLE}, coalesce(o.name, ''), d.prepared_at, null::timestamptz
   from decisions d join projects p on p.id = d.project_id left join organisations o on o.id = p.beneficiary_id
   where ${condition}`;

/** Files whose turn is this step; not those the actor prepared or has spoken on (R38). */
function waitingStep(actor: Actor, kind: DecisionStepKind, parameters: Parameters): string | undefined {
  if (!can(actor, stepWorkflow(kind, false).favourable.permission)) return undefined;
  return files(`d.waiting_for = '${kind}' and ${ofOthers(actor, parameters)} and not exists (select 1
    from decision_steps s where s.decision_id = d.id and s.recorded_by_id = ${parameters.add(actor.id)}
      and not s.on_behalf)`);
}
