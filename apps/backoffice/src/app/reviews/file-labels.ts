/** Kinds of documents an application takes, in the words of the documents themselves. */
export const FILE_LABELS: Record<string, string> = {
  statutes: $localize`:@@documents.kind.statutes:Statutes and board`,
  accreditation: $localize`:@@documents.kind.accreditation:Accreditation`,
  'annual-accounts': $localize`:@@documents.kind.annual-accounts:Annual accounts`,
  'bank-certificate': $localize`:@@documents.kind.bank-certificate:Bank certificate`,
  'tax-certificate': $localize`:@@documents.kind.tax-certificate:Tax certificate`,
  budget: $localize`:@@documents.kind.budget:Budget and financing plan`,
  'logical-framework': $localize`:@@documents.kind.logical-framework:Logical framework`,
  'partnership-agreement': $localize`:@@documents.kind.partnership-agreement:Agreement with the local partner`,
  declaration: $localize`:@@documents.kind.declaration:Declaration`,
  other: $localize`:@@documents.kind.other:Other`,
};
