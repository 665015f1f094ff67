import type { ConceptAction, ConceptState } from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import type { Workflow } from '../core/work/workflow';

/** What the rules of the workflow look at. */
export interface GovernedConcept {
  state: ConceptState;
  organisationId: string;
  late: boolean;
}

const conceptClosed = ({ late }: GovernedConcept) => (late ? 'concept-closed' : undefined);

/** Nobody of the organisation that asks decides about its note. */
const ofOwnOrganisation = ({ organisationId }: GovernedConcept, { organisationIds }: Actor) =>
  organisationIds.includes(organisationId) ? 'conflict-of-interest' : undefined;

/** The life of a concept note: the partner sends it, an officer selects it or not; once that is said, it stays (B5). */
export const conceptNoteWorkflow: Workflow<ConceptAction, ConceptState, GovernedConcept> = {
  submit: { from: ['draft'], to: 'submitted', permission: 'applications:submit', unless: conceptClosed },
  unsubmit: { from: ['submitted'], to: 'draft', permission: 'applications:submit', unless: conceptClosed },
  withdraw: { from: ['draft', 'submitted'], to: 'withdrawn', permission: 'applications:submit' },
  select: { from: ['submitted'], to: 'selected', permission: 'reviews:screen', unless: ofOwnOrganisation },
  decline: { from: ['submitted'], to: 'not_selected', permission: 'reviews:screen', unless: ofOwnOrganisation },
};
