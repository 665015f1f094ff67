import type { HistoryReader, ShownHistory } from '../core/audit/history';
import { can, type Actor } from '../core/auth/actor';

const STATES = ['from', 'to'];

/** From the submission on, as whoever judges the file that came of it reads it. */
const TO_EVALUATOR: ShownHistory = {
  'concept_note.submit': ['reference', ...STATES],
  'concept_note.unsubmit': ['reference', ...STATES],
  'concept_note.withdraw': ['reason', ...STATES],
  'concept_note.select': STATES,
};

/** What the organisation did, and what it was told. */
const TO_APPLICANT: ShownHistory = {
  ...TO_EVALUATOR,
  'concept_note.create': ['changes'],
  'concept_note.write': ['changes'],
  'concept_note.freeze': ['sha256'],
  'concept_note.remind': ['until'],
  'concept_note.select': ['reason', ...STATES],
  'concept_note.decline': ['reason', ...STATES],
  'deadline_extension.give': ['organisation', 'lot', 'stage', 'from', 'until', 'reason'],
};

/** How much of the history of a note the actor gets: a draft belongs to the organisation alone. */
export function historyReader(actor: Actor, id: string): HistoryReader {
  if (can(actor, 'files:read-any'))
    return { draft: { record: id, begins: 'concept_note.unsubmit', ends: 'concept_note.submit' } };
  return { shown: can(actor, 'files:read-own') ? TO_APPLICANT : TO_EVALUATOR };
}
