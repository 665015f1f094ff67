import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { DECISION_LIMITS as LIMITS, REFUSAL_DOCUMENT_KINDS, type DecisionDetail } from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoney } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { Session } from '../core/session';
import { ACTION_LABELS } from './decision-labels';
import { DecisionsApi } from './decisions.api';

const EMPTY = { decidedOn: '', documentId: '', reason: '' };

/** Awards the grant, by the minister's people or by an officer with the signed decree (R5), or refuses it in the same two ways. */
@Component({
  selector: 'app-end-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoney],
  template: `<ui-dialog [heading]="heading()" [open]="action() !== undefined" (openChange)="closed.emit()">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      @if (action() === 'award') {
        <p class="amount"><ui-money [value]="decision().amount" /></p>
        <ui-field i18n-label="@@decisions.award.signed-on" label="Decree signed on" [field]="form.decidedOn">
          <input uiControl type="date" [formField]="form.decidedOn" />
        </ui-field>
        <ui-field
          i18n-label="@@decisions.award.decree"
          label="Award decree"
          i18n-help="@@decisions.record.document-help"
          help="Add it to the documents of the file first."
          [optional]="!onBehalf()"
          [field]="form.documentId"
        >
          <select uiControl [formField]="form.documentId">
            <option value="" i18n="@@decisions.record.no-document">None</option>
            @for (document of decrees(); track document.id) {
              <option [value]="document.id">{{ document.name }}</option>
            }
          </select>
        </ui-field>
      } @else {
        <ui-field i18n-label="@@decisions.record.reason" label="Reason" [field]="form.reason">
          <textarea uiControl rows="4" [formField]="form.reason"></textarea>
        </ui-field>
        <ui-field
          i18n-label="@@decisions.refuse.document"
          label="Signed refusal"
          i18n-help="@@decisions.record.document-help"
          help="Add it to the documents of the file first."
          [optional]="!onBehalf()"
          [field]="form.documentId"
        >
          <select uiControl [formField]="form.documentId">
            <option value="" i18n="@@decisions.record.no-document">None</option>
            @for (document of refusals(); track document.id) {
              <option [value]="document.id">{{ document.name }}</option>
            }
          </select>
        </ui-field>
      }
      <button [uiButton]="action() === 'refuse' ? 'danger' : 'filled'" type="submit" [disabled]="form().submitting()">
        {{ heading() }}
      </button>
    </form>
  </ui-dialog>`,
  styles: `
    .amount {
      margin: 0 0 12px;
      font-size: 20px;
      line-height: 28px;
      font-weight: 600;
    }
  `,
})
export class EndDialog {
  readonly decision = input.required<DecisionDetail>();
  readonly action = input.required<'award' | 'refuse' | undefined>();
  readonly closed = output();
  readonly done = output();
  private readonly api = inject(DecisionsApi);
  private readonly session = inject(Session);
  protected readonly onBehalf = computed(() => !this.session.can('decisions:minister'));
  protected readonly decrees = computed(() => this.decision().documents.filter(({ kind }) => kind === 'decree'));
  protected readonly refusals = computed(() =>
    this.decision().documents.filter(({ kind }) => REFUSAL_DOCUMENT_KINDS.includes(kind)),
  );
  protected readonly heading = computed(() => {
    const action = this.action();
    return action === undefined ? '' : ACTION_LABELS[action];
  });
  protected readonly form = form(
    signal(EMPTY),
    (path) => {
      required(path.decidedOn, { when: () => this.action() === 'award' });
      required(path.documentId, { when: () => this.onBehalf() });
      required(path.reason, { when: () => this.action() === 'refuse' });
      maxLength(path.reason, LIMITS.note);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    const { decidedOn, documentId, reason } = this.form().value();
    const signed = { documentId: documentId === '' ? null : documentId, onBehalf: this.onBehalf() };
    if (this.action() === 'award') await this.api.act(this.decision(), 'award', { decidedOn, ...signed });
    else await this.api.act(this.decision(), 'refuse', { reason, ...signed });
    this.form().reset(EMPTY);
    this.done.emit();
  }
}
