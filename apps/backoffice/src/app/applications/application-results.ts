import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { APPLICATION_LIMITS, type ResultsSection } from '@passerelle/contract';
import { UiButton, UiControl, UiField, UiSection } from '@passerelle/ui';

type Indicators = FieldTree<ResultsSection['results'][number]['indicators']>;

const INDICATOR = { label: '', baseline: '', target: '', unit: '' };

/** Results with their indicators. */
@Component({
  selector: 'app-application-results',
  imports: [FormField, UiButton, UiControl, UiField, UiSection],
  templateUrl: './application-results.html',
  styleUrl: './application-choices.css',
})
export class ApplicationResults {
  readonly results = input.required<FieldTree<ResultsSection>>();

  protected addResult(): void {
    const result = { level: 'output' as const, statement: '', indicators: [INDICATOR] };
    this.results()
      .results()
      .value.update((all) => [...all, result].slice(0, APPLICATION_LIMITS.results));
  }

  protected removeResult(index: number): void {
    this.results()
      .results()
      .value.update((all) => all.filter((_, at) => at !== index));
  }

  protected addIndicator(indicators: Indicators): void {
    indicators().value.update((all) => [...all, INDICATOR].slice(0, APPLICATION_LIMITS.indicators));
  }
}
