import { Component, input } from '@angular/core';
import type { RecoveryDetail } from '@passerelle/contract';
import { UiDate, UiMoney } from '@passerelle/ui';

/** What came back so far, with the total. */
@Component({
  selector: 'app-repayment-table',
  imports: [UiDate, UiMoney],
  template: `<table>
    <caption class="visually-hidden" i18n="@@payments.recovery.repayments">
      Repayments
    </caption>
    <thead>
      <tr>
        <th scope="col" i18n="@@payments.field.value-date">Value date</th>
        <th scope="col" i18n="@@payments.field.bank-reference">Bank reference</th>
        <th scope="col" i18n="@@payments.field.recorded-by">Recorded by</th>
        <th scope="col" class="figure" i18n="@@payments.field.amount">Amount</th>
      </tr>
    </thead>
    <tbody>
      @for (repayment of recovery().repayments; track repayment.id) {
        <tr>
          <td><ui-date [value]="repayment.valueDate" /></td>
          <td>
            {{ repayment.bankReference }}
            @if (repayment.claimReference; as claim) {
              <p class="ui-soft" i18n="@@payments.recovery.withheld">Withheld from {{ claim }}</p>
            }
          </td>
          <td>{{ repayment.byName }}</td>
          <td class="figure"><ui-money [value]="repayment.amount" /></td>
        </tr>
      }
    </tbody>
    <tfoot>
      <tr>
        <th scope="row" colspan="3" i18n="@@payments.field.total">Together</th>
        <td class="figure"><ui-money [value]="recovery().repaid" /></td>
      </tr>
    </tfoot>
  </table>`,
  styleUrl: '../agreements/money-table.css',
  // It scrolls on narrow screens and holds nothing else that takes the focus.
  host: { role: 'region', tabindex: '0', '[attr.aria-label]': 'name' },
})
export class RepaymentTable {
  readonly recovery = input.required<RecoveryDetail>();
  protected readonly name = $localize`:@@payments.recovery.repayments:Repayments`;
}
