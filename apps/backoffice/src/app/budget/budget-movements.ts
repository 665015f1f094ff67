import { Component, input } from '@angular/core';
import type { BudgetMovementView } from '@passerelle/contract';
import { UiDate, UiMoney } from '@passerelle/ui';
import { APPROPRIATION_LABELS, MOVEMENT_LABELS } from './budget-labels';

/** What moved a line, newest first. Nothing of it is ever changed (SEC-12). */
@Component({
  selector: 'app-budget-movements',
  imports: [UiDate, UiMoney],
  template: `<div
    class="scroll"
    tabindex="0"
    role="region"
    i18n-aria-label="@@budget.movements.heading"
    aria-label="Movements"
  >
    <table>
      <thead>
        <tr>
          <th scope="col" i18n="@@budget.movements.at">Date</th>
          <th scope="col" i18n="@@budget.movements.kind">Movement</th>
          <th scope="col" i18n="@@budget.movements.reason">Reason</th>
          <th scope="col" i18n="@@budget.movements.by">By</th>
          <th scope="col" class="end" i18n="@@budget.adjust.amount">Amount</th>
        </tr>
      </thead>
      <tbody>
        @for (movement of movements(); track movement.id) {
          <tr>
            <td><ui-date [value]="movement.at" /></td>
            <td>
              {{ kinds[movement.kind] }}
              <p class="ui-soft">{{ appropriations[movement.appropriation] }}</p>
            </td>
            <td>
              {{ movement.reason }}
              @if (movement.source && movement.source !== movement.reason) {
                <p class="ui-soft">{{ movement.source }}</p>
              }
            </td>
            <td>{{ movement.byName }}</td>
            <td class="end"><ui-money [value]="movement.amount" /></td>
          </tr>
        }
      </tbody>
    </table>
  </div>`,
  styles: `
    .scroll {
      overflow-x: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-size: 13px;
      line-height: 18px;
    }
    th,
    td {
      padding: 6px 12px 6px 0;
      border-bottom: 1px solid var(--ui-line);
      text-align: start;
      vertical-align: top;
    }
    th {
      color: var(--ui-ink-soft);
      font-weight: 550;
    }
    p {
      margin: 0;
    }
    .end {
      padding-inline-end: 0;
      text-align: end;
    }
  `,
})
export class BudgetMovements {
  readonly movements = input.required<readonly BudgetMovementView[]>();
  protected readonly kinds = MOVEMENT_LABELS;
  protected readonly appropriations = APPROPRIATION_LABELS;
}
