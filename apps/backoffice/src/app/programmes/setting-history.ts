import { Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import type { HistoryEntry, ProgrammeSettings } from '@passerelle/contract';
import { UiHistory, UiSection } from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { historyLines } from '../core/record/history-lines';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { countryName } from '../organisations/countries';
import { ProgrammesApi } from './programmes.api';
import { readable, type ChangeWords } from './setting-changes';
import { namesOf } from './setting-names';
import type { SettingTab } from './setting-tabs';

/** What happened to the rows of one table. */
@Component({
  selector: 'app-setting-history',
  imports: [ResourceState, UiHistory, UiSection],
  template: `<ui-section i18n-heading="@@core.history.heading" heading="History">
    <app-resource-state [resource]="history" />
    @if (history.hasValue()) {
      <ui-history [entries]="lines()" />
    }
  </ui-section>`,
})
export class SettingHistory {
  readonly settings = input.required<ProgrammeSettings>();
  readonly tab = input.required<SettingTab>();
  private readonly language = inject(Session).language;
  private readonly locale = inject(LOCALE_ID);
  private readonly formats = readerFormats();
  protected readonly history = inject(ProgrammesApi).history();
  private readonly words = computed<ChangeWords>(() => {
    const regions = namesOf(this.settings(), 'regions', this.language);
    return {
      ...this.formats,
      country: (code) => countryName(code, this.locale),
      region: (id) => regions.get(id) ?? '',
    };
  });
  protected readonly lines = computed(() => {
    if (!this.history.hasValue()) return [];
    const names = namesOf(this.settings(), this.tab(), this.language);
    const named = this.history.value().entries.flatMap((entry) => {
      const row = names.get(entry.subjectId ?? '');
      return row === undefined ? [] : [this.withWords(entry, row)];
    });
    return historyLines(named);
  });

  private withWords(entry: HistoryEntry, row: string): HistoryEntry {
    return { ...entry, data: { ...entry.data, row, changes: readable(entry.data['changes'], this.words()) } };
  }
}
