import { Component, computed, inject, input } from '@angular/core';
import type { ProgrammeSettings } from '@passerelle/contract';
import { UiHistory, UiSection } from '@passerelle/ui';
import { historyReader } from '../core/record/history-lines';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { ProgrammesApi } from './programmes.api';
import { namesOf } from './setting-names';
import type { SettingTab } from './setting-tabs';

/** What happened to the rows of one table, the newest first. */
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
  private readonly lineOf = historyReader();
  protected readonly history = inject(ProgrammesApi).history();
  protected readonly lines = computed(() => {
    if (!this.history.hasValue()) return [];
    const names = namesOf(this.settings(), this.tab(), this.language);
    const ofTable = this.history.value().entries.flatMap((entry) => {
      const row = names.get(entry.subjectId ?? '');
      return row === undefined ? [] : [{ ...entry, data: { ...entry.data, row } }];
    });
    return ofTable.map(this.lineOf).reverse();
  });
}
