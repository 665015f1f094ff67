import { registerTexts } from '../core/texts';

const reason = (why: string, action: string, path?: (id: string) => string) => ({
  why,
  action,
  ...(path ? { path } : {}),
});

registerTexts({
  reasons: {
    'claim-to-check': reason(
      $localize`:@@payments.reason.check:Claim for payment to be checked`,
      $localize`:@@payments.reason.check-action:Check`,
    ),
    'claim-to-approve': reason(
      $localize`:@@payments.reason.approve:Claim checked: to be approved`,
      $localize`:@@payments.reason.approve-action:Approve`,
    ),
    'claim-to-clear': reason(
      $localize`:@@payments.reason.clear:Claim approved: waits for your visa on the clearance`,
      $localize`:@@payments.reason.clear-action:Clear`,
    ),
    'claim-to-order': reason(
      $localize`:@@payments.reason.order:Claim cleared: payment to be ordered`,
      $localize`:@@payments.reason.order-action:Order`,
    ),
    'claim-to-pay': reason(
      $localize`:@@payments.reason.pay:Payment ordered: to be confirmed with its value date`,
      $localize`:@@payments.reason.pay-action:Confirm`,
    ),
    'claim-returned': reason(
      $localize`:@@payments.reason.returned:Claim returned: to be completed and sent again`,
      $localize`:@@payments.reason.returned-action:Complete`,
    ),
    'instalment-to-claim': reason(
      $localize`:@@payments.reason.claim:Instalment or balance can be claimed`,
      $localize`:@@payments.reason.claim-action:Claim`,
      () => '/payments/claimables',
    ),
    'recovery-to-notify': reason(
      $localize`:@@payments.reason.notify:Recovery opened: beneficiary to be notified`,
      $localize`:@@payments.reason.notify-action:Notify`,
      (id) => `/payments/recoveries/${id}`,
    ),
    'project-to-close': reason(
      $localize`:@@payments.reason.close:Everything is settled: grant to be closed`,
      $localize`:@@payments.reason.close-action:Close`,
      (id) => `/payments/closings/${id}`,
    ),
  },
  figures: {
    'claims-under-way': $localize`:@@payments.figure.under-way:Claims under way`,
  },
});
