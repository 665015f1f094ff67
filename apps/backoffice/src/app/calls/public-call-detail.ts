import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { callPaths, localized, type LocalizedText, type PublicCall } from '@passerelle/contract';
import {
  UiButton,
  UiDate,
  UiFact,
  UiFacts,
  UiFileList,
  UiMoney,
  UiNotice,
  UiPageHeader,
  UiRecord,
  UiSection,
  type ListedFile,
} from '@passerelle/ui';
import { DOCUMENT_LABELS } from '../core/document-labels';
import { PageTitles } from '../core/page-titles';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { ShownCallExtension } from './call-extension';
import { APPLICANT_LABELS, PHASE_LABELS } from './call-labels';
import { CallSubscribe } from './call-subscribe';
import { CallsApi } from './calls.api';
import { Countdown } from './countdown';
import { CriteriaTable } from './criteria-table';
import { PublicQuestions } from './public-questions';

/** A published call for everybody: time left, lots, criteria, rules, and the way to apply. */
@Component({
  selector: 'app-public-call-detail',
  imports: [
    CallSubscribe,
    Countdown,
    CriteriaTable,
    PublicQuestions,
    ResourceState,
    RouterLink,
    ShownCallExtension,
    UiButton,
    UiDate,
    UiFact,
    UiFacts,
    UiFileList,
    UiMoney,
    UiNotice,
    UiPageHeader,
    UiRecord,
    UiSection,
  ],
  templateUrl: './public-call-detail.html',
  styles: `
    .text {
      max-width: 44rem;
      white-space: pre-line;
    }
    .apply {
      margin-top: 12px;
    }
  `,
})
export class PublicCallDetailPage {
  readonly code = input.required<string>();
  private readonly session = inject(Session);
  protected readonly record = inject(CallsApi).publicDetail(this.code);
  protected readonly phases = PHASE_LABELS;
  /** Visitors sign in on the way; people of the administration do not apply. */
  protected readonly mayApply = computed(() => !this.session.signedIn() || this.session.can('applications:create'));
  protected readonly files = computed<ListedFile[]>(() =>
    this.record.hasValue()
      ? this.record.value().documents.map(({ id, name, size, kind, uploadedAt }) => ({
          id,
          name,
          size,
          href: callPaths.publicDocument(this.code(), id),
          label: DOCUMENT_LABELS[kind],
          at: uploadedAt,
        }))
      : [],
  );

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      if (this.record.hasValue()) titles.name(this.text(this.record.value().title));
    });
  }

  protected text(text: LocalizedText): string {
    return localized(text, this.session.language);
  }

  protected names(texts: readonly LocalizedText[]): string {
    return (
      texts.map((text) => this.text(text)).join(', ') ||
      $localize`:@@calls.public.brussels-region:Brussels-Capital Region`
    );
  }

  protected applicants(lot: PublicCall['lots'][number]): string {
    return lot.applicantTypes.map((type) => APPLICANT_LABELS[type]).join(', ');
  }
}
