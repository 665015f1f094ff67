import { Component, computed, inject, input } from '@angular/core';
import type { ApplicationForm, CorrectionMark } from '@passerelle/contract';
import { Session } from '../core/session';
import { targetText } from './application-parts';

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
  /** The own questions of the call, which marks may be about. */
  readonly form = input.required<ApplicationForm | null>();
  private readonly language = inject(Session).language;
  protected readonly named = computed(() =>
    this.marks().map((mark) => ({ ...mark, label: targetText(this.form(), mark.target, this.language) })),
  );
}
