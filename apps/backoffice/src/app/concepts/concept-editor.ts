import { Component, LOCALE_ID, computed, inject, input, linkedSignal, viewChild } from '@angular/core';
import { form, maxLength, validateTree, type FieldTree } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  CONCEPT_LIMITS,
  EMPTY_FORM,
  localized,
  type Code,
  type ConceptNoteDetail,
  type ProgrammeFrame,
} from '@passerelle/contract';
import { UiErrorSummary, UiFormPage, UiNotice, UiTaskList, type TaskSection } from '@passerelle/ui';
import { MoreTime } from '../calls/more-time';
import { afterPaint } from '../core/after-paint';
import { focusField, showNamed, standingErrors } from '../core/form-errors';
import { codeText } from '../core/problem-texts';
import { Session } from '../core/session';
import { VersionChoice } from '../core/version-choice';
import { factsOf, formChoices } from '../forms/form-choices';
import type { FormPlace } from '../forms/form-check';
import { FormFilling } from '../forms/form-filling';
import { FormHead } from '../forms/form-head';
import { FormPager, revealedFrom } from '../forms/form-pager';
import { FormSectionFields } from '../forms/form-section';
import { formTasks } from '../forms/form-tasks';
import { ownPart, sectionOf } from '../forms/own-parts';
import { countries } from '../organisations/countries';
import { ConceptCheck } from './concept-check';
import { ConceptDraft } from './concept-draft';
import { ConceptFields } from './concept-fields';
import { conceptPages, modelErrors, toContent, type ConceptModel, type ConceptPage } from './concept-parts';

/** Writing a concept note: kept while it is typed, checked before it is sent (B5). */
@Component({
  selector: 'app-concept-editor',
  imports: [
    ConceptCheck,
    ConceptFields,
    FormHead,
    FormPager,
    FormSectionFields,
    MoreTime,
    RouterLink,
    UiErrorSummary,
    UiFormPage,
    UiNotice,
    UiTaskList,
    VersionChoice,
  ],
  templateUrl: './concept-editor.html',
  host: { '(window:online)': 'draft.sendWhatWaits()' },
})
export class ConceptEditor {
  readonly note = input.required<ConceptNoteDetail>();
  readonly frame = input.required<ProgrammeFrame>();
  readonly codes = input.required<{ sectors: readonly Code[]; sdgs: readonly Code[] }>();
  readonly page = input.required<ConceptPage>();
  private readonly router = inject(Router);
  private readonly countries = countries(inject(LOCALE_ID));
  protected readonly language = inject(Session).language;
  protected readonly status = linkedSignal(() => ({
    errors: this.note().errors,
    sections: this.note().form?.sections ?? [],
  }));
  protected readonly draft = new ConceptDraft(this.note, (saved) => {
    this.status.set({ errors: saved.errors, sections: saved.sections });
  });
  protected readonly autosave = this.draft.autosave;
  protected readonly lead = computed(
    () => `${this.note().callCode} · ${localized(this.note().lotTitle, this.language)}`,
  );
  protected readonly revealed = revealedFrom(this.page);
  private readonly errors = computed(() => {
    const refused = this.autosave.refusal();
    const shapes = refused?.part === 'note' ? (refused.problem.errors ?? []) : [];
    return modelErrors([...shapes, ...this.status().errors]);
  });
  protected readonly form: FieldTree<ConceptModel> = form(this.draft.model, (path) => {
    maxLength(path.title, CONCEPT_LIMITS.title);
    maxLength(path.summary, CONCEPT_LIMITS.summary);
    validateTree(path, () => standingErrors(this.form, this.errors()));
  });
  /** Of the organisation itself: its profile says it, not this form. */
  protected readonly ofApplicant = computed(() =>
    this.status()
      .errors.filter(({ path }) => path === 'applicant')
      .map(({ code, params }) => codeText(code, params)),
  );
  protected readonly section = computed(() => sectionOf(this.note().form, this.page()));
  protected readonly choices = computed(() =>
    formChoices(this.frame(), this.codes(), this.countries, this.language, this.note().rules.regionIds),
  );
  private readonly definition = computed(() => this.note().form?.definition ?? EMPTY_FORM);
  private readonly facts = computed(() => factsOf(this.choices(), []));
  protected readonly filling = new FormFilling(this.definition, this.draft.answers, this.facts);
  protected readonly tasks = computed<TaskSection[]>(() => {
    const { errors, sections } = this.status();
    const own = formTasks(this.definition(), sections, this.language, this.revealed());
    const missing = this.revealed() ? ('error' as const) : ('started' as const);
    const ready = errors.length === 0 && sections.every(({ complete }) => complete);
    return [
      { id: 'note', label: NOTE, status: errors.length ? missing : 'done' },
      ...own.map((task) => ({ ...task, id: ownPart(task.id) })),
      { id: 'check', label: CHECK, status: ready ? 'started' : 'empty' },
    ];
  });
  protected readonly heading = computed(() => {
    const page = this.page();
    if (page === 'check') return CHECK;
    return page === 'note' ? NOTE : localized(this.section()?.title ?? '', this.language);
  });
  /** The note with the words of the form, which are newer than those that were read. */
  protected readonly written = computed<ConceptNoteDetail>(() => {
    const { form: own, ...note } = this.note();
    const form = own && { ...own, answers: this.draft.answers() };
    return { ...note, content: toContent(this.draft.model()), form };
  });
  protected readonly pages = computed(() => conceptPages(this.note().form));
  private readonly ownFields = viewChild(FormSectionFields);

  constructor() {
    showNamed(this.form, this.errors, () => this.revealed() || this.autosave.refusal() !== undefined);
  }

  /** Goes to what is wrong; the heading of the page has had the focus by then (SEC-70). */
  protected async open({ part, field }: FormPlace): Promise<void> {
    await this.router.navigate(['/concepts', this.note().id, 'edit', part]);
    if (field === undefined) return;
    await afterPaint();
    if (part === 'note') focusField(this.form, field);
    else this.ownFields()?.focus(field);
  }

  protected go(page: string): void {
    void this.router.navigate(['/concepts', this.note().id, 'edit', page]);
  }
}

const NOTE = $localize`:@@concepts.form.note:The note`;
const CHECK = $localize`:@@applications.form.check:Check and send`;
