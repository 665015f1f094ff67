import { HttpClient, HttpEventType } from '@angular/common/http';
import { signal } from '@angular/core';
import type { UploadProgress } from '@passerelle/ui';
import { lastValueFrom, tap } from 'rxjs';
import { saysItself } from '../core/api.interceptor';
import { problemOf, problemText } from '../core/problem-texts';

/** A file on its way, with the key under which the API takes it once however often it is sent (SEC-13). */
interface Sending extends UploadProgress {
  file: File;
  fields: Readonly<Record<string, string>>;
  key: string;
}

const UNREACHABLE = [0, 502, 503, 504];

/** Files that go to the routes of one owner, one after the other; what a lost network cut off waits and goes again. */
export class Uploads {
  private readonly files = signal<readonly Sending[]>([]);
  readonly progress = this.files.asReadonly();
  private running: Promise<void> | undefined;

  constructor(
    private readonly http: HttpClient,
    private readonly path: () => string,
    /** A file has arrived. */
    private readonly arrived: () => void,
  ) {}

  /** Sends files with the other fields of their form. */
  add(files: readonly File[], fields: Readonly<Record<string, string>>): Promise<void> {
    const added = files.map((file) => ({ file, fields, name: file.name, percent: 0, key: crypto.randomUUID() }));
    this.files.update((known) => [...known.filter(({ refusal }) => refusal === undefined), ...added]);
    return this.run();
  }

  /** Sends again what was cut off. */
  again(): Promise<void> {
    this.files.update((files) => files.map((one) => (one.cut ? { ...one, cut: false, percent: 0 } : one)));
    return this.run();
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

  private async send({ key, file, fields }: Sending): Promise<void> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', file);
    const sending = this.http.post(this.path(), body, {
      headers: { 'Idempotency-Key': key },
      ...saysItself(),
      observe: 'events',
      reportUploadProgress: true,
    });
    try {
      await lastValueFrom(
        sending.pipe(
          tap((event) => {
            if (event.type !== HttpEventType.UploadProgress) return;
            this.change(key, { percent: Math.floor((event.loaded / (event.total ?? file.size)) * 100) });
          }),
        ),
      );
      this.files.update((files) => files.filter((one) => one.key !== key));
      this.arrived();
    } catch (error) {
      this.stop(key, error);
    }
  }

  private stop(key: string, error: unknown): void {
    const problem = problemOf(error);
    if (!problem) throw error;
    if (UNREACHABLE.includes(problem.status)) this.change(key, { cut: true });
    else this.change(key, { refusal: problemText({ ...problem, code: problem.errors?.[0]?.code ?? problem.code }) });
  }

  private change(key: string, change: Partial<Sending>): void {
    this.files.update((files) => files.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }
}
