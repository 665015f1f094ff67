import { fileTypeFromFile } from 'file-type';
import { createReadStream } from 'node:fs';
import { acceptedName, extensionOf } from './file-name';
import { agreesWithSentType, typeOfExtension, type FileType } from './file-types';
import { archiveFault } from './inspect-archive';
import { unsupported, wrongFile, type FileFault } from './refusals';
import type { QuarantinedFile } from './file-store';

/** What a file is called and sent as by the person who uploads it. */
export interface SentFile {
  name: string;
  type: string;
}

/** Name and type a file may be kept under; throws the refusal of what is not allowed. Looks at no byte. */
export function acceptedHeader(
  { name: sentName, type: sentType }: SentFile,
  types?: Readonly<Record<string, FileType>>,
): { name: string; type: FileType } {
  const name = acceptedName(sentName);
  if (name === undefined) throw wrongFile('file-name-not-allowed');
  const type = typeOfExtension(extensionOf(name), types);
  if (!type) throw unsupported('file-type-not-allowed');
  if (!agreesWithSentType(type, sentType)) throw wrongFile('file-type-lies');
  return { name, type };
}

/** Throws the refusal when the bytes are not what the name says, or hide something (SEC-45). */
export async function inspectContent(file: QuarantinedFile, type: FileType): Promise<void> {
  if (file.size === 0) throw wrongFile('file-empty');
  if (type.content === 'own-reader') return;
  if (type.content === 'text') return refuseUnlessText(file.path);
  const fault = await faultOf(file.path, type);
  if (fault) throw wrongFile(fault);
}

async function faultOf(path: string, type: FileType): Promise<FileFault | undefined> {
  const found = (await fileTypeFromFile(path))?.mime;
  if (type.content === 'signature') return found === type.mediaType ? undefined : 'file-type-lies';
  const isArchive = found === 'application/zip' || found?.startsWith('application/vnd.') === true;
  return isArchive ? archiveFault(path, type) : 'file-type-lies';
}

/** Text is UTF-8 without control characters other than tab and line ends. */
async function refuseUnlessText(path: string): Promise<void> {
  if (await fileTypeFromFile(path)) throw wrongFile('file-type-lies');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (/[^\P{Cc}\t-\r\u0080-\u009F]/u.test(decode(decoder, chunk))) throw wrongFile('file-type-lies');
  }
  decode(decoder);
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw unsupported('file-charset');
  }
}
