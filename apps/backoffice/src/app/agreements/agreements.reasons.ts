import { registerTexts } from '../core/texts';

const reason = (why: string, action: string, path?: (id: string) => string) => ({
  why,
  action,
  ...(path ? { path } : {}),
});

registerTexts({
  reasons: {
    'agreement-to-prepare': reason(
      $localize`:@@agreements.reason.prepare:Grant awarded: agreement to be drawn up`,
      $localize`:@@agreements.reason.prepare-action:Draw up`,
      (id) => `/agreements/prepare/${id}`,
    ),
    'agreement-to-send': reason(
      $localize`:@@agreements.reason.send:Agreement drafted: to be sent to the partner`,
      $localize`:@@agreements.reason.send-action:Send`,
    ),
    'agreement-to-sign': reason(
      $localize`:@@agreements.reason.sign:Agreement waits for your signature`,
      $localize`:@@agreements.reason.sign-action:Sign`,
    ),
    'agreement-to-countersign': reason(
      $localize`:@@agreements.reason.countersign:Signed by the partner: waits for the signature of the Region`,
      $localize`:@@agreements.reason.sign-action:Sign`,
    ),
    'commitment-to-request': reason(
      $localize`:@@agreements.reason.commit:Agreement signed: commitment to be asked for`,
      $localize`:@@agreements.reason.commit-action:Commit`,
      (id) => `/agreements/${id}/commitment`,
    ),
    'commitment-to-visa': reason(
      $localize`:@@agreements.reason.visa:Commitment waits for your visa`,
      $localize`:@@agreements.reason.visa-action:Decide`,
      (id) => `/agreements/commitments/${id}`,
    ),
  },
});
