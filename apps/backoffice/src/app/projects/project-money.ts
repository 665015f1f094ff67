import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProjectDetail } from '@passerelle/contract';
import { UiDate, UiEnvelope, UiFact, UiFacts, UiMoney, UiSection } from '@passerelle/ui';
import { Session } from '../core/session';

/** What was asked, granted, committed and paid, with the way to the stages that moved it. */
@Component({
  selector: 'app-project-money',
  imports: [RouterLink, UiDate, UiEnvelope, UiFact, UiFacts, UiMoney, UiSection],
  templateUrl: './project-money.html',
  styles: `
    table {
      width: 100%;
      max-width: 44rem;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 6px 12px 6px 0;
      border-bottom: 1px solid var(--ui-line);
      text-align: start;
    }
    .amount {
      padding-inline-end: 0;
      text-align: end;
    }
  `,
})
export class ProjectMoney {
  readonly project = input.required<ProjectDetail>();
  protected readonly session = inject(Session);
  protected readonly granted = computed(() => !/^0+\.00$/.test(this.project().granted.amount));
  /** The lists of the later stages, filtered to this project. */
  protected readonly search = computed(() => ({ search: this.project().reference }));
  /** IATI transaction types in words. */
  protected readonly types: Readonly<Record<string, string>> = {
    '1': $localize`:@@projects.transaction.incoming:Incoming funds`,
    '2': $localize`:@@projects.transaction.commitment:Commitment`,
    '3': $localize`:@@projects.transaction.disbursement:Payment to the partner`,
    '4': $localize`:@@projects.transaction.expenditure:Own expenditure`,
    '11': $localize`:@@projects.transaction.incoming-commitment:Incoming commitment`,
  };
}
