import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { localized, PAYMENT_LIMITS, type Claimable, type ClaimDetail } from '@passerelle/contract';
import {
  Toasts,
  UiButton,
  UiControl,
  UiErrorSummary,
  UiFact,
  UiFacts,
  UiField,
  UiMoney,
  UiNotice,
  UiPageHeader,
  UiSection,
} from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { readerFormats } from '../core/formats';
import { codeText } from '../core/problem-texts';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { claimedPart } from './claim-labels';
import { PaymentsApi } from './payments.api';

/** The declaration of debt for one instalment, or for the balance after the accepted final report (R40, R41). */
@Component({
  selector: 'app-claim-form',
  imports: [
    FormField,
    FormRoot,
    ResourceState,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiFact,
    UiFacts,
    UiField,
    UiMoney,
    UiNotice,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './claim-form.html',
  styles: `
    .declaration {
      max-width: 44rem;
    }
  `,
})
export class ClaimFormPage {
  /** Of the address: one of the two. */
  readonly instalmentId = input<string>();
  readonly projectId = input<string>();
  private readonly api = inject(PaymentsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly formats = readerFormats();
  protected readonly found = this.api.claimables();
  protected readonly claimable = computed<Claimable | undefined>(() => {
    const wanted = (one: Claimable) =>
      one.instalmentId === (this.instalmentId() ?? null) &&
      (one.instalmentId !== null || one.projectId === this.projectId());
    return this.found.hasValue() ? this.found.value().claimables.find(wanted) : undefined;
  });
  /** Why it cannot be claimed now; the API says the same. */
  protected readonly obstacle = computed(() => {
    if (!this.found.hasValue()) return null;
    const claimable = this.claimable();
    const code = claimable ? claimable.obstacle : 'not-claimable';
    return code === null ? null : codeText(code);
  });
  protected readonly title = computed(() => {
    const claimable = this.claimable();
    return claimable ? localized(claimable.projectTitle, this.session.language) : '';
  });
  protected readonly part = computed(() => claimedPart(this.claimable()?.position ?? null));
  protected readonly organisation = computed(() => this.session.organisation());
  protected readonly declaration = computed(() => {
    const claimable = this.claimable();
    if (!claimable) return '';
    const name = this.organisation()?.name ?? '';
    const amount = this.formats.money(claimable.amount);
    const { projectReference } = claimable;
    return $localize`:@@payments.form.declaration:${name}:organisation: declares that the Brussels-Capital Region owes it ${amount}:amount: for the grant ${projectReference}:reference:, and certifies that this declaration is sincere and true.`;
  });
  protected readonly form = form(
    signal({ signatory: this.session.person()?.name ?? '' }),
    (path) => {
      required(path.signatory);
      maxLength(path.signatory, PAYMENT_LIMITS.signatory);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    const claimable = this.claimable();
    if (!claimable) return;
    const { id } = await this.claim(claimable);
    this.toasts.show(
      $localize`:@@payments.form.done:The claim was sent. Add the signed declaration and its supporting documents.`,
    );
    await this.router.navigate(['/payments', id]);
  }

  private claim({ instalmentId, projectId }: Claimable): Promise<ClaimDetail> {
    const { signatory } = this.form().value();
    return instalmentId === null
      ? this.api.claimBalance({ projectId, signatory })
      : this.api.claimInstalment({ instalmentId, signatory });
  }
}
