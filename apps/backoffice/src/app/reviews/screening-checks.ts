import { Component, computed, input, output } from '@angular/core';
import type { AdmissibilityCheck, CheckOutcome } from '@passerelle/contract';
import { UiButton, UiDate, UiStatus } from '@passerelle/ui';
import { CHECK_LABELS, findingText, NOT_CHECKED, OUTCOMES } from './screening-labels';

/** What was chosen on a point; `write` when it comes with a note. */
export interface CheckDecision {
  check: AdmissibilityCheck;
  outcome: CheckOutcome;
  write: boolean;
}

/** Points of the checklist: how each stands, why, who decided it, and what the reader may do. */
@Component({
  selector: 'app-screening-checks',
  imports: [UiButton, UiDate, UiStatus],
  templateUrl: './screening-checks.html',
  styleUrl: './screening-checks.css',
})
export class ScreeningChecks {
  readonly checks = input.required<readonly AdmissibilityCheck[]>();
  readonly mayCheck = input(false);
  readonly busy = input(false);
  readonly decide = output<CheckDecision>();
  protected readonly outcomes = OUTCOMES;
  protected readonly shown = computed(() =>
    this.checks().map((check) => ({
      check,
      label: CHECK_LABELS[check.code],
      status: check.outcome === null ? NOT_CHECKED : OUTCOMES[check.outcome],
      findings: check.findings.map(findingText),
      waiting: check.outcome === null && this.mayCheck(),
    })),
  );
}
