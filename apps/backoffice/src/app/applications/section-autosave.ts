import { signal } from '@angular/core';
import type { ApplicationSection, Instant, Problem, SavedSection } from '@passerelle/contract';
import type { SaveState } from '@passerelle/ui';
import { problemOf } from '../core/problem-texts';

/** A section that somebody else changed meanwhile. */
export interface Conflict {
  section: ApplicationSection;
  mine: object;
}

type Send = (section: ApplicationSection, value: object, version: number) => Promise<SavedSection>;

/** Keeps what is typed: a moment after the last change, one section at a time, the newest value of each. */
export class SectionAutosave {
  readonly state = signal<SaveState>('idle');
  readonly at = signal<Instant | null>(null);
  readonly conflict = signal<Conflict | undefined>(undefined);
  /** What the API refused in the newest value of a section. */
  readonly refusal = signal<{ section: ApplicationSection; problem: Problem } | undefined>(undefined);
  private readonly waiting = new Map<ApplicationSection, object>();
  private held = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly send: Send,
    private readonly saved: (answer: SavedSection) => void,
    private readonly delay = 800,
  ) {}

  /** The version everything kept so far makes. */
  get version(): number {
    return this.held;
  }

  /** The version that was read; an answer that was overtaken by what was kept since does not count. */
  hold(version: number): void {
    this.held = Math.max(this.held, version);
    this.conflict.set(undefined);
  }

  /** A section changed: it is sent when nothing more was typed for a moment. */
  change(section: ApplicationSection, value: object): void {
    this.waiting.set(section, value);
    this.state.set('saving');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.delay);
  }

  /** Sends at once what still waits; resolves to true when everything is kept. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    this.running ??= this.sendAll().finally(() => {
      this.running = undefined;
    });
    await this.running;
    return this.waiting.size === 0;
  }

  /** Whether a section holds something that is not kept yet. */
  holds(section: ApplicationSection): boolean {
    return this.waiting.has(section);
  }

  /** Forgets one's own version of a section. */
  drop(section: ApplicationSection): void {
    this.waiting.delete(section);
    if (!this.waiting.size) this.state.set('idle');
  }

  private async sendAll(): Promise<void> {
    for (const [section, value] of this.waiting) {
      this.state.set('saving');
      try {
        const answer = await this.send(section, value, this.held);
        this.held = answer.version;
        if (this.waiting.get(section) === value) this.waiting.delete(section);
        this.refusal.set(undefined);
        this.at.set(answer.savedAt);
        this.saved(answer);
      } catch (error) {
        this.state.set('failed');
        this.explain(section, value, problemOf(error));
        return;
      }
    }
    this.state.set(this.waiting.size ? 'saving' : 'saved');
  }

  private explain(section: ApplicationSection, mine: object, problem: Problem | undefined): void {
    if (problem?.status === 412) this.conflict.set({ section, mine });
    else if (problem) this.refusal.set({ section, problem });
  }
}
