import { Component, computed, input } from '@angular/core';
import { type ApplicationDetail, type DocumentKind, type FieldError } from '@passerelle/contract';
import { UiStatus, type StatusLabel } from '@passerelle/ui';
import { DOCUMENT_LABELS } from '../core/document-labels';

const HELD: StatusLabel = { label: $localize`:@@applications.asked.held:Added`, tone: 'positive' };
const MISSING: StatusLabel = { label: $localize`:@@applications.asked.missing:Missing`, tone: 'warning' };
const WELCOME: StatusLabel = { label: $localize`:@@applications.asked.welcome:Desirable`, tone: 'neutral' };
const NOT_NEEDED: StatusLabel = { label: $localize`:@@applications.asked.not-needed:Not needed here`, tone: 'neutral' };

/** The documents the lot asks for, each added, missing, welcome, or not needed of this applicant (M1). */
@Component({
  selector: 'app-application-asked',
  imports: [UiStatus],
  template: `<p i18n="@@applications.asked.lead">Documents that this lot asks for:</p>
    <ul>
      @for (row of rows(); track row.kind) {
        <li>
          {{ row.label }}
          <ui-status [label]="row.status.label" [tone]="row.status.tone" />
        </li>
      }
    </ul>`,
  styles: `
    ul {
      max-width: 44rem;
      margin: 0 0 16px;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 12px;
      align-items: center;
      justify-content: space-between;
      padding: 4px 0;
      border-bottom: 1px solid var(--ui-line);
    }
  `,
})
export class ApplicationAsked {
  readonly attachments = input.required<ApplicationDetail['rules']['attachments']>();
  /** Kinds of the documents that the file holds or takes from the profile. */
  readonly held = input.required<readonly DocumentKind[]>();
  /** What the section still wants. */
  readonly errors = input.required<readonly FieldError[]>();
  protected readonly rows = computed(() =>
    this.attachments().map(({ kind, required }) => ({
      kind,
      label: DOCUMENT_LABELS[kind],
      status: this.statusOf(kind, required),
    })),
  );

  private statusOf(kind: DocumentKind, required: boolean): StatusLabel {
    if (this.held().includes(kind)) return HELD;
    if (this.errors().some(({ path }) => path === `attachments.${kind}`)) return MISSING;
    return required ? NOT_NEEDED : WELCOME;
  }
}
