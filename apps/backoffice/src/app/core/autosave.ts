import { computed, signal } from '@angular/core';
import type { Instant, Problem } from '@passerelle/contract';
import type { SaveState } from '@passerelle/ui';
import { problemOf } from './problem-texts';

/** A part of a form that somebody else changed meanwhile, with one's own value of it. */
export interface Conflict<Part, Value> {
  part: Part;
  mine: Value;
}

/**
 * Keeps what is typed in the parts of a form: a moment after the last change, one part at a time, the newest value of
 * each, on top of the version it made last.
 */
export class Autosave<Part extends string, Value, Answer extends { version: number; savedAt?: Instant }> {
  readonly state = signal<SaveState>('idle');
  readonly at = signal<Instant | null>(null);
  /** Why the newest value of a part was not kept. */
  readonly refusal = signal<{ part: Part; value: Value; problem: Problem } | undefined>(undefined);
  readonly conflict = computed<Conflict<Part, Value> | undefined>(() => {
    const refusal = this.refusal();
    return refusal?.problem.status === 412 ? { part: refusal.part, mine: refusal.value } : undefined;
  });
  private readonly waiting = new Map<Part, Value>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly send: (part: Part, value: Value, version: number) => Promise<Answer>,
    private held = 0,
    private readonly saved: (answer: Answer) => void = () => undefined,
    private readonly delay = 800,
  ) {}

  /** The version everything kept so far makes. */
  get version(): number {
    return this.held;
  }

  /** The version that was read; an answer that was overtaken by what was kept since does not count. */
  hold(version: number): void {
    this.held = Math.max(this.held, version);
    this.refusal.update((refusal) => (refusal?.problem.status === 412 ? undefined : refusal));
  }

  /** It is sent when nothing more was typed for a moment. */
  change(part: Part, value: Value): void {
    this.waiting.set(part, value);
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

  /** Whether a part holds something that is not kept yet. */
  holds(part: Part): boolean {
    return this.waiting.has(part);
  }

  /** Forgets one's own value of a part. */
  drop(part: Part): void {
    this.waiting.delete(part);
    if (this.waiting.size) return;
    clearTimeout(this.timer);
    this.state.set('idle');
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      const [next] = this.waiting;
      if (!next) return;
      const [part, value] = next;
      this.state.set('saving');
      try {
        const answer = await this.send(part, value, this.held);
        this.held = answer.version;
        if (this.waiting.get(part) === value) this.waiting.delete(part);
        this.refusal.set(undefined);
        this.at.set(answer.savedAt ?? new Date().toISOString());
        this.saved(answer);
      } catch (error) {
        this.state.set('failed');
        const problem = problemOf(error);
        this.refusal.set(problem && { part, value, problem });
        return;
      }
      if (!this.waiting.size) this.state.set('saved');
    }
  }
}
