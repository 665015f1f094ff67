import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { CONFIG, type Config } from '../config';
import { FileStore, type QuarantinedFile } from './file-store';

const KEY = /^[0-9a-f-]{36}$/;

/** Files in a folder: `quarantine/<random>` on arrival, `quarantine/<part>` while they come in pieces, `kept/<end of key>/<key>` afterwards; on one file system, so that moving is atomic. */
@Injectable()
export class DiskFileStore extends FileStore {
  private readonly quarantineFolder: string;
  private readonly keptFolder: string;

  constructor(@Inject(CONFIG) config: Config) {
    super();
    this.quarantineFolder = resolve(config.FILES_DIR, 'quarantine');
    this.keptFolder = resolve(config.FILES_DIR, 'kept');
  }

  async quarantine(content: Readable): Promise<QuarantinedFile> {
    await mkdir(this.quarantineFolder, { recursive: true, mode: 0o700 });
    const path = join(this.quarantineFolder, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of content as AsyncIterable<Buffer>) {
        hash.update(chunk);
        size += chunk.length;
        await writeAll(file, chunk, size - chunk.length);
      }
      await file.sync();
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    return { path, size, sha256: hash.digest('hex') };
  }

  async append(part: string, from: number, content: AsyncIterable<Buffer>): Promise<number> {
    await mkdir(this.quarantineFolder, { recursive: true, mode: 0o700 });
    const begins = from === 0 ? constants.O_CREAT : 0;
    const file = await open(this.pathOfPart(part), constants.O_WRONLY | begins, 0o600);
    let at = from;
    try {
      for await (const chunk of content) {
        await writeAll(file, chunk, at);
        at += chunk.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return at - from;
  }

  readPart(part: string, size: number): Readable {
    return createReadStream(this.pathOfPart(part), { end: size - 1 });
  }

  async removePart(part: string): Promise<void> {
    await rm(this.pathOfPart(part), { force: true });
  }

  async keep(file: QuarantinedFile, key: string): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(file.path, path);
    for (const folder of [dirname(path), this.keptFolder]) await syncFolder(folder);
  }

  async discard(file: QuarantinedFile): Promise<void> {
    await rm(file.path, { force: true });
  }

  async open(key: string, sha256: string): Promise<Readable | undefined> {
    const file = await openIfThere(this.pathOf(key));
    if (!file) return undefined;
    const hash = createHash('sha256');
    for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) hash.update(chunk);
    if (hash.digest('hex') === sha256) return file.createReadStream({ start: 0 });
    await file.close();
    return undefined;
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async *keysBefore(time: Date): AsyncIterable<string> {
    for await (const folder of namesIn(this.keptFolder))
      for await (const key of namesIn(join(this.keptFolder, folder)))
        if (KEY.test(key) && (await isOlder(this.pathOf(key), time))) yield key;
  }

  async emptyQuarantine(time: Date): Promise<void> {
    for await (const name of namesIn(this.quarantineFolder)) {
      const path = join(this.quarantineFolder, name);
      if (await isOlder(path, time)) await rm(path, { force: true });
    }
  }

  private pathOfPart(part: string): string {
    if (!KEY.test(part)) throw new Error('not a part of the quarantine');
    return join(this.quarantineFolder, part);
  }

  private pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('not a key of the file store');
    return join(this.keptFolder, key.slice(-2), key);
  }
}

async function writeAll(file: FileHandle, chunk: Buffer, at: number): Promise<void> {
  for (let from = 0; from < chunk.length;)
    from += (await file.write(chunk, from, chunk.length - from, at + from)).bytesWritten;
}

/** A new name is lasting only when its folder is on the disk too. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Whether the error says that there is no such file. */
export const isMissing = (error: unknown): boolean => (error as { code?: unknown }).code === 'ENOENT';

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function* namesIn(folder: string): AsyncIterable<string> {
  try {
    yield* await readdir(folder);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function isOlder(path: string, time: Date): Promise<boolean> {
  try {
    return (await stat(path)).mtime < time;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
