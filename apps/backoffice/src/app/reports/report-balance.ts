import { Component, computed, input } from '@angular/core';
import { cents, compare, share, subtract, type FinalBalance } from '@passerelle/contract';
import { UiMoney } from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { balanceText } from './balance-text';

/** The arithmetic of the end: the lowest of three amounts is the final grant; less what is paid, the balance (R41). */
@Component({
  selector: 'app-report-balance',
  imports: [UiMoney],
  templateUrl: './report-balance.html',
  styleUrls: ['../agreements/money-table.css', './report-balance.css'],
})
export class ReportBalance {
  readonly balance = input.required<FinalBalance>();
  private readonly formats = readerFormats();
  /** The three amounts the final grant is the lowest of. */
  protected readonly ceilings = computed(() => {
    const { award, acceptedCosts, maxShare, otherIncome, finalGrant } = this.balance();
    const percent = maxShare;
    return [
      { label: $localize`:@@reports.balance.award:Grant awarded`, amount: award },
      {
        label: $localize`:@@reports.balance.share:Largest share: ${percent}:percent: % of the accepted costs`,
        amount: share(acceptedCosts, maxShare),
      },
      {
        label: $localize`:@@reports.balance.not-covered:Accepted costs less the other income`,
        amount: subtract(acceptedCosts, otherIncome),
      },
    ].map((row) => ({ ...row, decides: compare(row.amount, finalGrant) === 0 }));
  });
  protected readonly words = computed(() => balanceText(this.balance().balance, this.formats.money));
  protected readonly back = computed(() => cents(this.balance().balance.amount) < 0n);
}
