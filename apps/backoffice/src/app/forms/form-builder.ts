import { Component, ElementRef, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  definitionErrors,
  formGaps,
  FORM_LIMITS,
  localized,
  QUESTION_TYPES,
  questionsOf,
  type ApplicationSection,
  type FieldError,
  type FormDefinition,
  type FormQuestion,
  type FormSection,
  type Language,
  type LocalizedText,
  type QuestionType,
} from '@passerelle/contract';
import { Toasts, UiButton, UiEmpty, UiFormPage, UiNotice } from '@passerelle/ui';
import { SECTION_LABELS } from '../core/section-labels';
import { definitionErrorTexts, errorsBelow, placeOf, UNNAMED } from './definition-errors';
import { FixedSectionEditor } from './fixed-section-editor';
import type { FormChoices } from './form-choices';
import {
  changeQuestion,
  changeSection,
  explainSection,
  newKey,
  placeId,
  withoutQuestion,
  withoutSection,
  withQuestion,
  withSection,
  type FormPlaceKey,
} from './form-draft';
import { TYPE_LABELS } from './form-labels';
import { FormOutline } from './form-outline';
import { FormTexts } from './form-texts';
import { QuestionEditor } from './question-editor';

/** A draft of a form that is written: its order at the left, the chosen section or question beside it. */
@Component({
  selector: 'app-form-builder',
  imports: [FixedSectionEditor, FormOutline, FormTexts, QuestionEditor, UiButton, UiEmpty, UiFormPage, UiNotice],
  templateUrl: './form-builder.html',
  styleUrl: './form-builder.css',
})
export class FormBuilder {
  readonly form = input.required<FormDefinition>();
  readonly language = input.required<Language>();
  readonly choices = input.required<FormChoices>();
  /** The fixed sections that stand before the own ones; none for a short form. */
  readonly fixed = input<readonly ApplicationSection[]>([]);
  /** What the API refused, with paths of the definition. */
  readonly refused = input<readonly FieldError[]>([]);
  readonly changed = output<FormDefinition>();
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly types = QUESTION_TYPES;
  protected readonly labels = TYPE_LABELS;
  protected readonly fixedLabels = SECTION_LABELS;
  /** The chosen place, as long as it is there. */
  protected readonly selected = linkedSignal<FormDefinition, FormPlaceKey | undefined>({
    source: this.form,
    computation: (form, before) => stillThere(form, before?.value) ?? firstOf(form),
  });
  protected readonly errors = computed<FieldError[]>(() => {
    const own = [...definitionErrors(this.form()), ...formGaps(this.form())];
    const known = new Set(own.map(({ path, code }) => `${path} ${code}`));
    return [...own, ...this.refused().filter(({ path, code }) => !known.has(`${path} ${code}`))];
  });
  /** What is missing, each section or question once. */
  protected readonly gaps = computed(() => {
    const places = this.errors().flatMap(({ path }) => placeOf(this.form(), path, this.language()) ?? []);
    return [...new Map(places.map((place) => [placeId(place), { ...place, id: placeId(place) }])).values()];
  });
  protected readonly wrong = computed(() => new Set(this.gaps().map(({ id }) => id)));
  /** The fixed section that is chosen, and what is wrong with what is said in it. */
  protected readonly explained = computed(() => {
    const selected = this.selected();
    const name = selected?.fixed && this.fixed().find((one) => one === selected.section);
    return name ? { name, errors: errorsBelow(this.errors(), `fixed.${name}`) } : undefined;
  });
  protected readonly section = computed<{ section: FormSection; errors: FieldError[] } | undefined>(() => {
    const selected = this.selected();
    if (selected?.fixed) return undefined;
    const index = this.form().sections.findIndex(({ key }) => key === selected?.section);
    const section = this.form().sections[index];
    return section && { section, errors: errorsBelow(this.errors(), `sections.${index}`) };
  });
  protected readonly question = computed<
    { question: FormQuestion; earlier: FormQuestion[]; errors: FieldError[] } | undefined
  >(() => {
    const place = this.section();
    const key = this.selected()?.question;
    const index = place?.section.questions.findIndex((one) => one.key === key) ?? -1;
    const question = place?.section.questions[index];
    if (!place || !question) return undefined;
    const all = questionsOf(this.form());
    const earlier = all.slice(0, all.indexOf(question));
    return { question, earlier, errors: errorsBelow(place.errors, `questions.${index}`) };
  });
  protected readonly sectionTexts = computed(() =>
    definitionErrorTexts(errorsBelow(this.section()?.errors ?? [], 'questions').filter(({ path }) => path === '')),
  );
  protected readonly full = computed(() => questionsOf(this.form()).length >= FORM_LIMITS.questions);
  protected readonly manySections = computed(() => this.form().sections.length >= FORM_LIMITS.sections);

  protected below(errors: readonly FieldError[], path: string): FieldError[] {
    return errorsBelow(errors, path);
  }

  protected choose({ section, question, fixed = false }: FormPlaceKey): void {
    this.selected.set({ section, question, fixed });
    // On a narrow screen the editor stands below the outline.
    setTimeout(() => this.host.querySelector<HTMLElement>('.editor h2')?.focus());
  }

  protected addSection(): void {
    const key = newKey('s');
    this.changed.emit(withSection(this.form(), key));
    this.selected.set({ section: key, question: null });
  }

  protected addQuestion(section: string, picker: HTMLSelectElement): void {
    const key = newKey('q');
    this.changed.emit(withQuestion(this.form(), section, picker.value as QuestionType, key));
    this.selected.set({ section, question: key });
  }

  protected explain(section: ApplicationSection, text: LocalizedText): void {
    this.changed.emit(explainSection(this.form(), section, text));
  }

  protected changeSection(key: string, part: Partial<FormSection>): void {
    this.changed.emit(changeSection(this.form(), key, part));
  }

  protected changeQuestion(question: FormQuestion): void {
    this.changed.emit(changeQuestion(this.form(), question));
  }

  protected removeSection({ key, title }: FormSection): void {
    this.remove(withoutSection(this.form(), key), title);
  }

  protected removeQuestion(section: string, { key, label }: FormQuestion): void {
    this.selected.set({ section, question: null });
    this.remove(withoutQuestion(this.form(), key), label);
  }

  /** It comes back with its conditions as long as nothing else was changed. */
  private remove(after: FormDefinition, text: LocalizedText): void {
    const before = this.form();
    const name = localized(text, this.language()) || UNNAMED;
    this.changed.emit(after);
    this.toasts.show($localize`:@@forms.builder.removed:“${name}:name:” was removed.`, () => {
      if (this.form() === after) this.changed.emit(before);
    });
  }
}

function stillThere({ sections }: FormDefinition, place: FormPlaceKey | undefined): FormPlaceKey | undefined {
  if (!place || place.fixed) return place;
  // A moved question is found in its new section.
  const section = sections.find(({ key, questions }) =>
    place.question === null ? key === place.section : questions.some((one) => one.key === place.question),
  );
  return section && { section: section.key, question: place.question };
}

function firstOf({ sections: [first] }: FormDefinition): FormPlaceKey | undefined {
  return first && { section: first.key, question: null };
}
