import { Component, computed, inject, input } from '@angular/core';
import { localized, type ApplicationDetail, type ApplicationState, type FileExtension } from '@passerelle/contract';
import { UiNotice } from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { Session } from '../core/session';

/** While the deadline matters: until the file goes to the committee. */
const CONCERNED: readonly ApplicationState[] = ['draft', 'submitted', 'admissibility'];

/** That a file was taken back and is not submitted, and why its deadline is later than announced (R22). */
@Component({
  selector: 'app-application-deadline',
  imports: [UiNotice],
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
      <ui-notice i18n-heading="@@applications.extension.heading" heading="More time">
        <p>{{ longer(extension) }}</p>
        <p class="reason">{{ reason() }}</p>
      </ui-notice>
    }`,
  styles: `
    p {
      margin: 0;
    }
    .reason {
      margin-top: 4px;
      white-space: pre-line;
    }
  `,
})
export class ApplicationDeadline {
  readonly application = input.required<ApplicationDetail>();
  private readonly language = inject(Session).language;
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
  protected readonly reason = computed(() => localized(this.extension()?.reason ?? '', this.language));

  protected longer({ from, givenByName }: FileExtension): string {
    const until = this.moment(this.application().closesAt);
    const before = this.moment(from);
    return givenByName === null
      ? $localize`:@@applications.extension.everybody:The deadline was extended for all applicants until ${until}:until: instead of ${before}:before:.`
      : $localize`:@@applications.extension.given:${givenByName}:name: gave the organisation until ${until}:until: instead of ${before}:before: for this lot.`;
  }
}
