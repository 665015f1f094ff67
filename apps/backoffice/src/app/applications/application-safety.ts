import type { ApplicationContent, ApplicationDetail, ApplicationSection } from '@passerelle/contract';
import type { Safety } from '../core/autosave';
import { mergedFields, type Unsent } from '../core/unsent';

/** What was found in the browser on opening a file: what can be sent now, and what needs a choice. */
export interface FoundWords {
  mine: Partial<ApplicationContent>;
  contested: ApplicationSection[];
}

/** Keeps the words of one file in the browser until they are acknowledged, and joins them with what others store (SEC-14). */
export class ApplicationSafety implements Safety<ApplicationSection, object> {
  /** The stored sections upon which one writes. */
  private base: ApplicationContent | undefined;

  constructor(
    private readonly unsent: Unsent<ApplicationSection, object>,
    private readonly find: () => Promise<ApplicationDetail>,
    /** Shows a section as it was joined. */
    private readonly adopt: (stored: ApplicationDetail, section: ApplicationSection, value: object) => void,
  ) {}

  /** The file was read; a section in which something waits keeps the value it was written upon. */
  read(content: ApplicationContent, waits: (section: ApplicationSection) => boolean): void {
    const sections = Object.entries(content).filter(([section]) => !this.base || !waits(section as ApplicationSection));
    this.base = { ...content, ...this.base, ...Object.fromEntries(sections) };
  }

  /** The value of a section is the stored one now. */
  stored(section: ApplicationSection, value: object): void {
    if (this.base) this.base = { ...this.base, [section]: value };
  }

  keep(section: ApplicationSection, value: object): boolean {
    return this.unsent.keep(section, value, this.base?.[section] ?? value);
  }

  forget(section: ApplicationSection): void {
    this.unsent.forget(section);
  }

  async reconcile(section: ApplicationSection, mine: () => object) {
    const stored = await this.find();
    const value = mergedFields(this.base?.[section] ?? {}, mine(), stored.content[section]);
    if (!value) return undefined;
    this.stored(section, stored.content[section]);
    this.forget(section);
    this.keep(section, value);
    this.adopt(stored, section, value);
    return { value, version: stored.version };
  }

  /** What this browser kept of an earlier visit and the server does not have. */
  found(content: ApplicationContent, isOpen: (section: ApplicationSection) => boolean): FoundWords {
    const found: { mine: Partial<Record<ApplicationSection, object>>; contested: ApplicationSection[] } = {
      mine: {},
      contested: [],
    };
    for (const [section, { value, base }] of this.unsent.all()) {
      if (!isOpen(section)) continue;
      const joined = mergedFields(base, value, content[section]);
      if (JSON.stringify(joined) === JSON.stringify(content[section])) this.forget(section);
      else found.mine[section] = joined ?? value;
      if (!joined) found.contested.push(section);
    }
    return found as FoundWords;
  }
}
