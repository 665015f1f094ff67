import { Component, computed, inject, input } from '@angular/core';
import { localized, type CodeListName, type ProjectDetail } from '@passerelle/contract';
import { UiFact, UiFacts, UiSection } from '@passerelle/ui';
import { MARKER_LABELS } from '../core/labels';
import { Session } from '../core/session';
import { ProgrammesApi } from '../programmes/programmes.api';
import { MARKER_VALUES, PRINCIPLE_LABELS } from './project-labels';

/** Codes of the DAC, goals of the United Nations, markers with their justification (R54), principles (R2). */
@Component({
  selector: 'app-project-codes',
  imports: [UiFact, UiFacts, UiSection],
  template: `@let shown = project();
    <ui-section i18n-heading="@@projects.codes.dac" heading="Codes">
      <ui-facts>
        @for (sector of sectors(); track sector.code) {
          <ng-template uiFact i18n-label="@@projects.codes.sector" label="Purpose"
            >{{ sector.label }} · {{ sector.percent }} %</ng-template
          >
        }
        <ng-template uiFact i18n-label="@@projects.field.aid-type" label="Type of aid">{{
          aidType() || '–'
        }}</ng-template>
        <ng-template uiFact i18n-label="@@projects.field.channel" label="Channel of delivery">{{
          channel() || '–'
        }}</ng-template>
        @for (goal of goals(); track goal) {
          <ng-template uiFact i18n-label="@@projects.codes.sdg" label="Sustainable development goal">{{
            goal
          }}</ng-template>
        }
      </ui-facts>
    </ui-section>
    <ui-section i18n-heading="@@projects.field.markers" heading="Policy markers">
      <ui-facts>
        @for (row of shown.markers; track row.marker) {
          <ng-template uiFact [label]="markers[row.marker]">
            {{ values[row.value] }}
            @if (row.justification) {
              <p class="ui-soft">{{ row.justification }}</p>
            }
          </ng-template>
        }
      </ui-facts>
      @if (!shown.markers.length) {
        <p class="ui-soft" i18n="@@projects.codes.not-screened">Not screened yet.</p>
      }
    </ui-section>
    <ui-section i18n-heading="@@projects.field.principles" heading="Principles">
      <ui-facts>
        @for (row of shown.principles; track row.principle) {
          <ng-template uiFact [label]="principles[row.principle]">{{ row.statement || '–' }}</ng-template>
        }
      </ui-facts>
      @if (!shown.principles.length) {
        <p class="ui-soft" i18n="@@projects.codes.no-principles">Nothing stated yet.</p>
      }
    </ui-section>`,
  styles: `
    p {
      margin: 2px 0 0;
    }
  `,
})
export class ProjectCodes {
  readonly project = input.required<ProjectDetail>();
  private readonly language = inject(Session).language;
  private readonly api = inject(ProgrammesApi);
  private readonly lists = {
    sectors: this.api.codeList('sectors'),
    sdgs: this.api.codeList('sdgs'),
    'aid-types': this.api.codeList('aid-types'),
    channels: this.api.codeList('channels'),
  };
  protected readonly markers = MARKER_LABELS;
  protected readonly values = MARKER_VALUES;
  protected readonly principles = PRINCIPLE_LABELS;
  protected readonly sectors = computed(() =>
    this.project().sectors.map(({ code, percent }) => ({ code, percent, label: this.named('sectors', code) })),
  );
  protected readonly goals = computed(() => this.project().sdgs.map((code) => this.named('sdgs', code)));
  protected readonly aidType = computed(() => this.named('aid-types', this.project().aidType));
  protected readonly channel = computed(() => this.named('channels', this.project().channelCode));

  private named(list: Extract<CodeListName, keyof typeof this.lists>, code: string): string {
    const resource = this.lists[list];
    const found = resource.hasValue() ? resource.value().codes.find((row) => row.code === code) : undefined;
    return found ? `${code} · ${localized(found.name, this.language)}` : code;
  }
}
