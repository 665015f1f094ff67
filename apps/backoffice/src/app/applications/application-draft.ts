import { DestroyRef, effect, inject, linkedSignal, signal, untracked, type Signal } from '@angular/core';
import {
  APPLICATION_SECTIONS,
  type ApplicationContent,
  type ApplicationDetail,
  type ApplicationSection,
  type SavedSection,
  type SectionStatus,
} from '@passerelle/contract';
import { Autosave } from '../core/autosave';
import { Session } from '../core/session';
import { SignInAgain } from '../core/sign-in-again.service';
import { Unsent } from '../core/unsent';
import { changedSections, toContent, toForm, type ApplicationForm } from './application-form.model';
import { ApplicationSafety } from './application-safety';
import { ApplicationsApi } from './applications.api';

/** What the form of a file lets one write. */
export interface DraftRules {
  mayWrite: (section: ApplicationSection) => boolean;
  /** What every section still wants, as far as it was kept. */
  checked: (sections: SectionStatus[]) => void;
}

/**
 * The words of a file while they are written: kept on the server a moment after they were typed, and until then in the
 * browser, through a lost network, the end of the session and the changes of others. Make it where `inject()` works.
 */
export class ApplicationDraft {
  /** Words of an earlier visit came back from the browser. */
  readonly found = signal(false);
  readonly autosave: Autosave<ApplicationSection, object, SavedSection>;
  private readonly api = inject(ApplicationsApi);
  private readonly personId = inject(Session).person()?.id ?? '';
  private safety: ApplicationSafety | undefined;
  /** The content of which everything that differs was told to the autosave. */
  private known: ApplicationContent | undefined;
  /** What is typed and not kept yet stays when the stored file is read again. */
  readonly model = linkedSignal<ApplicationForm, ApplicationForm>({
    source: () => toForm(this.application().content),
    computation: (stored, before) => ({ ...stored, ...(before && this.unsaved(before.value)) }),
  });

  constructor(
    private readonly application: Signal<ApplicationDetail>,
    private readonly rules: DraftRules,
  ) {
    this.autosave = new Autosave(
      (section, value, version) => this.api.saveSection(this.application().id, section, value, version),
      0,
      ({ sections }, section, value) => {
        this.rules.checked(sections);
        this.safety?.stored(section, value);
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
    this.safety?.stored(conflict.part, stored.content[conflict.part]);
    this.rules.checked(stored.sections);
    if (mine) void this.autosave.flush();
    else {
      this.autosave.drop(conflict.part);
      this.show(stored.content, conflict.part);
    }
    return !mine;
  }

  private watch(): void {
    effect(() => {
      const { version, content } = this.application();
      untracked(() => {
        this.autosave.hold(version);
        this.known = this.opened(content);
      });
    });
    effect(() => {
      const content = toContent(this.model());
      untracked(() => {
        for (const section of changedSections(this.known ?? content, content))
          this.autosave.change(section, content[section]);
        this.known = content;
      });
    });
  }

  /** The stored content was read: what the browser still has of an earlier visit goes above it once. */
  private opened(stored: ApplicationContent): ApplicationContent {
    const content = toContent(toForm(stored));
    const first = !this.safety;
    this.safety ??= this.makeSafety();
    this.safety.read(content, (section) => this.autosave.holds(section));
    if (!first || !this.application().mayEdit) return content;
    const { mine, contested } = this.safety.found(content, this.rules.mayWrite);
    this.found.set(Object.keys(mine).length > 0);
    this.model.update((model) => ({ ...model, ...pick(toForm({ ...content, ...mine }), Object.keys(mine)) }));
    for (const section of contested) this.autosave.contest(section, mine[section] ?? {});
    return { ...content, ...pick(mine, contested) };
  }

  private makeSafety(): ApplicationSafety {
    const { id } = this.application();
    return new ApplicationSafety(
      new Unsent(this.personId, `applications.${id}`),
      () => this.api.find(id),
      (file, section, value) => {
        this.rules.checked(file.sections);
        this.show({ ...file.content, [section]: value }, section);
      },
    );
  }

  /** A section as it was stored or joined: nobody typed it here. */
  private show(content: ApplicationContent, section: ApplicationSection): void {
    this.model.update((model) => ({ ...model, [section]: toForm(content)[section] }));
    if (this.known) this.known = { ...this.known, [section]: toContent(this.model())[section] };
  }

  private unsaved(form: ApplicationForm): Partial<ApplicationForm> {
    const kept = APPLICATION_SECTIONS.filter((section) => this.autosave.holds(section));
    return Object.fromEntries(kept.map((section) => [section, form[section]]));
  }
}

const pick = <From extends object>(from: From, keys: readonly string[]): Partial<From> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key))) as Partial<From>;
