import { Component, input, output } from '@angular/core';
import {
  FORM_LIMITS,
  type FieldError,
  type IndicatorAnswer,
  type QuestionOf,
  type ResultAnswer,
  type ResultLevel,
} from '@passerelle/contract';
import { UiButton } from '@passerelle/ui';
import { Typed } from '../core/typed';
import { isWrong } from './form-error-texts';
import { LEVEL_LABELS } from './form-labels';

const INDICATOR: IndicatorAnswer = { label: '', baseline: '', target: '', unit: '' };
const INDICATOR_FIELDS: { field: keyof IndicatorAnswer; label: string }[] = [
  { field: 'label', label: $localize`:@@forms.results.indicator:Indicator` },
  { field: 'baseline', label: $localize`:@@forms.results.baseline:Baseline` },
  { field: 'target', label: $localize`:@@forms.results.target:Target` },
  { field: 'unit', label: $localize`:@@forms.results.unit:Unit` },
];

/** Results with their indicators. */
@Component({
  selector: 'app-question-results',
  imports: [Typed, UiButton],
  templateUrl: './question-results.html',
  styleUrl: './question-table.css',
})
export class QuestionResults {
  readonly question = input.required<QuestionOf<'results-table'>>();
  readonly rows = input.required<readonly ResultAnswer[]>();
  readonly errors = input.required<readonly FieldError[]>();
  readonly locked = input(false);
  readonly answered = output<ResultAnswer[]>();
  protected readonly levels = LEVEL_LABELS;
  protected readonly fields = INDICATOR_FIELDS;
  protected readonly most = FORM_LIMITS.indicators;

  protected lineName(index: number): string {
    return $localize`:@@forms.line:Line ${index + 1}:number:`;
  }

  protected wrong(place: string): true | null {
    return isWrong(this.errors(), this.question().key, place) || null;
  }

  protected add(): void {
    const level: ResultLevel = this.question().levels[0] ?? 'output';
    this.answered.emit([...this.rows(), { level, statement: '', indicators: [INDICATOR] }]);
  }

  protected remove(index: number): void {
    this.answered.emit(this.rows().filter((_, at) => at !== index));
  }

  protected change(index: number, part: Partial<ResultAnswer>): void {
    this.answered.emit(this.rows().map((row, at) => (at === index ? { ...row, ...part } : row)));
  }

  protected setLevel(index: number, event: Event): void {
    this.change(index, { level: (event.target as HTMLSelectElement).value as ResultLevel });
  }

  protected setStatement(index: number, statement: string): void {
    this.change(index, { statement });
  }

  protected addIndicator(index: number, row: ResultAnswer): void {
    this.change(index, { indicators: [...row.indicators, INDICATOR] });
  }

  protected removeIndicator(index: number, row: ResultAnswer, which: number): void {
    this.change(index, { indicators: row.indicators.filter((_, at) => at !== which) });
  }

  protected writeIndicator(
    index: number,
    row: ResultAnswer,
    which: number,
    field: keyof IndicatorAnswer,
    value: string,
  ): void {
    const indicators = row.indicators.map((one, at) => (at === which ? { ...one, [field]: value } : one));
    this.change(index, { indicators });
  }
}
