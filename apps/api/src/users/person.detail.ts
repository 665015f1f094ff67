import type { PersonDetail } from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import type { Queryable } from '../core/database/database';
import { notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { allowedActions } from '../core/work/workflow';
import { findForAdministration, findRoleChanges, type RoleChangeRow } from './person.queries';
import { accountWorkflow, roleChangeWorkflow } from './role-change.workflow';
import { User } from './user.entity';

/** Locks a person; the account of the jobs is nobody's. */
export async function lockPerson(work: Work, id: string): Promise<User> {
  if (!(await findForAdministration(work.db, id))) throw notFound();
  return work.lock(User, { id });
}

/** A person with role changes and what the actor may do. */
export async function showPerson(db: Queryable, actor: Actor, id: string): Promise<PersonDetail> {
  const person = await findForAdministration(db, id);
  if (!person) throw notFound();
  const changes = await findRoleChanges(db, id);
  return {
    ...person,
    roleChanges: changes.map((change) => toView(change, actor)),
    allowedActions: allowedActions(accountWorkflow, accountOf(id, person.disabled), actor),
  };
}

/** An account as its workflow sees it. */
export const accountOf = (id: string, disabled: boolean) => ({
  id,
  state: disabled ? ('disabled' as const) : ('open' as const),
});

function toView(row: RoleChangeRow, actor: Actor): PersonDetail['roleChanges'][number] {
  const { userId: _user, proposedById: _proposer, ...view } = row;
  return { ...view, allowedActions: allowedActions(roleChangeWorkflow, row, actor) };
}
