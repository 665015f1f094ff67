import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ASSISTED_CHECKS, localized, type AdmissibilityCheck, type CheckOutcome } from '@passerelle/contract';
import { UiButton, UiDate, UiMoney, UiStatus } from '@passerelle/ui';
import { checkLabel } from '../core/check-labels';
import { Session } from '../core/session';
import { findingText, MATCH_LABELS, matchPath, NOT_CHECKED, OUTCOMES } from './screening-labels';

/** What was chosen on a point; `write` when it comes with a note. */
export interface CheckDecision {
  check: AdmissibilityCheck;
  outcome: CheckOutcome;
  write: boolean;
}

/** Points of the checklist: how each stands, why, who decided it, and what the reader may do. */
@Component({
  selector: 'app-screening-checks',
  imports: [RouterLink, UiButton, UiDate, UiMoney, UiStatus],
  templateUrl: './screening-checks.html',
  styleUrl: './screening-checks.css',
})
export class ScreeningChecks {
  readonly checks = input.required<readonly AdmissibilityCheck[]>();
  /** Who applies; undefined while the file is on its way. */
  readonly organisationId = input<string>();
  readonly mayCheck = input(false);
  readonly busy = input(false);
  readonly decide = output<CheckDecision>();
  private readonly language = inject(Session).language;
  protected readonly outcomes = OUTCOMES;
  protected readonly shown = computed(() =>
    this.checks().map((check) => ({
      check,
      label: checkLabel(check, this.language),
      help: localized(check.own?.help ?? '', this.language),
      status: check.outcome === null ? NOT_CHECKED : OUTCOMES[check.outcome],
      findings: check.findings.map(findingText),
      unknown: check.findings.some(({ code }) => code === 'kbo-unknown'),
      matches: check.matches.map((match) => ({
        ...match,
        path: matchPath(match),
        title: localized(match.title, this.language),
        reason: MATCH_LABELS[match.reason],
      })),
      assisted: ASSISTED_CHECKS.some((code) => code === check.code),
      mayDecide: this.mayCheck() && (check.automatic || check.findings.length === 0),
      waiting: check.outcome === null && this.mayCheck(),
    })),
  );
}
