import { Component, computed, forwardRef, input } from '@angular/core';
import type { RowDiff, ValueDiff } from '@passerelle/contract';
import type { DiffReader } from './diff-reader';

/** Columns of the tables of a file. */
const COLUMNS: Record<string, string> = {
  category: $localize`:@@applications.budget.category:Category`,
  label: $localize`:@@applications.budget.label:Description`,
  year: $localize`:@@applications.budget.year:Year`,
  amount: $localize`:@@applications.budget.amount:Amount (€)`,
  funder: $localize`:@@applications.budget.funder:Other funder`,
  confirmed: $localize`:@@applications.budget.confirmed:Confirmed`,
  name: $localize`:@@applications.partners.name:Name`,
  country: $localize`:@@applications.partners.country:Country`,
  role: $localize`:@@applications.partners.role:Role in the project`,
  code: $localize`:@@applications.theme.sector:Sector`,
  percent: $localize`:@@applications.theme.percent:Share in percent`,
  level: $localize`:@@applications.results.level:Kind`,
  statement: $localize`:@@applications.results.statement:Result`,
  indicators: $localize`:@@applications.results.indicator:Indicator`,
  baseline: $localize`:@@applications.results.baseline:Baseline`,
  target: $localize`:@@applications.results.target:Target`,
  unit: $localize`:@@applications.results.unit:Unit`,
};

const ROWS: Record<RowDiff['kind'], string> = {
  same: '',
  changed: $localize`:@@applications.diff.row-changed:Changed`,
  removed: $localize`:@@applications.diff.row-removed:Removed`,
  added: $localize`:@@applications.diff.row-added:Added`,
};

/** How one value became another: what went is struck through, what came is underlined, and both are said in words. */
@Component({
  selector: 'app-value-diff',
  // A cell of a table is shown like a field; only the compiler ahead of time knows the class from within.
  imports: [forwardRef(() => ValueDiffView)],
  templateUrl: './value-diff.html',
  styleUrl: './value-diff.css',
})
export class ValueDiffView {
  /** Name of the field or the column. */
  readonly field = input.required<string>();
  readonly diff = input.required<ValueDiff>();
  readonly read = input.required<DiffReader>();
  protected readonly rowLabels = ROWS;
  /** Two values side by side; undefined for what is told by words, items or rows. */
  protected readonly values = computed(() => {
    const diff = this.diff();
    if (diff.kind !== 'value' && diff.kind !== 'text') return undefined;
    const [before, after] = [diff.before, diff.after].map((value) => this.read()(this.field(), value));
    const asWritten = diff.kind === 'text' && before === diff.before && after === diff.after;
    return asWritten ? undefined : { before, after };
  });
  protected readonly runs = computed(() => {
    const diff = this.diff();
    if (diff.kind === 'text') return diff.words;
    if (diff.kind !== 'list') return [];
    const last = diff.items.length - 1;
    return diff.items.map(({ kind, text }, at) => ({
      kind,
      text: `${this.read()(this.field(), text)}${at < last ? ', ' : ''}`,
    }));
  });
  protected readonly table = computed(() => {
    const diff = this.diff();
    if (diff.kind !== 'table') return undefined;
    return {
      columns: diff.columns.map((column) => COLUMNS[column] ?? column),
      rows: diff.rows.filter(({ kind }) => kind !== 'same'),
      same: diff.rows.filter(({ kind }) => kind === 'same').length,
    };
  });
}
