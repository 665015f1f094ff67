import { signal } from '@angular/core';
import type { Instant, Problem, ReportDetail, WriteReport } from '@passerelle/contract';
import type { SaveState } from '@passerelle/ui';
import { problemOf } from '../core/problem-texts';

type Send = (value: WriteReport, version: number) => Promise<ReportDetail>;

/** Keeps what is typed in a report: a moment after the last change, the newest value only. */
export class ReportAutosave {
  readonly state = signal<SaveState>('idle');
  readonly at = signal<Instant | null>(null);
  /** Why the newest value was not kept. */
  readonly refusal = signal<Problem | undefined>(undefined);
  private waiting: WriteReport | undefined;
  private held = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly send: Send,
    private readonly saved: (answer: ReportDetail) => void,
    private readonly delay = 800,
  ) {}

  /** The version everything kept so far makes. */
  get version(): number {
    return this.held;
  }

  /** The version that was read; also after a conflict was settled. */
  hold(version: number): void {
    this.held = version;
    this.refusal.set(undefined);
  }

  change(value: WriteReport): void {
    this.waiting = value;
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
      const value = this.waiting;
      this.state.set('saving');
      try {
        const answer = await this.send(value, this.held);
        this.held = answer.version;
        this.saved(answer);
      } catch (error) {
        this.state.set('failed');
        this.refusal.set(problemOf(error));
        return;
      }
      if (this.waiting === value) this.waiting = undefined;
      this.refusal.set(undefined);
      this.at.set(new Date().toISOString());
      this.state.set('saved');
    }
  }
}
