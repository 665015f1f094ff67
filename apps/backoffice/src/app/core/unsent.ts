const PLACE = 'unsent.';
/** What nobody came back for is thrown away after this time. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** A part of a form that was not sent yet, with the stored value it was written upon. */
export interface UnsentPart<Value> {
  value: Value;
  base: Value;
  at: number;
}

/**
 * What was typed into one form and not acknowledged yet, kept by this browser for one person until it is: a lost network,
 * a closed window or the end of a session lose no word.
 */
export class Unsent<Part extends string, Value> {
  private readonly place: string;

  constructor(personId: string, form: string) {
    this.place = `${PLACE}${personId}.${form}.`;
  }

  /** False when the browser refuses to keep it: nobody is told then that it is kept. */
  keep(part: Part, value: Value, base: Value): boolean {
    try {
      const held = read<Value>(this.place + part);
      const entry: UnsentPart<Value> = { value, base: held?.base ?? base, at: Date.now() };
      localStorage.setItem(this.place + part, JSON.stringify(entry));
      return true;
    } catch {
      return false;
    }
  }

  forget(part: Part): void {
    localStorage.removeItem(this.place + part);
  }

  /** Everything that is kept of this form. */
  all(): Map<Part, UnsentPart<Value>> {
    const found = new Map<Part, UnsentPart<Value>>();
    for (const key of keysAt(this.place)) {
      const entry = read<Value>(key);
      if (entry && Date.now() - entry.at < KEPT_MS) found.set(key.slice(this.place.length) as Part, entry);
      else localStorage.removeItem(key);
    }
    return found;
  }
}

/** Leaves nothing behind of a person who signs out. */
export function forgetUnsent(personId: string): void {
  for (const key of keysAt(`${PLACE}${personId}.`)) localStorage.removeItem(key);
}

function keysAt(place: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(place));
}

function read<Value>(key: string): UnsentPart<Value> | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '') as UnsentPart<Value>;
  } catch {
    return undefined;
  }
}

type Fields = Record<string, unknown>;
/** Whether two values say the same. */
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** One's own changes on top of those of somebody else; undefined when both changed the same field to something else. */
export function mergedFields<Value extends object>(base: Value, mine: Value, theirs: Value): Value | undefined {
  const [from, own, stored] = [base, mine, theirs] as unknown as [Fields, Fields, Fields];
  // A field may also be taken away.
  const changed = Object.keys({ ...from, ...own }).filter((field) => !same(own[field], from[field]));
  const both = changed.filter((field) => !same(stored[field], from[field]) && !same(stored[field], own[field]));
  if (both.length > 0) return undefined;
  const merged = { ...stored, ...Object.fromEntries(changed.map((field) => [field, own[field]])) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as Value;
}
