import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import type { History } from '@passerelle/contract';
import { UiHistory, UiSection } from '@passerelle/ui';
import { ResourceState } from '../resource-state';
import { historyReader } from './history-lines';

/** The section “History” of a record, read from the record's own route. `version` makes it read again after a change. */
@Component({
  selector: 'app-record-history',
  imports: [ResourceState, UiHistory, UiSection],
  template: `<ui-section i18n-heading="@@core.history.heading" heading="History">
    <app-resource-state [resource]="history" />
    @if (history.hasValue()) {
      <ui-history [entries]="lines()" />
    }
  </ui-section>`,
})
export class RecordHistory {
  /** URL of the history, from the contract. */
  readonly path = input.required<string>();
  readonly version = input<number>(0);
  protected readonly history = httpResource<History>(() => ({ url: this.path(), params: { v: this.version() } }));
  private readonly lineOf = historyReader();
  /** The newest first. */
  protected readonly lines = computed(() =>
    this.history.hasValue() ? this.history.value().entries.map(this.lineOf).reverse() : [],
  );
}
