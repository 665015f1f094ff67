import type { ActionState, Permission } from '@passerelle/contract';
import { canIn, type Actor } from '../auth/actor';

/** One action: where it may start, where it leads, who may do it, and what else stands in its way. */
export interface Transition<State extends string, Entity> {
  from: readonly State[];
  to: State;
  permission: Permission;
  /** Pure: the code of what stands in the way, or undefined. Load what it needs first. */
  unless?: (entity: Entity, actor: Actor) => string | undefined;
}

/** The life of one kind of record as a table of its actions. */
export type Workflow<Action extends string, State extends string, Entity> = Readonly<
  Record<Action, Transition<State, Entity>>
>;

/** What a workflow governs: its state, and the record in which people may hold roles of their own, if there is one. */
export interface Governed<State extends string> {
  state: State;
  rolesIn?: string;
}

/** A record with a state that only `work.advance()` changes. */
export interface Stateful<State extends string> extends Governed<State> {
  id: string;
}

/** The code of what keeps `actor` from `action`, or undefined: `not-permitted`, `wrong-state`, or the transition's own. */
export function obstacle<Action extends string, State extends string, Entity extends Governed<State>>(
  workflow: Workflow<Action, State, Entity>,
  entity: Entity,
  action: Action,
  actor: Actor,
): string | undefined {
  const transition = workflow[action];
  if (!canIn(actor, transition.permission, entity.rolesIn)) return 'not-permitted';
  if (!transition.from.includes(entity.state)) return 'wrong-state';
  return transition.unless?.(entity, actor);
}

/** Every action that starts from the present state, with what stands in the way: what a page offers and explains. */
export function allowedActions<Action extends string, State extends string, Entity extends Governed<State>>(
  workflow: Workflow<Action, State, Entity>,
  entity: Entity,
  actor: Actor,
): ActionState<Action>[] {
  return (Object.keys(workflow) as Action[])
    .filter((action) => workflow[action].from.includes(entity.state))
    .map((action) => {
      const code = obstacle(workflow, entity, action, actor);
      return { action, permission: workflow[action].permission, ...(code === undefined ? {} : { obstacle: code }) };
    });
}

/** States nothing leads to, and states no action leaves: what the test of a workflow looks at. */
export function unreachableStates<Action extends string, State extends string, Entity>(
  workflow: Workflow<Action, State, Entity>,
  states: readonly State[],
  initial: State,
): State[] {
  const transitions: Transition<State, Entity>[] = Object.values(workflow);
  const reached = new Set<State>([initial]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const { from, to } of transitions) if (from.some((state) => reached.has(state))) reached.add(to);
  }
  return states.filter((state) => !reached.has(state));
}
