import { Component, Directive, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { UiIcon } from '../icon/icon';
import { errorText } from './error-texts';

let count = 0;

/** A form field: label above, help under it, the projected control (with `uiControl`), its errors once it was touched. */
@Component({
  selector: 'ui-field',
  imports: [UiIcon],
  host: { '[class.wrong]': 'wrong()' },
  template: `<label [id]="labelId" [for]="controlId">
      {{ label() }}
      @if (optional()) {
        <span class="optional" i18n="@@ui.field.optional">(optional)</span>
      }
    </label>
    @if (help()) {
      <p class="help" [id]="helpId">{{ help() }}</p>
    }
    <ng-content />
    <div [id]="errorId">
      @for (text of shownErrors(); track $index) {
        <p class="error"><ui-icon name="circle-alert" />{{ text }}</p>
      }
    </div>`,
  styleUrl: './field.css',
})
export class UiField {
  readonly label = input.required<string>();
  readonly help = input<string>();
  readonly optional = input(false);
  /** The field of the signal form; its errors are shown here. */
  readonly field = input<FieldTree<unknown>>();
  /** Errors of a control that is bound to no signal form. */
  readonly errors = input<readonly string[]>([]);
  readonly controlId = `ui-field-${++count}`;
  readonly labelId = `${this.controlId}-label`;
  readonly helpId = `${this.controlId}-help`;
  readonly errorId = `${this.controlId}-error`;
  protected readonly shownErrors = computed(() => {
    const state = this.field()?.();
    return [...(state?.touched() ? state.errors().map(errorText) : []), ...this.errors()];
  });
  readonly wrong = computed(() => this.shownErrors().length > 0);
  readonly describedBy = computed(() => {
    const ids = [this.help() ? this.helpId : '', this.wrong() ? this.errorId : ''].filter(Boolean);
    return ids.length ? ids.join(' ') : null;
  });
}

/** The control inside `ui-field`: ties label, help and errors to it. */
@Directive({
  selector: '[uiControl]',
  host: {
    class: 'ui-control',
    '[id]': 'field.controlId',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'field.wrong() ? true : null',
  },
})
export class UiControl {
  protected readonly field = inject(UiField);
}

/** Several controls inside `ui-field` that are one answer together: its label, help and errors are tied to all of them. */
@Directive({
  selector: '[uiGroup]',
  host: { '[attr.aria-labelledby]': 'field.labelId', '[attr.aria-describedby]': 'field.describedBy()' },
})
export class UiGroup {
  protected readonly field = inject(UiField);
}
