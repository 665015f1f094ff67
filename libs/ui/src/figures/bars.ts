import { Component, computed, input } from '@angular/core';

/** One bar: its length, and the figure as it is read. */
export interface Bar {
  label: string;
  value: number;
  text: string;
}

/** A bar chart that is a table: every bar has its label and its figure in a cell. */
@Component({
  selector: 'ui-bars',
  template: `<table>
    <caption>
      {{
        caption()
      }}
    </caption>
    <tbody>
      @for (bar of bars(); track bar.label) {
        <tr>
          <th scope="row">{{ bar.label }}</th>
          <td class="drawing" aria-hidden="true"><span [style.width.%]="(100 * bar.value) / longest()"></span></td>
          <td class="figure">{{ bar.text }}</td>
        </tr>
      }
    </tbody>
  </table>`,
  styles: `
    table {
      width: 100%;
      border-collapse: collapse;
      font-size: 13px;
      line-height: 18px;
    }
    caption {
      padding-bottom: 6px;
      font-weight: 600;
      text-align: start;
    }
    th,
    td {
      padding: 3px 0;
      font-weight: 400;
      text-align: start;
    }
    th {
      width: 30%;
      padding-inline-end: 12px;
    }
    .drawing span {
      display: block;
      min-width: 1px;
      height: 14px;
      border-radius: 0 3px 3px 0;
      background: var(--ui-chart-1);
      forced-color-adjust: none;
    }
    .figure {
      width: 1%;
      padding-inline-start: 12px;
      text-align: end;
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class UiBars {
  readonly caption = input.required<string>();
  readonly bars = input.required<readonly Bar[]>();
  protected readonly longest = computed(() => Math.max(1, ...this.bars().map((bar) => bar.value)));
}
