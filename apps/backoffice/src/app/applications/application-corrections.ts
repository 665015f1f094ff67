import { Component, computed, inject, input } from '@angular/core';
import type { ApplicationForm, CorrectionRound } from '@passerelle/contract';
import { UiDate, UiSection, UiStatus, type StatusLabel } from '@passerelle/ui';
import { ResourceState } from '../core/resource-state';
import { ApplicationDiff } from './application-diff';
import { ApplicationsApi } from './applications.api';
import { CorrectionMarks } from './correction-marks';

const ANSWERED: StatusLabel = { label: $localize`:@@applications.round.answered:Sent back`, tone: 'positive' };
const WAITING: StatusLabel = { label: $localize`:@@applications.round.waiting:With the applicant`, tone: 'warning' };
const OVERDUE: StatusLabel = {
  label: $localize`:@@applications.round.overdue:Not sent back in time`,
  tone: 'negative',
};

/** The rounds of correction of a file: what was asked, until when, and what changed; the newest first (R9). */
@Component({
  selector: 'app-application-corrections',
  imports: [ApplicationDiff, CorrectionMarks, ResourceState, UiDate, UiSection, UiStatus],
  templateUrl: './application-corrections.html',
  styleUrl: './application-corrections.css',
})
export class ApplicationCorrections {
  readonly applicationId = input.required<string>();
  /** The own questions of the call in this file. */
  readonly form = input.required<ApplicationForm | null>();
  /** Read again when it changes. */
  readonly version = input.required<number>();
  protected readonly read = inject(ApplicationsApi).corrections(this.applicationId, this.version);
  protected readonly rounds = computed(() =>
    (this.read.hasValue() ? this.read.value().rounds : []).map((round) => ({ ...round, status: statusOf(round) })),
  );
}

function statusOf({ answer, until }: CorrectionRound): StatusLabel {
  if (answer) return ANSWERED;
  return Date.parse(until) > Date.now() ? WAITING : OVERDUE;
}
