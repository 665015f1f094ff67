import { Component, LOCALE_ID, computed, inject, input, output } from '@angular/core';
import type { Instant } from '@passerelle/contract';
import { UiIcon } from '../icon/icon';
import { formatTime } from '../values/formats';

/** Where the latest change is: nothing to save yet, on its way, kept, kept by the browser only without network or session, or refused. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'offline' | 'signed-out' | 'failed';

/** The line beside a form's title that says whether the work is kept. */
@Component({
  selector: 'ui-autosave',
  imports: [UiIcon],
  host: { role: 'status' },
  template: `@switch (state()) {
    @case ('saving') {
      <ui-icon name="refresh-cw" /><span i18n="@@ui.autosave.saving">Saving…</span>
    }
    @case ('saved') {
      <ui-icon name="check" /><span i18n="@@ui.autosave.saved">Saved {{ time() }}</span>
    }
    @case ('offline') {
      <span class="waiting"
        ><ui-icon name="circle-alert" /><span i18n="@@ui.autosave.offline"
          >No connection: kept in this browser, sent as soon as possible</span
        ></span
      >
      <button type="button" (click)="retry.emit()" i18n="@@ui.autosave.retry">Try again</button>
    }
    @case ('signed-out') {
      <span class="waiting"
        ><ui-icon name="circle-alert" /><span i18n="@@ui.autosave.signed-out"
          >Your session has ended: kept in this browser, sent once you sign in again</span
        ></span
      >
    }
    @case ('failed') {
      <span class="failed"><ui-icon name="circle-alert" /><span i18n="@@ui.autosave.failed">Not saved</span></span>
      <button type="button" (click)="retry.emit()" i18n="@@ui.autosave.retry">Try again</button>
    }
  }`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 24px;
      color: var(--ui-ink-soft);
      font-size: 13px;
    }
    .failed {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--ui-negative);
      font-weight: 600;
    }
    .waiting {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--ui-ink);
      font-weight: 600;
    }
    button {
      min-height: 24px;
      padding: 0 4px;
      border: 0;
      background: none;
      color: var(--ui-primary);
      font: inherit;
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class UiAutosave {
  readonly state = input.required<SaveState>();
  /** When it was last saved. */
  readonly at = input<Instant | null>();
  readonly retry = output();
  private readonly locale = inject(LOCALE_ID);
  protected readonly time = computed(() => {
    const at = this.at();
    return at ? formatTime(at, this.locale) : '';
  });
}
