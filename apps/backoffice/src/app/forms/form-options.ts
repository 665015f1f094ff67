import { Component, computed, input, output } from '@angular/core';
import { NO_TEXT, FORM_LIMITS, type FieldError, type FormOption, type LocalizedText } from '@passerelle/contract';
import { UiButton } from '@passerelle/ui';
import { definitionErrorTexts, errorsBelow } from './definition-errors';
import { moved, newKey } from './form-draft';
import { FormTexts } from './form-texts';

/** What a question lets choose, its headings or its sources, in an order that buttons change. */
@Component({
  selector: 'app-form-options',
  imports: [FormTexts, UiButton],
  template: `<fieldset>
    <legend>{{ label() }}</legend>
    @for (option of options(); track option.code; let index = $index) {
      <div class="line">
        <app-form-texts
          [label]="name(index)"
          [value]="option.label"
          [errors]="below(index + '.label')"
          (changed)="write(index, $event)"
        />
        <button uiButton="text" type="button" [disabled]="index === 0" (click)="move(index, index - 1)">
          <span i18n="@@forms.up">Up</span><span class="visually-hidden">: {{ name(index) }}</span>
        </button>
        <button
          uiButton="text"
          type="button"
          [disabled]="index === options().length - 1"
          (click)="move(index, index + 1)"
        >
          <span i18n="@@forms.down">Down</span><span class="visually-hidden">: {{ name(index) }}</span>
        </button>
        <button uiButton="text" type="button" (click)="remove(index)">
          <span i18n="@@forms.remove">Remove</span><span class="visually-hidden">: {{ name(index) }}</span>
        </button>
      </div>
    }
    @for (text of texts(); track text) {
      <p class="error">{{ text }}</p>
    }
    @if (options().length < most) {
      <button uiButton="outlined" type="button" (click)="add()" i18n="@@forms.options.add">Add an entry</button>
    }
  </fieldset>`,
  styleUrl: './form-builder.css',
})
export class FormOptions {
  readonly label = input.required<string>();
  readonly options = input.required<readonly FormOption[]>();
  readonly errors = input.required<readonly FieldError[]>();
  readonly changed = output<FormOption[]>();
  protected readonly most = FORM_LIMITS.options;
  /** What is wrong with the list itself; what is wrong with a text stands at it. */
  protected readonly texts = computed(() => definitionErrorTexts(this.errors().filter(({ path }) => path === '')));

  protected name(index: number): string {
    return `${this.label()} ${index + 1}`;
  }

  protected below(path: string): FieldError[] {
    return errorsBelow(this.errors(), path);
  }

  protected add(): void {
    this.changed.emit([...this.options(), { code: newKey('o'), label: NO_TEXT }]);
  }

  protected remove(index: number): void {
    this.changed.emit(this.options().filter((_, at) => at !== index));
  }

  protected move(from: number, to: number): void {
    this.changed.emit(moved(this.options(), from, to));
  }

  protected write(index: number, label: LocalizedText): void {
    this.changed.emit(this.options().map((option, at) => (at === index ? { ...option, label } : option)));
  }
}
