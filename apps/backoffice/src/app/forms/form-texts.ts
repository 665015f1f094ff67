import { Component, computed, input, output } from '@angular/core';
import { LANGUAGES, type FieldError, type Language, type LocalizedText } from '@passerelle/contract';
import { LANGUAGE_NAMES } from '../core/labels';
import { definitionErrorTexts, errorsBelow } from './definition-errors';

let count = 0;

/** One text in the three languages, side by side. */
@Component({
  selector: 'app-form-texts',
  template: `<div class="texts" role="group" [attr.aria-labelledby]="id">
      <p class="label" [id]="id">{{ label() }}</p>
      @for (language of languages; track language) {
        <div>
          <label [for]="id + language">
            {{ names[language] }}<span class="visually-hidden">: {{ label() }}</span>
          </label>
          @if (multiline()) {
            <textarea
              class="ui-control"
              rows="3"
              [id]="id + language"
              [lang]="language"
              [value]="value()[language]"
              [attr.aria-describedby]="texts().length ? id + 'error' : null"
              [attr.aria-invalid]="wrong(language)"
              (input)="write(language, $event)"
            ></textarea>
          } @else {
            <input
              class="ui-control"
              [id]="id + language"
              [lang]="language"
              [value]="value()[language]"
              [attr.aria-describedby]="texts().length ? id + 'error' : null"
              [attr.aria-invalid]="wrong(language)"
              (input)="write(language, $event)"
            />
          }
        </div>
      }
    </div>
    <div [id]="id + 'error'">
      @for (text of texts(); track text) {
        <p class="error">{{ text }}</p>
      }
    </div>`,
  styleUrl: './form-builder.css',
})
export class FormTexts {
  readonly label = input.required<string>();
  readonly value = input.required<LocalizedText>();
  readonly multiline = input(false);
  /** What is wrong with the text, with paths that begin at it. */
  readonly errors = input<readonly FieldError[]>([]);
  readonly changed = output<LocalizedText>();
  protected readonly id = `form-texts-${++count}-`;
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly texts = computed(() => definitionErrorTexts(this.errors()));

  protected wrong(language: Language): true | null {
    return errorsBelow(this.errors(), language).length > 0 || null;
  }

  protected write(language: Language, event: Event): void {
    this.changed.emit({ ...this.value(), [language]: (event.target as HTMLInputElement).value });
  }
}
