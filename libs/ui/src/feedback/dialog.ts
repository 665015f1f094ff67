import { Component, type ElementRef, afterRenderEffect, input, model, viewChild } from '@angular/core';
import { UiIcon } from '../icon/icon';

let count = 0;

/** A modal window; Escape and the cross close it. `[uiActions]` is the row of buttons. */
@Component({
  selector: 'ui-dialog',
  imports: [UiIcon],
  template: `<dialog #dialog [class.wide]="wide()" [attr.aria-labelledby]="headingId" (close)="open.set(false)">
    <div class="head">
      <h2 [id]="headingId">{{ heading() }}</h2>
      <button
        type="button"
        class="close"
        (click)="open.set(false)"
        i18n-aria-label="@@ui.dialog.close"
        aria-label="Close"
      >
        <ui-icon name="x" />
      </button>
    </div>
    @if (open()) {
      <ng-content />
    }
    <div class="actions"><ng-content select="[uiActions]" /></div>
  </dialog>`,
  styleUrl: './dialog.css',
})
export class UiDialog {
  readonly heading = input.required<string>();
  readonly open = model(false);
  /** For what needs room, such as a document. */
  readonly wide = input(false);
  protected readonly headingId = `ui-dialog-${++count}`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterRenderEffect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.open() && !dialog.open) dialog.showModal();
      if (!this.open() && dialog.open) dialog.close();
    });
  }
}
