import { Component, input, model } from '@angular/core';
import { UiButton } from '@passerelle/ui';

/** Goes through a list that stands on a page beside other things: on to the next part, or back to the first. */
@Component({
  selector: 'app-page-turner',
  imports: [UiButton],
  template: `@if (next() !== null || after() !== '') {
    <nav [attr.aria-label]="label()">
      @if (after() !== '') {
        <button uiButton="outlined" type="button" (click)="after.set('')" i18n="@@calls.pages.first">
          From the start
        </button>
      }
      @if (next(); as cursor) {
        <button uiButton="outlined" type="button" (click)="after.set(cursor)" i18n="@@calls.pages.next">Next</button>
      }
    </nav>
  }`,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 12px;
    }
  `,
})
export class PageTurner {
  readonly label = input.required<string>();
  /** Cursor of the following part. */
  readonly next = input.required<string | null>();
  /** Cursor of the shown part; empty for the first. */
  readonly after = model.required<string>();
}
