import { Component, computed, input, linkedSignal, signal } from '@angular/core';
import {
  LANGUAGES,
  localized,
  questionsOf,
  type ApplicationSection,
  type FormAnswers,
  type FormDefinition,
  type FormFile,
  type Language,
  type LotView,
  type QuestionOf,
} from '@passerelle/contract';
import {
  UiButton,
  UiFileList,
  UiFormPage,
  UiNotice,
  UiTaskList,
  UiUpload,
  type ListedFile,
  type TaskSection,
} from '@passerelle/ui';
import { LANGUAGE_NAMES } from '../core/labels';
import { SECTION_LABELS } from '../core/section-labels';
import { UNNAMED } from './definition-errors';
import { EXAMPLE_APPLICANT, fillWithExamples } from './example-answers';
import { factsOf, type FormChoices } from './form-choices';
import { FormFilling } from './form-filling';
import { FormSectionFields } from './form-section';
import { formTasks } from './form-tasks';
import { ownPart, ownParts, sectionOf } from './own-parts';

/** A lot in which the form is tried. */
export type PreviewLot = Pick<LotView, 'id' | 'code' | 'title' | 'regionIds'>;

/** The form as an applicant sees it, in each language, to be tried with answers that are kept nowhere. */
@Component({
  selector: 'app-form-preview',
  imports: [FormSectionFields, UiButton, UiFileList, UiFormPage, UiNotice, UiTaskList, UiUpload],
  templateUrl: './form-preview.html',
  styles: `
    .said {
      max-width: 44rem;
      white-space: pre-line;
    }
  `,
})
export class FormPreview {
  readonly form = input.required<FormDefinition>();
  /** The fixed sections that stand before the own ones; none in a short form. */
  readonly fixed = input<readonly ApplicationSection[]>([]);
  /** What the form lets choose, in each language; of the places those of the zone, of all partner regions when it is empty. */
  readonly choices = input.required<(language: Language, zone: readonly string[]) => FormChoices>();
  /** The lots that ask the form; the zone of the chosen one holds for places (R58). */
  readonly lots = input<readonly PreviewLot[]>([]);
  /** Language of the page. */
  readonly reader = input.required<Language>();
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly language = linkedSignal(() => this.reader());
  /** The lot the form is tried in; at first the first one. */
  protected readonly lotId = linkedSignal<string[], string | undefined>({
    source: () => this.lots().map(({ id }) => id),
    computation: (ids, before) => ids.find((id) => id === before?.value) ?? ids[0],
  });
  private readonly zone = computed(() => this.lots().find(({ id }) => id === this.lotId())?.regionIds ?? []);
  protected readonly offered = computed(() => this.choices()(this.language(), this.zone()));
  private readonly answers = signal<FormAnswers>({});
  protected readonly files = signal<readonly FormFile[]>([]);
  private readonly facts = computed(() => factsOf(this.offered(), this.files()));
  protected readonly filling = new FormFilling(this.form, this.answers, this.facts);
  protected readonly revealed = signal(false);
  protected readonly applicant = EXAMPLE_APPLICANT;
  /** It was filled in with examples. */
  protected readonly exampled = signal(false);
  /** What no example could be made for. */
  protected readonly left = computed(() =>
    questionsOf(this.form())
      .filter(({ key }) => {
        const { shown, answered } = this.filling.statusOf(key);
        return shown && !answered;
      })
      .map(({ label }) => localized(label, this.language()) || UNNAMED)
      .join(', '),
  );
  private readonly definition = computed(() => ({ definition: this.form() }));
  /** The part that is open, as its address in an application; at first the own questions. */
  protected readonly part = linkedSignal<string[], string | undefined>({
    source: () => [...ownParts(this.definition()), ...this.fixed()],
    computation: (parts, before) => parts.find((part) => part === before?.value) ?? parts[0],
  });
  protected readonly current = computed(() => sectionOf(this.definition(), this.part() ?? ''));
  /** The fixed section that is open, with what the call says in it. */
  protected readonly explained = computed(() => {
    const name = this.fixed().find((section) => section === this.part());
    return name && { title: SECTION_LABELS[name], text: localized(this.form().fixed[name] ?? '', this.language()) };
  });
  protected readonly title = computed(() => localized(this.current()?.title ?? '', this.language()) || UNNAMED);
  protected readonly tasks = computed((): TaskSection[] => [
    ...this.fixed().map((id) => ({ id, label: SECTION_LABELS[id], status: 'empty' as const })),
    ...formTasks(this.form(), this.filling.status().sections, this.language(), this.revealed()).map((task) => ({
      ...task,
      id: ownPart(task.id),
    })),
  ]);

  protected speak(event: Event): void {
    this.language.set((event.target as HTMLSelectElement).value as Language);
  }

  protected chooseLot(event: Event): void {
    this.lotId.set((event.target as HTMLSelectElement).value);
  }

  protected lotName({ code, title }: PreviewLot): string {
    return `${code} · ${localized(title, this.reader())}`;
  }

  /** What was answered soundly stays: it may be what the trial is about. */
  protected fill(): void {
    const given = { answers: this.answers(), files: this.files() };
    const { answers, files } = fillWithExamples(this.form(), this.offered(), given);
    this.answers.set(answers);
    this.files.set(files);
    this.exampled.set(true);
  }

  protected empty(): void {
    this.answers.set({});
    this.files.set([]);
    this.revealed.set(false);
    this.exampled.set(false);
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
