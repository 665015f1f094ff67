import { Clock } from '../core/clock';

/** The clock of the demo: its dossiers happened over years, so it goes through them in order. */
export class SeedClock extends Clock {
  private time: Date | undefined;

  /** A little later with each question, and never later than it really is. */
  override now(): Date {
    const real = new Date();
    if (!this.time) return real;
    this.time = new Date(this.time.getTime() + 1_000);
    return this.time < real ? new Date(this.time) : real;
  }

  /** The time from here on, moving a second with each question; without an argument the real one again. */
  set(time?: string): void {
    this.time = time === undefined ? undefined : new Date(time);
  }
}
