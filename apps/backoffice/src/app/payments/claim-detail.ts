import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { localized, paymentPaths, type ClaimAction, type DocumentKind } from '@passerelle/contract';
import {
  Confirm,
  Toasts,
  UiDate,
  UiFact,
  UiFacts,
  UiNotice,
  UiPageHeader,
  UiRecord,
  UiSection,
  UiStepper,
} from '@passerelle/ui';
import { ReasonDialog } from '../agreements/reason-dialog';
import { Actions } from '../core/actions';
import { PageTitles } from '../core/page-titles';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { RecordDocuments } from '../documents/record-documents';
import { claimHeader } from './claim-actions';
import { ACTION_LABELS, STATES, STEPS } from './claim-labels';
import { ClaimMoney } from './claim-money';
import { CLAIM_DONE, CLAIM_QUESTIONS, type DirectAction } from './claim-questions';
import { claimSteps } from './claim-steps';
import { ClearDialog } from './clear-dialog';
import { ConditionList, PAYMENT_CONDITIONS } from './condition-list';
import { PayDialog } from './pay-dialog';
import { PaymentsApi } from './payments.api';

type AskedAction = Exclude<ClaimAction, DirectAction>;

/** One claim on its way to the bank: who did which step, what still stands in the way, the next step (R38, R40). */
@Component({
  selector: 'app-claim-detail',
  imports: [
    ClaimMoney,
    ClearDialog,
    ConditionList,
    PayDialog,
    ReasonDialog,
    RecordDocuments,
    RecordHistory,
    ResourceState,
    RouterLink,
    UiDate,
    UiFact,
    UiFacts,
    UiNotice,
    UiPageHeader,
    UiRecord,
    UiSection,
    UiStepper,
  ],
  templateUrl: './claim-detail.html',
  styles: `
    .reason {
      white-space: pre-line;
    }
  `,
})
export class ClaimDetailPage {
  readonly id = input.required<string>();
  private readonly api = inject(PaymentsApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly record = this.api.detail(this.id);
  protected readonly states = STATES;
  protected readonly stepLabels = STEPS;
  protected readonly actionLabels = ACTION_LABELS;
  protected readonly conditionLabels = PAYMENT_CONDITIONS;
  protected readonly paths = paymentPaths;
  protected readonly kinds: readonly DocumentKind[] = [
    'claim',
    'invoice',
    'proof-of-payment',
    'report-evidence',
    'other',
  ];
  /** What is asked before it is done. */
  protected readonly asking = signal<AskedAction | undefined>(undefined);
  private readonly claim = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly title = computed(() => {
    const claim = this.claim();
    return claim ? localized(claim.projectTitle, this.session.language) : '';
  });
  protected readonly header = computed(() => {
    const claim = this.claim();
    return claim ? claimHeader(claim) : { next: null, actions: [] };
  });
  protected readonly life = computed(() => {
    const claim = this.claim();
    return claim ? claimSteps(claim) : [];
  });
  /** Once paid or refused, nothing depends on the conditions of today any more. */
  protected readonly open = computed(() => !['paid', 'refused'].includes(this.claim()?.state ?? 'paid'));
  protected readonly declining = computed(() => {
    const action = this.asking();
    return action === 'return' || action === 'refuse' ? action : undefined;
  });
  protected readonly decline = (reason: string): Promise<unknown> => {
    const [claim, action] = [this.claim(), this.declining()];
    return claim && action ? this.api.act(claim, action, { reason }) : Promise.resolve();
  };

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const claim = this.claim();
      if (claim) titles.name(claim.reference);
    });
  }

  protected async act(action: ClaimAction): Promise<void> {
    const claim = this.claim();
    if (!claim) return;
    if (action === 'return' || action === 'refuse' || action === 'clear' || action === 'pay') this.asking.set(action);
    else if (await this.confirm.ask(CLAIM_QUESTIONS[action](claim)))
      if (await this.actions.run(() => this.api.act(claim, action), CLAIM_DONE[action])) this.record.reload();
  }

  protected asked(): void {
    const action = this.asking();
    if (action) this.toasts.show(CLAIM_DONE[action]);
    this.asking.set(undefined);
    this.record.reload();
  }
}
