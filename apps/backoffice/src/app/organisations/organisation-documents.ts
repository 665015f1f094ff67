import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import {
  brusselsDay,
  organisationPaths,
  PROFILE_DOCUMENT_KINDS,
  validityStatus,
  type DocumentKind,
  type ProfileDocument,
} from '@passerelle/contract';
import {
  UiButton,
  UiControl,
  UiDate,
  UiDialog,
  UiErrorSummary,
  UiField,
  UiStatus,
  type StatusLabel,
} from '@passerelle/ui';
import { DOCUMENT_LABELS } from '../core/document-labels';
import { sending } from '../core/form-errors';
import { Session } from '../core/session';
import { VALIDITY_STATUSES } from './organisation-labels';
import { OrganisationsApi } from './organisations.api';

interface Row {
  key: string;
  label: string;
  document?: ProfileDocument;
  href?: string;
  status?: StatusLabel;
}

/** What every file of the organisation takes from its profile, and on which days (C5). */
@Component({
  selector: 'app-organisation-documents',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDate, UiDialog, UiErrorSummary, UiField, UiStatus],
  templateUrl: './organisation-documents.html',
  styleUrl: './organisation-bank-records.css',
})
export class OrganisationDocuments {
  readonly organisationId = input.required<string>();
  readonly documents = input.required<readonly ProfileDocument[]>();
  readonly changed = output();
  private readonly api = inject(OrganisationsApi);
  private readonly session = inject(Session);
  private readonly today = brusselsDay(new Date());
  protected readonly mayDate = computed(
    () => this.session.can('organisations:edit-own') && this.session.organisation()?.id === this.organisationId(),
  );
  protected readonly rows = computed(() => PROFILE_DOCUMENT_KINDS.flatMap((kind) => this.rowsOf(kind)));
  protected readonly asked = signal<ProfileDocument | undefined>(undefined);
  protected readonly form = form(
    signal({ from: '', until: '' }),
    (path) => {
      required(path.from);
    },
    { submission: sending(() => this.save()) },
  );

  protected ask(document: ProfileDocument): void {
    const { from = this.today, until } = document.validity ?? {};
    this.form().reset({ from, until: until ?? '' });
    this.asked.set(document);
  }

  /** The documents of a kind, the newest first; a row without one says that it is missing. */
  private rowsOf(kind: DocumentKind): Row[] {
    const label = DOCUMENT_LABELS[kind];
    const held = this.documents()
      .filter((document) => document.kind === kind)
      .map((document) => ({
        key: document.id,
        label,
        document,
        href: organisationPaths.document(this.organisationId(), document.id),
        status: VALIDITY_STATUSES[validityStatus(document.validity, this.today)],
      }));
    return held.length ? held.reverse() : [{ key: kind, label }];
  }

  private async save(): Promise<void> {
    const document = this.asked();
    if (!document) return;
    const { from, until } = this.form().value();
    try {
      await this.api.setValidity(this.organisationId(), document, { from, until: until || null });
      this.asked.set(undefined);
    } finally {
      this.changed.emit();
    }
  }
}
