import { computed, signal } from '@angular/core';
import type { Instant, Problem } from '@passerelle/contract';
import type { SaveState } from '@passerelle/ui';
import { afterPaint } from './after-paint';
import { isSessionOver, problemOf } from './problem-texts';

/** A part of a form that somebody else changed meanwhile, with one's own value of it. */
export interface Conflict<Part, Value> {
  part: Part;
  mine: Value;
}

/** What keeps the words of a form when they cannot be sent, and what joins them with those of others. */
export interface Safety<Part, Value> {
  /** Keeps a value until it is acknowledged; false when it cannot. */
  keep: (part: Part, value: Value) => boolean;
  /** The value was acknowledged or given up. */
  forget: (part: Part) => void;
  /** What to send above the version that is stored by now; undefined when a person has to choose. */
  reconcile: (part: Part, mine: () => Value) => Promise<{ value: Value; version: number } | undefined>;
}

/** A value that could not be sent is tried again after a while, each time a little later. */
const AGAIN_MS = [5_000, 10_000, 20_000, 40_000, 60_000];

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
  private failures = 0;
  /** Waiting parts the browser did not keep. */
  private readonly unkept = new Set<Part>();

  constructor(
    private readonly send: (part: Part, value: Value, version: number) => Promise<Answer>,
    private held = 0,
    private readonly saved: (answer: Answer, part: Part, value: Value) => void = () => undefined,
    private readonly delay = 800,
    private readonly safety?: Safety<Part, Value>,
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
    void this.keep(part, value);
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

  /** A value that was written upon another one than is stored: a person chooses before it is sent. */
  contest(part: Part, value: Value): void {
    this.waiting.set(part, value);
    this.state.set('failed');
    const problem = { type: 'about:blank', title: 'stale', status: 412, code: 'stale', requestId: '' };
    this.refusal.set({ part, value, problem });
  }

  /** Forgets one's own value of a part. */
  drop(part: Part): void {
    this.forget(part);
    if (this.waiting.size) return;
    clearTimeout(this.timer);
    this.state.set('idle');
  }

  /** In the browser, once what was typed is shown; a value that was acknowledged or overtaken by then needs it no more. */
  private async keep(part: Part, value: Value): Promise<void> {
    this.unkept.add(part);
    await afterPaint();
    if (this.waiting.get(part) === value && this.safety?.keep(part, value)) this.unkept.delete(part);
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
        this.failures = 0;
        this.acknowledge(part, value);
        this.refusal.set(undefined);
        this.at.set(answer.savedAt ?? new Date().toISOString());
        this.saved(answer, part, value);
      } catch (error) {
        const problem = problemOf(error);
        if (problem?.status === 412 && (await this.joined(part, value))) continue;
        this.stop(part, value, problem);
        return;
      }
      if (!this.waiting.size) this.state.set('saved');
    }
  }

  private acknowledge(part: Part, value: Value): void {
    if (this.waiting.get(part) === value) this.forget(part);
  }

  private forget(part: Part): void {
    this.waiting.delete(part);
    this.unkept.delete(part);
    this.safety?.forget(part);
  }

  /** True when the value was joined with what others stored meanwhile, and is sent again. */
  private async joined(part: Part, mine: Value): Promise<boolean> {
    const joined = await this.safety?.reconcile(part, () => this.waiting.get(part) ?? mine).catch(() => undefined);
    if (!joined) return false;
    this.held = Math.max(this.held, joined.version);
    this.waiting.set(part, joined.value);
    return true;
  }

  /** Says truly where the words are, and tries again later when that may help. */
  private stop(part: Part, value: Value, problem: Problem | undefined): void {
    const status = problem?.status ?? 0;
    const unreachable = isUnreachable(status);
    this.refusal.set(problem && { part, value, problem });
    if (this.unkept.size > 0) this.state.set('failed');
    else if (problem && isSessionOver(problem)) this.state.set('signed-out');
    else this.state.set(unreachable ? 'offline' : 'failed');
    if (!unreachable || !this.safety) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), AGAIN_MS[Math.min(this.failures, AGAIN_MS.length - 1)]);
    this.failures += 1;
  }
}

const isUnreachable = (status: number): boolean => status === 0 || status === 429 || status >= 500;
