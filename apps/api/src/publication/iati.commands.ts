import type { INestApplicationContext } from '@nestjs/common';
import type { ImportReport } from '@passerelle/contract';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { systemActor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { UnitOfWork } from '../core/work/unit-of-work';
import { IatiImportService } from './iati-import.service';
import { IatiPublisher, type PublicationResult } from './iati-publisher';

type Print = (line: string) => void;

/** `iati-export --out FILE`: all granted projects as one file of the standard 2.03; those with an error are listed (R55). It appears with its trace, or not at all (SEC-20). */
export async function iatiExport(app: INestApplicationContext, args: string[], print: Print): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  if (values.out === undefined) {
    print('Usage: iati-export --out FILE');
    return 2;
  }
  const result: PublicationResult = { activities: 0, leftOut: 0, findings: [] };
  const unfinished = `${values.out}.part`;
  try {
    const pieces = app.get(IatiPublisher).file(app.get(Clock).now(), result);
    await pipeline(Readable.from(pieces), createWriteStream(unfinished));
    const { activities, leftOut } = result;
    await app.get(UnitOfWork).run(systemActor(['publication:export'], 'iati-export'), (work) => {
      work.recordExport('iati_export.write', 'iati_exports', { activities, leftOut });
      return Promise.resolve();
    });
    await rename(unfinished, values.out);
  } finally {
    await rm(unfinished, { force: true });
  }
  for (const { reference, rule, field } of result.findings) print(`${reference}: rule ${rule}; mend "${field}"`);
  print(`${result.activities} activities in ${values.out}, ${result.leftOut} left out`);
  return 0;
}

/** `iati-import [--json] FILE…`: published activities into the register; says line, element and reason of what is not taken. */
export async function iatiImport(app: INestApplicationContext, args: string[], print: Print): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true });
  if (!positionals.length) {
    print('Usage: iati-import [--json] FILE…');
    return 2;
  }
  const sources = positionals.map((path) => ({ name: basename(path), chunks: bytesOf(path) }));
  const actor = systemActor(['projects:import', 'files:read-any'], 'iati-import');
  const report = await app.get(IatiImportService).importFiles(actor, sources);
  const { findings, ...figures } = report;
  if (values.json) print(JSON.stringify(figures));
  else for (const line of linesOf(report)) print(line);
  return findings.some(({ reason }) => reason === 'file-unreadable') ? 1 : 0;
}

/** Opened when its turn comes: a file that is not there is told like any other that cannot be read. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Buffer>;
}

function linesOf({ findings, ...figures }: ImportReport): string[] {
  return [
    ...findings.map(({ file, line, element, reason, severity }) => {
      const place = line === null ? file : `${file}:${line}`;
      return `${place} ${severity}: ${reason}${element === '' ? '' : ` (${element})`}`;
    }),
    Object.entries(figures)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
  ];
}
