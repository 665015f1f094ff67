import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { localized, paymentPaths, stillOwed, type RecoveryDecision } from '@passerelle/contract';
import {
  Confirm,
  Toasts,
  UiDate,
  UiEmpty,
  UiFact,
  UiFacts,
  UiMoney,
  UiNotice,
  UiPageHeader,
  UiRecord,
  UiSection,
} from '@passerelle/ui';
import { ReasonDialog } from '../agreements/reason-dialog';
import { Actions, pageActions } from '../core/actions';
import { PageTitles } from '../core/page-titles';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { NotifyDialog } from './notify-dialog';
import { OffsetDialog } from './offset-dialog';
import { PaymentsApi } from './payments.api';
import { groundText, RECOVERY_ACTION_LABELS, RECOVERY_LABELS } from './recovery-labels';
import { RepaymentDialog } from './repayment-dialog';
import { RepaymentTable } from './repayment-table';

const DONE: Record<RecoveryDecision, string> = {
  notify: $localize`:@@payments.done.notify:The beneficiary was notified.`,
  contest: $localize`:@@payments.done.contest:The objection is recorded.`,
  accept: $localize`:@@payments.done.accept:The acceptance is recorded.`,
  recordRepayment: $localize`:@@payments.done.repayment:The repayment is recorded.`,
  offset: $localize`:@@payments.done.offset:The amount will be withheld from the claim.`,
  writeOff: $localize`:@@payments.done.write-off:The recovery was written off.`,
};

/** One recovery: what has to come back and why, what came back, and the next step (R43). */
@Component({
  selector: 'app-recovery-detail',
  imports: [
    NotifyDialog,
    OffsetDialog,
    ReasonDialog,
    RecordHistory,
    RepaymentDialog,
    RepaymentTable,
    ResourceState,
    RouterLink,
    UiDate,
    UiEmpty,
    UiFact,
    UiFacts,
    UiMoney,
    UiNotice,
    UiPageHeader,
    UiRecord,
    UiSection,
  ],
  templateUrl: './recovery-detail.html',
  styles: `
    .reason {
      white-space: pre-line;
    }
  `,
})
export class RecoveryDetailPage {
  readonly id = input.required<string>();
  private readonly api = inject(PaymentsApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly record = this.api.recovery(this.id);
  protected readonly states = RECOVERY_LABELS;
  protected readonly actionLabels = RECOVERY_ACTION_LABELS;
  protected readonly paths = paymentPaths;
  protected readonly asking = signal<Exclude<RecoveryDecision, 'accept'> | undefined>(undefined);
  private readonly recovery = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly title = computed(() => {
    const recovery = this.recovery();
    return recovery ? localized(recovery.projectTitle, this.session.language) : '';
  });
  protected readonly ground = computed(() => groundText(this.recovery()?.ground ?? ''));
  protected readonly owed = computed(() => {
    const recovery = this.recovery();
    return recovery ? stillOwed(recovery) : null;
  });
  /** The due date matters while something is owed. */
  protected readonly deadline = computed(() => {
    const recovery = this.recovery();
    return recovery && ['notified', 'contested', 'accepted'].includes(recovery.state) ? recovery.dueOn : null;
  });
  protected readonly header = computed(() => {
    const mine = this.recovery()?.allowedActions.filter(({ obstacle }) => obstacle !== 'not-permitted') ?? [];
    return pageActions<RecoveryDecision>(mine, RECOVERY_ACTION_LABELS, ['notify', 'recordRepayment', 'offset']);
  });
  protected readonly reasoned = computed(() => {
    const action = this.asking();
    return action === 'contest' || action === 'writeOff' ? action : undefined;
  });
  protected readonly sendReason = (reason: string): Promise<unknown> => {
    const [recovery, action] = [this.recovery(), this.reasoned()];
    return recovery && action ? this.api.actOnRecovery(recovery, action, { reason }) : Promise.resolve();
  };

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const recovery = this.recovery();
      if (recovery) titles.name(recovery.reference);
    });
  }

  protected async act(action: RecoveryDecision): Promise<void> {
    const recovery = this.recovery();
    if (!recovery) return;
    if (action !== 'accept') this.asking.set(action);
    else if (
      await this.confirm.ask({
        heading: $localize`:@@payments.question.accept:Record that ${recovery.beneficiaryName}:beneficiary: accepts the recovery?`,
        text: $localize`:@@payments.question.accept-text:The beneficiary then owes the amount and can no longer contest it.`,
        amount: recovery.amount,
        action: RECOVERY_ACTION_LABELS.accept,
      })
    )
      if (await this.actions.run(() => this.api.actOnRecovery(recovery, 'accept'), DONE.accept)) this.record.reload();
  }

  protected asked(): void {
    const action = this.asking();
    if (action) this.toasts.show(DONE[action]);
    this.asking.set(undefined);
    this.record.reload();
  }
}
