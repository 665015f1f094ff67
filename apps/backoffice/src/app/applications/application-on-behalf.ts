import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { ON_BEHALF_SECTIONS } from '@passerelle/contract';
import { UiNotice, UiPageHeader, UiTabs } from '@passerelle/ui';
import { PageTitles } from '../core/page-titles';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { ownParts, sectionOf } from '../forms/own-parts';
import { partName } from './application-parts';
import { ApplicationsApi } from './applications.api';
import { OnBehalfAnswers } from './on-behalf-answers';
import { OnBehalfEditor } from './on-behalf-editor';

/** An officer corrects a submitted file, section by section; the applicant reads what changed and why. */
@Component({
  selector: 'app-application-on-behalf',
  imports: [
    OnBehalfAnswers,
    OnBehalfEditor,
    ResourceState,
    RouterLink,
    RouterLinkActive,
    UiNotice,
    UiPageHeader,
    UiTabs,
  ],
  template: `<app-resource-state [resource]="record" [lines]="12" />
    <app-resource-state [resource]="frame" />
    @if (record.hasValue() && frame.hasValue() && found.hasValue()) {
      @let file = record.value();
      <ui-page-header [heading]="file.title" [reference]="file.reference">
        <p uiLead class="ui-soft" i18n="@@applications.edits.action">Correct on behalf of the applicant</p>
      </ui-page-header>
      @if (found.value().mayEdit) {
        <ui-tabs i18n-label="@@applications.edits.sections" label="Sections of the file">
          @for (tab of tabs(); track tab.id) {
            <a
              [routerLink]="['/applications', file.id, 'on-behalf', tab.id]"
              routerLinkActive
              ariaCurrentWhenActive="page"
              >{{ tab.label }}</a
            >
          }
        </ui-tabs>
        <p i18n="@@applications.edits.text">
          Correct only what is plainly a slip. The applicant is told by mail, and reads in the file what changed and
          why.
        </p>
        @if (own(); as section) {
          <app-on-behalf-answers
            [application]="file"
            [frame]="frame.value()"
            [sectors]="sectors()"
            [sdgs]="sdgs()"
            [section]="section"
          />
        } @else {
          <app-on-behalf-editor
            [application]="file"
            [frame]="frame.value()"
            [sectors]="sectors()"
            [section]="chosen()"
          />
        }
      } @else {
        <ui-notice i18n="@@applications.edits.closed"
          >This file can be corrected on behalf of the applicant only while its admissibility is checked, and not once
          the checklist is confirmed.</ui-notice
        >
      }
    }`,
})
export class ApplicationOnBehalfPage {
  readonly id = input.required<string>();
  /** From the address. */
  readonly section = input<string>();
  private readonly api = inject(ApplicationsApi);
  protected readonly record = this.api.detail(this.id);
  protected readonly frame = this.api.frame();
  private readonly codes = this.api.sectors();
  protected readonly found = this.api.onBehalf(this.id, () =>
    this.record.hasValue() ? this.record.value().version : 0,
  );
  private readonly goals = this.api.sdgs();
  private readonly language = inject(Session).language;
  private readonly asked = computed(() => (this.record.hasValue() ? this.record.value().form : null));
  protected readonly tabs = computed(() =>
    [...ON_BEHALF_SECTIONS, ...ownParts(this.asked())].map((id) => ({
      id,
      label: partName(this.asked(), id, this.language),
    })),
  );
  /** An own section of the call. */
  protected readonly own = computed(() => sectionOf(this.asked(), this.section() ?? ''));
  protected readonly chosen = computed(() => ON_BEHALF_SECTIONS.find((known) => known === this.section()) ?? 'project');
  protected readonly sdgs = computed(() => (this.goals.hasValue() ? this.goals.value().codes : []));
  protected readonly sectors = computed(() => (this.codes.hasValue() ? this.codes.value().codes : []));

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      if (this.record.hasValue()) titles.name(this.record.value().reference);
    });
  }
}
