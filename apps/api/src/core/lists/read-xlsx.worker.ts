import readExcelFile from 'read-excel-file/node';
import { parentPort, workerData } from 'node:worker_threads';

/** How much of the first sheet is read: a sheet of more rows is refused, and what stands further to the right is left. */
export interface SheetSize {
  rows: number;
  columns: number;
}
/** A file that passed the inspection of archives. */
export interface ReadTask extends SheetSize {
  path: string;
}
/** A value as it was computed when the file was saved: formulas are not looked at (SEC-47). */
export type ReadCell = string | number | null;

// The source of this file runs as it is in tests: it imports packages and types only.
const { path, rows, columns } = workerData as ReadTask;

function plain(value: unknown): ReadCell {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : null;
}

async function read(): Promise<void> {
  try {
    const [sheet] = await readExcelFile(path);
    const found = (sheet?.data ?? []).map((row) => row.slice(0, columns).map(plain));
    parentPort?.postMessage(found.length > rows ? { refused: 'too-many-rows' } : { result: found });
  } catch {
    parentPort?.postMessage({ refused: 'sheet-unreadable' });
  }
}

void read();
