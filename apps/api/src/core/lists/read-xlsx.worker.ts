import readExcelFile from 'read-excel-file/node';
import { parentPort, workerData } from 'node:worker_threads';

/** A file that passed the inspection of archives, and how many rows of its first sheet are read. */
export interface ReadTask {
  path: string;
  rows: number;
}
/** A value as it was computed when the file was saved: formulas are not looked at (SEC-47). */
export type ReadCell = string | number | null;

// The source of this file runs as it is in tests: it imports packages and types only.
const { path, rows } = workerData as ReadTask;

function plain(value: unknown): ReadCell {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : null;
}

async function read(): Promise<void> {
  try {
    const [sheet] = await readExcelFile(path);
    const found = (sheet?.data ?? []).map((row) => row.slice(0, 50).map(plain));
    parentPort?.postMessage(found.length > rows ? { refused: 'too-many-rows' } : { result: found });
  } catch {
    parentPort?.postMessage({ refused: 'sheet-unreadable' });
  }
}

void read();
