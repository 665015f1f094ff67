import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallDetail } from '@passerelle/contract';
import { UiIcon, UiSection } from '@passerelle/ui';
import { callSections } from './call-sections';

/** The set-up of a call as a list: each section is complete or says what is missing and leads there (R3, R20). */
@Component({
  selector: 'app-call-setup',
  imports: [RouterLink, UiIcon, UiSection],
  template: `<ui-section i18n-heading="@@calls.setup.heading" heading="Before publication">
    <p class="ui-soft" i18n="@@calls.setup.progress">{{ complete() }} of {{ sections().length }} sections complete</p>
    <ul>
      @for (section of sections(); track section.label) {
        <li>
          <ui-icon
            [name]="section.gaps.length ? 'circle-alert' : 'circle-check'"
            [class]="section.gaps.length ? 'open' : 'done'"
          />
          <div>
            <p class="label">{{ section.label }}</p>
            @for (gap of section.gaps; track gap) {
              <p class="ui-soft">{{ gap }}</p>
            } @empty {
              <p class="ui-soft" i18n="@@calls.setup.complete">Complete</p>
            }
          </div>
          @if (section.gaps.length && section.link.length) {
            <a [routerLink]="section.link"
              ><span i18n="@@calls.setup.do">Complete this section</span
              ><span class="visually-hidden">: {{ section.label }}</span></a
            >
          }
        </li>
      }
    </ul>
  </ui-section>`,
  styleUrl: './call-setup.css',
})
export class CallSetup {
  readonly call = input.required<CallDetail>();
  protected readonly sections = computed(() => callSections(this.call()));
  protected readonly complete = computed(() => this.sections().filter(({ gaps }) => gaps.length === 0).length);
}
