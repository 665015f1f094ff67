import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { localized, type Claimable } from '@passerelle/contract';
import { UiButton, UiDate, UiMoney } from '@passerelle/ui';
import { codeText } from '../core/problem-texts';
import { Session } from '../core/session';
import { claimedPart } from './claim-labels';

/** Where the declaration of debt of a claimable is made. */
export function claimLink({ instalmentId, projectId }: Claimable): string[] {
  return instalmentId === null
    ? ['/payments/claimables/balances', projectId]
    : ['/payments/claimables/instalments', instalmentId];
}

/** Instalments and balances with what stands in their way, or the way to claim them. */
@Component({
  selector: 'app-claimable-table',
  imports: [RouterLink, UiButton, UiDate, UiMoney],
  templateUrl: './claimable-table.html',
  styleUrl: '../agreements/money-table.css',
})
export class ClaimableTable {
  readonly claimables = input.required<readonly Claimable[]>();
  /** Name of the table for those who cannot see the heading above it. */
  readonly caption = input.required<string>();
  private readonly session = inject(Session);
  protected readonly mayClaim = computed(() => this.session.can('payments:claim'));
  protected readonly rows = computed(() =>
    this.claimables().map((claimable) => ({
      ...claimable,
      title: localized(claimable.projectTitle, this.session.language),
      part: claimedPart(claimable.position),
      link: claimLink(claimable),
      why: claimable.obstacle === null ? null : codeText(claimable.obstacle),
    })),
  );
}
