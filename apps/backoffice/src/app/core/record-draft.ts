import { DestroyRef, effect, inject, signal, untracked, type Signal } from '@angular/core';
import type { Instant } from '@passerelle/contract';
import { Autosave } from './autosave';
import { FormSafety, type PartsOf } from './form-safety';
import { Session } from './session';
import { SignInAgain } from './sign-in-again.service';
import { Unsent } from './unsent';

interface Written {
  id: string;
  version: number;
  mayEdit: boolean;
}
interface Acknowledged {
  version: number;
  savedAt?: Instant;
}

/**
 * The words of a record while they are written, part by part: kept on the server a moment after they were typed, and until
 * then in the browser, through a lost network, the end of the session and the changes of others. Make it where `inject()` works.
 */
export abstract class RecordDraft<Part extends string, Detail extends Written, Saved extends Acknowledged> {
  /** Words of an earlier visit came back from the browser. */
  readonly found = signal(false);
  readonly autosave: Autosave<Part, object, Saved>;
  private readonly personId = inject(Session).person()?.id ?? '';
  private safety: FormSafety<Part, PartsOf<Part>, Detail> | undefined;
  /** The parts of which everything that differs was told to the autosave. */
  private known: PartsOf<Part> | undefined;

  constructor(
    protected readonly record: Signal<Detail>,
    private readonly feature: string,
  ) {
    this.autosave = new Autosave(
      (part, value, version) => this.send(part, value, version),
      0,
      (saved, part, value) => {
        this.kept(saved, part);
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

  /** The others' version becomes ours, or ours is sent again on top of theirs; true when theirs was taken. */
  settle(stored: Detail, mine: boolean): boolean {
    const conflict = this.autosave.conflict();
    if (!conflict) return false;
    const theirs = this.storedParts(stored)[conflict.part] ?? {};
    this.autosave.hold(stored.version);
    this.safety?.stored(conflict.part, theirs);
    this.check(stored);
    if (mine) void this.autosave.flush();
    else {
      this.autosave.drop(conflict.part);
      this.show(conflict.part, theirs);
    }
    return !mine;
  }

  protected abstract find(id: string): Promise<Detail>;
  protected abstract send(part: Part, value: object, version: number): Promise<Saved>;
  /** The parts as they are stored. */
  protected abstract storedParts(record: Detail): PartsOf<Part>;
  /** The parts as the form would send them when nothing was typed. */
  protected abstract readParts(record: Detail): PartsOf<Part>;
  /** The parts as they are typed by now. */
  protected abstract typedParts(): PartsOf<Part>;
  /** Shows the value of a part in the form. */
  protected abstract put(part: Part, value: object): void;
  /** A part was kept: what everything still wants. */
  protected abstract kept(saved: Saved, part: Part): void;
  /** The same of a record that was read. */
  protected abstract check(record: Detail): void;

  protected mayWrite(_part: Part): boolean {
    return true;
  }

  private watch(): void {
    effect(() => {
      const record = this.record();
      untracked(() => {
        this.autosave.hold(record.version);
        this.known = this.opened(record);
      });
    });
    effect(() => {
      const typed = this.typedParts();
      untracked(() => {
        const before = this.known;
        for (const [part, value] of Object.entries(typed) as [Part, object][])
          if (before && !isSame(before[part] ?? {}, value)) this.autosave.change(part, value);
        this.known = typed;
      });
    });
  }

  /** The stored record was read: what the browser still has of an earlier visit goes above it once. */
  private opened(record: Detail): PartsOf<Part> {
    const parts = this.readParts(record);
    const first = !this.safety;
    this.safety ??= this.makeSafety(record.id);
    this.safety.read(parts, (part) => this.autosave.holds(part));
    if (!first || !record.mayEdit) return parts;
    const { mine, contested } = this.safety.found(parts, (part) => this.mayWrite(part));
    const words = Object.entries(mine) as [Part, object][];
    this.found.set(words.length > 0);
    for (const [part, value] of words) this.put(part, value);
    for (const part of contested) this.autosave.contest(part, mine[part] ?? {});
    return { ...parts, ...Object.fromEntries(contested.map((part) => [part, mine[part] ?? {}])) };
  }

  private makeSafety(id: string) {
    return new FormSafety<Part, PartsOf<Part>, Detail>(
      new Unsent(this.personId, `${this.feature}.${id}`),
      { find: () => this.find(id), partsOf: (record) => this.storedParts(record) },
      (record, part, value) => {
        this.check(record);
        this.show(part, value);
      },
    );
  }

  /** A part as it was stored or joined: nobody typed it here. */
  private show(part: Part, value: object): void {
    this.put(part, value);
    if (this.known) this.known = { ...this.known, [part]: this.typedParts()[part] ?? value };
  }
}

/** Most parts hold the very values they held before: only the others are compared by what they say. */
function isSame(before: object, after: object): boolean {
  const [fields, kept] = [Object.entries(after), before as Record<string, unknown>];
  const identical =
    fields.length === Object.keys(before).length && fields.every(([field, value]) => kept[field] === value);
  return identical || JSON.stringify(before) === JSON.stringify(after);
}
