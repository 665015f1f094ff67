import '../documents/documents.texts';
import { registerTexts } from '../core/texts';
import { IATI_TYPE_LABELS, KIND_LABELS, LEGAL_FORM_LABELS } from './organisation-labels';
import './organisations.reasons';

registerTexts({
  problems: {
    'kbo-invalid': $localize`:@@organisations.problem.kbo-invalid:This enterprise number does not exist: its check digits are wrong.`,
    'kbo-taken': $localize`:@@organisations.problem.kbo-taken:Another organisation already has this enterprise number.`,
    'country-unknown': $localize`:@@organisations.problem.country-unknown:Choose a country of the list.`,
    'period-reversed': $localize`:@@organisations.problem.period-reversed:The end lies before the beginning.`,
    'iban-invalid': $localize`:@@organisations.problem.iban-invalid:This account number is not right: its check digits are wrong.`,
    'iban-known': $localize`:@@organisations.problem.iban-known:This account is already there.`,
    'document-not-of-profile': $localize`:@@organisations.problem.document-not-of-profile:Files do not ask for this kind of document.`,
    'certificate-missing': $localize`:@@organisations.problem.certificate-missing:The bank certificate is still missing.`,
  },
  events: {
    'organisation.export': (name) => $localize`:@@organisations.history.export:${name}:name: exported organisations.`,
    'organisation.create': (name) => $localize`:@@organisations.history.create:${name}:name: entered the organisation.`,
    'organisation.update': (name) => $localize`:@@organisations.history.update:${name}:name: changed the organisation.`,
    'organisation.checkKbo': (name) =>
      $localize`:@@organisations.history.check-kbo:${name}:name: recorded the status in the register of enterprises.`,
    'document.date': (name) =>
      $localize`:@@organisations.history.document-date:${name}:name: said on which days a document counts.`,
    'kbo.import': () =>
      $localize`:@@organisations.history.kbo-import:The open data of the register of enterprises were loaded.`,
    'bank_record.propose': (name) => $localize`:@@organisations.history.propose:${name}:name: proposed an account.`,
    'bank_record.attach-certificate': (name) =>
      $localize`:@@organisations.history.attach:${name}:name: added the bank certificate.`,
    'bank_record.certify': (name) => $localize`:@@organisations.history.certify:${name}:name: certified an account.`,
    'bank_record.replace': (name) =>
      $localize`:@@organisations.history.replace:${name}:name: replaced the account certified before.`,
    'bank_record.refuse': (name, data) =>
      $localize`:@@organisations.history.refuse:${name}:name: refused an account: ${String(data['reason'])}:reason:`,
  },
  fields: {
    acronym: $localize`:@@organisations.field.acronym:Acronym`,
    legalForm: $localize`:@@organisations.field.legal-form:Legal form`,
    kinds: $localize`:@@organisations.field.kinds:Role in the cooperation`,
    kboNumber: $localize`:@@organisations.field.kbo:Enterprise number`,
    kboStatus: $localize`:@@organisations.kbo.heading:Status in the register of enterprises`,
    kboCheckedOn: $localize`:@@organisations.kbo.checked-on:Looked up on`,
    city: $localize`:@@organisations.field.city:City`,
    website: $localize`:@@organisations.field.website:Website`,
    foundedOn: $localize`:@@organisations.field.founded:Founded on`,
    accreditation: $localize`:@@organisations.field.accreditation:Accreditation`,
    iatiType: $localize`:@@organisations.field.iati-type:Type (IATI)`,
    iatiIdentifier: $localize`:@@organisations.field.iati-identifier:IATI identifier`,
    iban: $localize`:@@organisations.bank.iban:Account (IBAN)`,
    validUntil: $localize`:@@organisations.documents.last:Last day`,
    holder: $localize`:@@organisations.bank.holder:Account holder`,
  },
  codes: { kinds: KIND_LABELS, legalForm: LEGAL_FORM_LABELS, iatiType: IATI_TYPE_LABELS },
});
