import type { ShownHistory } from '../core/audit/history';

const STATES = ['from', 'to'];
const FILE = ['documentId', 'kind', 'size', 'sha256'];

/** What the partner wrote and what was answered; what officer and manager say to each other stays inside (R38). */
export const REPORT_TO_PARTNER: ShownHistory = {
  'report.open': ['changes'],
  'report.begin': STATES,
  'report.update': ['changes'],
  'report.submit': STATES,
  'report.return': ['reason', ...STATES],
  'report.check': STATES,
  'report.accept': ['acceptedCosts', 'finalGrant', 'balance', ...STATES],
  'document.add': FILE,
  'document.replace': [...FILE, 'version'],
  'document.remove': FILE,
};
