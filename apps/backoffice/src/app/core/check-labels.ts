import { localized, type AdmissibilityCheck, type CheckCode, type Language } from '@passerelle/contract';

/** Points of the admissibility list (domain 6). */
export const CHECK_LABELS: Record<CheckCode, string> = {
  'on-time': $localize`:@@reviews.check.on-time:Submitted in time`,
  'applicant-type': $localize`:@@reviews.check.applicant-type:Kind of applicant`,
  'minimum-age': $localize`:@@reviews.check.minimum-age:Age of the applicant`,
  kbo: $localize`:@@reviews.check.kbo:Enterprise number`,
  zone: $localize`:@@reviews.check.zone:Place in the zone of the lot`,
  'grant-limits': $localize`:@@reviews.check.grant-limits:Grant within the limits of the lot`,
  share: $localize`:@@reviews.check.share:Share paid by the Region`,
  duration: $localize`:@@reviews.check.duration:Duration of the project`,
  attachments: $localize`:@@reviews.check.attachments:Required documents`,
  'urban-context': $localize`:@@reviews.check.urban-context:Urban or peri-urban context`,
  theme: $localize`:@@reviews.check.theme:Project within the theme of the lot`,
  signature: $localize`:@@reviews.check.signature:Form signed by a person who may bind the applicant`,
  duplicate: $localize`:@@reviews.check.duplicate:No other file for the same project`,
  'double-financing': $localize`:@@reviews.check.double-financing:No double financing of the same costs`,
  'open-debt': $localize`:@@reviews.check.open-debt:No open debt to the Region`,
};

/** What a point is called: the words of the lot, or those that every list knows. */
export const checkLabel = ({ code, own }: Pick<AdmissibilityCheck, 'code' | 'own'>, language: Language): string =>
  own ? localized(own.label, language) : CHECK_LABELS[code as CheckCode];
