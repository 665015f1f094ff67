import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { AGREEMENT_LIMITS, type AgreementDetail } from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoney } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { ACTION_LABELS } from './agreement-labels';
import { AgreementsApi } from './agreements.api';

const EMPTY = { signatory: '', signedOn: '', documentId: '' };

/** Records the signature of one party on a copy among the documents (R14). */
@Component({
  selector: 'app-sign-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoney],
  template: `<ui-dialog [heading]="heading()" [open]="party() !== undefined" (openChange)="closed.emit()">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <p class="amount"><ui-money [value]="agreement().amount" /></p>
      <ui-field i18n-label="@@agreements.sign.who" label="Who signed" [field]="form.signatory">
        <input uiControl autocomplete="name" [formField]="form.signatory" />
      </ui-field>
      <ui-field i18n-label="@@agreements.sign.day" label="Signed on" [field]="form.signedOn">
        <input uiControl type="date" [formField]="form.signedOn" />
      </ui-field>
      <ui-field
        i18n-label="@@agreements.sign.copy"
        label="Signed copy"
        i18n-help="@@agreements.sign.copy-help"
        help="Add it to the documents first, as “agreement”."
        [field]="form.documentId"
      >
        <select uiControl [formField]="form.documentId">
          <option value="" i18n="@@agreements.sign.choose">Choose</option>
          @for (copy of copies(); track copy.id) {
            <option [value]="copy.id">{{ copy.name }}</option>
          }
        </select>
      </ui-field>
      <button uiButton="filled" type="submit" [disabled]="form().submitting()">{{ heading() }}</button>
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
export class SignDialog {
  readonly agreement = input.required<AgreementDetail>();
  readonly party = input.required<'signPartner' | 'signRegion' | undefined>();
  readonly closed = output();
  readonly done = output();
  private readonly api = inject(AgreementsApi);
  protected readonly copies = computed(() => this.agreement().documents.filter(({ kind }) => kind === 'agreement'));
  protected readonly heading = computed(() => {
    const party = this.party();
    return party === undefined ? '' : ACTION_LABELS[party];
  });
  protected readonly form = form(
    signal(EMPTY),
    (path) => {
      required(path.signatory);
      maxLength(path.signatory, AGREEMENT_LIMITS.signatory);
      required(path.signedOn);
      required(path.documentId);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    const party = this.party();
    if (party === undefined) return;
    await this.api.act(this.agreement(), party, this.form().value());
    this.form().reset(EMPTY);
    this.done.emit();
  }
}
