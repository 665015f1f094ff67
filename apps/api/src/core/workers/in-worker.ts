import { ServiceUnavailableException } from '@nestjs/common';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Workers of one process at a time, and how many tasks may wait for one (SEC-48). */
const AT_ONCE = 2;
const WAITING = 100;
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };
const LIMIT_MS = 60_000;

let running = 0;
const waiting: (() => void)[] = [];

/** What a worker posts: its result, or the code of what it refuses. */
export type WorkerAnswer<Result> = { result: Result } | { refused: string };

/** A task that was refused by its worker, with the code it gave. */
export class RefusedByWorker extends Error {}

/**
 * Does a task in a thread of its own, so that requests go on (SEC-48). `script` is a file without its ending: what runs
 * is its source in tests and what was built from it otherwise. It has bounded memory and time and posts one answer.
 */
export async function inWorker<Result>(script: string, task: unknown): Promise<Result> {
  await turn();
  try {
    return await perform<Result>(script, task);
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

function perform<Result>(script: string, task: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(`${script}${extname(__filename)}`, { workerData: task, resourceLimits: MEMORY });
    const limit = setTimeout(() => {
      reject(new Error(`${script} took too long`));
      void worker.terminate();
    }, LIMIT_MS);
    worker.once('message', (answer: WorkerAnswer<Result>) => {
      if ('refused' in answer) reject(new RefusedByWorker(answer.refused));
      else resolve(answer.result);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(limit);
      reject(new Error(`${script} ended without an answer`));
    });
  });
}
