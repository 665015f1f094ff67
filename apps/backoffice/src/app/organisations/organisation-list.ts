import { Component, LOCALE_ID, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  ORGANISATION_KINDS,
  formatKbo,
  organisationPaths,
  withQuery,
  type OrganisationSummary,
} from '@passerelle/contract';
import { UiButton, UiCell, UiEmpty, UiFilterChips, UiListTable, UiPageHeader, type ListColumn } from '@passerelle/ui';
import { listState } from '../core/list-state';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { countryName } from './countries';
import { KIND_LABELS, LEGAL_FORM_LABELS } from './organisation-labels';
import { OrganisationsApi } from './organisations.api';

/** The register of organisations. */
@Component({
  selector: 'app-organisation-list',
  imports: [ResourceState, RouterLink, UiButton, UiCell, UiEmpty, UiFilterChips, UiListTable, UiPageHeader],
  templateUrl: './organisation-list.html',
})
export class OrganisationListPage {
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  protected readonly session = inject(Session);
  protected readonly list = listState(['kind', 'country', 'accredited'], 'name');
  protected readonly rows = inject(OrganisationsApi).list(this.list.query);
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly exportHref = computed(() => {
    const { after: _after, size: _size, ...filters } = this.list.query();
    return withQuery(organisationPaths.export, filters);
  });
  protected readonly kinds = ORGANISATION_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }));
  protected readonly accredited = [
    { value: 'yes', label: $localize`:@@organisations.list.accredited-yes:Accredited` },
    { value: 'no', label: $localize`:@@organisations.list.accredited-no:Not accredited` },
  ];
  protected readonly id = (row: OrganisationSummary) => row.id;
  protected readonly columns: ListColumn<OrganisationSummary>[] = [
    { key: 'name', label: $localize`:@@organisations.field.name:Name`, sort: 'name' },
    {
      key: 'kinds',
      label: $localize`:@@organisations.field.kinds:Role in the cooperation`,
      text: (row) => row.kinds.map((kind) => KIND_LABELS[kind]).join(', '),
    },
    {
      key: 'legalForm',
      label: $localize`:@@organisations.field.legal-form:Legal form`,
      text: (row) => LEGAL_FORM_LABELS[row.legalForm],
    },
    {
      key: 'kboNumber',
      label: $localize`:@@organisations.field.kbo:Enterprise number`,
      text: (row) => (row.kboNumber === null ? '' : formatKbo(row.kboNumber)),
    },
    {
      key: 'country',
      label: $localize`:@@organisations.field.country:Country`,
      sort: 'country',
      text: (row) => countryName(row.country, this.locale),
    },
    { key: 'city', label: $localize`:@@organisations.field.city:City`, sort: 'city', text: (row) => row.city },
    {
      key: 'accredited',
      label: $localize`:@@organisations.field.accreditation:Accreditation`,
      text: (row) => (row.accredited ? $localize`:@@organisations.list.accredited-yes:Accredited` : ''),
    },
  ];

  protected open(row: OrganisationSummary): void {
    void this.router.navigate(['/organisations', row.id]);
  }
}
