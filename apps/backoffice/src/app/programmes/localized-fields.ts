import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { Language, LocalizedText } from '@passerelle/contract';
import { UiControl, UiField } from '@passerelle/ui';

const LANGUAGE_NAMES: { code: Language; name: string }[] = [
  { code: 'fr', name: 'Français' },
  { code: 'nl', name: 'Nederlands' },
  { code: 'en', name: 'English' },
];

/** One text in the three languages: French and Dutch are asked, English is a courtesy (R3). */
@Component({
  selector: 'app-localized-fields',
  imports: [FormField, UiControl, UiField],
  template: `@for (language of languages; track language.code) {
    <ui-field
      [label]="label() + ' · ' + language.name"
      [optional]="language.code === 'en'"
      [field]="field()[language.code]"
    >
      @if (multiline()) {
        <textarea uiControl rows="5" [lang]="language.code" [formField]="field()[language.code]"></textarea>
      } @else {
        <input uiControl [lang]="language.code" [formField]="field()[language.code]" />
      }
    </ui-field>
  }`,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: 0 16px;
      max-width: 66rem;
    }
  `,
})
export class LocalizedFields {
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<LocalizedText>>();
  readonly multiline = input(false);
  protected readonly languages = LANGUAGE_NAMES;
}
