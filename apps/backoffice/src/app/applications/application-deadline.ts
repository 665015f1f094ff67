import { Component, computed, input } from '@angular/core';
import type { ApplicationDetail, ApplicationState } from '@passerelle/contract';
import { UiNotice } from '@passerelle/ui';
import { MoreTime } from '../calls/more-time';
import { readerFormats } from '../core/formats';

/** While the deadline matters: until the file goes to the committee. */
const CONCERNED: readonly ApplicationState[] = ['draft', 'submitted', 'admissibility'];

/** That a file was taken back and is not submitted, and why its deadline is later than announced (R22). */
@Component({
  selector: 'app-application-deadline',
  imports: [MoreTime, UiNotice],
  template: `@if (takenBack()) {
      <ui-notice
        tone="warning"
        i18n-heading="@@applications.taken-back.heading"
        heading="This file is no longer submitted"
      >
        <p>{{ unsent() }}</p>
      </ui-notice>
    }
    @if (extension(); as extension) {
      <app-more-time [extension]="extension" [closesAt]="application().closesAt" />
    }`,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class ApplicationDeadline {
  readonly application = input.required<ApplicationDetail>();
  private readonly moment = readerFormats().dateTime;
  protected readonly takenBack = computed(() => {
    const { state, reference } = this.application();
    return state === 'draft' && reference !== '';
  });
  protected readonly unsent = computed(() => {
    const { reference, closesAt } = this.application();
    return Date.parse(closesAt) <= Date.now()
      ? $localize`:@@applications.taken-back.over:It was taken back as ${reference}:reference: and not submitted again in time: it is not examined.`
      : $localize`:@@applications.taken-back.text:It was taken back to be changed and keeps its number ${reference}:reference:. Unless it is submitted again before ${this.moment(closesAt)}:until:, it is not examined.`;
  });
  protected readonly extension = computed(() => {
    const { state, extension } = this.application();
    return CONCERNED.includes(state) ? extension : null;
  });
}
