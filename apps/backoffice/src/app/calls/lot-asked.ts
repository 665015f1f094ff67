import { Component, computed, inject, input } from '@angular/core';
import { localized, type LotAttachment, type LotPoint } from '@passerelle/contract';
import { checkLabel } from '../core/check-labels';
import { DOCUMENT_LABELS } from '../core/document-labels';
import { Session } from '../core/session';

/** What a lot asks of an application beside its form: documents, and the points a person decides (M1). */
@Component({
  selector: 'app-lot-asked',
  template: `@if (required().length) {
      <h3 i18n="@@calls.asked.required">Required documents</h3>
      <ul>
        @for (label of required(); track label) {
          <li>{{ label }}</li>
        }
      </ul>
    }
    @if (welcome().length) {
      <h3 i18n="@@calls.asked.welcome">Desirable documents</h3>
      <ul>
        @for (label of welcome(); track label) {
          <li>{{ label }}</li>
        }
      </ul>
    }
    @if (shown().length) {
      <h3 i18n="@@calls.asked.points">Points of admissibility that a person decides</h3>
      <ul>
        @for (point of shown(); track point.code) {
          <li>
            {{ point.label }}
            @if (point.help) {
              <p class="ui-soft">{{ point.help }}</p>
            }
          </li>
        }
      </ul>
    }`,
  styles: `
    h3 {
      margin: 12px 0 4px;
      font-size: 13px;
      font-weight: 550;
    }
    ul {
      max-width: 44rem;
      margin: 0;
      padding-inline-start: 20px;
    }
    p {
      margin: 0;
      white-space: pre-line;
    }
  `,
})
export class LotAsked {
  readonly points = input.required<readonly LotPoint[]>();
  readonly attachments = input.required<readonly LotAttachment[]>();
  private readonly language = inject(Session).language;
  protected readonly required = computed(() => this.labels(true));
  protected readonly welcome = computed(() => this.labels(false));
  protected readonly shown = computed(() =>
    this.points().map(({ code, label, help }) => ({
      code,
      label: checkLabel({ code, own: label.fr || label.nl ? { label, help } : null }, this.language),
      help: localized(help, this.language),
    })),
  );

  private labels(required: boolean): string[] {
    return this.attachments()
      .filter((one) => one.required === required)
      .map(({ kind }) => DOCUMENT_LABELS[kind]);
  }
}
