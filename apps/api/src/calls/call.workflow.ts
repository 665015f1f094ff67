import type { CallAction, CallGap, CallState } from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import type { Workflow } from '../core/work/workflow';
import { approvalGaps } from './call.gaps';

/** What the steps of a call depend on. */
export interface CallFacts {
  id: string;
  state: CallState;
  closesAt: Date;
  /** From when on nobody has time left: an organisation may have been given more. */
  lastDeadline: Date;
  preparedById: string;
  editorIds: readonly string[];
  gaps: readonly CallGap[];
  /** The time of the step. */
  now: Date;
}

/** Domain 5.2; open and closed follow from the clock. */
export const callWorkflow: Workflow<CallAction, CallState, CallFacts> = {
  approve: { from: ['prepared'], to: 'approved', permission: 'calls:publish', unless: approvalObstacle },
  publish: { from: ['approved'], to: 'published', permission: 'calls:publish', unless: publicationObstacle },
  startSelection: { from: ['published'], to: 'in_selection', permission: 'calls:prepare', unless: stillOpen },
  decide: { from: ['in_selection'], to: 'decided', permission: 'calls:publish' },
  archive: { from: ['decided'], to: 'archived', permission: 'calls:publish' },
};

/** True when the actor prepared the call or a part of it. */
export const isPreparer = ({ preparedById, editorIds }: Pick<CallFacts, 'preparedById' | 'editorIds'>, actor: Actor) =>
  preparedById === actor.id || editorIds.includes(actor.id);

/** Who prepares never approves (R4); the Government decides on complete lots and its decision is there (R20). */
function approvalObstacle(call: CallFacts, actor: Actor): string | undefined {
  if (isPreparer(call, actor)) return 'four-eyes';
  return approvalGaps(call.gaps).length ? 'call-incomplete' : undefined;
}

/** Nobody publishes words of one's own (R4); texts in both languages and the rules are there, and there is still time to apply (R3, R20). */
function publicationObstacle(call: CallFacts, actor: Actor): string | undefined {
  const { gaps, closesAt, now } = call;
  if (isPreparer(call, actor)) return 'four-eyes';
  if (now >= closesAt) return 'call-over';
  return gaps.length ? 'call-incomplete' : undefined;
}

/** The deadline belongs to the applicants to the last moment, also to one who was given more time (R22). */
function stillOpen({ closesAt, lastDeadline, now }: CallFacts): string | undefined {
  if (now < closesAt) return 'call-not-closed';
  return now < lastDeadline ? 'extension-running' : undefined;
}
