import type { MessageSide, ThreadAction, ThreadState } from '@passerelle/contract';
import { can, worksFor, type Actor } from '../core/auth/actor';
import type { Governed, Workflow } from '../core/work/workflow';

/** What the rules of the workflow look at. */
export interface GovernedThread extends Governed<ThreadState> {
  openedFrom: MessageSide;
  organisationId: string;
  /** The application it is about. */
  rolesIn: string;
}

/** The side an actor speaks for. */
export const sideOf = (actor: Actor): MessageSide => (can(actor, 'files:read-own') ? 'partner' : 'administration');

/** Nobody speaks for the administration to an organisation of their own. */
export const speaksToOwn = (actor: Actor, { organisationId }: Pick<GovernedThread, 'organisationId'>): boolean =>
  sideOf(actor) === 'administration' && worksFor(actor, organisationId);

/** A partner settles the threads it opened itself; the administration all of them. */
const settledByOthers = (thread: GovernedThread, actor: Actor) => {
  if (speaksToOwn(actor, thread)) return 'conflict-of-interest';
  return sideOf(actor) === 'partner' && thread.openedFrom !== 'partner' ? 'not-permitted' : undefined;
};

/** The life of a thread. */
export const messageThreadWorkflow: Workflow<ThreadAction, ThreadState, GovernedThread> = {
  close: { from: ['open'], to: 'closed', permission: 'messages:write', unless: settledByOthers },
  reopen: { from: ['closed'], to: 'open', permission: 'messages:write', unless: settledByOthers },
};
