import {
  Component,
  type ElementRef,
  LOCALE_ID,
  computed,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { readAmount } from '@passerelle/contract';
import { formatAmount } from '../values/formats';
import { UiField } from './field';

export { readAmount };

/** An amount typed in the reader's notation; its value is the decimal string of the contract (`12345.60`). Stands inside `ui-field`. */
@Component({
  selector: 'ui-money-input',
  template: `<span aria-hidden="true">{{ currency() === 'EUR' ? '€' : currency() }}</span>
    <input
      #box
      class="ui-control"
      inputmode="decimal"
      autocomplete="off"
      [id]="field.controlId"
      [value]="shown()"
      [disabled]="disabled()"
      [attr.aria-invalid]="field.wrong() ? true : null"
      [attr.aria-describedby]="field.describedBy()"
      (input)="type(box.value)"
      (blur)="leave()"
    />`,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 8px;
      max-width: 14rem;
    }
    input {
      flex: 1;
      min-width: 0;
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class UiMoneyInput implements FormValueControl<string> {
  readonly value = model('');
  readonly currency = input('EUR');
  readonly disabled = input(false);
  readonly touch = output();
  protected readonly field = inject(UiField);
  private readonly locale = inject(LOCALE_ID);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  /** What the reader is typing, kept as it is until the box is left. */
  private readonly typed = signal<string | undefined>(undefined);
  protected readonly shown = computed(() => this.typed() ?? this.notation());
  private readonly notation = computed(() => formatAmount(this.value(), this.locale));

  focus(options?: FocusOptions): void {
    this.box().nativeElement.focus(options);
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.value.set(readAmount(text));
  }

  protected leave(): void {
    this.typed.set(undefined);
    this.touch.emit();
  }
}
