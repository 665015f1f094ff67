import { Component, DOCUMENT, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { PRESENCE_MS, type ApplicationForm, type PresentPerson } from '@passerelle/contract';
import { UiIcon } from '@passerelle/ui';
import { Session } from '../core/session';
import type { FormPage } from './application-form.model';
import { partName } from './application-parts';
import { ApplicationsApi } from './applications.api';

/** Who else has the same file open, and in which section; one's own other windows too. */
@Component({
  selector: 'app-application-presence',
  imports: [UiIcon],
  template: `<div role="status">
    @for (line of lines(); track line) {
      <p><ui-icon name="users" /> {{ line }}</p>
    }
  </div>`,
  styles: `
    p {
      display: flex;
      align-items: center;
      gap: 6px;
      margin: 0 0 8px;
      color: var(--ui-ink-soft);
      font-size: 13px;
    }
  `,
})
export class ApplicationPresence {
  readonly applicationId = input.required<string>();
  readonly page = input.required<FormPage>();
  /** The own questions of the call: colleagues have the same. */
  readonly form = input.required<ApplicationForm | null>();
  private readonly api = inject(ApplicationsApi);
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(Session);
  private readonly tab = crypto.randomUUID();
  private readonly people = signal<readonly PresentPerson[]>([]);
  protected readonly lines = computed(() => [...new Set(this.people().map((person) => this.said(person)))]);

  constructor() {
    const timer = setInterval(() => void this.tell(), PRESENCE_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
    effect(() => {
      this.page();
      untracked(() => void this.tell());
    });
  }

  /** A window nobody looks at says nothing, and is forgotten. */
  private async tell(): Promise<void> {
    if (this.document.visibilityState === 'hidden' || !this.session.signedIn()) return;
    const page = this.page();
    try {
      const section = page === 'check' ? null : page;
      this.people.set((await this.api.tellPresence(this.applicationId(), { tab: this.tab, section })).people);
    } catch {
      this.people.set([]);
    }
  }

  private said({ name, you, section }: PresentPerson): string {
    const where = section === null ? '' : partName(this.form(), section, this.session.language);
    if (you) return $localize`:@@applications.presence.you:You have this file open in another window too.`;
    if (where === '') return $localize`:@@applications.presence.reads:${name}:name: has this file open now.`;
    return $localize`:@@applications.presence.writes:${name}:name: is now in the section “${where}:section:”.`;
  }
}
