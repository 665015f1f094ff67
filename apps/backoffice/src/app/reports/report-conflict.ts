import { Component, computed, inject, input, output, resource, type OutputEmitterRef } from '@angular/core';
import { type CostCategory, type Money, type ReportDetail, type WriteReport } from '@passerelle/contract';
import { readerFormats } from '../core/formats';
import { fieldText } from '../core/texts';
import { VersionChoice } from '../core/version-choice';
import { toBody, toForm } from './report-form.model';
import { CATEGORY_LABELS } from './report-labels';
import { ReportsApi } from './reports.api';

/** Somebody else changed the report meanwhile: both versions side by side, one to choose (SEC-14). */
@Component({
  selector: 'app-report-conflict',
  imports: [VersionChoice],
  templateUrl: './report-conflict.html',
  styleUrl: './report-conflict.css',
})
export class ReportConflict {
  readonly reportId = input.required<string>();
  /** What the reader wrote. */
  readonly mine = input.required<WriteReport>();
  /** The stored report, on top of which one's own is sent again. */
  readonly keepMine = output<ReportDetail>();
  readonly takeTheirs = output<ReportDetail>();
  private readonly api = inject(ReportsApi);
  private readonly formats = readerFormats();
  protected readonly stored = resource({
    params: () => this.reportId(),
    loader: ({ params }) => this.api.find(params),
  });
  protected readonly rows = computed(() => {
    if (!this.stored.hasValue()) return [];
    const [mine, theirs] = [this.lines(this.mine()), this.lines(toBody(toForm(this.stored.value())))];
    return mine
      .map((line, index) => ({ ...line, theirs: theirs[index]?.text ?? '' }))
      .filter((row) => row.text !== row.theirs);
  });

  protected settle(choice: OutputEmitterRef<ReportDetail>): void {
    if (this.stored.hasValue()) choice.emit(this.stored.value());
  }

  private lines({ narrative, results, spent, otherIncome }: WriteReport): { label: string; text: string }[] {
    const category = (line: { category: CostCategory; amount: Money }) => ({
      label: CATEGORY_LABELS[line.category],
      text: this.formats.money(line.amount),
    });
    return [
      { label: fieldText('narrative') ?? '', text: narrative },
      { label: fieldText('results') ?? '', text: results },
      ...spent.map(category),
      { label: fieldText('otherIncome') ?? '', text: this.formats.money(otherIncome) },
    ];
  }
}
