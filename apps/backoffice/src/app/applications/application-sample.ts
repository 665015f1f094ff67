import { euro, usualLists, type ApplicationDetail, type ApplicationForm } from '@passerelle/contract';
import { SAMPLE_FORM } from '../forms/form-sample';

const text = (en: string) => ({ fr: en, nl: en, en });

/** Own questions of a call in a file that answers none yet. */
export const OWN_FORM: ApplicationForm = { version: 1, definition: SAMPLE_FORM, answers: {}, sections: [] };

/** A file that was returned for the costs of the budget and the statutes, for specs. */
export const RETURNED_FILE: ApplicationDetail = {
  id: 'a1',
  version: 7,
  reference: 'SUD2026-0001',
  title: 'Jardins urbains de Ramallah',
  state: 'returned',
  callId: 'c1',
  callCode: 'SUD-2026',
  lotId: 'l1',
  lotCode: 'A',
  lotTitle: text('Climate'),
  organisationId: 'o1',
  organisationName: 'Pont Solidaire',
  language: 'fr',
  requested: euro('80000.00'),
  proposed: null,
  submittedAt: '2026-04-15T09:00:00.000Z',
  closesAt: '2026-05-13T10:00:00.000Z',
  updatedAt: '2026-04-16T09:00:00.000Z',
  rules: {
    minAgeYears: 0,
    attachments: usualLists().attachments,
    themeIds: ['t1'],
    regionIds: ['r1'],
    minGrant: euro('10000.00'),
    maxGrant: euro('125000.00'),
    maxShare: '80',
    applicantTypes: ['asbl'],
    maxDurationMonths: 24,
  },
  content: {
    project: {
      title: 'Jardins urbains de Ramallah',
      summary: 'Des jardins partagés.',
      context: 'Peu d’espaces verts.',
      objectives: 'Créer douze jardins.',
      startsOn: '2027-01-01',
      endsOn: '2028-06-30',
    },
    partners: {
      localPartners: [{ name: 'Green Ramallah', country: 'PS', role: 'Mise en œuvre' }],
      regionId: 'r1',
      placeIds: ['p1'],
      urbanContext: 'Quartiers denses.',
    },
    theme: { themeId: 't1', sectors: [{ code: '43030', percent: 100 }], sdgs: ['11'], crossCutting: 'Parité.' },
    budget: {
      lines: [
        { category: 'A', label: 'Aménagement', year: 2027, amount: euro('60000.00') },
        { category: 'B', label: 'Coordination', year: 2028, amount: euro('40000.00') },
      ],
      requested: euro('80000.00'),
      ownContribution: euro('20000.00'),
      otherFunding: [],
    },
    results: {
      results: [
        {
          level: 'output',
          statement: 'Douze jardins sont ouverts.',
          indicators: [{ label: 'Jardins', baseline: '0', target: '12', unit: 'nombre' }],
        },
      ],
      sustainability: 'La ville reprend l’entretien.',
    },
    attachments: { note: '' },
    declarations: { noDoubleFinancing: true, noOpenDebt: true, truthful: true, signatory: 'A. Dupont' },
  },
  sections: ['project', 'partners', 'theme', 'budget', 'results', 'attachments', 'declarations'].map((section) => ({
    section: section as ApplicationDetail['sections'][number]['section'],
    complete: true,
    errors: [],
  })),
  form: null,
  documents: ['statutes', 'annual-accounts'].map((kind) => ({
    id: kind,
    kind: kind as ApplicationDetail['documents'][number]['kind'],
    name: `${kind}.pdf`,
    mediaType: 'application/pdf',
    size: 1200,
    sha256: '0'.repeat(64),
    uploadedAt: '2026-04-15T08:00:00.000Z',
    uploadedBy: 'Ann',
    number: 1,
    earlier: [],
    scan: 'clean',
  })),
  returned: {
    reason: '',
    until: '2099-04-22T21:59:00.000Z',
    marks: [
      { target: 'budget.lines', remark: 'Deux années manquent.' },
      { target: 'attachments.statutes', remark: 'Page 3 illisible.' },
    ],
  },
  extension: null,
  outcomeReason: null,
  projectId: null,
  conceptNote: null,
  allowedActions: [],
  mayEdit: true,
  createdByName: 'Ann',
};
