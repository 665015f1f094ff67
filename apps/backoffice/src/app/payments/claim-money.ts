import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatIban, payableOf, type ClaimDetail } from '@passerelle/contract';
import { UiDate, UiFact, UiFacts, UiMoney, UiSection } from '@passerelle/ui';
import { Session } from '../core/session';
import { claimedPart } from './claim-labels';

/** What is claimed, on which commitment, from which line it is cleared and to which account it goes. */
@Component({
  selector: 'app-claim-money',
  imports: [RouterLink, UiDate, UiFact, UiFacts, UiMoney, UiSection],
  templateUrl: './claim-money.html',
  styles: `
    .iban {
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class ClaimMoney {
  readonly claim = input.required<ClaimDetail>();
  protected readonly session = inject(Session);
  protected readonly iban = formatIban;
  protected readonly payable = computed(() => payableOf(this.claim()));
  protected readonly part = computed(() => claimedPart(this.claim().instalmentPosition));
  /** The line matters until the claim is cleared; the API names the one of this year only. */
  protected readonly clearable = computed(
    () => this.session.can('files:read-any') && ['submitted', 'checked', 'approved'].includes(this.claim().state),
  );
}
