import { Component, input } from '@angular/core';
import { UiStatus } from '@passerelle/ui';

/** Conditions of a payment (R40). */
export const PAYMENT_CONDITIONS: Readonly<Record<string, string>> = {
  'agreement-signed': $localize`:@@payments.condition.agreement:Agreement signed by both parties`,
  'commitment-in-force': $localize`:@@payments.condition.commitment:Commitment in force`,
  'project-running': $localize`:@@payments.condition.running:Project running or in its final control`,
  'instalment-condition': $localize`:@@payments.condition.instalment:Condition of the agreement for this claim fulfilled`,
  'no-other-claim': $localize`:@@payments.condition.other-claim:No other claim of this grant under way`,
  'account-certified': $localize`:@@payments.condition.account:Bank account of the beneficiary certified`,
  'no-overdue-report': $localize`:@@payments.condition.report:No report of the beneficiary overdue, on any grant`,
  'within-commitment': $localize`:@@payments.condition.within-commitment:Amount within what is left of the commitment`,
  'within-final-grant': $localize`:@@payments.condition.within-grant:Amount within the final grant`,
  'payment-appropriation': $localize`:@@payments.condition.appropriation:Payment appropriation of this year sufficient`,
};

/** What closing a grant asks for (R19, R41). */
export const CLOSING_CONDITIONS: Readonly<Record<string, string>> = {
  'report-accepted': $localize`:@@payments.closing-condition.report:Final report accepted`,
  'in-final-control': $localize`:@@payments.closing-condition.control:Project in its final control`,
  'no-open-claim': $localize`:@@payments.closing-condition.claims:No claim under way`,
  'balance-paid': $localize`:@@payments.closing-condition.balance:Balance paid`,
  'recovery-settled': $localize`:@@payments.closing-condition.recovery:Recovery repaid, set off or written off`,
};

/** Conditions in words, each met or not. */
@Component({
  selector: 'app-condition-list',
  imports: [UiStatus],
  template: `<ul>
    @for (condition of conditions(); track condition.code) {
      <li>
        <span>{{ labels()[condition.code] ?? condition.code }}</span>
        @if (condition.met) {
          <ui-status i18n-label="@@payments.condition.met" label="Met" tone="positive" />
        } @else {
          <ui-status i18n-label="@@payments.condition.not-met" label="Not met" tone="negative" />
        }
      </li>
    }
  </ul>`,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: start;
      justify-content: space-between;
      gap: 4px 16px;
      padding: 6px 0;
      border-bottom: 1px solid var(--ui-line);
    }
    li:last-child {
      border-bottom: 0;
    }
  `,
})
export class ConditionList {
  readonly conditions = input.required<readonly { code: string; met: boolean }[]>();
  /** Words for each code. */
  readonly labels = input.required<Readonly<Record<string, string>>>();
}
