import {
  euro,
  type AdmissibilityCheck,
  type RankedApplication,
  type Ranking,
  type ScoreSheet,
  type ScreeningDetail,
} from '@passerelle/contract';

const text = (en: string) => ({ fr: en, nl: en, en });

/** An own sheet after the declaration, without points, for specs. */
export const SHEET: ScoreSheet = {
  id: 's1',
  version: 3,
  applicationId: 'a1',
  reference: 'SUD-2026-A-004',
  title: 'État civil numérique',
  evaluatorName: 'Personne evaluator',
  state: 'declared',
  criteria: [
    { code: 'relevance', label: text('Relevance'), guidance: text('Fits the theme.'), weight: 60 },
    { code: 'quality', label: text('Quality'), guidance: text(''), weight: 40 },
  ],
  scores: [],
  comment: '',
  own: true,
  total: null,
  allowedActions: [
    { action: 'declareConflict', permission: 'reviews:score' },
    { action: 'complete', permission: 'reviews:score', obstacle: 'scores-missing' },
  ],
};

/** A point that a person has still to decide, for specs. */
export const POINT: AdmissibilityCheck = {
  code: 'urban-context',
  own: null,
  automatic: false,
  outcome: null,
  findings: [],
  matches: [],
  note: '',
  byName: null,
  at: null,
};

/** An open checklist, for specs. */
export const SCREENING: ScreeningDetail = {
  applicationId: 'a1',
  reference: 'SUD-2026-A-004',
  title: 'État civil numérique',
  state: 'admissibility',
  version: 2,
  checks: [POINT],
  secondPersonNeeded: true,
  screenedByName: 'Personne officer',
  confirmedByName: null,
  rejection: null,
  returnUntil: '2026-04-22',
  actions: [],
};

/** A scored file, for specs. */
export const RANKED: RankedApplication = {
  applicationId: 'a1',
  version: 5,
  reference: 'SUD-2026-A-004',
  title: 'État civil numérique',
  organisationName: 'Pont Solidaire',
  state: 'evaluation',
  requested: euro('60000.00'),
  proposed: null,
  held: null,
  score: '82.0',
  completeSheets: 2,
  aboveThreshold: true,
  cumulated: euro('60000.00'),
  allowedActions: [
    { action: 'propose', permission: 'reviews:propose', obstacle: 'envelope-used-up' },
    { action: 'reserve', permission: 'reviews:propose' },
    { action: 'decline', permission: 'reviews:propose' },
  ],
};

/** A lot with two files, the second beyond the envelope, for specs. */
export const RANKING: Ranking = {
  lotId: 'l1',
  lotTitle: text('Climate'),
  callCode: 'SUD-2026',
  envelope: euro('100000.00'),
  proposedTotal: euro('0.00'),
  free: euro('100000.00'),
  applications: [
    RANKED,
    { ...RANKED, applicationId: 'a2', reference: 'SUD-2026-A-007', score: '61.0', cumulated: euro('120000.00') },
  ],
  mayPropose: true,
};
