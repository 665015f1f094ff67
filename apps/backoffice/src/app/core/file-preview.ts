import { httpResource } from '@angular/common/http';
import { Component, computed, model } from '@angular/core';
import { UiButton, UiDialog, type ListedFile } from '@passerelle/ui';
import { PdfPages } from './pdf-pages';
import { ResourceState } from './resource-state';

/** Characters of a text that are shown: the rest is for the program it was written with. */
const SHOWN = 200_000;

/**
 * A file to be looked at: pictures as pictures, text as text, PDF drawn page by page. Nothing of it runs, and the API
 * records it as the download it is (SEC-20, SEC-46).
 */
@Component({
  selector: 'app-file-preview',
  imports: [PdfPages, ResourceState, UiButton, UiDialog],
  template: `<ui-dialog
    [heading]="file()?.name ?? ''"
    [open]="file() !== undefined"
    [wide]="true"
    (openChange)="close()"
  >
    @if (file(); as shown) {
      @switch (sort()) {
        @case ('image') {
          <img [src]="shown.href" [alt]="shown.name" />
        }
        @case ('pdf') {
          <app-pdf-pages [href]="shown.href ?? ''" [name]="shown.name" />
        }
        @case ('text') {
          <app-resource-state [resource]="text" />
          @if (words(); as words) {
            <pre tabindex="0" role="region" [attr.aria-label]="shown.name">{{ words }}</pre>
            @if (cut()) {
              <p class="ui-soft" i18n="@@documents.preview.cut">The text goes on. Download it to read all of it.</p>
            }
          }
        }
      }
    }
    @if (file(); as shown) {
      <a uiActions uiButton="text" [href]="shown.href" download i18n="@@documents.preview.download">Download</a>
    }
  </ui-dialog>`,
  styleUrl: './file-preview.css',
})
export class FilePreview {
  readonly file = model<ListedFile | undefined>();
  protected readonly sort = computed(() => {
    const type = this.file()?.preview ?? '';
    if (type.startsWith('image/')) return 'image';
    return type === 'application/pdf' ? 'pdf' : 'text';
  });
  protected readonly text = httpResource.text(() => (this.sort() === 'text' ? this.file()?.href : undefined));
  protected readonly words = computed(() => (this.text.hasValue() ? this.text.value().slice(0, SHOWN) : ''));
  protected readonly cut = computed(() => this.text.hasValue() && this.text.value().length > SHOWN);

  protected close(): void {
    this.file.set(undefined);
  }
}
