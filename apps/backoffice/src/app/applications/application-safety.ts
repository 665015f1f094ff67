import type { ApplicationDetail } from '@passerelle/contract';
import type { Safety } from '../core/autosave';
import { mergedFields, type Unsent } from '../core/unsent';
import { storedParts, valueOf, type FilePart, type FileParts } from './application-parts';

/** What was found in the browser on opening a file: what can be sent now, and what needs a choice. */
export interface FoundWords {
  mine: Partial<FileParts>;
  contested: FilePart[];
}

/** Keeps the words of one file in the browser until they are acknowledged, and joins them with what others store (SEC-14). */
export class ApplicationSafety implements Safety<FilePart, object> {
  /** The stored sections upon which one writes. */
  private base: FileParts | undefined;

  constructor(
    private readonly unsent: Unsent<FilePart, object>,
    private readonly find: () => Promise<ApplicationDetail>,
    /** Shows a section as it was joined. */
    private readonly adopt: (stored: ApplicationDetail, section: FilePart, value: object) => void,
  ) {}

  /** The file was read; a section in which something waits keeps the value it was written upon. */
  read(content: FileParts, waits: (section: FilePart) => boolean): void {
    const sections = Object.entries(content).filter(([section]) => !this.base || !waits(section as FilePart));
    this.base = { ...content, ...this.base, ...Object.fromEntries(sections) };
  }

  /** The value of a section is the stored one now. */
  stored(section: FilePart, value: object): void {
    if (this.base) this.base = { ...this.base, [section]: value };
  }

  keep(section: FilePart, value: object): boolean {
    return this.unsent.keep(section, value, this.base?.[section] ?? value);
  }

  forget(section: FilePart): void {
    this.unsent.forget(section);
  }

  async reconcile(section: FilePart, mine: () => object) {
    const stored = await this.find();
    const theirs = valueOf(storedParts(stored), section);
    const value = mergedFields(this.base?.[section] ?? {}, mine(), theirs);
    if (!value) return undefined;
    this.stored(section, theirs);
    this.forget(section);
    this.keep(section, value);
    this.adopt(stored, section, value);
    return { value, version: stored.version };
  }

  /** What this browser kept of an earlier visit and the server does not have. */
  found(content: FileParts, isOpen: (section: FilePart) => boolean): FoundWords {
    const found: { mine: Partial<Record<FilePart, object>>; contested: FilePart[] } = {
      mine: {},
      contested: [],
    };
    for (const [section, { value, base }] of this.unsent.all()) {
      if (!isOpen(section)) continue;
      // A section the call no longer asks of this file has nowhere to go.
      if (!Object.hasOwn(content, section)) continue;
      const joined = mergedFields(base, value, valueOf(content, section));
      if (JSON.stringify(joined) === JSON.stringify(content[section])) this.forget(section);
      else found.mine[section] = joined ?? value;
      if (!joined) found.contested.push(section);
    }
    return found as FoundWords;
  }
}
