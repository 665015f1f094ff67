import { ServiceUnavailableException } from '@nestjs/common';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Workers of one process at a time, and how many tasks may wait for one (SEC-48). */
const AT_ONCE = 2;
const WAITING = 100;
const MEMORY_MB = 256;
const LIMIT_MS = 60_000;

let running = 0;
const waiting: (() => void)[] = [];

/** What a worker posts: its result, the code of what it refuses, or that it asks for the next part of its task. */
export type WorkerAnswer<Result> = { result: Result } | { refused: string } | { more: true };

/** Gives the worker one part of its task and waits until it asks for the next; rejects when the worker has ended. */
export type Hand<Part> = (part: Part) => Promise<void>;

/** What a task may need besides its data. */
export interface TaskOptions<Part> {
  /** Hands over what comes in parts, so that this thread never holds it all; after the last one the worker is given `null`. */
  feed?: (hand: Hand<Part>) => Promise<void>;
  /** Ends the worker: nobody waits for its result any more. */
  signal?: AbortSignal;
  memoryMb?: number;
}

/** A task that was refused by its worker, with the code it gave. */
export class RefusedByWorker extends Error {}

/**
 * Does a task in a thread of its own, so that requests go on (SEC-48). `script` is a file without its ending: what runs
 * is its source in tests and what was built from it otherwise. It has bounded memory and time and posts one answer.
 */
export async function inWorker<Result, Part = never>(
  script: string,
  task: unknown,
  options: TaskOptions<Part> = {},
): Promise<Result> {
  await turn();
  try {
    options.signal?.throwIfAborted();
    return await perform<Result, Part>(script, task, options);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Who ends a task hands its turn to the one that waits longest. */
async function turn(): Promise<void> {
  if (running < AT_ONCE) {
    running += 1;
    return;
  }
  if (waiting.length >= WAITING)
    throw new ServiceUnavailableException({ message: 'too many tasks', errorCode: 'busy' });
  await new Promise<void>((resolve) => waiting.push(resolve));
}

function perform<Result, Part>(script: string, task: unknown, options: TaskOptions<Part>): Promise<Result> {
  const { feed, signal, memoryMb = MEMORY_MB } = options;
  return new Promise((resolve, reject) => {
    const worker = new Worker(`${script}${extname(__filename)}`, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
    });
    const giveUp = (reason: Error) => {
      reject(reason);
      void worker.terminate();
    };
    const leave = () => {
      giveUp(signal?.reason as Error);
    };
    const limit = setTimeout(giveUp, LIMIT_MS, new Error(`${script} took too long`));
    const parts = new Parts<Part>(worker);
    signal?.addEventListener('abort', leave);
    worker.on('message', (answer: WorkerAnswer<Result>) => {
      if ('more' in answer) parts.asked();
      else if ('refused' in answer) reject(new RefusedByWorker(answer.refused));
      else resolve(answer.result);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(limit);
      signal?.removeEventListener('abort', leave);
      const reason = new Error(`${script} ended without an answer`);
      parts.end(reason);
      reject(reason);
    });
    feed?.((part) => parts.hand(part)).then(() => {
      worker.postMessage(null);
    }, giveUp);
  });
}

/** Parts on their way to a worker, one at a time. */
class Parts<Part> {
  private ended: Error | undefined;
  private goOn: () => void = () => undefined;

  constructor(private readonly worker: Worker) {}

  async hand(part: Part): Promise<void> {
    if (!this.ended) {
      this.worker.postMessage(part);
      await new Promise<void>((resolve) => (this.goOn = resolve));
    }
    if (this.ended) throw this.ended;
  }

  asked(): void {
    this.goOn();
  }

  end(reason: Error): void {
    this.ended = reason;
    this.goOn();
  }
}
