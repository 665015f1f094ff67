import { ServiceUnavailableException } from '@nestjs/common';
import busboy from 'busboy';
import type { Request } from 'express';
import type { Readable } from 'node:stream';
import type { Actor } from '../auth/actor';
import { malformed } from '../problems';
import { hashOf } from '../work/idempotency';
import type { FileStore, QuarantinedFile } from './file-store';
import type { FileType } from './file-types';
import { acceptedHeader, inspectContent, type SentFile } from './inspect-file';
import { fileTooLarge, unsupported, wrongFile } from './refusals';

/** A file that has arrived whole, is what it says, and lies in the quarantine. */
export interface Upload extends QuarantinedFile {
  name: string;
  mediaType: string;
  /** The text fields of the form. */
  fields: ReadonlyMap<string, string>;
}

/** What has come of a form so far. */
interface Arrival {
  fields: Map<string, string>;
  name: string;
  type?: FileType;
  stored?: Promise<QuarantinedFile | undefined>;
  refusal?: unknown;
}

const FORM_LIMITS = { files: 1, fields: 10, fieldNameSize: 50, fieldSize: 1_000, parts: 11, headerPairs: 20 };
/** A body this many times longer than a file may be is not read to its end: the connection is closed. */
const PATIENCE = 4;

/**
 * Reads one file and the text fields of a `multipart/form-data` request, straight to the quarantine (SEC-45), and lets
 * the idempotency key of the request stand for them (SEC-13). A body that is refused is still read to its end, so that
 * the browser gets to see why. `types` names the kinds of file by extension when they are others than those of documents.
 */
export async function receiveUpload(
  actor: Actor,
  request: Request,
  store: FileStore,
  maxBytes: number,
  types?: Readonly<Record<string, FileType>>,
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
  const stored = await arrival.stored;
  try {
    if (arrival.refusal) throw arrival.refusal as Error;
    if (!stored || !arrival.type) throw wrongFile('file-missing');
    await inspectContent(stored, arrival.type);
    const { name, fields } = arrival;
    const { mediaType } = arrival.type;
    if (actor.request.idempotency)
      actor.request.idempotency.bodyHash = hashOf([stored.sha256, name, mediaType, ...fields]);
    return { ...stored, name, mediaType, fields };
  } catch (error) {
    if (stored) await store.discard(stored);
    throw error;
  }
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

function storageFailure(error: unknown): unknown {
  const full = ['ENOSPC', 'EDQUOT', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '');
  return full ? new ServiceUnavailableException({ message: 'storage', errorCode: 'storage-unavailable' }) : error;
}
