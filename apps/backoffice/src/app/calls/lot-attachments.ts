import { Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { ATTACHMENT_KINDS, type AttachmentKind, type LotAttachment } from '@passerelle/contract';
import { UiSection } from '@passerelle/ui';
import { DOCUMENT_LABELS } from '../core/document-labels';

type Asked = 'no' | 'welcome' | 'required';

/** Which documents a lot asks of its applications: needed before they are submitted, or welcome (M1). */
@Component({
  selector: 'app-lot-attachments',
  imports: [UiSection],
  template: `<ui-section i18n-heading="@@calls.attachments.heading" heading="Documents of an application">
    <p class="ui-soft" i18n="@@calls.attachments.conditions">
      The agreement with the local partner is needed only where there is one, the accreditation only of an accredited
      organisation.
    </p>
    <table>
      <caption class="visually-hidden" i18n="@@calls.attachments.heading">
        Documents of an application
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col" i18n="@@documents.record.kind">Kind of document</th>
          <th scope="col" i18n="@@calls.attachments.asked">Asked for</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.kind) {
          <tr>
            <th scope="row" [id]="row.id">{{ row.label }}</th>
            <td>
              <select class="ui-control" [attr.aria-labelledby]="row.id" (change)="set(row.kind, $event)">
                <option value="no" [selected]="row.asked === 'no'" i18n="@@calls.attachments.no">Not asked for</option>
                <option value="welcome" [selected]="row.asked === 'welcome'" i18n="@@calls.attachments.welcome">
                  Desirable
                </option>
                <option value="required" [selected]="row.asked === 'required'" i18n="@@calls.attachments.required">
                  Required
                </option>
              </select>
            </td>
          </tr>
        }
      </tbody>
    </table>
  </ui-section>`,
  styles: `
    table {
      width: 100%;
      max-width: 44rem;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 4px 0;
      border-bottom: 1px solid var(--ui-line);
      font-weight: 400;
      text-align: start;
    }
    td {
      width: 10rem;
      padding-inline-start: 16px;
    }
  `,
})
export class LotAttachments {
  readonly field = input.required<FieldTree<LotAttachment[]>>();
  protected readonly rows = computed(() =>
    ATTACHMENT_KINDS.map((kind) => ({
      kind,
      id: `attachment-${kind}`,
      label: DOCUMENT_LABELS[kind],
      asked: this.asked(kind),
    })),
  );

  protected set(kind: AttachmentKind, event: Event): void {
    const asked = (event.target as HTMLSelectElement).value as Asked;
    const others = new Map(this.attachments().map((one) => [one.kind, one]));
    if (asked === 'no') others.delete(kind);
    else others.set(kind, { kind, required: asked === 'required' });
    this.field()().value.set(
      ATTACHMENT_KINDS.flatMap((known) => {
        const found = others.get(known);
        return found ? [found] : [];
      }),
    );
  }

  private asked(kind: AttachmentKind): Asked {
    const found = this.attachments().find((one) => one.kind === kind);
    if (!found) return 'no';
    return found.required ? 'required' : 'welcome';
  }

  private attachments(): LotAttachment[] {
    return this.field()().value();
  }
}
