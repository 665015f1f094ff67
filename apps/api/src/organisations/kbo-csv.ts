/** Longer records are no data of the register: a quote that is never closed must not fill the memory. */
const MAX_RECORD = 64 * 1024;

/** One record of a CSV file, by the names of its first line. */
export interface CsvRecord {
  line: number;
  /** Undefined when it has another number of fields than the first line. */
  values: ReadonlyMap<string, string> | undefined;
}

/** The records of a CSV file (RFC 4180, UTF-8) piece by piece, without its first line, which must name the columns. */
export async function* csvRecords(
  chunks: AsyncIterable<Uint8Array>,
  columns: readonly string[],
): AsyncGenerator<CsvRecord> {
  let names: string[] | undefined;
  for await (const { line, fields } of rawRecords(chunks)) {
    if (names) {
      yield { line, values: fields.length === names.length ? named(names, fields) : undefined };
      continue;
    }
    names = fields;
    const missing = columns.filter((column) => !fields.includes(column));
    if (missing.length) throw new Error(`column ${missing.join(', ')} is missing`);
  }
}

const named = (names: readonly string[], fields: readonly string[]) =>
  new Map(names.map((name, index) => [name, fields[index] ?? '']));

async function* rawRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<{ line: number; fields: string[] }> {
  const reader = new RecordReader();
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of chunks) yield* reader.read(decoder.decode(chunk, { stream: true }));
  yield* reader.read(`${decoder.decode()}\n`);
}

/** Cuts text that arrives in pieces into records. */
class RecordReader {
  private line = 0;
  private rest = '';

  *read(text: string): Generator<{ line: number; fields: string[] }> {
    this.rest += text;
    for (;;) {
      const end = endOfRecord(this.rest);
      if (end < 0) break;
      const record = this.rest.slice(0, end).replace(/\r$/, '');
      this.rest = this.rest.slice(end + 1);
      const line = this.line + 1;
      this.line += record.split('\n').length;
      if (record !== '') yield { line, fields: fieldsOf(record) };
    }
    if (this.rest.length > MAX_RECORD) throw new Error(`line ${this.line + 1} does not end`);
  }
}

/** Where the first line break outside quotes is; -1 when it has not arrived. */
function endOfRecord(text: string): number {
  let from = 0;
  for (;;) {
    const end = text.indexOf('\n', from);
    if (end < 0 || isClosed(text, end)) return end;
    from = end + 1;
  }
}

function isClosed(text: string, end: number): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0 && at < end; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 0;
}

/** Empty when the record is none: a quote in the middle of a field. */
function fieldsOf(record: string): string[] {
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  const fields: string[] = [];
  for (;;) {
    const found = field.exec(record);
    if (!found) return [];
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '') return fields;
  }
}
