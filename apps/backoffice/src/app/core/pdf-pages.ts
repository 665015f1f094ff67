import { HttpClient } from '@angular/common/http';
import { Component, inject, input, resource } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { drawPdf } from './pdf';
import { ResourceState } from './resource-state';

/** The first pages of a PDF as pictures, each with its words for who does not see it. */
@Component({
  selector: 'app-pdf-pages',
  imports: [ResourceState],
  template: `<app-resource-state [resource]="drawn" />
    @if (drawn.hasValue()) {
      @let pdf = drawn.value();
      <div role="region" tabindex="0" [attr.aria-label]="name()">
        @for (page of pdf.pages; track $index) {
          <img [src]="page.picture" [alt]="page.words || name()" />
        }
      </div>
      @if (pdf.total > pdf.pages.length) {
        <p class="ui-soft" i18n="@@documents.preview.more">
          The first {{ pdf.pages.length }} of {{ pdf.total }} pages. Download the document to read all of it.
        </p>
      }
    }`,
  styles: `
    div {
      display: grid;
      gap: 12px;
      max-height: 65vh;
      overflow: auto;
    }
    img {
      width: 100%;
      border: 1px solid var(--ui-line);
    }
  `,
})
export class PdfPages {
  readonly href = input.required<string>();
  readonly name = input.required<string>();
  private readonly http = inject(HttpClient);
  protected readonly drawn = resource({
    params: () => this.href(),
    loader: async ({ params }) => drawPdf(await firstValueFrom(this.http.get(params, { responseType: 'arraybuffer' }))),
  });
}
