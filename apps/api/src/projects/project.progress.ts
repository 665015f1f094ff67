import { add, brusselsDay, euro, type Money, type ProjectAction } from '@passerelle/contract';
import { giveBackProposal } from '../applications/lot-envelope';
import { firstRow } from '../core/database/database';
import { Parameters } from '../core/lists/list-query';
import { notFound } from '../core/problems';
import { assign } from '../core/work/changes';
import type { Work } from '../core/work/work';
import { Project } from './project.entity';
import { visibleTo } from './project.queries';
import { workflowOf } from './project.workflow';

/** Locks a project that the actor may see; 404 otherwise. */
export async function lockProject(work: Work, id: string): Promise<Project> {
  const parameters = new Parameters();
  const sql = `select 1 from projects p where p.id = ${parameters.add(id)} and (${visibleTo(work.actor)(parameters)})`;
  if (!(await firstRow(work.db, sql, parameters.values))) throw notFound();
  return lockAnyProject(work, id);
}

/**
 * Takes the project one step along the chain, in the transaction of the stage that does it and has checked who may.
 * Times of the chain are kept with it.
 */
export async function advanceProject(
  work: Work,
  projectId: string,
  action: ProjectAction,
  data: Record<string, unknown> = {},
): Promise<Project> {
  const project = await lockAnyProject(work, projectId);
  if (action === 'submitForApproval') project.submittedAt ??= work.now;
  if (action === 'award') project.awardedAt = work.now;
  if (action === 'suspend') project.resumesAs = project.state;
  const workflow = workflowOf(project);
  project.steps = [...project.steps, { state: workflow[action].to, at: work.now.toISOString() }];
  await work.advance(workflow, project, action, data);
  return project;
}

/** Ends a project that was not awarded: what its application held of the lot is free again (R23). */
export async function endWithoutAward(
  work: Work,
  projectId: string,
  action: 'refuse' | 'withdraw',
  data: Record<string, unknown>,
): Promise<void> {
  const { applicationId } = await advanceProject(work, projectId, action, data);
  if (applicationId !== null) await giveBackProposal(work, applicationId, euro('0.00'));
}

/** Ends the approval of a project with its grant: what its application held of the lot beyond it is free again (R13, R23). */
export async function endWithAward(
  work: Work,
  projectId: string,
  granted: Money,
  data: Record<string, unknown>,
): Promise<void> {
  await addToProjectAmounts(work, projectId, { granted: granted.amount });
  const { applicationId } = await advanceProject(work, projectId, 'award', data);
  if (applicationId !== null) await giveBackProposal(work, applicationId, granted);
}

/** Amounts in euro to add; negative ones take back. */
export interface AddedAmounts {
  granted?: string;
  committed?: string;
  paid?: string;
}

/**
 * Moves the running amounts of a project, and with them the sums of the year and the modality that dashboards read.
 * Never more is paid than committed, nor more committed than granted: the table itself refuses it.
 */
export async function addToProjectAmounts(work: Work, projectId: string, added: AddedAmounts): Promise<Project> {
  const project = await lockAnyProject(work, projectId);
  const { granted = '0.00', committed = '0.00', paid = '0.00' } = added;
  const changes = assign(project, {
    granted: add(euro(project.granted), euro(granted)).amount,
    committed: add(euro(project.committed), euro(committed)).amount,
    paid: add(euro(project.paid), euro(paid)).amount,
  });
  await work.save(project, 'project.amounts', changes);
  await work.db.query(
    `insert into project_totals as t (year, modality, granted, committed, paid) values ($1, $2, $3, $4, $5)
     on conflict (year, modality) do update set granted = t.granted + excluded.granted,
       committed = t.committed + excluded.committed, paid = t.paid + excluded.paid`,
    [Number(project.today.slice(0, 4)), project.modality, granted, committed, paid],
  );
  return project;
}

async function lockAnyProject(work: Work, id: string): Promise<Project> {
  const project = await work.lock(Project, { id });
  project.today = brusselsDay(work.now);
  return project;
}
