import {
  euro,
  newQuestion,
  type ConceptNoteDetail,
  type FormDefinition,
  type Permission,
  type ProgrammeFrame,
  type SessionInfo,
} from '@passerelle/contract';

const name = (text: string) => ({ fr: text, nl: text, en: text });

export const SHORT: FormDefinition = {
  fixed: {},
  sections: [
    {
      key: 'own',
      title: name('In short'),
      help: name(''),
      questions: [{ ...newQuestion('short-text', 'needs'), label: name('Needs'), required: true }],
    },
  ],
};

export const FRAME = {
  themes: [{ id: 't1', name: name('Cities') }],
  regions: [
    {
      id: 'r1',
      name: name('Kinshasa'),
      places: [
        { id: 'p1', name: 'Kintambo', eligible: true },
        { id: 'p2', name: 'Ville haute', eligible: false },
      ],
    },
  ],
} as unknown as ProgrammeFrame;

/** A draft that only wants an answer. */
export const NOTE: ConceptNoteDetail = {
  id: 'n1',
  version: 3,
  reference: '',
  title: 'Gardens',
  state: 'draft',
  callId: 'c1',
  callCode: 'SUD',
  lotId: 'l1',
  lotCode: 'A',
  lotTitle: name('Economy'),
  organisationId: 'o1',
  organisationName: 'Bridge',
  requested: euro('80000.00'),
  submittedAt: null,
  closesAt: '2126-04-15T15:00:00.000Z',
  extension: null,
  updatedAt: '2026-04-10T09:00:00.000Z',
  language: 'fr',
  rules: {
    themeIds: ['t1'],
    regionIds: ['r1'],
    minGrant: euro('10000.00'),
    maxGrant: euro('125000.00'),
    maxShare: '80',
    applicantTypes: ['asbl'],
    minAgeYears: 0,
    maxDurationMonths: 24,
    attachments: [],
  },
  content: {
    title: 'Gardens',
    summary: 'Shared gardens.',
    idea: { regionId: 'r1', placeIds: ['p1'], themeId: 't1', requested: euro('80000.00'), months: 18 },
  },
  errors: [],
  form: {
    version: 1,
    definition: SHORT,
    answers: {},
    sections: [
      {
        section: 'own',
        complete: false,
        shown: 1,
        answered: 0,
        errors: [{ path: 'answers.needs', code: 'required' }],
      },
    ],
  },
  decision: null,
  withdrawnReason: null,
  fullFormUntil: '2126-05-13T10:00:00.000Z',
  applicationId: null,
  mayApply: false,
  allowedActions: [
    { action: 'submit', permission: 'applications:submit' },
    { action: 'withdraw', permission: 'applications:submit' },
  ],
  mayEdit: true,
  createdByName: 'Ann',
};

export const sessionWith = (permissions: Permission[]): SessionInfo => ({
  person: { id: 'p1', name: 'Ann', email: 'a@b.be', language: 'en' },
  organisation: null,
  roles: [],
  permissions,
  memberships: [],
  csrfToken: 't',
  demo: false,
});
