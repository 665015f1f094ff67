import { euro, type ReportDetail } from '@passerelle/contract';

/** A submitted report of € 45 000 on a grant of € 40 000, of which half is paid, for specs. */
export const REPORT: ReportDetail = {
  id: 'r1',
  version: 4,
  reference: 'P2026-00001-RF',
  projectId: 'p1',
  projectReference: 'P2026-00001',
  projectTitle: { fr: 'Jardins partagés', nl: '', en: 'Shared gardens' },
  beneficiaryName: 'Pont Solidaire',
  state: 'submitted',
  dueOn: '2027-12-01',
  submittedAt: '2027-11-20T08:00:00.000Z',
  overdue: false,
  narrative: 'Activités menées.',
  results: 'Cibles atteintes.',
  totals: [
    { category: 'A', budgeted: euro('40000.00'), spent: euro('36000.00'), accepted: null, note: '' },
    { category: 'B', budgeted: euro('5000.00'), spent: euro('5000.00'), accepted: null, note: '' },
    { category: 'C', budgeted: euro('4000.00'), spent: euro('4000.00'), accepted: null, note: '' },
  ],
  otherIncome: euro('0.00'),
  frame: { award: euro('40000.00'), maxShare: '80.00', structurePercent: '10', paid: euro('20000.00') },
  balance: null,
  returnedReason: null,
  submittedByName: 'Personne owner',
  checkedByName: null,
  acceptedByName: null,
  documents: [],
  allowedActions: [],
  mayEdit: false,
  mayAddDocuments: false,
};
