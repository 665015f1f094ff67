import { Component, input, output } from '@angular/core';
import {
  QUESTION_TYPES,
  type FieldError,
  type FormQuestion,
  type Language,
  type QuestionType,
} from '@passerelle/contract';
import { UiControl, UiField } from '@passerelle/ui';
import { definitionErrorTexts, errorsBelow } from './definition-errors';
import type { FormChoices } from './form-choices';
import { FormConditionEditor } from './form-condition';
import { asType } from './form-draft';
import { TYPE_LABELS } from './form-labels';
import { FormTexts } from './form-texts';
import { QuestionSettings } from './question-settings';

/** One question of a draft: texts, kind, limits, conditions, note. */
@Component({
  selector: 'app-question-editor',
  imports: [FormConditionEditor, FormTexts, QuestionSettings, UiControl, UiField],
  template: `@let edited = question();
    <ui-field i18n-label="@@forms.editor.type" label="Kind of answer">
      <select uiControl (change)="setType($event)">
        @for (type of types; track type) {
          <option [value]="type" [selected]="type === edited.type">{{ labels[type] }}</option>
        }
      </select>
    </ui-field>
    <app-form-texts
      i18n-label="@@forms.editor.label"
      label="Question"
      [value]="edited.label"
      [errors]="below('label')"
      (changed)="change({ label: $event })"
    />
    <app-form-texts
      i18n-label="@@forms.editor.help"
      label="Help (may be left out)"
      [multiline]="true"
      [value]="edited.help"
      [errors]="below('help')"
      (changed)="change({ help: $event })"
    />
    <label class="tick">
      <input type="checkbox" [checked]="edited.required" (change)="change({ required: !edited.required })" />
      <span i18n="@@forms.editor.required">An answer is required</span>
    </label>
    <app-question-settings
      [question]="edited"
      [language]="language()"
      [errors]="errors()"
      (changed)="changed.emit($event)"
    />
    <app-form-condition
      i18n-label="@@forms.editor.shown-when"
      label="Shown only when"
      [condition]="edited.shownWhen"
      [earlier]="earlier()"
      [choices]="choices()"
      [language]="language()"
      [errors]="below('shownWhen')"
      (changed)="change({ shownWhen: $event })"
    />
    @if (!edited.required) {
      <app-form-condition
        i18n-label="@@forms.editor.required-when"
        label="Required when"
        [condition]="edited.requiredWhen"
        [earlier]="earlier()"
        [choices]="choices()"
        [language]="language()"
        [errors]="below('requiredWhen')"
        (changed)="change({ requiredWhen: $event })"
      />
    }
    <ui-field
      i18n-label="@@forms.editor.note"
      label="Internal note"
      i18n-help="@@forms.editor.note-help"
      help="For colleagues; partners never see it."
      [optional]="true"
      [errors]="texts('note')"
    >
      <textarea uiControl rows="2" [value]="edited.note" (input)="setNote($event)"></textarea>
    </ui-field>`,
  styleUrl: './form-builder.css',
})
export class QuestionEditor {
  readonly question = input.required<FormQuestion>();
  /** Questions that are asked before it. */
  readonly earlier = input.required<readonly FormQuestion[]>();
  readonly choices = input.required<FormChoices>();
  readonly language = input.required<Language>();
  /** What is wrong with the question, with paths that begin at it. */
  readonly errors = input.required<readonly FieldError[]>();
  readonly changed = output<FormQuestion>();
  protected readonly types = QUESTION_TYPES;
  protected readonly labels = TYPE_LABELS;

  protected below(field: string): FieldError[] {
    return errorsBelow(this.errors(), field);
  }

  protected texts(field: string): string[] {
    return definitionErrorTexts(this.below(field));
  }

  protected setType(event: Event): void {
    this.changed.emit(asType(this.question(), (event.target as HTMLSelectElement).value as QuestionType));
  }

  protected setNote(event: Event): void {
    this.change({ note: (event.target as HTMLTextAreaElement).value });
  }

  protected change(
    part: Partial<Pick<FormQuestion, 'label' | 'help' | 'required' | 'shownWhen' | 'requiredWhen' | 'note'>>,
  ): void {
    this.changed.emit({ ...this.question(), ...part });
  }
}
