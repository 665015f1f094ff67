import { DestroyRef, effect, inject, linkedSignal, signal, untracked, type Signal } from '@angular/core';
import {
  APPLICATION_SECTIONS,
  type ApplicationDetail,
  type FormAnswers,
  type FormSectionStatus,
  type SavedAnswers,
  type SavedSection,
  type SectionStatus,
} from '@passerelle/contract';
import { Autosave } from '../core/autosave';
import { FormSafety } from '../core/form-safety';
import { Session } from '../core/session';
import { SignInAgain } from '../core/sign-in-again.service';
import { Unsent } from '../core/unsent';
import { FormsApi } from '../forms/forms.api';
import { toContent, toForm, type ApplicationForm } from './application-form.model';
import {
  answersOf,
  changedParts,
  isOwnPart,
  ownParts,
  partsOf,
  sectionOf,
  storedParts,
  valueOf,
  type FilePart,
  type FileParts,
} from './application-parts';
import { ApplicationsApi } from './applications.api';

/** What the form of a file lets one write. */
export interface DraftRules {
  mayWrite: (part: FilePart) => boolean;
  /** What every fixed section still wants, as far as it was kept. */
  checked: (sections: SectionStatus[]) => void;
  /** The same of the own sections of the call. */
  answersChecked: (sections: FormSectionStatus[]) => void;
}

/** What came back when a part was kept. */
export type SavedPart = SavedSection | SavedAnswers;

/**
 * The words of a file while they are written: kept on the server a moment after they were typed, and until then in the
 * browser, through a lost network, the end of the session and the changes of others. Make it where `inject()` works.
 */
export class ApplicationDraft {
  /** Words of an earlier visit came back from the browser. */
  readonly found = signal(false);
  readonly autosave: Autosave<FilePart, object, SavedPart>;
  private readonly api = inject(ApplicationsApi);
  private readonly forms = inject(FormsApi);
  private readonly personId = inject(Session).person()?.id ?? '';
  private safety: FormSafety<FilePart, FileParts, ApplicationDetail> | undefined;
  /** The content of which everything that differs was told to the autosave. */
  private known: FileParts | undefined;
  /** What is typed and not kept yet stays when the stored file is read again. */
  readonly model = linkedSignal<ApplicationForm, ApplicationForm>({
    source: () => toForm(this.application().content),
    computation: (stored, before) => ({ ...stored, ...(before && this.unsaved(before.value)) }),
  });
  /** Answers to the own questions of the call, kept alike. */
  readonly answers = linkedSignal<FormAnswers, FormAnswers>({
    source: () => this.application().form?.answers ?? {},
    computation: (stored, before) => this.withUnsaved(stored, before?.value ?? {}),
  });

  constructor(
    private readonly application: Signal<ApplicationDetail>,
    private readonly rules: DraftRules,
  ) {
    this.autosave = new Autosave(
      (part, value, version) => this.send(part, value, version),
      0,
      (saved, part, value) => {
        if (isOwnPart(part)) this.rules.answersChecked((saved as SavedAnswers).sections);
        else this.rules.checked((saved as SavedSection).sections);
        this.safety?.stored(part, value);
      },
      800,
      {
        keep: (section, value) => this.safety?.keep(section, value) ?? false,
        forget: (section) => this.safety?.forget(section),
        reconcile: (section, mine) => this.safety?.reconcile(section, mine) ?? Promise.resolve(undefined),
      },
    );
    const again = inject(SignInAgain);
    inject(DestroyRef).onDestroy(again.stay());
    this.watch();
    effect(() => {
      if (again.times() > 0) untracked(() => { this.sendWhatWaits(); }); // prettier-ignore
    });
  }

  /** The network is back, or the session. */
  sendWhatWaits(): void {
    if (this.autosave.state() !== 'idle') void this.autosave.flush();
  }

  /** The others' version becomes ours, or ours is sent again on top of theirs; true when theirs was taken. */
  settle(stored: ApplicationDetail, mine: boolean): boolean {
    const conflict = this.autosave.conflict();
    if (!conflict) return false;
    this.autosave.hold(stored.version);
    const parts = storedParts(stored);
    this.safety?.stored(conflict.part, valueOf(parts, conflict.part));
    this.check(stored);
    if (mine) void this.autosave.flush();
    else {
      this.autosave.drop(conflict.part);
      this.show(parts, conflict.part);
    }
    return !mine;
  }

  private watch(): void {
    effect(() => {
      const file = this.application();
      untracked(() => {
        this.autosave.hold(file.version);
        this.known = this.opened(file);
      });
    });
    effect(() => {
      const written = this.written(this.model(), this.answers());
      untracked(() => {
        for (const part of changedParts(this.known ?? written, written))
          this.autosave.change(part, valueOf(written, part));
        this.known = written;
      });
    });
  }

  /** The stored content was read: what the browser still has of an earlier visit goes above it once. */
  private opened(file: ApplicationDetail): FileParts {
    const content = this.written(toForm(file.content), file.form?.answers ?? {});
    const first = !this.safety;
    this.safety ??= this.makeSafety();
    this.safety.read(content, (section) => this.autosave.holds(section));
    if (!first || !this.application().mayEdit) return content;
    const { mine, contested } = this.safety.found(content, this.rules.mayWrite);
    this.found.set(Object.keys(mine).length > 0);
    this.model.update((model) => ({ ...model, ...pick(toForm({ ...content, ...mine }), Object.keys(mine)) }));
    for (const part of Object.keys(mine).filter(isOwnPart)) this.answer(part, mine[part] ?? {});
    for (const section of contested) this.autosave.contest(section, mine[section] ?? {});
    return { ...content, ...pick(mine, contested) };
  }

  private makeSafety() {
    const { id } = this.application();
    return new FormSafety<FilePart, FileParts, ApplicationDetail>(
      new Unsent(this.personId, `applications.${id}`),
      { find: () => this.api.find(id), partsOf: storedParts },
      (file, part, value) => {
        this.check(file);
        this.show({ ...storedParts(file), [part]: value }, part);
      },
    );
  }

  /** A part as it was stored or joined: nobody typed it here. */
  private show(parts: FileParts, part: FilePart): void {
    if (isOwnPart(part)) this.answer(part, valueOf(parts, part));
    else this.model.update((model) => ({ ...model, [part]: toForm(parts)[part] }));
    if (this.known) this.known = { ...this.known, [part]: this.written(this.model(), this.answers())[part] };
  }

  private send(part: FilePart, value: object, version: number): Promise<SavedPart> {
    const { id, form } = this.application();
    if (!isOwnPart(part)) return this.api.saveSection(id, part, value, version);
    return this.forms.saveAnswers(id, sectionOf(form, part)?.key ?? '', value as FormAnswers, version);
  }

  private check({ sections, form }: ApplicationDetail): void {
    this.rules.checked(sections);
    this.rules.answersChecked(form?.sections ?? []);
  }

  private written(model: ApplicationForm, answers: FormAnswers): FileParts {
    return partsOf(this.application(), toContent(model), answers);
  }

  /** The answers of one section, whoever wrote them, in place of those that are shown. */
  private answer(part: FilePart, given: object): void {
    this.answers.update((answers) => this.replaced(answers, part, given as FormAnswers));
  }

  private replaced(answers: FormAnswers, part: FilePart, given: FormAnswers): FormAnswers {
    const keys = sectionOf(this.application().form, part)?.questions.map(({ key }) => key) ?? [];
    const others = Object.entries(answers).filter(([key]) => !keys.includes(key));
    return { ...Object.fromEntries(others), ...given };
  }

  private withUnsaved(stored: FormAnswers, before: FormAnswers): FormAnswers {
    const { form } = this.application();
    return ownParts(form)
      .filter((part) => this.autosave.holds(part))
      .reduce((answers, part) => this.replaced(answers, part, answersOf(sectionOf(form, part), before)), stored);
  }

  private unsaved(form: ApplicationForm): Partial<ApplicationForm> {
    const kept = APPLICATION_SECTIONS.filter((section) => this.autosave.holds(section));
    return Object.fromEntries(kept.map((section) => [section, form[section]]));
  }
}

const pick = <From extends object>(from: From, keys: readonly string[]): Partial<From> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key))) as Partial<From>;
