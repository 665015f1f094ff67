import { Component, computed, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import { FormField, debounce, form, validateTree, type FieldTree, type ValidationError } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  APPLICATION_DOCUMENT_KINDS,
  applicationPaths,
  EMPTY_FORM,
  isMarked,
  localized,
  marksOf,
  type ApplicationDetail,
  type Code,
  type CorrectionMark,
  type DocumentKind,
  type FieldError,
  type ProgrammeFrame,
} from '@passerelle/contract';
import {
  UiButton,
  UiControl,
  UiErrorSummary,
  UiField,
  UiFormPage,
  UiNotice,
  UiSection,
  UiTaskList,
  type TaskSection,
} from '@passerelle/ui';
import { afterPaint } from '../core/after-paint';
import { focusField, showNamed, standingErrors } from '../core/form-errors';
import { Session } from '../core/session';
import { same } from '../core/unsent';
import { RecordDocuments } from '../documents/record-documents';
import type { FormPlace } from '../forms/form-check';
import { FormHead } from '../forms/form-head';
import { FormPager, revealedFrom } from '../forms/form-pager';
import { formTasks } from '../forms/form-tasks';
import { isOwnPart, ownPart, sectionOf } from '../forms/own-parts';
import { ApplicationAsked } from './application-asked';
import { ApplicationBudget } from './application-budget';
import { ApplicationCheck } from './application-check';
import { ApplicationConflict } from './application-conflict';
import { ApplicationDeadline } from './application-deadline';
import { ApplicationDraft } from './application-draft';
import { ApplicationOwn } from './application-own';
import { lockUnmarked } from './application-locks';
import { formPages, isSection, isStarted } from './application-form.model';
import type { ApplicationForm, FormPage } from './application-form.model';
import { partName, type FilePart } from './application-parts';
import { ApplicationPartners } from './application-partners';
import { ApplicationPresence } from './application-presence';
import { ApplicationProject } from './application-project';
import { ApplicationResults } from './application-results';
import { ApplicationTheme } from './application-theme';
import { ApplicationView } from './application-view';
import { CorrectionMarks } from './correction-marks';
import { taskSections } from './section-status';

/** Writing an application: one group of questions a page, kept while it is typed, checked before it is sent. */
@Component({
  selector: 'app-application-editor',
  imports: [
    ApplicationAsked,
    ApplicationBudget,
    ApplicationCheck,
    ApplicationConflict,
    ApplicationDeadline,
    ApplicationOwn,
    ApplicationPartners,
    ApplicationPresence,
    ApplicationProject,
    ApplicationResults,
    ApplicationTheme,
    ApplicationView,
    CorrectionMarks,
    FormField,
    FormHead,
    FormPager,
    RecordDocuments,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiFormPage,
    UiNotice,
    UiSection,
    UiTaskList,
  ],
  templateUrl: './application-editor.html',
  styleUrl: './application-choices.css',
  host: { '(window:online)': 'draft.sendWhatWaits()' },
})
export class ApplicationEditor {
  readonly application = input.required<ApplicationDetail>();
  readonly frame = input.required<ProgrammeFrame>();
  readonly sectors = input.required<readonly Code[]>();
  readonly sdgs = input<readonly Code[]>([]);
  readonly page = input.required<FormPage>();
  /** The stored file is wanted again: after documents changed or a conflict was settled. */
  readonly reload = output();
  private readonly router = inject(Router);
  protected readonly language = inject(Session).language;
  /** What a returned file opens; undefined while everything is open (R9). */
  protected readonly marks = computed(() => {
    const { state, returned } = this.application();
    return state === 'returned' ? returned?.marks : undefined;
  });
  protected readonly remarks = computed(() => {
    const [marks, page] = [this.marks(), this.page()];
    if (!marks) return undefined;
    const reason = this.application().returned?.reason ?? '';
    if (page === 'check') return { reason, marks };
    return { reason, marks: this.marksOfPart(marks, page) };
  });
  /** The section of the page when it can only be read. */
  protected readonly locked = computed(() => {
    const page = this.page();
    return isSection(page) && this.remarks()?.marks.length === 0 ? page : undefined;
  });
  /** What the lot still misses comes first. */
  protected readonly kinds = computed(
    () => {
      const missing = new Set(this.wanted().map(({ path }) => path));
      const open = APPLICATION_DOCUMENT_KINDS.filter((kind) => this.isOpen(kind));
      const isMissing = (kind: DocumentKind) => missing.has(`attachments.${kind}`);
      return [...open.filter(isMissing), ...open.filter((kind) => !isMissing(kind))];
    },
    { equal: same },
  );
  protected readonly lockedKinds = computed(() => APPLICATION_DOCUMENT_KINDS.filter((kind) => !this.isOpen(kind)));
  /** What the version that the file keeps says in the fixed section of this page (B1); empty when it says nothing. */
  protected readonly explanation = computed(() => {
    const page = this.page();
    const fixed = this.application().form?.definition.fixed;
    return isSection(page) ? localized(fixed?.[page] ?? '', this.language) : '';
  });
  protected readonly lead = computed(() => {
    const { callCode, lotTitle } = this.application();
    return `${callCode} · ${localized(lotTitle, this.language)}`;
  });
  protected readonly documentsPath = computed(() => applicationPaths.documents(this.application().id));
  /** What answers a question of the call stands there. */
  protected readonly attachments = computed(() => this.application().documents.filter(({ question }) => !question));
  protected readonly held = computed(() => this.attachments().map(({ kind }) => kind));
  /** What the attachments still want. */
  protected readonly wanted = computed(
    () => this.statuses().find(({ section }) => section === 'attachments')?.errors ?? [],
  );
  /** What is wanted as before draws nothing again when a part is kept. */
  protected readonly statuses = linkedSignal(() => this.application().sections, { equal: same });
  /** The own questions of the call on this page, and how all of them stand. */
  protected readonly own = computed(() => sectionOf(this.application().form, this.page()));
  protected readonly ownStatuses = linkedSignal(() => this.application().form?.sections ?? [], { equal: same });
  protected readonly revealed = revealedFrom(this.page);
  protected readonly draft = new ApplicationDraft(this.application, {
    mayWrite: (section) => this.mayWrite(section),
    checked: (sections) => {
      this.statuses.set(sections);
    },
    answersChecked: (sections) => {
      this.ownStatuses.set(sections);
    },
  });
  protected readonly autosave = this.draft.autosave;
  protected readonly found = this.draft.found;
  private readonly errors = computed<FieldError[]>(() => {
    const refused = this.autosave.refusal();
    const shapes = refused?.problem.errors?.map((error) => ({ ...error, path: `${refused.part}.${error.path}` }));
    return [...(shapes ?? []), ...this.statuses().flatMap((status) => status.errors)];
  });
  private readonly model = this.draft.model;
  protected readonly form: FieldTree<ApplicationForm> = form(this.model, (path) => {
    validateTree(path, () => this.wrong());
    debounce(path.budget, afterPaint);
    lockUnmarked(path, () => this.marks());
  });
  protected readonly tasks = computed(() =>
    taskSections(this.statuses(), {
      started: (section) => isStarted(this.model()[section]),
      marked: (section) => marksOf(this.marks() ?? [], section).length > 0,
      revealed: this.revealed(),
      own: this.ownTasks(),
    }),
  );
  protected readonly heading = computed(() => {
    const page = this.page();
    if (page === 'check') return $localize`:@@applications.form.check:Check and send`;
    return partName(this.application().form, page, this.language);
  });
  /** The years a cost may lie in begin with the first of the project. */
  protected readonly firstYear = computed(
    () => Number(this.model().project.startsOn.slice(0, 4)) || Number(this.application().closesAt.slice(0, 4)),
  );
  /** What a question asked from this page is about. */
  protected readonly question = computed(() => ({
    applicationId: this.application().id,
    about: this.page() === 'check' ? null : this.page(),
  }));
  protected readonly pages = computed(() => formPages(this.application().form));
  private readonly ownFields = viewChild(ApplicationOwn);

  constructor() {
    showNamed(this.form, this.errors, () => this.revealed() || this.autosave.refusal() !== undefined);
  }

  protected go(page: string): void {
    void this.router.navigate(['/applications', this.application().id, 'edit', page]);
  }

  /** Goes to what is wrong; the heading of the page has had the focus by then (SEC-70). */
  protected async open({ part, field }: FormPlace): Promise<void> {
    await this.router.navigate(['/applications', this.application().id, 'edit', part]);
    if (field === undefined) return;
    await afterPaint();
    if (isOwnPart(part)) this.ownFields()?.focus(field);
    else focusField(this.form, field);
  }

  protected settle(stored: ApplicationDetail, mine: boolean): void {
    if (this.draft.settle(stored, mine)) this.reload.emit();
  }

  private mayWrite(part: FilePart): boolean {
    const marks = this.marks();
    return !marks || this.marksOfPart(marks, part).length > 0;
  }

  private marksOfPart(marks: readonly CorrectionMark[], part: FilePart): CorrectionMark[] {
    if (!isOwnPart(part)) return marksOf(marks, part);
    const keys = sectionOf(this.application().form, part)?.questions.map(({ key }) => key) ?? [];
    return keys.flatMap((key) => marksOf(marks, `answers.${key}`));
  }

  private ownTasks(): TaskSection[] {
    const { form } = this.application();
    return formTasks(form?.definition ?? EMPTY_FORM, this.ownStatuses(), this.language, this.revealed()).map(
      ({ id, label, status }) => ({ id: ownPart(id), label, status }),
    );
  }

  private isOpen(kind: DocumentKind): boolean {
    const marks = this.marks();
    return !marks || isMarked(marks, `attachments.${kind}`);
  }

  private wrong(): ValidationError.WithFieldTree[] {
    return standingErrors(this.form, this.errors());
  }
}
