import { Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { localized, type LotRules, type ProgrammeFrame } from '@passerelle/contract';
import { UiControl, UiField, UiMoneyInput, UiSection } from '@passerelle/ui';
import { Session } from '../core/session';
import type { ConceptModel } from './concept-parts';

/** What every concept note says: title, summary and the idea that the rules of the lot judge (C4, R58). */
@Component({
  selector: 'app-concept-fields',
  imports: [FormField, UiControl, UiField, UiMoneyInput, UiSection],
  templateUrl: './concept-fields.html',
  styles: `
    .choices {
      display: flex;
      flex-direction: column;
      gap: 2px;
    }
    .choices label {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 28px;
    }
  `,
})
export class ConceptFields {
  readonly note = input.required<FieldTree<ConceptModel>>();
  readonly rules = input.required<LotRules>();
  readonly frame = input.required<ProgrammeFrame>();
  private readonly language = inject(Session).language;
  protected readonly regions = computed(() =>
    this.frame()
      .regions.filter(({ id }) => this.rules().regionIds.includes(id))
      .map(({ id, name, places }) => ({ id, name: localized(name, this.language), places })),
  );
  protected readonly places = computed(
    () => this.regions().find(({ id }) => id === this.note().idea.regionId().value())?.places ?? [],
  );
  protected readonly themes = computed(() =>
    this.frame()
      .themes.filter(({ id }) => this.rules().themeIds.includes(id))
      .map(({ id, name }) => ({ id, name: localized(name, this.language) })),
  );

  /** Places belong to the region that was chosen. */
  protected leavePlaces(): void {
    this.note().idea.placeIds().value.set([]);
  }

  protected togglePlace(id: string): void {
    const places = this.note().idea.placeIds();
    places.value.update((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
    places.markAsTouched();
  }
}
