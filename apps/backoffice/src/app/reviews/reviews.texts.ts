import '../applications/applications.texts';
import { CHECK_CODES, type LocalizedText } from '@passerelle/contract';
import { CHECK_LABELS } from '../core/check-labels';
import type { EventText } from '../core/texts';
import { inReaders, registerTexts } from '../core/texts';
import './reviews.reasons';

/** Which point was decided, and how. */
const decided: EventText = (name, data) => {
  const [change] = Object.entries((data['changes'] ?? {}) as Record<string, { to?: unknown; label?: LocalizedText }>);
  const [code, { to, label }] = change ?? ['', {}];
  const known = CHECK_CODES.find((one) => one === code);
  const point = known ? CHECK_LABELS[known] : inReaders(label);
  return to === 'fail'
    ? $localize`:@@reviews.history.check-fail:${name}:name: noted that this point does not pass: ${point}:point:`
    : $localize`:@@reviews.history.check-pass:${name}:name: noted that this point passes: ${point}:point:`;
};

registerTexts({
  problems: {
    'returned-once': $localize`:@@reviews.problem.returned-once:The applicant was asked for corrections already. Only a manager asks a second time.`,
    'not-returned-yet': $localize`:@@reviews.problem.not-returned-yet:The applicant was not asked for corrections yet: the file officer does that.`,
    'day-not-in-future': $localize`:@@reviews.problem.day-not-in-future:Choose a day after today.`,
    'day-too-late': ({ days }) =>
      $localize`:@@reviews.problem.day-too-late:Choose a day within ${days ?? ''}:days: days.`,
    'decided-by-system': $localize`:@@reviews.problem.decided-by-system:The system decides this point as long as what it found stands.`,
    'checks-not-passed': $localize`:@@reviews.problem.not-passed:Not every point of the checklist passes yet.`,
    'confirmation-missing': $localize`:@@reviews.problem.confirmation-missing:Because of the amount, a second person has to confirm the checklist first.`,
    'confirmation-not-needed': $localize`:@@reviews.problem.confirmation-not-needed:This amount needs no second person.`,
    'already-confirmed': $localize`:@@reviews.problem.already-confirmed:The checklist is confirmed already.`,
    'not-your-sheet': $localize`:@@reviews.problem.not-your-sheet:This is the sheet of somebody else.`,
    'already-decided': $localize`:@@reviews.problem.already-decided:The committee has decided on this file; the scores stand as they are.`,
    'scores-missing': $localize`:@@reviews.problem.scores-missing:Not every criterion has points yet.`,
    'not-an-evaluator': $localize`:@@reviews.problem.not-an-evaluator:Choose a member of the committee.`,
    'already-assigned': $localize`:@@reviews.problem.already-assigned:This person already has, or had, a sheet of this file.`,
    'too-few-sheets': $localize`:@@reviews.problem.too-few-sheets:At least two score sheets have to be complete.`,
    'below-threshold': $localize`:@@reviews.problem.below-threshold:The score is below the threshold of the lot.`,
    'over-envelope': ({ free }) =>
      $localize`:@@reviews.problem.over-envelope:The envelope of the lot has only € ${free ?? ''}:free: left.`,
    'envelope-used-up': $localize`:@@reviews.problem.envelope-used-up:Nothing is left of the envelope of the lot.`,
    'above-requested': ({ max }) =>
      $localize`:@@reviews.problem.above-requested:The applicant asked for € ${max ?? ''}:max:; the proposal cannot be higher.`,
    'currency-not-euro': $localize`:@@reviews.problem.currency:The amount is in euro.`,
  },
  events: {
    'screening.start': (name) => $localize`:@@reviews.history.start:${name}:name: opened the checklist.`,
    'screening.check': decided,
    'screening.confirm': (name) => $localize`:@@reviews.history.confirm:${name}:name: confirmed the checklist.`,
    'screening.return': (name) =>
      $localize`:@@reviews.history.return:${name}:name: gave the file back to the applicant for correction.`,
    'score_sheet.assign': (name) => $localize`:@@reviews.history.assign:${name}:name: assigned a score sheet.`,
    'score_sheet.declareNone': (name) =>
      $localize`:@@reviews.history.declare-none:${name}:name: declared no conflict of interest.`,
    'score_sheet.declareConflict': (name) =>
      $localize`:@@reviews.history.declare-conflict:${name}:name: declared a conflict of interest.`,
    'score_sheet.write': (name) => $localize`:@@reviews.history.write:${name}:name: wrote in a score sheet.`,
    'score_sheet.complete': (name) => $localize`:@@reviews.history.complete:${name}:name: completed a score sheet.`,
    'score_sheet.reopen': (name) => $localize`:@@reviews.history.reopen:${name}:name: reopened a score sheet.`,
  },
});
