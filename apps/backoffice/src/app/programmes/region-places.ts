import { Component, computed, input } from '@angular/core';
import type { Place } from '@passerelle/contract';
import { UiIcon } from '@passerelle/ui';

/** Places of a partner region by name; their GeoNames numbers and coordinates are folded away (R58). */
@Component({
  selector: 'app-region-places',
  imports: [UiIcon],
  template: `@if (eligible()) {
      <p>{{ eligible() }}</p>
    }
    @if (excluded()) {
      <p class="excluded">
        <ui-icon name="ban" />&ngsp;<span i18n="@@programmes.place.excluded">Not eligible: {{ excluded() }}</span>
      </p>
    }
    @if (places().length) {
      <details>
        <summary>
          <ng-container i18n="@@programmes.place.details">Coordinates</ng-container
          ><span class="visually-hidden">: {{ region() }}</span>
        </summary>
        <ul>
          @for (place of places(); track place.id) {
            <li>
              {{ place.name }} · <ng-container i18n="@@programmes.field.geonames">GeoNames number</ng-container>
              {{ place.geonamesId }} · {{ place.latitude }}, {{ place.longitude }}
            </li>
          }
        </ul>
      </details>
    } @else {
      <span class="ui-soft" i18n="@@programmes.place.none">No place yet</span>
    }`,
  styles: `
    :host {
      display: block;
      min-width: 16rem;
    }
    p {
      margin: 0;
    }
    .excluded {
      color: var(--ui-warning);
    }
    summary {
      color: var(--ui-ink-soft);
      cursor: pointer;
    }
    ul {
      margin: 4px 0 0;
      padding-inline-start: 16px;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class RegionPlaces {
  readonly places = input.required<readonly Place[]>();
  readonly region = input.required<string>();
  protected readonly eligible = computed(() => this.names(true));
  protected readonly excluded = computed(() => this.names(false));

  private names(eligible: boolean): string {
    return this.places()
      .filter((place) => place.eligible === eligible)
      .map(({ name }) => name)
      .join(', ');
  }
}
