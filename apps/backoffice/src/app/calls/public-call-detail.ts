import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { applicationPaths, callPaths, localized, type LocalizedText, type PublicCall } from '@passerelle/contract';
import {
  UiButton,
  UiFact,
  UiFacts,
  UiMoney,
  UiNotice,
  UiPageHeader,
  UiRecord,
  UiSection,
  type ListedFile,
} from '@passerelle/ui';
import { DocumentList } from '../core/document-list';
import { listedDocument } from '../core/listed-document';
import { readerFormats } from '../core/formats';
import { PageTitles } from '../core/page-titles';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { BrusselsTime } from './brussels-time';
import { ShownCallExtension } from './call-extension';
import { APPLICANT_LABELS, PHASE_LABELS } from './call-labels';
import { CallSubscribe } from './call-subscribe';
import { CallsApi } from './calls.api';
import { Countdown } from './countdown';
import { CriteriaTable } from './criteria-table';
import { LotAsked } from './lot-asked';
import { PublicQuestions } from './public-questions';

/** A published call for everybody: time left, lots, criteria, rules, and the way to apply. */
@Component({
  selector: 'app-public-call-detail',
  imports: [
    BrusselsTime,
    CallSubscribe,
    Countdown,
    CriteriaTable,
    DocumentList,
    LotAsked,
    PublicQuestions,
    ResourceState,
    RouterLink,
    ShownCallExtension,
    UiButton,
    UiFact,
    UiFacts,
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
  private readonly api = inject(CallsApi);
  private readonly moment = readerFormats().dateTime;
  protected readonly record = this.api.publicDetail(this.code);
  private readonly openings = this.api.openings(() => this.session.can('applications:create'));
  /** The lots that are open for the own organisation, with its own deadlines. */
  private readonly own = computed(() => {
    const found = this.openings.hasValue() ? this.openings.value().openings : [];
    return new Map(found.map((opening) => [opening.lotId, opening]));
  });
  protected readonly phases = PHASE_LABELS;
  protected readonly files = computed<ListedFile[]>(() =>
    this.record.hasValue()
      ? this.record
          .value()
          .documents.map((document) => listedDocument(document, (id) => callPaths.publicDocument(this.code(), id)))
      : [],
  );

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      if (this.record.hasValue()) titles.name(this.text(this.record.value().title));
    });
  }

  /** Visitors sign in on the way; a partner applies as long as its organisation may, people of the administration never (R22). */
  protected mayApply({ phase }: PublicCall, lotId: string): boolean {
    return this.session.signedIn() ? this.own().has(lotId) : phase === 'open';
  }

  /** True while a concept note is what comes next in a lot (B5). */
  protected takesNotes({ phase, now }: PublicCall, { id, conceptClosesAt }: PublicCall['lots'][number]): boolean {
    const until = this.own().get(id)?.concept?.closesAt ?? conceptClosesAt;
    return phase === 'open' && until !== null && Date.parse(now) < Date.parse(until);
  }

  /** Until when the own organisation may apply, when that is later than for the others. */
  protected longer({ closesAt }: PublicCall, lotId: string): string | undefined {
    const own = this.own().get(lotId)?.closesAt;
    return own !== undefined && Date.parse(own) > Date.parse(closesAt) ? this.moment(own) : undefined;
  }

  /** Without a lot, the form of the lots that have none of their own. */
  protected blankForm({ code }: PublicCall, lotId?: string): string {
    return applicationPaths.blankForm(code, this.session.language, lotId);
  }

  /** True when a lot is asked what the call asks (R21). */
  protected usesCallForm({ lots }: PublicCall): boolean {
    return lots.some(({ ownForm }) => !ownForm);
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
