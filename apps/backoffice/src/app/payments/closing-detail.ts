import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { cents, localized, projectPaths, type ClosingDetail } from '@passerelle/contract';
import {
  Confirm,
  UiFact,
  UiFacts,
  UiMoney,
  UiNotice,
  UiPageHeader,
  UiRecord,
  UiSection,
  type PageAction,
} from '@passerelle/ui';
import { Actions } from '../core/actions';
import { PageTitles } from '../core/page-titles';
import { codeText } from '../core/problem-texts';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { STATES } from '../projects/project-labels';
import { CLOSING_CONDITIONS, ConditionList } from './condition-list';
import { PaymentsApi } from './payments.api';

const CLOSE = $localize`:@@payments.closing.close:Close the grant`;

/** What the balance of a grant means: still to be paid, settled, to be recovered, or given up. */
export function balanceText({ balance, conditions }: Pick<ClosingDetail, 'balance' | 'conditions'>): string {
  if (balance === null) return $localize`:@@payments.balance.unknown:known when the final report is accepted`;
  const value = cents(balance.amount);
  if (value > 0n) return $localize`:@@payments.balance.to-pay:still to be paid to the beneficiary`;
  if (value === 0n) return $localize`:@@payments.balance.settled:settled`;
  return conditions.some(({ code, met }) => code === 'recovery-settled' && met)
    ? $localize`:@@payments.balance.written-off:written off`
    : $localize`:@@payments.balance.to-recover:to be recovered from the beneficiary`;
}

/** The end of a grant: what is settled, what is not, and closing it (R19, R41). */
@Component({
  selector: 'app-closing-detail',
  imports: [
    ConditionList,
    RecordHistory,
    ResourceState,
    RouterLink,
    UiFact,
    UiFacts,
    UiMoney,
    UiNotice,
    UiPageHeader,
    UiRecord,
    UiSection,
  ],
  templateUrl: './closing-detail.html',
  styleUrl: './closing-detail.css',
})
export class ClosingDetailPage {
  readonly projectId = input.required<string>();
  private readonly api = inject(PaymentsApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  protected readonly session = inject(Session);
  protected readonly record = this.api.closing(this.projectId);
  protected readonly states = STATES;
  protected readonly labels = CLOSING_CONDITIONS;
  protected readonly paths = projectPaths;
  private readonly closing = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly title = computed(() => {
    const closing = this.closing();
    return closing ? localized(closing.projectTitle, this.session.language) : '';
  });
  protected readonly closed = computed(() => this.closing()?.projectState === 'closed');
  protected readonly balance = computed(() => {
    const closing = this.closing();
    return closing ? balanceText(closing) : '';
  });
  protected readonly next = computed<PageAction<'close'> | null>(() => {
    const closing = this.closing();
    if (!closing || this.closed() || !this.session.can('projects:close')) return null;
    const close = { id: 'close' as const, label: CLOSE };
    return closing.obstacle === null ? close : { ...close, obstacle: codeText(closing.obstacle) };
  });

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const closing = this.closing();
      if (closing) titles.name(closing.projectReference);
    });
  }

  protected async close(): Promise<void> {
    const closing = this.closing();
    if (!closing) return;
    const go = await this.confirm.ask({
      heading: $localize`:@@payments.closing.heading:Close the grant ${closing.projectReference}:reference:?`,
      text: $localize`:@@payments.closing.text:Nothing more can be claimed or reported. This unused commitment is released:`,
      amount: closing.toRelease,
      action: CLOSE,
    });
    const done = $localize`:@@payments.closing.done:The grant is closed.`;
    if (go && (await this.actions.run(() => this.api.close(closing), done))) this.record.reload();
  }
}
