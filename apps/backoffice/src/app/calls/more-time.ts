import { Component, computed, inject, input } from '@angular/core';
import { localized, type FileExtension, type Instant } from '@passerelle/contract';
import { UiNotice } from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { Session } from '../core/session';

/** Why the deadline of a file or note is later than it was announced (R22). */
@Component({
  selector: 'app-more-time',
  imports: [UiNotice],
  template: `<ui-notice i18n-heading="@@calls.more-time.heading" heading="More time">
    <p>{{ sentence() }}</p>
    <p class="reason">{{ reason() }}</p>
  </ui-notice>`,
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
export class MoreTime {
  readonly extension = input.required<FileExtension>();
  readonly closesAt = input.required<Instant>();
  private readonly language = inject(Session).language;
  private readonly moment = readerFormats().dateTime;
  protected readonly reason = computed(() => localized(this.extension().reason, this.language));
  protected readonly sentence = computed(() => {
    const { from, givenByName } = this.extension();
    const until = this.moment(this.closesAt());
    const before = this.moment(from);
    return givenByName === null
      ? $localize`:@@calls.more-time.everybody:The deadline was extended for all applicants until ${until}:until: instead of ${before}:before:.`
      : $localize`:@@calls.more-time.given:${givenByName}:name: gave the organisation until ${until}:until: instead of ${before}:before: for this lot.`;
  });
}
