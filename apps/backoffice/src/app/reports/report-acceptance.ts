import { Service, inject } from '@angular/core';
import { cents, type ReportDetail } from '@passerelle/contract';
import { Confirm } from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { balanceText, recovered } from './balance-text';
import { ACTION_LABELS } from './report-labels';

/** Asks the manager before the final grant is fixed: what it is and what follows for the money (R41). */
@Service()
export class ReportAcceptance {
  private readonly confirm = inject(Confirm);
  private readonly formats = readerFormats();
  readonly done = $localize`:@@reports.done.accept:The report was accepted; the project is in its final control.`;

  ask({ reference, balance }: ReportDetail): Promise<boolean> {
    if (!balance) return Promise.resolve(false);
    const back = cents(balance.balance.amount) < 0n;
    const words = balanceText(balance.balance, this.formats.money);
    return this.confirm.ask({
      heading: $localize`:@@reports.accept.question:Accept ${reference}:reference: and fix the final grant?`,
      text: back
        ? $localize`:@@reports.accept.text-recovery:The final grant becomes the amount below. A recovery of ${this.formats.money(recovered(balance.balance))}:amount: opens at once. This cannot be undone.`
        : $localize`:@@reports.accept.text:The final grant becomes the amount below. ${words}:balance: This cannot be undone.`,
      amount: balance.finalGrant,
      action: ACTION_LABELS.accept,
    });
  }
}
