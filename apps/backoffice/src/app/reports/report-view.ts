import { Component, input } from '@angular/core';
import type { ReportDetail } from '@passerelle/contract';
import { UiSection } from '@passerelle/ui';

/** What the partner wrote: activities and results. */
@Component({
  selector: 'app-report-view',
  imports: [UiSection],
  template: `<ui-section i18n-heading="@@reports.field.narrative" heading="What was done">
      @if (report().narrative) {
        <p class="text">{{ report().narrative }}</p>
      } @else {
        <p class="ui-soft" i18n="@@reports.detail.not-written">Not written yet.</p>
      }
    </ui-section>
    <ui-section i18n-heading="@@reports.field.results" heading="Results reached">
      @if (report().results) {
        <p class="text">{{ report().results }}</p>
      } @else {
        <p class="ui-soft" i18n="@@reports.detail.not-written">Not written yet.</p>
      }
    </ui-section>`,
  styles: `
    .text {
      max-width: 44rem;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class ReportView {
  readonly report = input.required<ReportDetail>();
}
