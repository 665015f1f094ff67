import { signal } from '@angular/core';
import type { Problem, ScoreSheet, WriteSheet } from '@passerelle/contract';
import type { SaveState } from '@passerelle/ui';
import { problemOf } from '../core/problem-texts';

type Send = (value: WriteSheet, version: number) => Promise<ScoreSheet>;

/** Keeps the points and comments of one sheet: a moment after the last change, the newest value only. */
export class SheetAutosave {
  readonly state = signal<SaveState>('idle');
  readonly at = signal<string | null>(null);
  /** Why the newest value was not kept. */
  readonly refusal = signal<Problem | undefined>(undefined);
  private waiting: WriteSheet | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly send: Send,
    /** The version everything kept so far makes. */
    public version: number,
    private readonly delay = 800,
  ) {}

  change(value: WriteSheet): void {
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

  private async sendAll(): Promise<void> {
    while (this.waiting) {
      const value = this.waiting;
      this.state.set('saving');
      try {
        this.version = (await this.send(value, this.version)).version;
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
