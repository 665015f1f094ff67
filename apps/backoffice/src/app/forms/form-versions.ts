import { Component, computed, inject, input, linkedSignal, resource } from '@angular/core';
import { compareForms, type CallForm, type FormDefinition, type Language } from '@passerelle/contract';
import { UiDate, UiNotice, UiSection } from '@passerelle/ui';
import { ResourceState } from '../core/resource-state';
import type { FormChoices } from './form-choices';
import { differenceWords } from './difference-words';
import { placeId } from './form-draft';
import { FormsApi, type FormPlace } from './forms.api';

/** The draft among the versions to compare. */
const DRAFT = 0;

/** Published versions of a form, and what changed between two of them or the draft (B4). */
@Component({
  selector: 'app-form-versions',
  imports: [ResourceState, UiDate, UiNotice, UiSection],
  templateUrl: './form-versions.html',
})
export class FormVersions {
  readonly place = input.required<FormPlace>();
  readonly form = input.required<CallForm>();
  readonly draft = input.required<FormDefinition>();
  readonly choices = input.required<FormChoices>();
  readonly language = input.required<Language>();
  private readonly api = inject(FormsApi);
  private readonly numbers = computed(() => this.form().versions.map(({ number }) => number));
  /** The newest version against the draft, or the last two when the draft is published as it is. */
  protected readonly before = linkedSignal(() => this.numbers()[this.form().changed ? 0 : 1] ?? this.numbers()[0]);
  protected readonly after = linkedSignal(() => (this.form().changed ? DRAFT : (this.numbers()[0] ?? DRAFT)));
  protected readonly options = computed(() => [
    { number: DRAFT, name: $localize`:@@forms.versions.draft:The draft` },
    ...this.numbers().map((number) => ({
      number,
      name: $localize`:@@forms.versions.version:Version ${number}:number:`,
    })),
  ]);
  protected readonly compared = resource({
    params: () => ({ before: this.before(), after: this.after(), draft: this.draft(), place: this.place() }),
    loader: async ({ params: { before, after, draft, place } }) => {
      const read = async (number: number | undefined): Promise<FormDefinition> =>
        number ? (await this.api.version(place, number)).definition : draft;
      const [older, newer] = await Promise.all([read(before), read(after)]);
      return { before: older, after: newer };
    },
  });
  /** What changed, by the section or question it is about. */
  protected readonly differences = computed(() => {
    if (!this.compared.hasValue()) return [];
    const forms = { ...this.compared.value(), choices: this.choices(), language: this.language() };
    const places = new Map<string, { place: string; texts: string[] }>();
    for (const difference of compareForms(forms.before, forms.after)) {
      const { place, text } = differenceWords(difference, forms);
      const key = placeId({ ...difference, fixed: difference.kind === 'explanation' });
      const known = places.get(key)?.texts ?? [];
      places.set(key, { place, texts: [...known, text] });
    }
    return [...places.values()];
  });

  protected choose(side: 'before' | 'after', event: Event): void {
    this[side].set(Number((event.target as HTMLSelectElement).value));
  }
}
