import { Component, computed, inject, input } from '@angular/core';
import { localized, type CallExtension, type Instant } from '@passerelle/contract';
import { readerFormats } from '../core/formats';
import { Session } from '../core/session';

/** That a call closes later than it was announced first, and why (R22). */
@Component({
  selector: 'app-call-extension',
  template: `<p>{{ sentence() }}</p>
    <p class="reason">{{ reason() }}</p>`,
  styles: `
    p {
      max-width: 44rem;
      margin: 0;
    }
    .reason {
      margin-top: 4px;
      white-space: pre-line;
    }
  `,
})
export class ShownCallExtension {
  readonly closesAt = input.required<Instant>();
  readonly extension = input.required<CallExtension>();
  private readonly language = inject(Session).language;
  private readonly moment = readerFormats().dateTime;
  protected readonly sentence = computed(() => {
    const until = this.moment(this.closesAt());
    const first = this.moment(this.extension().from);
    return $localize`:@@calls.deadline.extended:Extended until ${until}:until:; announced first: ${first}:first:.`;
  });
  protected readonly reason = computed(() => localized(this.extension().reason, this.language));
}
