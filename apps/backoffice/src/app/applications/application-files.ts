import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  APPLICATION_DOCUMENT_KINDS,
  applicationPaths,
  FILE_ORIGINS,
  localized,
  MADE_DOCUMENT_KINDS,
  messagePaths,
  questionsOf,
  type ApplicationDetail,
  type ApplicationFile,
  type DocumentKind,
  type FileOrigin,
} from '@passerelle/contract';
import { UiControl, UiField, UiFilterChips, UiSection, type ListedFile } from '@passerelle/ui';
import { PageTurner } from '../calls/page-turner';
import { DOCUMENT_LABELS } from '../core/document-labels';
import { DocumentList } from '../core/document-list';
import { listedDocument } from '../core/listed-document';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { ownPart } from '../forms/own-parts';
import { ApplicationsApi } from './applications.api';

const ORIGIN_LABELS: Record<FileOrigin, string> = {
  attachment: $localize`:@@applications.files.attachment:Attachments`,
  question: $localize`:@@applications.files.question:Questions of the call`,
  profile: $localize`:@@applications.files.profile:Profile of the organisation`,
  message: $localize`:@@applications.files.message:Messages`,
  made: $localize`:@@applications.files.made:Letters and copies`,
};
const KINDS = [...APPLICATION_DOCUMENT_KINDS, ...MADE_DOCUMENT_KINDS] as DocumentKind[];

/** A place of the product that a file comes from. */
interface Origin {
  text: string;
  link?: string[];
}

/** All files of an application in one place: its own, those of its messages, and what Passerelle made. */
@Component({
  selector: 'app-application-files',
  imports: [DocumentList, PageTurner, ResourceState, RouterLink, UiControl, UiField, UiFilterChips, UiSection],
  templateUrl: './application-files.html',
  styles: `
    ui-filter-chips {
      display: block;
      margin-bottom: 12px;
    }
  `,
})
export class ApplicationFiles {
  readonly application = input.required<ApplicationDetail>();
  private readonly session = inject(Session);
  protected readonly origin = signal('');
  protected readonly kind = signal('');
  protected readonly after = linkedSignal({ source: () => [this.origin(), this.kind()], computation: () => '' });
  protected readonly origins = FILE_ORIGINS.filter(
    (value) => value !== 'message' || this.session.can('messages:read'),
  ).map((value) => ({ value, label: ORIGIN_LABELS[value] }));
  protected readonly kinds = KINDS.map((value) => ({ value, label: DOCUMENT_LABELS[value] }));
  protected readonly rows = inject(ApplicationsApi).files(
    () => this.application(),
    () => ({ origin: this.origin(), kind: this.kind(), after: this.after() }),
  );
  private readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  private readonly byId = computed(() => new Map((this.page()?.items ?? []).map((file) => [file.id, file])));
  protected readonly next = computed(() => this.page()?.next ?? null);
  protected readonly files = computed(() => (this.page()?.items ?? []).map((file) => this.listed(file)));

  protected originOf({ id }: ListedFile): Origin {
    const file = this.byId().get(id);
    if (!file) return { text: '' };
    const { origin, threadId, threadSubject } = file;
    if (threadId !== null) return { text: threadSubject ?? '', link: ['/messages', threadId] };
    if (origin === 'profile')
      return { text: ORIGIN_LABELS.profile, link: ['/organisations', this.application().organisationId] };
    if (origin === 'made') return { text: ORIGIN_LABELS.made };
    return this.placeOf(file);
  }

  protected chooseKind(event: Event): void {
    this.kind.set((event.target as HTMLSelectElement).value);
  }

  /** The section of the form, as long as the reader may write in it. */
  private placeOf({ question }: ApplicationFile): Origin {
    const { id, form, mayEdit } = this.application();
    const sections = form?.definition.sections ?? [];
    const section = sections.find(({ questions }) => questions.some(({ key }) => key === question));
    const asked = section && questionsOf({ sections: [section] }).find(({ key }) => key === question);
    const text = asked ? localized(asked.label, this.session.language) : ORIGIN_LABELS.attachment;
    return mayEdit
      ? { text, link: ['/applications', id, 'edit', section ? ownPart(section.key) : 'attachments'] }
      : { text };
  }

  private listed(file: ApplicationFile): ListedFile {
    const { threadId, messageId, current } = file;
    const listed = listedDocument(file, (id) =>
      threadId !== null && messageId !== null
        ? messagePaths.document(threadId, messageId, id)
        : applicationPaths.document(this.application().id, id),
    );
    if (current) return listed;
    return {
      ...listed,
      note: $localize`:@@applications.files.kept:Taken out of the file since; kept as it was submitted.`,
    };
  }
}
