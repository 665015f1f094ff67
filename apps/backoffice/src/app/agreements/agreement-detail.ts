import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { agreementPaths, localized, type AgreementAction, type DocumentKind } from '@passerelle/contract';
import { UiDate, UiFact, UiFacts, UiNotice, UiPageHeader, UiRecord, UiSection, type PageAction } from '@passerelle/ui';
import { Actions, pageActions } from '../core/actions';
import { PageTitles } from '../core/page-titles';
import { codeText } from '../core/problem-texts';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { RecordDocuments } from '../documents/record-documents';
import { AgreementCommitment } from './agreement-commitment';
import { ACTION_LABELS, STATES } from './agreement-labels';
import { AgreementsApi } from './agreements.api';
import { InstalmentTable } from './instalment-table';
import { SignDialog } from './sign-dialog';

type PageActionId = AgreementAction | 'edit';

const DONE: Record<'send' | 'recall', string> = {
  send: $localize`:@@agreements.done.send:The agreement was sent to the partner.`,
  recall: $localize`:@@agreements.done.recall:The agreement is a draft again.`,
};

/** One agreement: its text, instalments, signatures, commitment, documents and history. */
@Component({
  selector: 'app-agreement-detail',
  imports: [
    AgreementCommitment,
    InstalmentTable,
    RecordDocuments,
    RecordHistory,
    ResourceState,
    RouterLink,
    SignDialog,
    UiDate,
    UiFact,
    UiFacts,
    UiNotice,
    UiPageHeader,
    UiRecord,
    UiSection,
  ],
  templateUrl: './agreement-detail.html',
  styles: `
    .text {
      max-width: 44rem;
      white-space: pre-line;
    }
  `,
})
export class AgreementDetailPage {
  readonly id = input.required<string>();
  private readonly api = inject(AgreementsApi);
  private readonly actions = inject(Actions);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly record = this.api.detail(this.id);
  protected readonly states = STATES;
  protected readonly paths = agreementPaths;
  protected readonly kinds: readonly DocumentKind[] = ['agreement', 'letter', 'other'];
  protected readonly signing = signal<'signPartner' | 'signRegion' | undefined>(undefined);
  private readonly agreement = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly title = computed(() => {
    const agreement = this.agreement();
    return agreement ? localized(agreement.projectTitle, this.session.language) : '';
  });
  /** What R14 still asks for, for those who can do something about it. */
  protected readonly missing = computed(() => {
    const agreement = this.agreement();
    const shown = agreement && agreement.state !== 'signed' && this.session.can('files:read-any');
    return shown ? agreement.missing.map((code) => codeText(code)) : [];
  });
  protected readonly header = computed(() => {
    const agreement = this.agreement();
    const labels = { ...ACTION_LABELS, edit: '' };
    const permitted = agreement?.allowedActions.filter(({ obstacle }) => obstacle !== 'not-permitted') ?? [];
    const shown = pageActions<PageActionId>(permitted, labels, ['signPartner', 'signRegion', 'send']);
    const edit: PageAction<PageActionId> = { id: 'edit', label: $localize`:@@agreements.action.edit:Change` };
    return agreement?.mayEdit ? { ...shown, actions: [edit, ...shown.actions] } : shown;
  });

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const agreement = this.agreement();
      if (agreement) titles.name(agreement.reference);
    });
  }

  protected async act(action: PageActionId): Promise<void> {
    const agreement = this.agreement();
    if (action === 'edit') await this.router.navigate(['/agreements', this.id(), 'edit']);
    else if (action === 'signPartner' || action === 'signRegion') this.signing.set(action);
    else if (agreement && (await this.actions.run(() => this.api.act(agreement, action), DONE[action])))
      this.record.reload();
  }

  protected signed(): void {
    this.signing.set(undefined);
    this.record.reload();
  }
}
