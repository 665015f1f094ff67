import { parentPort, workerData } from 'node:worker_threads';
import writeExcelFile from 'write-excel-file/node';

/** What a cell holds before it is written. */
export type Cell = string | number | null;
export interface Sheet {
  columns: { header: string; type: 'text' | 'amount' | 'moment'; width?: number }[];
  rows: Cell[][];
}

// The source of this file runs as it is in tests: it imports packages and types only.
const { columns, rows } = workerData as Sheet;

/** Text that a spreadsheet would take for a formula begins with a sign that it shows and does not compute (SEC-47). */
const harmless = (text: string): string => (/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text);

function cellOf(value: Cell | undefined, type: Sheet['columns'][number]['type']) {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'amount') return { value: Number(value), type: Number, format: '#,##0.00' };
  if (type === 'moment')
    return { value: new Date(`${String(value).replace(' ', 'T')}Z`), type: Date, format: 'dd/mm/yyyy hh:mm' };
  return typeof value === 'number' ? { value, type: Number } : { value: harmless(value), type: String };
}

const head = columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' as const }));
const body = rows.map((row) => columns.map(({ type }, index) => cellOf(row[index], type)));
const widths = columns.map(({ type, width }) => ({ width: width ?? (type === 'text' ? 30 : 18) }));

void writeExcelFile([head, ...body], { columns: widths, stickyRowsCount: 1 })
  .toBuffer()
  .then((buffer: Buffer) => {
    const file = new Uint8Array(buffer);
    parentPort?.postMessage({ result: file }, [file.buffer]);
  });
