import { registerTexts } from '../core/texts';

const reason = (why: string, action: string, path?: (id: string) => string) => ({
  why,
  action,
  ...(path ? { path } : {}),
});
const screening = (id: string) => `/reviews/screenings/${id}`;

registerTexts({
  reasons: {
    'application-to-screen': reason(
      $localize`:@@reviews.reason.screen:Admissibility to be checked`,
      $localize`:@@reviews.reason.screen-action:Check`,
      screening,
    ),
    'screening-to-confirm': reason(
      $localize`:@@reviews.reason.confirm:Checklist to be confirmed by a second person`,
      $localize`:@@reviews.reason.confirm-action:Confirm`,
      screening,
    ),
    'application-to-reject': reason(
      $localize`:@@reviews.reason.reject:Still not admissible after completion: to be decided`,
      $localize`:@@reviews.reason.decide-action:Decide`,
      screening,
    ),
    'correction-to-check': reason(
      $localize`:@@reviews.reason.corrected:Corrections sent back: to be checked`,
      $localize`:@@reviews.reason.screen-action:Check`,
      screening,
    ),
    'correction-overdue': reason(
      $localize`:@@reviews.reason.overdue:Corrections not sent back in time: to be decided`,
      $localize`:@@reviews.reason.decide-action:Decide`,
      screening,
    ),
    'evaluators-to-assign': reason(
      $localize`:@@reviews.reason.assign:Evaluators to be assigned`,
      $localize`:@@reviews.reason.assign-action:Assign`,
      (id) => `/reviews/applications/${id}#assign`,
    ),
    'file-to-score': reason(
      $localize`:@@reviews.reason.score:File to be scored`,
      $localize`:@@reviews.reason.score-action:Score`,
    ),
    'lot-to-rank': reason(
      $localize`:@@reviews.reason.rank:All files of the lot are scored: the committee can decide`,
      $localize`:@@reviews.reason.decide-action:Decide`,
      (id) => `/reviews/lots/${id}`,
    ),
  },
  figures: {
    'applications-to-screen': $localize`:@@reviews.figure.to-screen:Applications whose admissibility is to be checked`,
  },
});
