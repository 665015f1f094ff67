import { NgTemplateOutlet } from '@angular/common';
import { HttpClient } from '@angular/common/http';
import { Component, computed, effect, inject, input, linkedSignal, output, untracked } from '@angular/core';
import {
  DOCUMENT_LIMITS,
  MADE_DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentValidity,
  type DocumentView,
  type QuestionOf,
} from '@passerelle/contract';
import {
  UiControl,
  UiField,
  UiSection,
  UiUpload,
  UiUploadProgress,
  type ListedFile,
  type Replacement,
} from '@passerelle/ui';
import { firstValueFrom } from 'rxjs';
import { DOCUMENT_LABELS } from '../core/document-labels';
import { Actions } from '../core/actions';
import { DocumentList } from '../core/document-list';
import { readerFormats } from '../core/formats';
import { listedDocument } from '../core/listed-document';
import { SignInAgain } from '../core/sign-in-again.service';
import { Uploads } from './uploads';

/** The section “Documents” of a record: list, upload with its kind, removal, all through the owner's routes. */
@Component({
  selector: 'app-record-documents',
  imports: [DocumentList, NgTemplateOutlet, UiControl, UiField, UiSection, UiUpload, UiUploadProgress],
  template: `<ng-template #content>
      <app-document-list
        [files]="files()"
        [removable]="mayEdit()"
        [replaceable]="mayEdit()"
        [accept]="accept()"
        (remove)="remove($event)"
        (replace)="replace($event)"
      />
      @if (mayEdit() && !full()) {
        @if (!question()) {
          <ui-field i18n-label="@@documents.record.kind" label="Kind of document">
            <select uiControl [value]="kind()" (change)="choose($event)">
              @for (option of kinds(); track option) {
                <option [value]="option">{{ labels[option] }}</option>
              }
            </select>
          </ui-field>
        }
        <ui-upload
          i18n-label="@@documents.record.upload"
          label="Add documents"
          [accept]="accept()"
          [maxBytes]="question()?.maxBytes ?? limit"
          [multiple]="true"
          [progress]="uploads.progress()"
          (chosen)="upload($event)"
          (again)="uploads.again()"
          (leave)="uploads.leave($event)"
        />
      } @else {
        <ui-upload-progress [files]="uploads.progress()" (again)="uploads.again()" (leave)="uploads.leave($event)" />
      }
    </ng-template>
    @if (question()) {
      <ng-container [ngTemplateOutlet]="content" />
    } @else {
      <ui-section i18n-heading="@@documents.record.heading" heading="Documents">
        <ng-container [ngTemplateOutlet]="content" />
      </ui-section>
    }`,
  host: { '(window:online)': 'uploads.again()' },
})
export class RecordDocuments {
  /** URL of the owner's documents, from the contract. */
  readonly path = input.required<string>();
  readonly documents = input.required<readonly DocumentView[]>();
  /** Kinds one may add, the usual one first. */
  readonly kinds = input<readonly DocumentKind[]>([]);
  readonly mayEdit = input(false);
  /** Kinds whose documents stay as they are. */
  readonly locked = input<readonly DocumentKind[]>([]);
  /** The question of a form that the documents answer: the list is part of it, without a heading and without kinds. */
  readonly question = input<QuestionOf<'file'>>();
  /** Something was added or removed. */
  readonly changed = output();
  private readonly http = inject(HttpClient);
  private readonly actions = inject(Actions);
  private readonly formats = readerFormats();
  protected readonly limit = DOCUMENT_LIMITS.fileBytes;
  protected readonly labels = DOCUMENT_LABELS;
  protected readonly kind = linkedSignal<DocumentKind | undefined>(() => this.kinds()[0]);
  protected readonly accept = computed(
    () =>
      this.question()
        ?.extensions.map((name) => `.${name}`)
        .join() ?? '',
  );
  protected readonly full = computed(() => this.documents().length >= (this.question()?.maxFiles ?? Infinity));
  protected readonly uploads = new Uploads(() => {
    this.changed.emit();
  });
  protected readonly files = computed<ListedFile[]>(() =>
    this.documents().map(({ profile, ...document }) => ({
      ...listedDocument(document, (id) => `${this.path()}/${id}`),
      kept: profile !== undefined || [...MADE_DOCUMENT_KINDS, ...this.locked()].includes(document.kind),
      ...(profile ? { note: this.noteOf(profile) } : {}),
    })),
  );

  constructor() {
    const again = inject(SignInAgain);
    effect(() => {
      if (again.times()) untracked(() => void this.uploads.again());
    });
  }

  private noteOf({ until }: DocumentValidity): string {
    if (until === null) return $localize`:@@documents.record.profile:From the profile of the organisation.`;
    return $localize`:@@documents.record.profile-until:From the profile of the organisation, up to and including ${this.formats.date(until)}:day:.`;
  }

  protected choose(event: Event): void {
    this.kind.set((event.target as HTMLSelectElement).value as DocumentKind);
  }

  protected async upload(files: File[]): Promise<void> {
    await this.uploads.add(this.path(), files, this.fields(this.kind()));
  }

  /** The earlier file stays as a version of the document. */
  protected async replace({ file, by }: Replacement): Promise<void> {
    const kind = this.documents().find(({ id }) => id === file.id)?.kind;
    await this.uploads.add(this.path(), [by], { ...this.fields(kind), replaces: file.id });
  }

  private fields(kind: DocumentKind | undefined): Record<string, string> {
    const question = this.question();
    return question ? { kind: 'other', question: question.key } : { kind: kind ?? '' };
  }

  protected async remove(file: ListedFile): Promise<void> {
    const done = $localize`:@@documents.record.removed:${file.name}:name: was removed.`;
    const headers = { 'If-Match': `"v${file.number ?? 1}"` };
    await this.actions.run(() => firstValueFrom(this.http.delete(`${this.path()}/${file.id}`, { headers })), done);
    this.changed.emit();
  }
}
