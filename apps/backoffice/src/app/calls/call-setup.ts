import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallDetail, ProgrammeFrame } from '@passerelle/contract';
import { UiIcon, UiSection } from '@passerelle/ui';
import { Session } from '../core/session';
import { callSections } from './call-sections';

/** The set-up of a call as a list: each section is complete or says what is missing, and leads to where it is done (R3, R20). */
@Component({
  selector: 'app-call-setup',
  imports: [RouterLink, UiIcon, UiSection],
  template: `<ui-section i18n-heading="@@calls.setup.heading" heading="Before publication">
    <p class="ui-soft" i18n="@@calls.setup.progress">{{ complete() }} of {{ sections().length }} sections complete</p>
    <ol>
      @for (section of sections(); track section.label) {
        <li>
          <ui-icon
            [name]="section.gaps.length ? 'circle-alert' : 'circle-check'"
            [class]="section.gaps.length ? 'open' : 'done'"
          />
          <div>
            <p class="label">
              @if (section.link.length) {
                <a [routerLink]="section.link" [fragment]="section.part">{{ section.label }}</a>
              } @else {
                {{ section.label }}
              }
            </p>
            @for (gap of section.gaps; track gap) {
              <p class="gap">{{ gap }}</p>
            } @empty {
              @if (section.said) {
                <p class="ui-soft">{{ section.said }}</p>
              }
            }
          </div>
          <p class="ui-soft state">
            @if (section.gaps.length) {
              <ng-container i18n="@@calls.setup.open">To be completed</ng-container>
            } @else {
              <ng-container i18n="@@calls.setup.complete">Complete</ng-container>
            }
          </p>
        </li>
      }
    </ol>
  </ui-section>`,
  styleUrl: './call-setup.css',
})
export class CallSetup {
  readonly call = input.required<CallDetail>();
  /** What was in force on the opening day, for the names. */
  readonly frame = input<ProgrammeFrame>();
  private readonly language = inject(Session).language;
  protected readonly sections = computed(() =>
    callSections(this.call(), { language: this.language, frame: this.frame() }),
  );
  protected readonly complete = computed(() => this.sections().filter(({ gaps }) => gaps.length === 0).length);
}
