import type {
  BankRecordDecision,
  BankRecordState,
  KboStatus,
  LegalForm,
  OrganisationKind,
  ValidityStatus,
} from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';

export const KIND_LABELS: Record<OrganisationKind, string> = {
  administration: $localize`:@@organisations.kind.administration:Administration`,
  applicant: $localize`:@@organisations.kind.applicant:Applicant`,
  'local-partner': $localize`:@@organisations.kind.local-partner:Local partner`,
  'international-organisation': $localize`:@@organisations.kind.international:International organisation`,
  authority: $localize`:@@organisations.kind.authority:Authority`,
};

export const LEGAL_FORM_LABELS: Record<LegalForm, string> = {
  asbl: $localize`:@@organisations.form.asbl:Non-profit association (ASBL/VZW)`,
  aisbl: $localize`:@@organisations.form.aisbl:International non-profit association (AISBL/IVZW)`,
  foundation: $localize`:@@organisations.form.foundation:Foundation`,
  'public-body': $localize`:@@organisations.form.public-body:Public body`,
  international: $localize`:@@organisations.form.international:International organisation`,
  'foreign-ngo': $localize`:@@organisations.form.foreign-ngo:Foreign non-governmental organisation`,
  other: $localize`:@@organisations.form.other:Other`,
};

/** IATI list OrganisationType. */
export const IATI_TYPE_LABELS: Record<string, string> = {
  '10': $localize`:@@organisations.iati.10:Government`,
  '11': $localize`:@@organisations.iati.11:Local government`,
  '15': $localize`:@@organisations.iati.15:Other public sector`,
  '21': $localize`:@@organisations.iati.21:International NGO`,
  '22': $localize`:@@organisations.iati.22:National NGO`,
  '23': $localize`:@@organisations.iati.23:Regional NGO`,
  '24': $localize`:@@organisations.iati.24:NGO of the partner country`,
  '30': $localize`:@@organisations.iati.30:Public-private partnership`,
  '40': $localize`:@@organisations.iati.40:Multilateral`,
  '60': $localize`:@@organisations.iati.60:Foundation`,
  '70': $localize`:@@organisations.iati.70:Private sector`,
  '71': $localize`:@@organisations.iati.71:Private sector in the provider country`,
  '72': $localize`:@@organisations.iati.72:Private sector in the recipient country`,
  '73': $localize`:@@organisations.iati.73:Private sector in a third country`,
  '80': $localize`:@@organisations.iati.80:Academic, training and research`,
  '90': $localize`:@@organisations.iati.90:Other`,
};

export const BANK_STATES: Record<BankRecordState, StatusLabel> = {
  proposed: { label: $localize`:@@organisations.bank.proposed:To be certified`, tone: 'warning' },
  certified: { label: $localize`:@@organisations.bank.certified:Certified`, tone: 'positive' },
  refused: { label: $localize`:@@organisations.bank.refused:Refused`, tone: 'negative' },
  replaced: { label: $localize`:@@organisations.bank.replaced:Replaced`, tone: 'neutral' },
};

/** What the register of enterprises says. */
export const KBO_LABELS: Record<KboStatus, StatusLabel> = {
  active: { label: $localize`:@@organisations.kbo.active:Active`, tone: 'positive' },
  stopped: { label: $localize`:@@organisations.kbo.stopped:Stopped`, tone: 'negative' },
};

export const BANK_ACTION_LABELS: Record<BankRecordDecision, string> = {
  certify: $localize`:@@organisations.bank.certify:Certify`,
  refuse: $localize`:@@organisations.bank.refuse:Refuse`,
};

/** Whether a document of the profile counts today. */
export const VALIDITY_STATUSES: Record<ValidityStatus, StatusLabel> = {
  undated: { label: $localize`:@@organisations.validity.undated:Without days`, tone: 'neutral' },
  coming: { label: $localize`:@@organisations.validity.coming:Not yet`, tone: 'neutral' },
  valid: { label: $localize`:@@organisations.validity.valid:Counts`, tone: 'positive' },
  ending: { label: $localize`:@@organisations.validity.ending:Ends soon`, tone: 'warning' },
  ended: { label: $localize`:@@organisations.validity.ended:Ended`, tone: 'negative' },
};
