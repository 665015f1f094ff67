import { Component, computed, input } from '@angular/core';
import { add, type Instalment } from '@passerelle/contract';
import { UiDate, UiMoney } from '@passerelle/ui';
import { CONDITION_LABELS } from '../programmes/programme-labels';

/** The plan of instalments, adding up to the grant (R39). */
@Component({
  selector: 'app-instalment-table',
  // Scrolls on narrow screens, so that it has to be reached by keyboard.
  host: { role: 'group', tabindex: '0', '[attr.aria-label]': 'name' },
  imports: [UiDate, UiMoney],
  template: `<table>
    <caption class="visually-hidden">
      {{
        name
      }}
    </caption>
    <thead>
      <tr>
        <th scope="col" i18n="@@agreements.instalment.number">No.</th>
        <th scope="col" i18n="@@agreements.instalment.condition">May be claimed after</th>
        <th scope="col" i18n="@@agreements.instalment.planned">Planned on</th>
        <th scope="col" i18n="@@agreements.instalment.claim">Claim</th>
        <th scope="col" class="figure" i18n="@@agreements.instalment.percent">Share</th>
        <th scope="col" class="figure" i18n="@@agreements.field.amount">Amount</th>
      </tr>
    </thead>
    <tbody>
      @for (part of instalments(); track part.id) {
        <tr>
          <td>{{ part.position }}</td>
          <td>{{ conditions[part.condition] }}</td>
          <td><ui-date [value]="part.plannedOn" /></td>
          <td>{{ part.claimReference ?? '–' }}</td>
          <td class="figure">{{ part.percent }} %</td>
          <td class="figure"><ui-money [value]="part.amount" /></td>
        </tr>
      }
    </tbody>
    <tfoot>
      <tr>
        <th scope="row" colspan="5" i18n="@@agreements.instalment.total">Together</th>
        <td class="figure"><ui-money [value]="total()" /></td>
      </tr>
    </tfoot>
  </table>`,
  styleUrl: './money-table.css',
})
export class InstalmentTable {
  protected readonly name = $localize`:@@agreements.field.instalments:Instalments`;
  readonly instalments = input.required<readonly Instalment[]>();
  protected readonly conditions = CONDITION_LABELS;
  protected readonly total = computed(() => add(...this.instalments().map(({ amount }) => amount)));
}
