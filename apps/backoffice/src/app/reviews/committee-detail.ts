import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { applicationPaths, type ScoreSheets } from '@passerelle/contract';
import { UiButton, UiEmpty, UiFact, UiFacts, UiPageHeader, UiRecord, UiSection } from '@passerelle/ui';
import { APPLICATION_STATUS } from '../applications/application-labels';
import { ApplicationsApi } from '../applications/applications.api';
import { PageTitles } from '../core/page-titles';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { EvaluatorAssignment } from './evaluator-assignment';
import { ReviewsApi } from './reviews.api';
import { SheetComparison } from './sheet-comparison';

/** Fewest complete sheets before a file may be proposed (R12). */
const SHEETS_NEEDED = 2;

/** Who scores one application and how: the sheets the reader may see, and assigning evaluators (R12, E2, E4). */
@Component({
  selector: 'app-committee-detail',
  imports: [
    EvaluatorAssignment,
    RecordHistory,
    ResourceState,
    RouterLink,
    SheetComparison,
    UiButton,
    UiEmpty,
    UiFact,
    UiFacts,
    UiPageHeader,
    UiRecord,
    UiSection,
  ],
  templateUrl: './committee-detail.html',
})
export class CommitteeDetailPage {
  readonly applicationId = input.required<string>();
  private readonly api = inject(ReviewsApi);
  protected readonly session = inject(Session);
  protected readonly file = inject(ApplicationsApi).detail(this.applicationId);
  protected readonly record = this.api.sheetsOf(this.applicationId);
  protected readonly states = APPLICATION_STATUS;
  protected readonly paths = applicationPaths;
  protected readonly needed = SHEETS_NEEDED;
  private readonly application = computed(() => (this.file.hasValue() ? this.file.value() : undefined));
  protected readonly sheets = computed(() => (this.record.hasValue() ? this.record.value().sheets : []));
  protected readonly complete = computed(() => this.sheets().filter(({ state }) => state === 'complete').length);
  /** The ranking and the admissibility are pages of the administration. */
  protected readonly administration = this.session.can('files:read-any');
  protected readonly mayAssign = computed(
    () => this.session.can('reviews:assign') && this.application()?.state === 'evaluation',
  );

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const application = this.application();
      if (application) titles.name(application.reference);
    });
  }

  protected assigned(sheets: ScoreSheets): void {
    this.record.set(sheets);
    this.file.reload();
  }
}
