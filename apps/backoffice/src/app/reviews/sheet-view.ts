import { Component, computed, inject, input } from '@angular/core';
import { localized, REVIEW_LIMITS, type ScoreSheet } from '@passerelle/contract';
import { Session } from '../core/session';
import { scoreNotation } from './sheet-labels';

/** A sheet to read: points and comment by criterion, and the total. */
@Component({
  selector: 'app-sheet-view',
  template: `<div class="scroll" role="group" tabindex="0" i18n-aria-label="@@reviews.sheet.scores" aria-label="Scores">
      <table>
        <thead>
          <tr>
            <th scope="col" i18n="@@reviews.field.criterion">Criterion</th>
            <th scope="col" class="figure" i18n="@@reviews.field.weight">Weight</th>
            <th scope="col" class="figure" i18n="@@reviews.field.points">Points</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.code) {
            <tr>
              <th scope="row">
                {{ row.label }}
                @if (row.comment) {
                  <p class="comment">{{ row.comment }}</p>
                }
              </th>
              <td class="figure">{{ row.weight }} %</td>
              <td class="figure">{{ row.points }} / {{ most }}</td>
            </tr>
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="2" i18n="@@reviews.field.total">Total</th>
            <td class="figure">{{ score(sheet().total) }}</td>
          </tr>
        </tfoot>
      </table>
    </div>
    @if (sheet().comment) {
      <h3 i18n="@@reviews.score.overall">Comment on the whole file</h3>
      <p class="comment">{{ sheet().comment }}</p>
    }`,
  styleUrl: './review-table.css',
})
export class SheetView {
  readonly sheet = input.required<ScoreSheet>();
  private readonly language = inject(Session).language;
  protected readonly score = scoreNotation();
  protected readonly most = REVIEW_LIMITS.points;
  protected readonly rows = computed(() => {
    const { criteria, scores } = this.sheet();
    return criteria.map(({ code, label, weight }) => {
      const score = scores.find(({ criterion }) => criterion === code);
      const points = score ? String(score.points) : '–';
      return { code, label: localized(label, this.language), weight, points, comment: score?.comment ?? '' };
    });
  });
}
