import { Component, computed, input } from '@angular/core';

/** A code with its name in the reader's language. */
export interface NamedCode {
  code: string;
  name: string;
}

/** Codes to search by number or by name: goes with `<input list="…">` of the same id, and shows the name of the chosen one. */
@Component({
  selector: 'app-code-options',
  template: `<datalist [id]="listId()">
      @for (option of codes(); track option.code) {
        <option [value]="option.code">{{ option.name }}</option>
      }
    </datalist>
    @if (chosen(); as name) {
      <p class="ui-soft">{{ name }}</p>
    }`,
  styles: `
    p {
      margin: 2px 0 0;
    }
  `,
})
export class CodeOptions {
  readonly listId = input.required<string>();
  readonly codes = input.required<readonly NamedCode[]>();
  /** The chosen code. */
  readonly code = input('');
  protected readonly chosen = computed(() => this.codes().find(({ code }) => code === this.code())?.name);
}
