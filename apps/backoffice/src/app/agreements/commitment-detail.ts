import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { agreementPaths, type CommitmentDecision } from '@passerelle/contract';
import { Confirm, UiDate, UiFact, UiFacts, UiMoney, UiNotice, UiPageHeader, UiRecord, UiSection } from '@passerelle/ui';
import { Actions, pageActions } from '../core/actions';
import { PageTitles } from '../core/page-titles';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { COMMITMENT_ACTIONS, COMMITMENT_STATES } from './agreement-labels';
import { AgreementsApi } from './agreements.api';
import { ReasonDialog } from './reason-dialog';

/** One commitment: amount, line, payments by year, and the visa of the controller (R37). */
@Component({
  selector: 'app-commitment-detail',
  imports: [
    ReasonDialog,
    RecordHistory,
    ResourceState,
    RouterLink,
    UiDate,
    UiFact,
    UiFacts,
    UiMoney,
    UiNotice,
    UiPageHeader,
    UiRecord,
    UiSection,
  ],
  templateUrl: './commitment-detail.html',
  styleUrl: './money-table.css',
})
export class CommitmentDetailPage {
  readonly id = input.required<string>();
  private readonly api = inject(AgreementsApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  protected readonly record = this.api.commitment(this.id);
  protected readonly states = COMMITMENT_STATES;
  protected readonly paths = agreementPaths;
  protected readonly labels = COMMITMENT_ACTIONS;
  protected readonly refusing = signal(false);
  private readonly commitment = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly header = computed(() => {
    const actions = this.commitment()?.allowedActions.filter(({ obstacle }) => obstacle !== 'not-permitted') ?? [];
    return pageActions<CommitmentDecision>(actions, COMMITMENT_ACTIONS, ['grantVisa']);
  });
  protected readonly refuse = (reason: string): Promise<unknown> => {
    const commitment = this.commitment();
    return commitment ? this.api.decide(commitment, 'refuseVisa', { reason }) : Promise.resolve();
  };

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const commitment = this.commitment();
      if (commitment) titles.name(commitment.number ?? commitment.projectReference);
    });
  }

  protected async act(action: CommitmentDecision): Promise<void> {
    if (action === 'refuseVisa') this.refusing.set(true);
    else await this.grant();
  }

  protected refused(): void {
    this.refusing.set(false);
    this.record.reload();
  }

  private async grant(): Promise<void> {
    const commitment = this.commitment();
    if (!commitment) return;
    const go = await this.confirm.ask({
      heading: $localize`:@@agreements.visa.heading:Give the visa for ${commitment.projectReference}:reference:?`,
      text: $localize`:@@agreements.visa.text:The amount is committed on line ${commitment.budgetCode}:line: and the commitment gets its number.`,
      amount: commitment.amount,
      action: COMMITMENT_ACTIONS.grantVisa,
    });
    const done = $localize`:@@agreements.visa.done:The commitment is in force.`;
    if (go && (await this.actions.run(() => this.api.decide(commitment, 'grantVisa'), done))) this.record.reload();
  }
}
