import { Component, LOCALE_ID, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatKbo, organisationPaths, type DocumentKind } from '@passerelle/contract';
import { UiButton, UiDate, UiFact, UiFacts, UiPageHeader, UiRecord, UiSection } from '@passerelle/ui';
import { ROLE_LABELS } from '../core/labels';
import { PageTitles } from '../core/page-titles';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { RecordDocuments } from '../documents/record-documents';
import { countryName } from './countries';
import { OrganisationBankRecords } from './organisation-bank-records';
import { OrganisationFiles } from './organisation-files';
import { OrganisationKbo } from './organisation-kbo';
import { OrganisationDocuments } from './organisation-documents';
import { IATI_TYPE_LABELS, KIND_LABELS, LEGAL_FORM_LABELS } from './organisation-labels';
import { OrganisationTabs } from './organisation-tabs';
import { OrganisationsApi } from './organisations.api';

/** One organisation: facts, accreditation, accounts, members, documents, history. */
@Component({
  selector: 'app-organisation-detail',
  imports: [
    OrganisationBankRecords,
    OrganisationDocuments,
    OrganisationFiles,
    OrganisationKbo,
    OrganisationTabs,
    RecordDocuments,
    RecordHistory,
    ResourceState,
    RouterLink,
    UiButton,
    UiDate,
    UiFact,
    UiFacts,
    UiPageHeader,
    UiRecord,
    UiSection,
  ],
  templateUrl: './organisation-detail.html',
})
export class OrganisationDetailPage {
  readonly id = input.required<string>();
  private readonly api = inject(OrganisationsApi);
  private readonly locale = inject(LOCALE_ID);
  protected readonly record = this.api.detail(this.id);
  private readonly insideId = computed(() =>
    this.record.hasValue() && this.record.value().seesInside ? this.id() : undefined,
  );
  protected readonly documents = this.api.documents(this.insideId);
  protected readonly files = computed(() => (this.documents.hasValue() ? this.documents.value() : []));
  protected readonly kinds = computed(() =>
    this.record.hasValue()
      ? this.record
          .value()
          .kinds.map((kind) => KIND_LABELS[kind])
          .join(', ')
      : '',
  );
  protected readonly members = computed(() =>
    this.record.hasValue()
      ? this.record.value().members.map(({ name, roles }) => ({
          name,
          roles: roles.map((role) => ROLE_LABELS[role]).join(', '),
        }))
      : [],
  );
  protected readonly legalForms = LEGAL_FORM_LABELS;
  protected readonly iatiTypes = IATI_TYPE_LABELS;
  protected readonly kbo = formatKbo;
  protected readonly paths = organisationPaths;
  protected readonly documentKinds: DocumentKind[] = [
    'bank-certificate',
    'statutes',
    'board-list',
    'accreditation',
    'annual-accounts',
    'tax-certificate',
    'other',
  ];

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      if (this.record.hasValue()) titles.name(this.record.value().name);
    });
  }

  protected country(code: string): string {
    return countryName(code, this.locale);
  }

  protected reload(): void {
    this.record.reload();
    this.documents.reload();
  }
}
