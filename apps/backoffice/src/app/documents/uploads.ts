import { DestroyRef, inject, signal } from '@angular/core';
import type { UploadProgress } from '@passerelle/ui';
import { isSessionOver, problemOf, problemText } from '../core/problem-texts';
import { FileSender, type Parcel } from './file-sender';

/** A parcel with where it goes and how far it is. */
interface Sending extends UploadProgress {
  parcel: Parcel;
  path: string;
}

const UNREACHABLE = [0, 502, 503, 504];
/** A server that is away says nothing when it is back: it is asked again after this time. */
const AGAIN_AFTER_MS = 15_000;

/** Files that go to the documents of their owner, one after the other; what a cut interrupted waits and goes on where it stopped. */
export class Uploads {
  private readonly sender = inject(FileSender);
  private readonly files = signal<readonly Sending[]>([]);
  readonly progress = this.files.asReadonly();
  private running: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    /** A file has arrived, or somebody else's has taken the place it was for. */
    private readonly settled: () => void,
  ) {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  /** Sends files to an owner's documents, with the other fields of their form. */
  add(path: string, files: readonly File[], fields: Readonly<Record<string, string>>): Promise<void> {
    const added = files.map((file) => {
      const parcel: Parcel = { file, fields, key: crypto.randomUUID() };
      return { parcel, path, name: file.name, percent: 0 };
    });
    this.files.update((known) => [...known.filter(({ refusal }) => refusal === undefined), ...added]);
    return this.run();
  }

  /** Goes on with what was cut off. */
  again(): Promise<void> {
    clearTimeout(this.timer);
    this.files.update((files) => files.map((one) => (one.cut ? { ...one, cut: false } : one)));
    return this.run();
  }

  /** Gives up what was cut off. */
  async leave(left: UploadProgress): Promise<void> {
    const known = this.files().find((one) => one === left);
    if (!known) return;
    this.files.update((files) => files.filter((one) => one !== known));
    try {
      await this.sender.leave(known.parcel);
    } catch {
      // Without a network it stays for a day, and is swept then.
    }
  }

  private run(): Promise<void> {
    this.running ??= this.sendAll().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      const next = this.files().find(({ cut, refusal }) => !cut && refusal === undefined);
      if (!next) return;
      await this.send(next);
    }
  }

  private async send({ path, parcel }: Sending): Promise<void> {
    try {
      await this.sender.send(path, parcel, (sent) => {
        this.change(parcel, { percent: Math.floor((sent / parcel.file.size) * 100) });
      });
      this.files.update((files) => files.filter((one) => one.parcel !== parcel));
      this.settled();
    } catch (error) {
      this.stop(parcel, error);
    }
  }

  private stop(parcel: Parcel, error: unknown): void {
    const problem = problemOf(error);
    if (!problem) throw error;
    const away = UNREACHABLE.includes(problem.status);
    if (away || isSessionOver(problem)) {
      this.change(parcel, { cut: true, ...(parcel.upload === undefined ? { percent: 0 } : {}) });
      clearTimeout(this.timer);
      if (away) this.timer = setTimeout(() => void this.again(), AGAIN_AFTER_MS);
      return;
    }
    this.change(parcel, { refusal: problemText({ ...problem, code: problem.errors?.[0]?.code ?? problem.code }) });
    if (problem.code === 'document-replaced') this.settled();
  }

  private change(parcel: Parcel, change: Partial<Sending>): void {
    this.files.update((files) => files.map((one) => (one.parcel === parcel ? { ...one, ...change } : one)));
  }
}
