import { Injectable } from '@nestjs/common';
import type { LegalForm } from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { csvRecords, type CsvRecord } from './kbo-csv';
import { enterpriseOf, listedForm, nameOf, seatOf, type FormsByCode } from './kbo.rules';
import type { KboSource } from './kbo-source';

/** Rows of one statement. */
const BATCH = 5_000;

/** How many of each an import kept and left out. */
export interface KboCounts {
  enterprises: number;
  persons: number;
  unreadable: number;
  names: number;
  seats: number;
}

const COLUMNS = {
  'code.csv': ['Category', 'Code', 'Language', 'Description'],
  'enterprise.csv': ['EnterpriseNumber', 'TypeOfEnterprise', 'JuridicalForm', 'StartDate'],
  'denomination.csv': ['EntityNumber', 'Language', 'TypeOfDenomination', 'Denomination'],
  'address.csv': ['EntityNumber', 'TypeOfAddress', 'MunicipalityNL', 'MunicipalityFR'],
} as const;
type KboFile = keyof typeof COLUMNS;

const INSERT_ENTERPRISES = `insert into kbo_enterprises (number, legal_form, founded_on)
  select r.number, r."legalForm", r."foundedOn"
  from json_to_recordset($1) r (number text, "legalForm" text, "foundedOn" date)
  on conflict do nothing returning 1`;
/** Of what has a name, only legal persons are kept. */
const INSERT_NAMES = `insert into kbo_names (number, kind, language, name)
  select r.number, r.kind, r.language, r.name
  from json_to_recordset($1) r (number text, kind text, language text, name text)
  join kbo_enterprises e on e.number = r.number
  on conflict do nothing returning 1`;
const INSERT_SEATS = `insert into kbo_seats (number, city_fr, city_nl)
  select r.number, r."cityFr", r."cityNl"
  from json_to_recordset($1) r (number text, "cityFr" text, "cityNl" text)
  join kbo_enterprises e on e.number = r.number
  on conflict do nothing returning 1`;

/** Replaces what is known of the Crossroads Bank for Enterprises by one published set of files (R1). */
@Injectable()
export class KboImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * A command, not a request: the files are read while the transaction is open, so that whoever asks meanwhile sees the
   * former set and an unreadable one changes nothing.
   */
  load(actor: Actor, source: KboSource): Promise<KboCounts> {
    return this.unitOfWork.run(actor, async (work) => {
      await work.db.query(`set local statement_timeout = '120s'; set local idle_in_transaction_session_timeout = 0`);
      await work.db.query(`select pg_advisory_xact_lock(hashtext('organisations/kbo'))`);
      for (const table of ['kbo_seats', 'kbo_names', 'kbo_enterprises']) await work.db.query(`delete from ${table}`);
      const counts = await fill(work, source);
      work.recordAbout('organisations', 'kbo.import', { ...counts });
      return counts;
    });
  }
}

async function fill(work: Work, source: KboSource): Promise<KboCounts> {
  const counts: KboCounts = { enterprises: 0, persons: 0, unreadable: 0, names: 0, seats: 0 };
  const forms = await formsOf(source);
  const enterprise = (record: CsvRecord) => {
    const found = enterpriseOf(record.values, forms);
    if (found === 'person') counts.persons += 1;
    else if (found) return found;
    else counts.unreadable += 1;
    return undefined;
  };
  counts.enterprises = await insert(work, source, 'enterprise.csv', INSERT_ENTERPRISES, enterprise);
  counts.names = await insert(work, source, 'denomination.csv', INSERT_NAMES, ({ values }) => nameOf(values));
  if (await source('address.csv'))
    counts.seats = await insert(work, source, 'address.csv', INSERT_SEATS, ({ values }) => seatOf(values));
  return counts;
}

/** Rows of one file in batches: memory does not grow with the file. */
async function insert(
  work: Work,
  source: KboSource,
  file: KboFile,
  statement: string,
  rowOf: (record: CsvRecord) => object | undefined,
): Promise<number> {
  let [kept, batch]: [number, object[]] = [0, []];
  const flush = async () => {
    kept += (await work.db.query<unknown[]>(statement, [JSON.stringify(batch)])).length;
    batch = [];
  };
  for await (const record of recordsOf(source, file)) {
    const row = rowOf(record);
    if (row) batch.push(row);
    if (batch.length >= BATCH) await flush();
  }
  if (batch.length) await flush();
  return kept;
}

async function formsOf(source: KboSource): Promise<FormsByCode> {
  const forms = new Map<string, LegalForm>();
  if (!(await source('code.csv'))) return forms;
  for await (const { values } of recordsOf(source, 'code.csv')) {
    const form = values && listedForm(values);
    if (form) forms.set(...form);
  }
  return forms;
}

async function* recordsOf(source: KboSource, file: KboFile): AsyncGenerator<CsvRecord> {
  const chunks = await source(file);
  if (!chunks) throw new Error(`${file} is missing`);
  try {
    yield* csvRecords(chunks, COLUMNS[file]);
  } catch (error) {
    throw error instanceof Error && error.constructor === Error ? new Error(`${file}: ${error.message}`) : error;
  }
}
