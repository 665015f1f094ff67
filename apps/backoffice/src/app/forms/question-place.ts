import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { Place } from '@passerelle/contract';
import { UiButton, UiControl } from '@passerelle/ui';
import { PlaceMap } from '../core/place-map';
import { codeText } from '../core/problem-texts';
import type { PlaceRegion } from './form-choices';

/** Places are found without their accents, whatever the case. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const GONE = $localize`:@@forms.place.gone:A place that is not offered any more`;

let count = 0;

/** A place as it is offered: with its region and its number at GeoNames. */
type OfferedPlace = Place & { origin: string };

/** Places of the partner regions, found by typing their name or on a map; those outside the zone are refused by name (R58). */
@Component({
  selector: 'app-question-place',
  imports: [PlaceMap, UiButton, UiControl],
  templateUrl: './question-place.html',
  styleUrl: './question-place.css',
})
export class QuestionPlace {
  readonly chosen = input.required<readonly string[]>();
  readonly regions = input.required<readonly PlaceRegion[]>();
  /** How many places may be chosen. */
  readonly most = input.required<number>();
  readonly locked = input(false);
  readonly answered = output<string[]>();
  protected readonly listId = `place-options-${++count}`;
  protected readonly text = signal('');
  protected readonly open = signal(false);
  protected readonly active = signal(0);
  /** The last place that was refused. */
  private readonly refused = signal<OfferedPlace | undefined>(undefined);
  protected readonly full = computed(() => this.chosen().length >= this.most());
  private readonly all = computed(() => this.regions().flatMap(offered));
  protected readonly places = computed(() =>
    this.chosen().map((id) => this.all().find((place) => place.id === id) ?? { id, name: GONE, origin: '' }),
  );
  /** What may be chosen, before anything is typed; with what is typed also what has to be refused. Names come before regions. */
  protected readonly found = computed(() => {
    const typed = plain(this.text());
    const fits = (place: OfferedPlace) =>
      typed === '' ? place.eligible : plain(`${place.name} ${place.origin}`).includes(typed);
    const found = this.all().filter((place) => !this.chosen().includes(place.id) && fits(place));
    const isNamed = ({ name }: OfferedPlace) => plain(name).includes(typed);
    return [...found.filter(isNamed), ...found.filter((place) => !isNamed(place))];
  });
  protected readonly shown = computed(() => this.open() && this.found().length > 0);
  /** What is to be said of what was typed. */
  protected readonly said = computed(() => {
    const refused = this.refused();
    if (refused) return codeText('place-outside-zone', { place: refused.name });
    const nothing = $localize`:@@forms.place.none:No place of the partner regions has this name.`;
    return this.text().trim() && !this.found().length ? nothing : '';
  });
  protected readonly zones = computed(() => this.regions().filter(({ places }) => places.some(isEligible)));
  protected readonly region = linkedSignal(() => this.zones()[0]?.id);
  protected readonly seen = signal(false);
  protected readonly mapped = computed(() => {
    const zone = this.zones().find(({ id }) => id === this.region());
    return (zone?.places ?? []).filter(isEligible).map((place) => ({ ...place, placeId: place.id, projects: 1 }));
  });

  protected type(text: string): void {
    this.text.set(text);
    this.active.set(0);
    this.refused.set(undefined);
    this.open.set(true);
  }

  protected moveByKey(event: KeyboardEvent): void {
    const { length } = this.found();
    if (event.key === 'Escape' && this.shown()) this.open.set(false);
    else if (event.key === 'ArrowDown' && length) this.move(this.shown() ? 1 : 0, length);
    else if (event.key === 'ArrowUp' && length) this.move(-1, length);
    else if (event.key === 'Enter') this.choose(this.shown() ? this.found()[this.active()] : undefined);
    else return;
    event.preventDefault();
  }

  /** Adds what was found; a place outside the zone is named and refused. */
  protected choose(place: OfferedPlace | undefined): void {
    if (!place) return;
    if (!place.eligible) {
      this.refused.set(place);
      return;
    }
    this.type('');
    this.open.set(false);
    this.toggle(place.id);
  }

  protected pick(id: string): void {
    const isChosen = this.chosen().includes(id);
    if (!this.locked() && (isChosen || !this.full())) this.toggle(id);
  }

  protected toggle(id: string): void {
    const chosen = this.chosen();
    this.answered.emit(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  }

  private move(steps: number, length: number): void {
    this.open.set(true);
    this.active.update((index) => (index + steps + length) % length);
  }
}

const isEligible = ({ eligible }: Place): boolean => eligible;

function offered({ name, places }: PlaceRegion): OfferedPlace[] {
  return places.map((place) => {
    const outside = $localize`:@@forms.place.outside:outside the eligible zone`;
    const origin = `${name} · GeoNames ${place.geonamesId}`;
    return { ...place, origin: place.eligible ? origin : `${origin} · ${outside}` };
  });
}
