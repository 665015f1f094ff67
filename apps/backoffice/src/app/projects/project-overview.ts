import { Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { localized, type ProjectDetail, type ProjectPlace } from '@passerelle/contract';
import { UiDate, UiFact, UiFacts, UiRecord, UiSection } from '@passerelle/ui';
import { Session } from '../core/session';
import { countryName } from '../organisations/countries';
import { MODALITY_LABELS } from '../core/labels';
import { frameNames } from './frame-names';
import { PlaceMap } from '../core/place-map';
import { FUNDING_LABELS, ROLE_LABELS } from './project-labels';

/** What the project is about: words, period, places, organisations. */
@Component({
  selector: 'app-project-overview',
  imports: [PlaceMap, RouterLink, UiDate, UiFact, UiFacts, UiRecord, UiSection],
  templateUrl: './project-overview.html',
  styles: `
    .text {
      white-space: pre-line;
      max-width: 44rem;
    }
  `,
})
export class ProjectOverview {
  readonly project = input.required<ProjectDetail>();
  private readonly session = inject(Session);
  private readonly locale = inject(LOCALE_ID);
  protected readonly names = frameNames(this.project);
  protected readonly modalities = MODALITY_LABELS;
  protected readonly fundings = FUNDING_LABELS;
  protected readonly roles = ROLE_LABELS;
  protected readonly description = computed(() => localized(this.project().description, this.session.language));
  protected readonly country = computed(() => {
    const code = this.project().country;
    return code === null ? '–' : countryName(code, this.locale);
  });
  protected readonly circles = computed<ProjectPlace[]>(() =>
    this.project().places.map(({ id, name, latitude, longitude }) => ({
      placeId: id,
      name,
      latitude,
      longitude,
      regionCode: this.project().regionCode ?? '',
      projects: 1,
    })),
  );
}
