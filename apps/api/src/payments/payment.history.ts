import type { ShownHistory } from '../core/audit/history';

const STATES = ['from', 'to'];
const FILE = ['documentId', 'kind', 'size', 'sha256'];

/** A partner follows its claim to the bank; the lines of the budget stay inside. */
export const CLAIM_TO_PARTNER: ShownHistory = {
  'claim.submit': ['changes'],
  'claim.return': ['reason', ...STATES],
  'claim.resubmit': STATES,
  'claim.check': STATES,
  'claim.approve': STATES,
  'claim.refuse': ['reason', ...STATES],
  'claim.clear': STATES,
  'claim.order': STATES,
  'claim.withhold': ['amount', 'recovery'],
  'claim.account': [],
  'claim.pay': ['valueDate', 'bankReference', ...STATES],
  'document.add': FILE,
  'document.replace': [...FILE, 'version'],
  'document.remove': FILE,
};

/** A partner reads what it was told and what it paid back. */
export const RECOVERY_TO_PARTNER: ShownHistory = {
  'recovery.open': ['changes'],
  'recovery.notify': ['dueOn', ...STATES],
  'recovery.contest': ['reason', ...STATES],
  'recovery.accept': STATES,
  'recovery.recordRepayment': ['amount', 'valueDate', 'bankReference', ...STATES],
  'recovery.settle': STATES,
  'recovery.offset': ['reason', 'claim', 'amount'],
  'recovery.applyOffset': ['amount', 'valueDate', 'bankReference', 'claim'],
  'recovery.settleOffset': STATES,
  'recovery.writeOff': ['reason', ...STATES],
};
