import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { localized, type ScoreSheet } from '@passerelle/contract';
import { UiStatus } from '@passerelle/ui';
import { Session } from '../core/session';
import { scoreNotation, SHEET_STATUS } from './sheet-labels';

/** The sheets of one file side by side: the points each evaluator gave by criterion, and the totals. */
@Component({
  selector: 'app-sheet-comparison',
  imports: [RouterLink, UiStatus],
  template: `<div
    class="scroll"
    role="group"
    tabindex="0"
    i18n-aria-label="@@reviews.committee.sheets"
    aria-label="Score sheets"
  >
    <table>
      <thead>
        <tr>
          <th scope="col" i18n="@@reviews.field.criterion">Criterion</th>
          <th scope="col" class="figure" i18n="@@reviews.field.weight">Weight</th>
          @for (sheet of sheets(); track sheet.id) {
            <th scope="col" class="figure">
              <a [routerLink]="['/reviews', sheet.id]">{{ sheet.evaluatorName }}</a>
              <p><ui-status [label]="status[sheet.state].label" [tone]="status[sheet.state].tone" /></p>
            </th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.code) {
          <tr>
            <th scope="row">{{ row.label }}</th>
            <td class="figure">{{ row.weight }} %</td>
            @for (points of row.points; track $index) {
              <td class="figure">{{ points }}</td>
            }
          </tr>
        }
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="2" i18n="@@reviews.field.total">Total</th>
          @for (sheet of sheets(); track sheet.id) {
            <td class="figure">{{ score(sheet.total) }}</td>
          }
        </tr>
      </tfoot>
    </table>
  </div>`,
  styleUrl: './review-table.css',
})
export class SheetComparison {
  readonly sheets = input.required<readonly ScoreSheet[]>();
  private readonly language = inject(Session).language;
  protected readonly status = SHEET_STATUS;
  protected readonly score = scoreNotation();
  protected readonly rows = computed(() =>
    (this.sheets()[0]?.criteria ?? []).map(({ code, label, weight }) => ({
      code,
      weight,
      label: localized(label, this.language),
      points: this.sheets().map(({ scores }) => {
        const found = scores.find(({ criterion }) => criterion === code);
        return found ? String(found.points) : '–';
      }),
    })),
  );
}
