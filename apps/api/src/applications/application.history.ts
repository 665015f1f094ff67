import type { HistoryReader, ShownHistory } from '../core/audit/history';
import { can, type Actor } from '../core/auth/actor';

const STATES = ['from', 'to'];
const FILE = ['documentId', 'kind', 'size', 'sha256'];
/** That somebody wrote, and about what; never what was written. */
const MESSAGE = ['threadId', 'about'];

const RETURN = ['number', 'reason', 'until', 'marks', ...STATES];

/** From the submission on, as an evaluator follows it; what other people think of the file is not theirs to read (R12). */
const TO_EVALUATOR: ShownHistory = {
  'application.carryOver': ['reference', 'noteId'],
  'application.submit': ['reference', ...STATES],
  'application.unsubmit': ['reference', ...STATES],
  'application.resubmit': STATES,
  'application.withdraw': ['reason', ...STATES],
  'application.startScreening': STATES,
  'application.return': ['reason', 'until', ...STATES],
  'application.returnAgain': ['reason', 'until', ...STATES],
  'application.admit': STATES,
};

/** What the applicant did, and what was written to it. Evaluators, scores and amounts stay with the committee (R12). */
const TO_APPLICANT: ShownHistory = {
  ...TO_EVALUATOR,
  'application.resubmit': ['number', ...STATES],
  'application.return': RETURN,
  'application.returnAgain': RETURN,
  'application.create': ['changes'],
  'application.copy': [],
  'application.write': ['changes'],
  'application.giveRole': ['role', 'changes'],
  'application.editOnBehalf': ['section', 'reason', 'changes'],
  'application.freeze': ['sha256'],
  'application.reject': ['code', 'reason', ...STATES],
  'application.propose': STATES,
  'application.reserve': STATES,
  'application.decline': ['motivation', ...STATES],
  'application.message': MESSAGE,
  'application.closeThread': MESSAGE,
  'application.reopenThread': MESSAGE,
  'deadline_extension.give': ['organisation', 'lot', 'stage', 'from', 'until', 'reason'],
  'document.add': FILE,
  'document.replace': [...FILE, 'version'],
  'document.remove': FILE,
};

/** How much of the history of an application the actor gets: a draft belongs to the applicant alone. */
export function historyReader(actor: Actor, id: string): HistoryReader {
  if (can(actor, 'files:read-any'))
    return { draft: { record: id, begins: 'application.unsubmit', ends: 'application.submit' } };
  return { shown: can(actor, 'files:read-own') ? TO_APPLICANT : TO_EVALUATOR };
}
