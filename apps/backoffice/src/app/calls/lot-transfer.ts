import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required, validate } from '@angular/forms/signals';
import { CALL_LIMITS, euro, localized, TRANSFER_LIMITS, type CallDetail } from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoneyInput } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { readerFormats } from '../core/formats';
import { codeText } from '../core/problem-texts';
import { Session } from '../core/session';
import { CallsApi } from './calls.api';

const NOTHING = { fromLotId: '', toLotId: '', amount: '', reason: '', decidedOn: '', item: '' };

/** Moves money from one lot to another, by a decision of the Government (R23). */
@Component({
  selector: 'app-lot-transfer',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoneyInput],
  templateUrl: './lot-transfer.html',
})
export class LotTransfer {
  readonly call = input.required<CallDetail>();
  readonly done = output();
  private readonly api = inject(CallsApi);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Session).language;
  private readonly money = readerFormats().money;
  protected readonly open = signal(false);
  /** The lots with what may leave each of them. */
  protected readonly lots = computed(() =>
    this.call().lotList.map(({ id, code, title }) => {
      const label = `${code} · ${localized(title, this.language)}`;
      const free = this.money(this.call().movable.find(({ lotId }) => lotId === id)?.free ?? euro('0.00'));
      return { id, label, giving: $localize`:@@calls.transfer.giving:${label}:lot: (free: ${free}:free:)` };
    }),
  );
  protected readonly form = form(
    linkedSignal({ source: this.call, computation: () => NOTHING }),
    (path) => {
      for (const field of [path.fromLotId, path.toLotId, path.amount, path.reason, path.decidedOn, path.item])
        required(field);
      validate(path.toLotId, ({ value, valueOf }) =>
        value() !== '' && value() === valueOf(path.fromLotId)
          ? { kind: 'same-lot', message: codeText('same-lot') }
          : undefined,
      );
      maxLength(path.reason, TRANSFER_LIMITS.reason);
      maxLength(path.item, CALL_LIMITS.item);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    const { amount, ...decision } = this.form().value();
    await this.api.moveBetweenLots(this.call(), { ...decision, amount: euro(amount) });
    this.open.set(false);
    this.toasts.show($localize`:@@calls.transfer.done:The amount was moved to the other lot.`);
    this.done.emit();
  }
}
