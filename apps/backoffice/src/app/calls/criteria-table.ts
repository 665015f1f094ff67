import { Component, inject, input } from '@angular/core';
import { localized, type Criterion, type LocalizedText } from '@passerelle/contract';
import { Session } from '../core/session';

/** Weighted criteria of a lot, with the guidance under each. */
@Component({
  selector: 'app-criteria-table',
  template: `<table>
    <caption class="visually-hidden" i18n="@@calls.lot.criteria">
      Evaluation criteria
    </caption>
    <thead>
      <tr>
        <th scope="col" i18n="@@calls.lot.criterion-label">Criterion</th>
        <th scope="col" class="weight" i18n="@@calls.lot.weight">Weight</th>
      </tr>
    </thead>
    <tbody>
      @for (criterion of criteria(); track criterion.code) {
        <tr>
          <th scope="row">
            {{ text(criterion.label) }}
            @if (text(criterion.guidance); as guidance) {
              <p class="ui-soft">{{ guidance }}</p>
            }
          </th>
          <td class="weight">{{ criterion.weight }} %</td>
        </tr>
      }
    </tbody>
  </table>`,
  styles: `
    table {
      width: 100%;
      max-width: 44rem;
      margin-top: 8px;
      border-collapse: collapse;
      font-size: 13px;
      line-height: 18px;
    }
    th,
    td {
      padding: 6px 0;
      border-bottom: 1px solid var(--ui-line);
      font-weight: 400;
      text-align: start;
      vertical-align: top;
    }
    thead th {
      color: var(--ui-ink-soft);
      font-weight: 550;
    }
    p {
      margin: 2px 0 0;
      white-space: pre-line;
    }
    .weight {
      padding-inline-start: 16px;
      text-align: end;
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class CriteriaTable {
  readonly criteria = input.required<readonly Criterion[]>();
  private readonly language = inject(Session).language;

  protected text(text: LocalizedText): string {
    return localized(text, this.language);
  }
}
