import { signal } from '@angular/core';
import type { Instant, Problem } from '@passerelle/contract';
import type { SaveState } from '@passerelle/ui';
import { problemOf } from './problem-texts';

/** Keeps what is typed in one form: a moment after the last change, the newest value only, on top of the version it made last. */
export class Autosave<Value, Answer extends { version: number }> {
  readonly state = signal<SaveState>('idle');
  readonly at = signal<Instant | null>(null);
  /** Why the newest value was not kept. */
  readonly refusal = signal<Problem | undefined>(undefined);
  private waiting: { value: Value } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly send: (value: Value, version: number) => Promise<Answer>,
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
    this.refusal.set(undefined);
  }

  change(value: Value): void {
    this.waiting = { value };
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
    return this.waiting === undefined;
  }

  /** Forgets what was not kept. */
  drop(): void {
    clearTimeout(this.timer);
    this.waiting = undefined;
    this.state.set('idle');
  }

  private async sendAll(): Promise<void> {
    while (this.waiting) {
      const sent = this.waiting;
      this.state.set('saving');
      try {
        const answer = await this.send(sent.value, this.held);
        this.held = answer.version;
        this.saved(answer);
      } catch (error) {
        this.state.set('failed');
        this.refusal.set(problemOf(error));
        return;
      }
      if (this.waiting === sent) this.waiting = undefined;
      this.refusal.set(undefined);
      this.at.set(new Date().toISOString());
      this.state.set('saved');
    }
  }
}
