import { Component, computed, input, linkedSignal, signal } from '@angular/core';
import {
  LANGUAGES,
  localized,
  type FormAnswers,
  type FormDefinition,
  type FormFile,
  type Language,
  type QuestionOf,
} from '@passerelle/contract';
import { UiButton, UiFileList, UiFormPage, UiNotice, UiTaskList, UiUpload, type ListedFile } from '@passerelle/ui';
import { LANGUAGE_NAMES } from '../core/labels';
import { UNNAMED } from './definition-errors';
import { factsOf, type FormChoices } from './form-choices';
import { FormFilling } from './form-filling';
import { FormSectionFields } from './form-section';
import { formTasks } from './form-tasks';

/** The form as an applicant sees it, in each language, to be tried with answers that are kept nowhere. */
@Component({
  selector: 'app-form-preview',
  imports: [FormSectionFields, UiButton, UiFileList, UiFormPage, UiNotice, UiTaskList, UiUpload],
  templateUrl: './form-preview.html',
})
export class FormPreview {
  readonly form = input.required<FormDefinition>();
  /** What the form lets choose, in each language. */
  readonly choices = input.required<(language: Language) => FormChoices>();
  /** Language of the page. */
  readonly reader = input.required<Language>();
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly language = linkedSignal(() => this.reader());
  protected readonly offered = computed(() => this.choices()(this.language()));
  private readonly answers = signal<FormAnswers>({});
  protected readonly files = signal<readonly FormFile[]>([]);
  private readonly facts = computed(() => factsOf(this.offered(), this.files()));
  protected readonly filling = new FormFilling(this.form, this.answers, this.facts);
  protected readonly revealed = signal(false);
  protected readonly section = linkedSignal<FormDefinition, string | undefined>({
    source: this.form,
    computation: ({ sections }, before) =>
      sections.some(({ key }) => key === before?.value) ? before?.value : sections[0]?.key,
  });
  protected readonly current = computed(() => this.form().sections.find(({ key }) => key === this.section()));
  protected readonly title = computed(() => localized(this.current()?.title ?? '', this.language()) || UNNAMED);
  protected readonly tasks = computed(() =>
    formTasks(this.form(), this.filling.status().sections, this.language(), this.revealed()),
  );

  protected speak(event: Event): void {
    this.language.set((event.target as HTMLSelectElement).value as Language);
  }

  protected empty(): void {
    this.answers.set({});
    this.files.set([]);
    this.revealed.set(false);
  }

  protected listed(question: QuestionOf<'file'>): ListedFile[] {
    return this.files()
      .map((file, index) => ({ ...file, id: String(index) }))
      .filter((file) => file.question === question.key)
      .map(({ id, name, size }) => ({ id, name, size }));
  }

  protected take(question: QuestionOf<'file'>, files: File[]): void {
    const taken = files.map(({ name, size }) => ({ question: question.key, name, size }));
    this.files.update((before) => [...before, ...taken]);
  }

  protected drop({ id }: ListedFile): void {
    this.files.update((files) => files.filter((_, index) => String(index) !== id));
  }
}
