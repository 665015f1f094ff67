import { Component, computed, input, model } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { errorText } from '@passerelle/ui';
import { toggled } from './lot-form.model';

let count = 0;

/** Several of some values, as check boxes under one legend, with the errors of their field. */
@Component({
  selector: 'app-choice-list',
  template: `<fieldset [attr.aria-describedby]="errors().length ? errorId : null">
    <legend>{{ label() }}</legend>
    @for (option of options(); track option.value) {
      <label>
        <input
          class="ui-control"
          type="checkbox"
          [checked]="chosen().includes(option.value)"
          (change)="toggle(option.value)"
        />
        {{ option.label }}
      </label>
    }
    <div [id]="errorId">
      @for (error of errors(); track error) {
        <p class="error">{{ error }}</p>
      }
    </div>
  </fieldset>`,
  styles: `
    fieldset {
      margin: 0 0 16px;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 550;
    }
    label {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 28px;
    }
    input {
      flex: none;
    }
    .error {
      margin: 4px 0 0;
      color: var(--ui-negative);
    }
  `,
})
export class ChoiceList {
  readonly label = input.required<string>();
  readonly options = input.required<readonly { value: string; label: string }[]>();
  readonly chosen = model.required<readonly string[]>();
  readonly field = input<FieldTree<unknown>>();
  protected readonly errorId = `choice-list-${++count}-error`;
  protected readonly errors = computed(() => {
    const state = this.field()?.();
    return state?.touched() ? state.errors().map(errorText) : [];
  });

  protected toggle(value: string): void {
    this.chosen.set(toggled(this.chosen(), value));
  }
}
