import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FileEvent, FileStep, StepAhead, StepOwner } from '@passerelle/contract';
import { UiDate, UiIcon, UiSection } from '@passerelle/ui';
import { ResourceState } from '../core/resource-state';
import { ApplicationsApi } from './applications.api';

/** What happened, said of the file. */
const EVENTS: Record<FileEvent, string> = {
  create: $localize`:@@applications.timeline.create:Started`,
  submit: $localize`:@@applications.timeline.submit:Submitted`,
  unsubmit: $localize`:@@applications.timeline.unsubmit:Taken back to be changed`,
  startScreening: $localize`:@@applications.timeline.start-screening:The admissibility check began`,
  return: $localize`:@@applications.timeline.return:Corrections were asked for`,
  returnAgain: $localize`:@@applications.timeline.return-again:Corrections were asked for again`,
  resubmit: $localize`:@@applications.timeline.resubmit:Corrections were sent back`,
  reject: $localize`:@@applications.timeline.reject:Declared inadmissible`,
  admit: $localize`:@@applications.timeline.admit:Declared admissible`,
  propose: $localize`:@@applications.timeline.propose:Proposed by the selection committee`,
  reserve: $localize`:@@applications.timeline.reserve:Put on the reserve list`,
  decline: $localize`:@@applications.timeline.decline:Not selected`,
  withdraw: $localize`:@@applications.timeline.withdraw:Withdrawn`,
};

const STEPS: Record<FileStep, string> = {
  submit: $localize`:@@applications.timeline.step-submit:The file is submitted`,
  correct: $localize`:@@applications.timeline.step-correct:The corrections are sent back`,
  screening: $localize`:@@applications.timeline.step-screening:The admissibility is checked`,
  selection: $localize`:@@applications.timeline.step-selection:The selection committee compares the files`,
  decision: $localize`:@@applications.timeline.step-decision:The approvals are asked for and the decision is taken`,
};

const OWNERS: Record<StepOwner, string> = {
  applicant: $localize`:@@applications.who.partner:the applicant`,
  administration: $localize`:@@applications.who.officer:the administration`,
  committee: $localize`:@@applications.who.committee:the committee`,
};

/** Where the file is: what happened, what comes next, by when and by whom, and who to ask (C8). */
@Component({
  selector: 'app-application-timeline',
  imports: [ResourceState, RouterLink, UiDate, UiIcon, UiSection],
  templateUrl: './application-timeline.html',
  styleUrl: './application-timeline.css',
})
export class ApplicationTimeline {
  readonly applicationId = input.required<string>();
  /** Read again when it changes. */
  readonly version = input.required<number>();
  protected readonly found = inject(ApplicationsApi).timeline(this.applicationId, this.version);
  protected readonly past = computed(() =>
    (this.found.hasValue() ? this.found.value().past : []).map(({ event, at }) => ({ label: EVENTS[event], at })),
  );
  protected readonly ahead = computed(() =>
    (this.found.hasValue() ? this.found.value().ahead : []).map((step, index) => ({
      ...step,
      label: STEPS[step.step],
      owner: OWNERS[step.who],
      when: whenOf(step),
      current: index === 0,
    })),
  );
}

/** What stands before the day of a step. */
function whenOf({ by, binding, late }: StepAhead): string {
  if (by === null) return $localize`:@@applications.timeline.no-day:no day can be told yet`;
  if (binding) return $localize`:@@applications.timeline.before:at the latest`;
  return late
    ? $localize`:@@applications.timeline.was-planned:takes longer than planned; it was planned by`
    : $localize`:@@applications.timeline.planned:planned by`;
}
