import { createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { membersOf } from '../core/files/archive-reader';

/** The published files: opens one by its name, undefined when it is not among them. */
export type KboSource = (name: string) => Promise<AsyncIterable<Uint8Array> | undefined>;

/** A folder of files, or the archive in which they are published. */
export async function kboSource(path: string): Promise<KboSource> {
  return (await stat(path)).isDirectory() ? (name) => inFolder(path, name) : (name) => inArchive(path, name);
}

async function inFolder(folder: string, name: string) {
  const path = join(folder, name);
  const there = await access(path).then(
    () => true,
    () => false,
  );
  return there ? createReadStream(path) : undefined;
}

async function inArchive(path: string, name: string) {
  for await (const { entry } of membersOf(path)) if (basename(entry.fileName) === name) return bytesIn(path, name);
  return undefined;
}

/** The archive stays open while its member is read. */
async function* bytesIn(path: string, name: string): AsyncGenerator<Uint8Array> {
  for await (const { entry, read } of membersOf(path)) {
    if (basename(entry.fileName) !== name) continue;
    yield* (await read()) as AsyncIterable<Buffer>;
    return;
  }
}
