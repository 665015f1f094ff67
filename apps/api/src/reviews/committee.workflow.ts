import { compare, euro, type ApplicationState, type CommitteeAction, type Money } from '@passerelle/contract';
import { applicationWorkflow } from '../applications/application.workflow';
import type { Actor } from '../core/auth/actor';
import type { Workflow } from '../core/work/workflow';

/** How a file stands before the committee: what its rules look at. */
export interface Standing {
  state: ApplicationState;
  applicantId: string;
  completeSheets: number;
  score: string | null;
  threshold: number;
  /** True when the actor has, or had, a sheet of the file. */
  scoredByActor: boolean;
  /** What is left of the envelope of the lot. */
  free: Money;
}

/** Fewest complete sheets before a file may be proposed (R12). */
const SHEETS_NEEDED = 2;

/** What the committee may say of a file: the steps of its application, as the scores and the envelope allow them (R12, R23). */
export const committeeWorkflow: Workflow<CommitteeAction, ApplicationState, Standing> = {
  propose: { ...applicationWorkflow.propose, unless: cannotPropose },
  reserve: { ...applicationWorkflow.reserve, unless: takesPart },
  decline: { ...applicationWorkflow.decline, unless: takesPart },
};

/** Who has an interest in a file, or scored it, does not speak for the committee on it (R4, R12). */
function takesPart({ applicantId, scoredByActor }: Standing, actor: Actor): string | undefined {
  if (actor.organisationIds.includes(applicantId)) return 'conflict-of-interest';
  return scoredByActor ? 'four-eyes' : undefined;
}

function cannotPropose(standing: Standing, actor: Actor): string | undefined {
  const { completeSheets, score, threshold, free } = standing;
  const interest = takesPart(standing, actor);
  if (interest) return interest;
  if (completeSheets < SHEETS_NEEDED || score === null) return 'too-few-sheets';
  if (Number(score) < threshold) return 'below-threshold';
  return compare(free, euro('0.00')) > 0 ? undefined : 'envelope-used-up';
}
