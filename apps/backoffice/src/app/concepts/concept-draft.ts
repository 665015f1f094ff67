import { DestroyRef, effect, inject, linkedSignal, signal, untracked, type Signal } from '@angular/core';
import type { ConceptNoteDetail, FormAnswers, SavedConcept, WriteConcept } from '@passerelle/contract';
import { Autosave } from '../core/autosave';
import { FormSafety } from '../core/form-safety';
import { Session } from '../core/session';
import { SignInAgain } from '../core/sign-in-again.service';
import { Unsent } from '../core/unsent';
import {
  answersOf,
  partsOf,
  sectionOf,
  storedParts,
  toContent,
  toModel,
  withSection,
  type ConceptModel,
  type ConceptPart,
  type ConceptParts,
} from './concept-parts';
import { ConceptsApi } from './concepts.api';

/**
 * The words of a note while they are written: kept on the server a moment after they were typed, and until then in the
 * browser, through a lost network, the end of the session and the changes of others. Make it where `inject()` works.
 */
export class ConceptDraft {
  /** Words of an earlier visit came back from the browser. */
  readonly found = signal(false);
  readonly autosave: Autosave<ConceptPart, object, SavedConcept>;
  private readonly api = inject(ConceptsApi);
  private readonly personId = inject(Session).person()?.id ?? '';
  private safety: FormSafety<ConceptPart, ConceptParts, ConceptNoteDetail> | undefined;
  /** The parts of which everything that differs was told to the autosave. */
  private known: ConceptParts | undefined;
  /** What is typed and not kept yet stays when the stored note is read again. */
  readonly model = linkedSignal<ConceptModel, ConceptModel>({
    source: () => toModel(this.note().content),
    computation: (stored, before) => (before && this.autosave.holds('note') ? before.value : stored),
  });
  readonly answers = linkedSignal<FormAnswers, FormAnswers>({
    source: () => this.note().form?.answers ?? {},
    computation: (stored, before) => this.withUnsaved(stored, before?.value ?? {}),
  });

  constructor(
    private readonly note: Signal<ConceptNoteDetail>,
    /** What everything still wants, as far as it was kept. */
    checked: (saved: Pick<SavedConcept, 'errors' | 'sections'>) => void,
  ) {
    this.autosave = new Autosave(
      (part, value, version) => this.send(part, value, version),
      0,
      (saved, part, value) => {
        checked(saved);
        this.safety?.stored(part, value);
      },
      800,
      {
        keep: (part, value) => this.safety?.keep(part, value) ?? false,
        forget: (part) => this.safety?.forget(part),
        reconcile: (part, mine) => this.safety?.reconcile(part, mine) ?? Promise.resolve(undefined),
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

  /** The others' version becomes ours, or ours is sent again on top of theirs. */
  async settle(mine: boolean): Promise<void> {
    const conflict = this.autosave.conflict();
    if (!conflict) return;
    const stored = await this.api.find(this.note().id);
    const parts = storedParts(stored);
    this.autosave.hold(stored.version);
    this.safety?.stored(conflict.part, parts[conflict.part] ?? {});
    if (mine) {
      await this.autosave.flush();
      return;
    }
    this.autosave.drop(conflict.part);
    this.show(conflict.part, parts[conflict.part] ?? {});
  }

  private watch(): void {
    effect(() => {
      const note = this.note();
      untracked(() => {
        this.autosave.hold(note.version);
        this.known = this.opened(note);
      });
    });
    effect(() => {
      const written = this.written();
      untracked(() => {
        for (const [part, value] of Object.entries(written) as [ConceptPart, object][])
          if (this.known && JSON.stringify(this.known[part]) !== JSON.stringify(value))
            this.autosave.change(part, value);
        this.known = written;
      });
    });
  }

  /** The stored note was read: what the browser still has of an earlier visit goes above it once. */
  private opened(note: ConceptNoteDetail): ConceptParts {
    const parts = partsOf(note, toContent(toModel(note.content)), note.form?.answers ?? {});
    const first = !this.safety;
    this.safety ??= new FormSafety<ConceptPart, ConceptParts, ConceptNoteDetail>(
      new Unsent(this.personId, `concepts.${note.id}`),
      { find: () => this.api.find(note.id), partsOf: storedParts },
      (_stored, part, value) => {
        this.show(part, value);
      },
    );
    this.safety.read(parts, (part) => this.autosave.holds(part));
    if (!first || !note.mayEdit) return parts;
    const { mine, contested } = this.safety.found(parts, () => true);
    const words = Object.entries(mine) as [ConceptPart, object][];
    this.found.set(words.length > 0);
    for (const [part, value] of words) this.put(part, value);
    for (const part of contested) this.autosave.contest(part, mine[part] ?? {});
    return { ...parts, ...Object.fromEntries(contested.map((part) => [part, mine[part] ?? {}])) };
  }

  /** A part as it was stored or joined: nobody typed it here. */
  private show(part: ConceptPart, value: object): void {
    this.put(part, value);
    this.known = { ...this.known, [part]: this.written()[part] ?? value };
  }

  private put(part: ConceptPart, value: object): void {
    if (part === 'note') this.model.set(toModel(value as WriteConcept));
    else this.answers.update((answers) => withSection(this.section(part), answers, value as FormAnswers));
  }

  private send(part: ConceptPart, value: object, version: number): Promise<SavedConcept> {
    const { id } = this.note();
    if (part === 'note') return this.api.write(id, value as WriteConcept, version);
    return this.api.saveAnswers(id, this.section(part)?.key ?? '', value as FormAnswers, version);
  }

  private written(): ConceptParts {
    return partsOf(this.note(), toContent(this.model()), this.answers());
  }

  private section(part: ConceptPart) {
    return sectionOf(this.note().form, part);
  }

  private withUnsaved(stored: FormAnswers, before: FormAnswers): FormAnswers {
    const parts = Object.keys(partsOf(this.note(), this.note().content, {})) as ConceptPart[];
    return parts
      .filter((part) => part !== 'note' && this.autosave.holds(part))
      .reduce(
        (answers, part) => withSection(this.section(part), answers, answersOf(this.section(part), before)),
        stored,
      );
  }
}
