import { euro, type DecisionDetail, type DecisionStepView } from '@passerelle/contract';

/** A step that waits and that the reader may not record, for specs. */
export const STEP: DecisionStepView = {
  id: 's1',
  position: 1,
  kind: 'management',
  state: 'waiting',
  decidedOn: null,
  item: '',
  note: '',
  recordedByName: null,
  onBehalf: false,
  documentId: null,
  overruledByName: null,
  overruleReason: null,
  obstacle: 'not-permitted',
  onBehalfObstacle: 'not-permitted',
  overruleObstacle: 'not-permitted',
};

/** A file in approval with two steps, for specs. */
export const DECISION: DecisionDetail = {
  id: 'd1',
  version: 6,
  reference: 'P2026-00001-D1',
  projectId: 'p1',
  projectReference: 'P2026-00001',
  projectTitle: { fr: 'État civil numérique', nl: '', en: 'Digital civil registry' },
  beneficiaryName: 'Pont Solidaire',
  amount: euro('5000.00'),
  state: 'in_approval',
  waitingFor: 'management',
  preparedByName: 'Personne officer',
  preparedAt: '2026-06-01T08:00:00.000Z',
  motivation: 'Motif',
  preliminaries: [],
  awardedByName: null,
  awardedOn: null,
  awardedOnBehalf: false,
  refusalReason: null,
  mayEdit: false,
  steps: [STEP, { ...STEP, id: 's2', position: 2, kind: 'inspector' }],
  documents: [],
  splittingWarning: [],
  allowedActions: [],
};
