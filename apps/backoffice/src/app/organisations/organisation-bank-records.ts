import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import {
  ORGANISATION_LIMITS as LIMITS,
  formatIban,
  type BankRecordDecision,
  type BankRecordView,
  type DocumentView,
  type OrganisationDetail,
} from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiStatus } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { sending } from '../core/form-errors';
import { codeText } from '../core/problem-texts';
import { BANK_ACTION_LABELS, BANK_STATES } from './organisation-labels';
import { OrganisationsApi } from './organisations.api';

/** Accounts of an organisation: propose, certify, refuse (R40). */
@Component({
  selector: 'app-organisation-bank-records',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiStatus],
  templateUrl: './organisation-bank-records.html',
  styleUrl: './organisation-bank-records.css',
})
export class OrganisationBankRecords {
  readonly organisation = input.required<OrganisationDetail>();
  readonly documents = input.required<readonly DocumentView[]>();
  readonly changed = output();
  private readonly api = inject(OrganisationsApi);
  private readonly actions = inject(Actions);
  protected readonly states = BANK_STATES;
  protected readonly labels = BANK_ACTION_LABELS;
  protected readonly iban = formatIban;
  protected readonly obstacle = codeText;
  protected readonly certificates = computed(() => this.documents().filter(({ kind }) => kind === 'bank-certificate'));
  protected readonly proposing = signal(false);
  protected readonly refusing = signal<BankRecordView | undefined>(undefined);
  protected readonly proposal = form(
    signal({ iban: '', holder: '', certificateId: '' }),
    (path) => {
      required(path.iban);
      required(path.holder);
      maxLength(path.holder, LIMITS.holder);
    },
    { submission: sending(() => this.propose()) },
  );
  protected readonly refusal = form(
    signal({ reason: '' }),
    (path) => {
      required(path.reason);
      maxLength(path.reason, LIMITS.reason);
    },
    { submission: sending(() => this.refuse()) },
  );

  protected async decide(record: BankRecordView, action: BankRecordDecision): Promise<void> {
    if (action === 'refuse') {
      this.refusing.set(record);
      return;
    }
    const done = $localize`:@@organisations.bank.done:The account was certified.`;
    await this.actions.run(() => this.api.certify(this.organisation().id, record), done);
    this.changed.emit();
  }

  protected async attach(record: BankRecordView, certificateId: string): Promise<void> {
    if (certificateId === '') return;
    await this.actions.run(() => this.api.attach(this.organisation().id, record, { certificateId }));
    this.changed.emit();
  }

  private async propose(): Promise<void> {
    const { iban, holder, certificateId } = this.proposal().value();
    await this.api.propose(this.organisation().id, { iban, holder, certificateId: certificateId || null });
    this.proposal().reset({ iban: '', holder: '', certificateId: '' });
    this.proposing.set(false);
    this.changed.emit();
  }

  private async refuse(): Promise<void> {
    const record = this.refusing();
    if (!record) return;
    await this.api.refuse(this.organisation().id, record, this.refusal().value().reason);
    this.refusal().reset({ reason: '' });
    this.refusing.set(undefined);
    this.changed.emit();
  }
}
