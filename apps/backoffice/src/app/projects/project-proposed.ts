import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { followsCall, type ProjectDetail } from '@passerelle/contract';
import { UiFact, UiFacts, UiMoney, UiSection } from '@passerelle/ui';
import { frameNames } from './frame-names';

/** What a project has from its application and its lot, to be read only (R7, R21, R23). */
@Component({
  selector: 'app-project-proposed',
  imports: [RouterLink, UiFact, UiFacts, UiMoney, UiSection],
  templateUrl: './project-proposed.html',
})
export class ProjectProposed {
  readonly project = input.required<ProjectDetail>();
  protected readonly names = frameNames(this.project);
  protected readonly followsCall = computed(() => followsCall(this.project()));
}
