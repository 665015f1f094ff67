import { once } from 'node:events';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';

/** What a cell holds before it is written. */
export type Cell = string | number | null;
export interface SheetHead {
  columns: { header: string; type: 'text' | 'amount' | 'moment'; width?: number }[];
}
export interface Sheet extends SheetHead {
  rows: Cell[][];
}

// The source of this file runs as it is in tests: it imports packages and types only.
const { columns } = workerData as SheetHead;
const MOMENT = 'dd/mm/yyyy hh:mm';

/** Text that a spreadsheet would take for a formula begins with a sign that it shows and does not compute (SEC-47). */
const harmless = (text: string): string => (/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text);

function cellOf(value: Cell | undefined, type: SheetHead['columns'][number]['type']) {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'amount') return { value: Number(value), type: Number, format: '#,##0.00' };
  if (type === 'moment') return new Date(`${String(value).replace(' ', 'T')}Z`);
  return typeof value === 'number' ? value : harmless(value);
}

/** The rows that come next; null after the last. */
async function received(port: MessagePort): Promise<Cell[][] | null> {
  const [batch] = (await once(port, 'message')) as [Cell[][] | null];
  return batch;
}

/** The library takes all rows at once and gives all bytes at once, also as a stream (ADR 18). */
async function write(port: MessagePort): Promise<void> {
  const rows: SheetData = [columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' as const }))];
  for (let batch = await received(port); batch; batch = await received(port)) {
    for (const row of batch) rows.push(columns.map(({ type }, index) => cellOf(row[index], type)));
    port.postMessage({ more: true });
  }
  const widths = columns.map(({ type, width }) => ({ width: width ?? (type === 'text' ? 30 : 18) }));
  const sheet = writeExcelFile(rows, { columns: widths, stickyRowsCount: 1, dateFormat: MOMENT });
  const file = new Uint8Array(await sheet.toBuffer());
  port.postMessage({ result: file }, [file.buffer]);
}

if (parentPort) void write(parentPort);
