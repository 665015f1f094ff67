import { join } from 'node:path';
import { wrongField } from '../problems';
import { inWorker, RefusedByWorker } from '../workers/in-worker';
import type { ReadCell, ReadTask, SheetSize } from './read-xlsx.worker';

const WORKER = join(__dirname, 'read-xlsx.worker');

/** The values of the first sheet of an inspected file; 422 at `file` when it cannot be read or has too many rows. */
export async function readXlsx(path: string, size: SheetSize): Promise<ReadCell[][]> {
  const task: ReadTask = { path, ...size };
  try {
    return await inWorker<ReadCell[][]>(WORKER, task);
  } catch (error) {
    if (error instanceof RefusedByWorker) throw wrongField('file', error.message, { max: String(size.rows) });
    // Out of memory or time: whatever the file hides, it is no sheet of a few rows.
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw wrongField('file', 'sheet-unreadable');
    throw error;
  }
}
