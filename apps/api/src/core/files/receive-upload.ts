import busboy from 'busboy';
import type { Request } from 'express';
import type { Readable } from 'node:stream';
import type { Actor } from '../auth/actor';
import { malformed } from '../problems';
import { hashOf } from '../work/idempotency';
import type { FileStore, QuarantinedFile } from './file-store';
import type { FileType } from './file-types';
import { acceptedHeader, inspectContent, type SentFile } from './inspect-file';
import { fileTooLarge, storageFailure, unsupported, wrongFile } from './refusals';

/** A file that has arrived whole, is what it says, and lies in the quarantine. */
export interface Upload extends QuarantinedFile {
  name: string;
  mediaType: string;
  /** The text fields of the form. */
  fields: ReadonlyMap<string, string>;
  /** The upload in pieces it came from. */
  collected?: string;
}

/** A file that came in pieces before the form that names it. */
export interface CollectedFile {
  sent: SentFile;
  stored: QuarantinedFile;
}

/** What some routes take besides or instead of documents. */
export interface Reception {
  /** The kinds of file by extension when they are others than those of documents. */
  types?: Readonly<Record<string, FileType>>;
  /** Fetches the file of an upload that the form names instead of bringing one. */
  collect?: (uploadId: string) => Promise<CollectedFile>;
}

/** What has come of a form so far. */
interface Arrival {
  fields: Map<string, string>;
  name: string;
  type?: FileType;
  stored?: Promise<QuarantinedFile | undefined>;
  refusal?: unknown;
  collected?: string;
}

const FORM_LIMITS = { files: 1, fields: 10, fieldNameSize: 50, fieldSize: 1_000, parts: 11, headerPairs: 20 };
/** A body this many times longer than a file may be is not read to its end: the connection is closed. */
const PATIENCE = 4;

/**
 * Reads one file and the text fields of a `multipart/form-data` request, straight to the quarantine (SEC-45), and lets
 * the idempotency key of the request stand for them (SEC-13). A body that is refused is still read to its end, so that
 * the browser gets to see why.
 */
export async function receiveUpload(
  actor: Actor,
  request: Request,
  store: FileStore,
  maxBytes: number,
  { types, collect }: Reception = {},
): Promise<Upload> {
  const parser = parserFor(request, maxBytes);
  const arrival: Arrival = { fields: new Map(), name: '' };
  const refuse = (refusal: unknown) => (arrival.refusal ??= refusal);
  parser.on('field', (name, value) => arrival.fields.set(name, value));
  parser.on('file', (_field, content, info) => {
    content.once('limit', () => refuse(fileTooLarge()));
    content.once('error', () => refuse(malformed('malformed-multipart')));
    takeIn(arrival, content, { name: info.filename ?? '', type: info.mimeType }, store, types);
  });
  for (const event of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
    parser.once(event, () => refuse(malformed('too-many-parts')));
  if (!(await readAll(request, parser, maxBytes * PATIENCE))) refuse(malformed('malformed-multipart'));
  const stored = (await arrival.stored) ?? (await fetched(actor, arrival, collect));
  try {
    return await checked(actor, arrival, stored);
  } catch (error) {
    if (stored) await store.discard(stored);
    throw error;
  }
}

/** The file of the upload that the form names instead of bringing one. */
async function fetched(
  actor: Actor,
  arrival: Arrival,
  collect: Reception['collect'],
): Promise<QuarantinedFile | undefined> {
  const uploadId = arrival.fields.get('upload');
  if (arrival.refusal || uploadId === undefined || !collect) return undefined;
  standFor(actor, [...arrival.fields]);
  const { sent, stored } = await collect(uploadId);
  Object.assign(arrival, acceptedHeader(sent), { collected: uploadId });
  return stored;
}

async function checked(
  actor: Actor,
  { refusal, type, name, fields, collected }: Arrival,
  stored: QuarantinedFile | undefined,
): Promise<Upload> {
  if (refusal) throw refusal as Error;
  if (!stored || !type) throw wrongFile('file-missing');
  await inspectContent(stored, type);
  const { mediaType } = type;
  standFor(actor, [stored.sha256, name, mediaType, ...fields]);
  return { ...stored, name, mediaType, fields, ...(collected === undefined ? {} : { collected }) };
}

/** What the key of the request stands for, until more of it is known. */
function standFor(actor: Actor, content: unknown[]): void {
  if (actor.request.idempotency) actor.request.idempotency.bodyHash ??= hashOf(content);
}

function parserFor(request: Request, maxBytes: number): busboy.Busboy {
  if (!request.is('multipart/form-data')) throw unsupported('multipart-expected');
  try {
    const limits = { ...FORM_LIMITS, fileSize: maxBytes + 1 };
    return busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
  } catch {
    throw malformed('malformed-multipart');
  }
}

/** Begins to store the file, unless its name or type is refused already. */
function takeIn(
  arrival: Arrival,
  content: Readable,
  sent: SentFile,
  store: FileStore,
  types?: Readonly<Record<string, FileType>>,
): void {
  try {
    if (sent.name === '') throw wrongFile('file-missing');
    const header = acceptedHeader(sent, types);
    arrival.name = header.name;
    arrival.type = header.type;
    arrival.stored = store.quarantine(content).catch((error: unknown) => {
      arrival.refusal ??= storageFailure(error);
      content.resume();
      return undefined;
    });
  } catch (error) {
    arrival.refusal = error;
    content.resume();
  }
}

/** Reads the body to its end; false when it broke off, is not a form, or is too long to wait for. */
function readAll(request: Request, parser: busboy.Busboy, patience: number): Promise<boolean> {
  let received = 0;
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > patience) request.destroy();
    });
    request.once('close', () => {
      if (request.complete) return;
      parser.destroy();
      resolve(false);
    });
    parser.once('error', () => {
      request.unpipe(parser);
      if (request.readableEnded) {
        resolve(false);
        return;
      }
      request.once('end', () => {
        resolve(false);
      });
      request.resume();
    });
    parser.once('finish', () => {
      resolve(true);
    });
    request.pipe(parser);
  });
}
