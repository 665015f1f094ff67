import { Component, Service, computed, inject, signal } from '@angular/core';
import type { Money } from '@passerelle/contract';
import { UiButton } from '../form/button';
import { UiMoney } from '../values/money';
import { UiDialog } from './dialog';

/** What is asked before something that cannot be undone. */
export interface ConfirmQuestion {
  /** Names the thing: "Reject application ZUI-2026-014?". */
  heading: string;
  /** What will happen. */
  text: string;
  amount?: Money;
  /** The verb on the button. */
  action: string;
  danger?: boolean;
}

/** Asks before what cannot be undone; resolves to true when the person goes on. */
@Service()
export class Confirm {
  private answer: ((yes: boolean) => void) | undefined;
  private readonly asked = signal<ConfirmQuestion | undefined>(undefined);
  readonly question = this.asked.asReadonly();

  ask(question: ConfirmQuestion): Promise<boolean> {
    this.reply(false);
    this.asked.set(question);
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  }

  reply(yes: boolean): void {
    this.asked.set(undefined);
    this.answer?.(yes);
    this.answer = undefined;
  }
}

/** Where the questions of `Confirm` appear; the shell holds one. */
@Component({
  selector: 'ui-confirm',
  imports: [UiButton, UiDialog, UiMoney],
  template: `<ui-dialog
    [heading]="question()?.heading ?? ''"
    [open]="question() !== undefined"
    (openChange)="confirm.reply(false)"
  >
    <p>{{ question()?.text }}</p>
    @if (question()?.amount; as amount) {
      <p class="amount"><ui-money [value]="amount" /></p>
    }
    <button uiActions uiButton="outlined" type="button" (click)="confirm.reply(false)" i18n="@@ui.confirm.cancel">
      Cancel
    </button>
    <button uiActions [uiButton]="danger() ? 'danger' : 'filled'" type="button" (click)="confirm.reply(true)">
      {{ question()?.action }}
    </button>
  </ui-dialog>`,
  styles: `
    p {
      margin: 0;
    }
    .amount {
      margin-top: 8px;
      font-size: 20px;
      line-height: 28px;
      font-weight: 600;
    }
  `,
})
export class UiConfirm {
  protected readonly confirm = inject(Confirm);
  protected readonly question = this.confirm.question;
  protected readonly danger = computed(() => this.question()?.danger ?? false);
}
