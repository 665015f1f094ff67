import { Component, computed, input, output, resource } from '@angular/core';
import { UiButton } from '@passerelle/ui';
import { geoEqualEarth, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const WIDTH = 960;
const HEIGHT = 480;
/** Degrees around the outermost places that are shown with them. */
const MARGIN = 8;
const NEAR = 0.05;

/** A place on the map, with how many projects it stands for. */
export interface MapPlace {
  placeId: string;
  name: string;
  latitude: string;
  longitude: string;
  projects: number;
}

async function outlines(): Promise<GeoPermissibleObjects> {
  const world = (await import('world-atlas/countries-110m.json')) as unknown as { default?: Topology } & Topology;
  const topology = world.default ?? world;
  return feature(topology, topology.objects['countries'] as GeometryCollection);
}

/** Places with their number of projects, or to be chosen: circles on outlines of countries that come with the product, and the same as a list. */
@Component({
  selector: 'app-place-map',
  imports: [UiButton],
  template: `<svg [attr.viewBox]="box" aria-hidden="true">
      @if (countries(); as path) {
        <path class="land" [attr.d]="path" />
      }
      @for (circle of circles(); track circle.placeId) {
        <circle
          [class.pickable]="chosen()"
          [class.chosen]="chosen()?.includes(circle.placeId)"
          [attr.cx]="circle.x"
          [attr.cy]="circle.y"
          [attr.r]="circle.radius"
          (click)="picked.emit(circle.placeId)"
        >
          <title>{{ circle.name }}</title>
        </circle>
      }
    </svg>
    <ul>
      @for (place of places(); track place.placeId) {
        <li>
          @if (chosen(); as ids) {
            <button
              uiButton="text"
              type="button"
              [disabled]="locked()"
              [attr.aria-pressed]="ids.includes(place.placeId)"
              (click)="picked.emit(place.placeId)"
            >
              {{ place.name }}
            </button>
          } @else {
            {{ place.name }}
          }
          @if (counted()) {
            <span class="count">{{ place.projects }}</span>
          }
        </li>
      }
    </ul>
    <p class="credit ui-soft" i18n="@@core.map.credit">
      Places: GeoNames. Outlines: Natural Earth; they take no position on borders.
    </p>`,
  styleUrl: './place-map.css',
})
export class PlaceMap {
  readonly places = input.required<readonly MapPlace[]>();
  /** The places that are chosen, where some may be; with a mouse by their circle, otherwise in the list. */
  readonly chosen = input<readonly string[]>();
  readonly locked = input(false);
  readonly picked = output<string>();
  protected readonly box = `0 0 ${WIDTH} ${HEIGHT}`;
  private readonly world = resource({ loader: outlines });
  /** One project a place says nothing: a project's own map shows names only. */
  protected readonly counted = computed(() => this.places().some(({ projects }) => projects > 1));
  private readonly projection = computed(() => {
    const longitudes = this.places().map(({ longitude }) => Number(longitude));
    const latitudes = this.places().map(({ latitude }) => Number(latitude));
    const corner = (choose: (...values: number[]) => number, margin: number): [number, number] => [
      choose(...longitudes) + margin,
      choose(...latitudes) + margin,
    ];
    // Cities to choose from lie close together.
    const around = this.chosen() ? NEAR : MARGIN;
    const projection = geoEqualEarth();
    if (!longitudes.length) return projection.fitSize([WIDTH, HEIGHT], { type: 'Sphere' });
    const coordinates = [corner(Math.min, -around), corner(Math.max, around)];
    return projection.fitSize([WIDTH, HEIGHT], { type: 'MultiPoint', coordinates });
  });
  protected readonly countries = computed(() =>
    this.world.hasValue() ? geoPath(this.projection()).digits(1)(this.world.value()) : null,
  );
  protected readonly circles = computed(() =>
    this.places().flatMap((place) => {
      const point = this.projection()([Number(place.longitude), Number(place.latitude)]);
      return point ? [{ ...place, x: point[0], y: point[1], radius: 5 + 3 * Math.sqrt(place.projects) }] : [];
    }),
  );
}
