import { Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { applyEach, form, FormField, FormRoot, maxLength, required, type FieldTree } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  APPLICATION_DOCUMENT_KINDS,
  APPLICATION_SECTIONS,
  CORRECTION_LIMITS,
  REVIEW_LIMITS,
  localized,
  SECTION_FIELDS,
  type CorrectionMark,
  type ReturnApplication,
  type ScreeningDetail,
} from '@passerelle/contract';
import {
  Toasts,
  UiButton,
  UiControl,
  UiErrorSummary,
  UiField,
  UiNotice,
  UiPageHeader,
  UiSection,
} from '@passerelle/ui';
import { LANGUAGE_HELP } from '../applications/application-labels';
import { targetText } from '../applications/application-parts';
import { ApplicationsApi } from '../applications/applications.api';
import { DOCUMENT_LABELS } from '../core/document-labels';
import { sending } from '../core/form-errors';
import { PageTitles } from '../core/page-titles';
import { SECTION_LABELS } from '../core/section-labels';
import { codeText } from '../core/problem-texts';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { fieldText } from '../core/texts';
import { ReviewSplit } from './review-split';
import { ReviewsApi } from './reviews.api';
import { SCREENING_LABELS } from './screening-labels';

/** The sections of the file and what can be marked in each, in the order of the form. */
const GROUPS = APPLICATION_SECTIONS.map((section) => ({
  label: SECTION_LABELS[section],
  options: [
    { target: section, label: $localize`:@@reviews.return.whole:The whole section` },
    ...SECTION_FIELDS[section].map((field) => ({
      target: `${section}.${field}`,
      label: fieldText(`${section}.${field}`) ?? field,
    })),
    ...(section === 'attachments' ? APPLICATION_DOCUMENT_KINDS : []).map((kind) => ({
      target: `${section}.${kind}`,
      label: DOCUMENT_LABELS[kind],
    })),
  ],
}));

/** Marks what has to be corrected in a file, with a remark for each part and a deadline (R9). */
@Component({
  selector: 'app-screening-return',
  imports: [
    FormField,
    FormRoot,
    ResourceState,
    ReviewSplit,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiNotice,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './screening-return.html',
  styleUrl: './screening-return.css',
})
export class ScreeningReturnPage {
  readonly applicationId = input.required<string>();
  private readonly api = inject(ReviewsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly record = this.api.screening(this.applicationId);
  protected readonly file = inject(ApplicationsApi).detail(this.applicationId);
  private readonly reader = inject(Session).language;
  private readonly own = computed(() => (this.file.hasValue() ? this.file.value().form : null));
  /** The own questions of the call after the fixed sections. */
  protected readonly groups = computed(() => [
    ...GROUPS,
    ...(this.own()?.definition.sections ?? []).map(({ title, questions }) => ({
      label: localized(title, this.reader),
      options: questions.map(({ key, label }) => ({ target: `answers.${key}`, label: localized(label, this.reader) })),
    })),
  ]);
  private readonly order = computed(() => this.groups().flatMap(({ options }) => options.map(({ target }) => target)));
  protected readonly label = $localize`:@@reviews.return.marks:What has to be corrected`;
  private readonly screening = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly language = computed(() => (this.file.hasValue() ? this.file.value().language : 'fr'));
  protected readonly help = computed(() => LANGUAGE_HELP[this.language()]);
  /** The first time, or once more; with what stands in the way. */
  protected readonly action = computed(() => {
    const offered = this.screening()?.actions.find(({ action }) => action === 'return' || action === 'returnAgain');
    if (!offered) return undefined;
    const obstacle = offered.obstacle === null ? undefined : codeText(offered.obstacle);
    const id = offered.action === 'return' ? ('return' as const) : ('returnAgain' as const);
    return { id, label: SCREENING_LABELS[id], obstacle };
  });
  private readonly model = linkedSignal<ReturnApplication>(() => ({
    marks: suggested(this.screening(), untracked(this.order)),
    until: this.screening()?.returnUntil ?? '',
    reason: '',
  }));
  protected readonly form = form(
    this.model,
    (path) => {
      applyEach(path.marks, (mark) => {
        required(mark.remark);
        maxLength(mark.remark, CORRECTION_LIMITS.remark);
      });
      required(path.until);
      maxLength(path.reason, REVIEW_LIMITS.reason);
    },
    { submission: sending(() => this.send()) },
  );
  protected readonly none = computed(() => this.model().marks.length === 0);

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const screening = this.screening();
      if (screening) titles.name(screening.reference);
    });
  }

  /** The mark of a part; undefined while it has none. */
  protected markOf(target: string): FieldTree<CorrectionMark> | undefined {
    const at = this.model().marks.findIndex((mark) => mark.target === target);
    return at < 0 ? undefined : this.form.marks[at];
  }

  protected toggle(target: string): void {
    this.model.update(({ marks, ...rest }) => ({
      ...rest,
      marks: marks.some((mark) => mark.target === target)
        ? marks.filter((mark) => mark.target !== target)
        : [...marks, { target, remark: '' }].sort(
            (a, b) => this.order().indexOf(a.target) - this.order().indexOf(b.target),
          ),
    }));
  }

  protected remarkLabel(target: string): string {
    const part = targetText(this.own(), target, this.reader);
    return $localize`:@@reviews.return.remark:What is wrong: ${part}:part:`;
  }

  private async send(): Promise<void> {
    const [screening, action] = [this.screening(), this.action()];
    if (!screening || !action) return;
    await this.api.screen(screening, action.id, this.model());
    this.toasts.show($localize`:@@reviews.done.return:The applicant was asked for corrections.`);
    await this.router.navigate(['/reviews/screenings', screening.applicationId]);
  }
}

/** The parts in which the system found something wrong; what to say of them is for the officer to write. */
function suggested(screening: ScreeningDetail | undefined, order: readonly string[]): CorrectionMark[] {
  const found = (screening?.checks ?? []).flatMap(({ findings }) =>
    findings.map(({ path }) => path.split('.').slice(0, 2).join('.')),
  );
  return order.filter((target) => found.includes(target)).map((target) => ({ target, remark: '' }));
}
