import { Component, computed, input } from '@angular/core';
import type { CorrectionMark } from '@passerelle/contract';
import { partText } from './application-labels';

/** What was marked, each part with what is wrong there (R9). */
@Component({
  selector: 'app-correction-marks',
  template: `<ul>
    @for (mark of named(); track mark.target) {
      <li>
        <strong>{{ mark.label }}</strong>
        <p>{{ mark.remark }}</p>
      </li>
    }
  </ul>`,
  styles: `
    ul {
      margin: 4px 0 0;
      padding-inline-start: 20px;
    }
    li {
      margin-bottom: 6px;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
      white-space: pre-line;
    }
  `,
})
export class CorrectionMarks {
  readonly marks = input.required<readonly CorrectionMark[]>();
  protected readonly named = computed(() =>
    this.marks().map((mark) => ({ ...mark, label: partText(mark.target) ?? mark.target })),
  );
}
