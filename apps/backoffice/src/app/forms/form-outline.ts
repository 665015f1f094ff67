import { CdkDrag, CdkDragHandle, CdkDropList, CdkDropListGroup, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { Component, computed, input, output } from '@angular/core';
import {
  localized,
  type ApplicationSection,
  type FormDefinition,
  type FormQuestion,
  type Language,
  type LocalizedText,
} from '@passerelle/contract';
import { UiButton, UiIcon } from '@passerelle/ui';
import { SECTION_LABELS } from '../core/section-labels';
import { UNNAMED } from './definition-errors';
import { moved, moveQuestion, placeId, stepQuestion, type FormPlaceKey, type QuestionPosition } from './form-draft';
import { TYPE_LABELS } from './form-labels';

/** Sections and questions in their order, which is changed by dragging or with buttons. */
@Component({
  selector: 'app-form-outline',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, CdkDropListGroup, UiButton, UiIcon],
  templateUrl: './form-outline.html',
  styleUrl: './form-outline.css',
})
export class FormOutline {
  readonly form = input.required<FormDefinition>();
  readonly language = input.required<Language>();
  readonly selected = input.required<FormPlaceKey | undefined>();
  /** The fixed sections that stand before the own ones. */
  readonly fixed = input<readonly ApplicationSection[]>([]);
  /** The places, by their `placeId`, in which something is missing or wrong. */
  readonly wrong = input.required<ReadonlySet<string>>();
  readonly choose = output<FormPlaceKey>();
  /** The form in another order. */
  readonly changed = output<FormDefinition>();
  protected readonly types = TYPE_LABELS;
  protected readonly fixedPlaces = computed(() =>
    this.fixed().map((section) => {
      const place = { section, question: null, fixed: true };
      return { place, label: SECTION_LABELS[section], wrong: this.wrong().has(placeId(place)) };
    }),
  );

  protected name(text: LocalizedText): string {
    return localized(text, this.language()) || UNNAMED;
  }

  protected isFirst({ section, question }: QuestionPosition): boolean {
    return section === 0 && question === 0;
  }

  protected isLast({ section, question }: QuestionPosition): boolean {
    const { sections } = this.form();
    return section === sections.length - 1 && question === (sections[section]?.questions.length ?? 0) - 1;
  }

  protected isSelected(section: string, question: FormQuestion | null, fixed = false): 'true' | null {
    const selected = this.selected();
    return selected && placeId(selected) === placeId({ section, question: question?.key ?? null, fixed })
      ? 'true'
      : null;
  }

  protected isWrong(section: string, question: FormQuestion | null): boolean {
    return this.wrong().has(placeId({ section, question: question?.key ?? null }));
  }

  protected moveSection(from: number, to: number): void {
    this.changed.emit({ ...this.form(), sections: moved(this.form().sections, from, to) });
  }

  protected step(from: QuestionPosition, step: -1 | 1): void {
    this.changed.emit(stepQuestion(this.form(), from, step));
  }

  protected dropSection({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.moveSection(previousIndex, currentIndex);
  }

  protected dropQuestion({ previousContainer, container, previousIndex, currentIndex }: CdkDragDrop<number>): void {
    const from = { section: previousContainer.data, question: previousIndex };
    this.changed.emit(moveQuestion(this.form(), from, { section: container.data, question: currentIndex }));
  }
}
