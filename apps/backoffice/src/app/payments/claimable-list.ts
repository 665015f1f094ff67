import { Component, computed, inject } from '@angular/core';
import { UiEmpty, UiPageHeader, UiSection } from '@passerelle/ui';
import { ResourceState } from '../core/resource-state';
import { GrantTabs } from '../reports/grant-tabs';
import { ClaimableTable } from './claimable-table';
import { PaymentsApi } from './payments.api';

/** What the reader's organisation can claim now, and what comes later with what it still needs (R39, R40). */
@Component({
  selector: 'app-claimable-list',
  imports: [ClaimableTable, GrantTabs, ResourceState, UiEmpty, UiPageHeader, UiSection],
  template: `<ui-page-header i18n-heading="@@payments.claimables.title" heading="What you can claim" />
    <app-grant-tabs />
    <app-resource-state [resource]="found" />
    @if (now().length) {
      <ui-section i18n-heading="@@payments.claimables.now" heading="Can be claimed now">
        <app-claimable-table
          [claimables]="now()"
          i18n-caption="@@payments.claimables.now"
          caption="Can be claimed now"
        />
      </ui-section>
    } @else if (found.hasValue()) {
      <ui-empty icon="banknote" i18n-heading="@@payments.claimables.none" heading="Nothing to claim now">
        <p i18n="@@payments.claimables.none-text">
          Instalments of your agreements stand here as soon as their conditions are fulfilled.
        </p>
      </ui-empty>
    }
    @if (later().length) {
      <ui-section class="later" i18n-heading="@@payments.claimables.later" heading="Not yet">
        <app-claimable-table [claimables]="later()" i18n-caption="@@payments.claimables.later" caption="Not yet" />
      </ui-section>
    }`,
  styles: `
    .later {
      margin-top: 28px;
    }
  `,
})
export class ClaimableListPage {
  protected readonly found = inject(PaymentsApi).claimables();
  private readonly all = computed(() => (this.found.hasValue() ? this.found.value().claimables : []));
  protected readonly now = computed(() => this.all().filter(({ obstacle }) => obstacle === null));
  protected readonly later = computed(() => this.all().filter(({ obstacle }) => obstacle !== null));
}
