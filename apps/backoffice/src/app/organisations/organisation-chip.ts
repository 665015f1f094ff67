import { Component, computed, inject, input, output } from '@angular/core';
import { UiFilterChips } from '@passerelle/ui';
import { OrganisationsApi } from './organisations.api';

/** The organisation a list is limited to, by its name; choosing it takes the limit away. */
@Component({
  selector: 'app-organisation-chip',
  imports: [UiFilterChips],
  template: `<ui-filter-chips
    i18n-label="@@organisations.detail.title"
    label="Organisation"
    [options]="options()"
    [value]="organisationId()"
    (valueChange)="removed.emit()"
  />`,
})
export class OrganisationChip {
  readonly organisationId = input.required<string>();
  readonly removed = output();
  private readonly organisation = inject(OrganisationsApi).detail(this.organisationId);
  protected readonly options = computed(() => [
    { value: this.organisationId(), label: this.organisation.hasValue() ? this.organisation.value().name : '…' },
  ]);
}
