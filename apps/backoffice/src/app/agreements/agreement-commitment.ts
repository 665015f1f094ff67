import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AgreementDetail } from '@passerelle/contract';
import { UiButton, UiDate, UiFact, UiFacts, UiMoney, UiSection, UiStatus } from '@passerelle/ui';
import { codeText } from '../core/problem-texts';
import { Session } from '../core/session';
import { COMMITMENT_STATES } from './agreement-labels';

/** The commitment of an agreement: who asked, who gave the visa, what is still open; or the way to ask for it. */
@Component({
  selector: 'app-agreement-commitment',
  imports: [RouterLink, UiButton, UiDate, UiFact, UiFacts, UiMoney, UiSection, UiStatus],
  templateUrl: './agreement-commitment.html',
})
export class AgreementCommitment {
  readonly agreement = input.required<AgreementDetail>();
  protected readonly session = inject(Session);
  protected readonly states = COMMITMENT_STATES;
  /** Why it cannot be asked for yet; nothing for those who never do. */
  protected readonly obstacle = computed(() => {
    const code = this.agreement().requestObstacle;
    return code === null || code === 'not-permitted' ? null : codeText(code);
  });
}
