import { registerTexts } from '../core/texts';

registerTexts({
  reasons: {
    'bank-record-to-certify': {
      why: $localize`:@@organisations.reason.bank-record:Account to be certified`,
      action: $localize`:@@organisations.bank.certify:Certify`,
      path: (id) => `/organisations/${id}#accounts`,
    },
    'document-to-renew': {
      why: $localize`:@@organisations.reason.document:Document that ends: add its successor`,
      action: $localize`:@@organisations.reason.renew:Renew`,
      path: (id) => `/organisations/${id}#documents`,
    },
  },
});
