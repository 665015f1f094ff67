import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ScreeningAction, ScreeningDetail, WriteCheck } from '@passerelle/contract';
import { Confirm, UiFact, UiFacts, UiNotice, UiPageHeader, UiSection } from '@passerelle/ui';
import { ApplicationCorrections } from '../applications/application-corrections';
import { APPLICATION_STATUS } from '../applications/application-labels';
import { ApplicationsApi } from '../applications/applications.api';
import { Actions } from '../core/actions';
import { PageTitles } from '../core/page-titles';
import { checkLabel } from '../core/check-labels';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { CheckDialog, type CheckQuestion } from './check-dialog';
import { ReviewSplit } from './review-split';
import { ReviewsApi } from './reviews.api';
import { screeningActions } from './screening-actions';
import { ScreeningChecks, type CheckDecision } from './screening-checks';
import { ScreeningDialog } from './screening-dialog';
import { pointText, REJECTION_LABELS, SCREENING_LABELS } from './screening-labels';

/** What is done on another page. */
type Elsewhere = 'return' | 'returnAgain';

const DONE: Record<Exclude<ScreeningAction, Elsewhere>, string> = {
  startScreening: $localize`:@@reviews.done.start:The checklist is open.`,
  confirm: $localize`:@@reviews.done.confirm:You confirmed the checklist.`,
  reject: $localize`:@@reviews.done.reject:The file was declared inadmissible; the applicant is told by letter.`,
  admit: $localize`:@@reviews.done.admit:The file was admitted to the evaluation.`,
};

/** The admissibility of one application: its content at the left, the checklist at the right (R8 to R11). */
@Component({
  selector: 'app-screening-detail',
  imports: [
    ApplicationCorrections,
    CheckDialog,
    ResourceState,
    ReviewSplit,
    ScreeningChecks,
    ScreeningDialog,
    UiFact,
    UiFacts,
    UiNotice,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './screening-detail.html',
})
export class ScreeningDetailPage {
  readonly applicationId = input.required<string>();
  private readonly api = inject(ReviewsApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly record = this.api.screening(this.applicationId);
  protected readonly file = inject(ApplicationsApi).detail(this.applicationId);
  protected readonly states = APPLICATION_STATUS;
  protected readonly grounds = REJECTION_LABELS;
  protected readonly busy = signal(false);
  protected readonly rejecting = signal(false);
  protected readonly question = signal<CheckQuestion | undefined>(undefined);
  private readonly screening = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly application = computed(() => (this.file.hasValue() ? this.file.value() : undefined));
  protected readonly header = computed(() => {
    const screening = this.screening();
    return screening ? screeningActions(screening) : { next: null, actions: [] };
  });
  protected readonly automatic = computed(() => this.screening()?.checks.filter(({ automatic }) => automatic) ?? []);
  protected readonly manual = computed(() => this.screening()?.checks.filter(({ automatic }) => !automatic) ?? []);
  protected readonly mayCheck = computed(
    () => this.session.can('reviews:screen') && this.screening()?.state === 'admissibility',
  );
  protected readonly checklist = $localize`:@@reviews.screening.checklist:Checklist`;

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const screening = this.screening();
      if (screening) titles.name(screening.reference);
    });
  }

  protected async act(action: ScreeningAction): Promise<void> {
    const screening = this.screening();
    if (!screening) return;
    if (action === 'return' || action === 'returnAgain')
      await this.router.navigate(['/reviews/screenings', this.applicationId(), 'return']);
    else if (action === 'reject') this.rejecting.set(true);
    else if (action === 'startScreening')
      await this.change(() => this.api.start(this.applicationId()), DONE.startScreening);
    else if (action === 'confirm' || (await this.sureToAdmit(screening)))
      await this.change(() => this.api.screen(screening, action), DONE[action]);
  }

  /** A point that passes is noted at once; a failure, or a remark, is written in a dialog. */
  protected async decide({ check, outcome, write }: CheckDecision): Promise<void> {
    const screening = this.screening();
    if (!screening) return;
    if (write) this.question.set({ screening, check, outcome });
    else {
      // What was said of a failure does not explain why the point passes.
      const body: WriteCheck = { outcome, note: check.outcome === outcome ? check.note : '' };
      await this.change(
        () => this.api.check(screening, check.code, body),
        pointText(checkLabel(check, this.session.language), outcome),
      );
    }
  }

  protected async noted(screening: ScreeningDetail): Promise<void> {
    const question = this.question();
    if (question)
      await this.change(
        () => Promise.resolve(screening),
        pointText(checkLabel(question.check, this.session.language), question.outcome),
      );
  }

  protected rejected(screening: ScreeningDetail): Promise<void> {
    return this.change(() => Promise.resolve(screening), DONE.reject);
  }

  private sureToAdmit({ reference }: ScreeningDetail): Promise<boolean> {
    const requested = this.application()?.requested;
    return this.confirm.ask({
      heading: $localize`:@@reviews.admit.heading:Admit ${reference}:reference: to the evaluation?`,
      text: $localize`:@@reviews.admit.text:The checklist can then no longer be changed; the file goes to the committee.`,
      ...(requested ? { amount: requested } : {}),
      action: SCREENING_LABELS.admit,
    });
  }

  /** Shows what the API answers; after a refusal, how things stand now. */
  private async change(write: () => Promise<ScreeningDetail>, done: string): Promise<void> {
    const before = this.screening()?.state;
    this.busy.set(true);
    const ok = await this.actions.run(async () => {
      this.record.set(await write());
      this.question.set(undefined);
      this.rejecting.set(false);
    }, done);
    if (!ok) this.record.reload();
    if (this.screening()?.state !== before) this.file.reload();
    this.busy.set(false);
  }
}
