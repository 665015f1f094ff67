import { Directive, input } from '@angular/core';

/** How strongly a button calls: one `filled` per page, `outlined` for the others, `text` inside rows; `danger` for what destroys. */
export type ButtonKind = 'filled' | 'outlined' | 'text' | 'danger';

/** A button, or a link that looks like one. Lighter than Material's: the first page must stay small. */
@Directive({
  selector: 'button[uiButton], a[uiButton]',
  host: { '[class]': "'ui-button ' + uiButton()" },
})
export class UiButton {
  readonly uiButton = input.required<ButtonKind>();
}
