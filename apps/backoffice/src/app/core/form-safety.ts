import type { Safety } from './autosave';
import { mergedFields, type Unsent } from './unsent';

/** What is written in a form, by its parts. */
export type PartsOf<Part extends string> = Partial<Record<Part, object>>;

/** What was found in the browser on opening a form: what can be sent now, and what needs a choice. */
export interface FoundWords<Part extends string, Parts> {
  mine: Partial<Parts>;
  contested: Part[];
}

/** The record behind a form, and its parts as they are stored. */
export interface StoredForm<Parts, Detail> {
  find: () => Promise<Detail>;
  partsOf: (detail: Detail) => Parts;
}

/** Keeps the words of one form in the browser until they are acknowledged, and joins them with what others store (SEC-14). */
export class FormSafety<
  Part extends string,
  Parts extends PartsOf<Part>,
  Detail extends { version: number },
> implements Safety<Part, object> {
  /** The stored parts upon which one writes. */
  private base: PartsOf<Part> | undefined;

  constructor(
    private readonly unsent: Unsent<Part, object>,
    private readonly form: StoredForm<Parts, Detail>,
    /** Shows a part as it was joined. */
    private readonly adopt: (stored: Detail, part: Part, value: object) => void,
  ) {}

  /** The record was read; a part in which something waits keeps the value it was written upon. */
  read(content: Parts, waits: (part: Part) => boolean): void {
    const parts = Object.entries(content).filter(([part]) => !this.base || !waits(part as Part));
    this.base = { ...content, ...this.base, ...Object.fromEntries(parts) };
  }

  /** The value of a part is the stored one now. */
  stored(part: Part, value: object): void {
    if (this.base) this.base = { ...this.base, [part]: value };
  }

  keep(part: Part, value: object): boolean {
    return this.unsent.keep(part, value, this.base?.[part] ?? value);
  }

  forget(part: Part): void {
    this.unsent.forget(part);
  }

  async reconcile(part: Part, mine: () => object) {
    const stored = await this.form.find();
    const theirs = valueOf(this.form.partsOf(stored), part);
    const value = mergedFields(this.base?.[part] ?? {}, mine(), theirs);
    if (!value) return undefined;
    this.stored(part, theirs);
    this.forget(part);
    this.keep(part, value);
    this.adopt(stored, part, value);
    return { value, version: stored.version };
  }

  /** What this browser kept of an earlier visit and the server does not have. */
  found(content: Parts, isOpen: (part: Part) => boolean): FoundWords<Part, Parts> {
    const mine: PartsOf<Part> = {};
    const contested: Part[] = [];
    for (const [part, { value, base }] of this.unsent.all()) {
      if (!isOpen(part)) continue;
      // A part the form no longer asks has nowhere to go.
      if (!Object.hasOwn(content, part)) continue;
      const joined = mergedFields(base, value, valueOf(content, part));
      if (JSON.stringify(joined) === JSON.stringify(content[part])) this.forget(part);
      else mine[part] = joined ?? value;
      if (!joined) contested.push(part);
    }
    return { mine: mine as Partial<Parts>, contested };
  }
}

const valueOf = <Part extends string>(parts: PartsOf<Part>, part: Part): object => parts[part] ?? {};
