import { Component, effect, inject, input } from '@angular/core';
import { PageTitles } from '../core/page-titles';
import { ResourceState } from '../core/resource-state';
import { ReportEditor } from './report-editor';
import { ReportsApi } from './reports.api';

/** The form of a final report. */
@Component({
  selector: 'app-report-form',
  imports: [ReportEditor, ResourceState],
  template: `<app-resource-state [resource]="record" [lines]="12" />
    @if (record.hasValue()) {
      <app-report-editor [report]="record.value()" (reload)="record.reload()" />
    }`,
})
export class ReportFormPage {
  readonly id = input.required<string>();
  protected readonly record = inject(ReportsApi).detail(this.id);

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      if (this.record.hasValue()) titles.name(this.record.value().reference);
    });
  }
}
