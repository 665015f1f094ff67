import { Component, LOCALE_ID, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProjectOrganisationRole } from '@passerelle/contract';
import { UiButton, UiDate, UiFact, UiFacts, UiIcon, UiMoney, UiPageHeader, UiRecord, UiSection } from '@passerelle/ui';
import { PageTitles } from '../core/page-titles';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { PlaceMap } from '../core/place-map';
import { MODALITY_LABELS, ROLE_LABELS, wording } from './publication-labels';
import { PublicationApi } from './publication.api';

/** One granted project as everybody may read it (R45). */
@Component({
  selector: 'app-public-project-detail',
  imports: [
    PlaceMap,
    ResourceState,
    RouterLink,
    UiButton,
    UiDate,
    UiFact,
    UiFacts,
    UiIcon,
    UiMoney,
    UiPageHeader,
    UiRecord,
    UiSection,
  ],
  templateUrl: './public-project-detail.html',
  styles: `
    .text {
      max-width: 68ch;
      white-space: pre-line;
    }
  `,
})
export class PublicProjectDetailPage {
  readonly reference = input.required<string>();
  private readonly titles = inject(PageTitles);
  private readonly language = inject(Session).language;
  private readonly locale = inject(LOCALE_ID);
  protected readonly record = inject(PublicationApi).detail(this.reference);
  protected readonly project = computed(() => {
    if (!this.record.hasValue()) return undefined;
    const project = this.record.value();
    return {
      ...project,
      heading: wording(project.title, this.language),
      text: wording(project.description, this.language),
      themeName: wording(project.theme, this.language),
      regionName: wording(project.region, this.language),
      countryName: project.country === null ? '' : this.nameOf(project.country),
      modalityName: MODALITY_LABELS[project.modality],
      goals: project.sdgs.join(', '),
      purposes: project.sectors.map(({ code, percent }) => `${code} (${percent} %)`).join(', '),
    };
  });
  protected readonly circles = computed(() =>
    (this.project()?.places ?? []).map((place) => ({ ...place, placeId: place.name, regionCode: '', projects: 1 })),
  );

  constructor() {
    effect(() => {
      const project = this.project();
      if (project) this.titles.name(project.heading);
    });
  }

  protected roleOf(role: string): string {
    return ROLE_LABELS[role as ProjectOrganisationRole];
  }

  private nameOf(country: string): string {
    return new Intl.DisplayNames(this.locale, { type: 'region' }).of(country) ?? country;
  }
}
