import type { ShownHistory } from '../core/audit/history';

const STATES = ['from', 'to'];
const SIGNATURE = ['signatory', 'signedOn', 'documentId', ...STATES];
const FILE = ['documentId', 'kind', 'size', 'sha256'];

/** A partner follows the agreement from the day it was sent; how it was drawn up stays inside. */
export const AGREEMENT_TO_PARTNER: ShownHistory = {
  'agreement.send': STATES,
  'agreement.recall': STATES,
  'agreement.signPartner': SIGNATURE,
  'agreement.signRegion': SIGNATURE,
  'document.add': FILE,
  'document.replace': [...FILE, 'version'],
  'document.remove': FILE,
};
