import type { ApplicationAction, ApplicationState } from '@passerelle/contract';
import type { Governed, Workflow } from '../core/work/workflow';

/** What the rules of the workflow look at. */
export interface GovernedApplication extends Governed<ApplicationState> {
  late: boolean;
}

const callClosed = ({ late }: GovernedApplication) => (late ? 'call-closed' : undefined);
const returnExpired = ({ late }: GovernedApplication) => (late ? 'return-expired' : undefined);

/** A returned file is refused only once its time to complete is over. */
const stillBeingCompleted = ({ state, late }: GovernedApplication) =>
  state === 'returned' && !late ? 'still-being-completed' : undefined;

/** The life of an application: the partner submits, the administration checks it, the committee ranks it (R7 to R12). */
export const applicationWorkflow: Workflow<ApplicationAction, ApplicationState, GovernedApplication> = {
  submit: { from: ['draft'], to: 'submitted', permission: 'applications:submit', unless: callClosed },
  unsubmit: { from: ['submitted'], to: 'draft', permission: 'applications:submit', unless: callClosed },
  resubmit: { from: ['returned'], to: 'admissibility', permission: 'applications:submit', unless: returnExpired },
  withdraw: {
    from: ['draft', 'submitted', 'admissibility', 'returned', 'evaluation', 'reserve_list'],
    to: 'withdrawn',
    permission: 'applications:submit',
  },
  startScreening: { from: ['submitted'], to: 'admissibility', permission: 'reviews:screen' },
  return: { from: ['admissibility'], to: 'returned', permission: 'reviews:screen' },
  returnAgain: {
    from: ['admissibility', 'returned'],
    to: 'returned',
    permission: 'reviews:return-again',
    unless: stillBeingCompleted,
  },
  reject: {
    from: ['admissibility', 'returned'],
    to: 'inadmissible',
    permission: 'reviews:reject',
    unless: stillBeingCompleted,
  },
  admit: { from: ['admissibility'], to: 'evaluation', permission: 'reviews:screen' },
  propose: { from: ['evaluation', 'reserve_list'], to: 'proposed', permission: 'reviews:propose' },
  reserve: { from: ['evaluation'], to: 'reserve_list', permission: 'reviews:propose' },
  decline: { from: ['evaluation', 'reserve_list'], to: 'not_selected', permission: 'reviews:propose' },
};
