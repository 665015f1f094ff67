import type { Readable } from 'node:stream';

/** Bytes that have arrived and are safely on a disk, under a random name, but that nobody can read yet. */
export interface QuarantinedFile {
  /** Where an inspection may read them. */
  path: string;
  size: number;
  sha256: string;
}

/**
 * Where the bytes of documents are. The order of every upload is: bytes fsynced, row committed, visible (SEC-45). One
 * implementation keeps them in a folder; another one may keep them in an object store.
 */
export abstract class FileStore {
  /** Writes a stream to the quarantine, hashing as it goes; nothing of it is held in memory. */
  abstract quarantine(content: Readable): Promise<QuarantinedFile>;
  /** Writes what comes of a file that is sent in pieces to its part in the quarantine, from a byte on; the number of bytes. */
  abstract append(part: string, from: number, content: AsyncIterable<Buffer>): Promise<number>;
  /** The first bytes of a part. */
  abstract readPart(part: string, size: number): Readable;
  abstract removePart(part: string): Promise<void>;
  /** Gives a quarantined file its lasting place under `key`. */
  abstract keep(file: QuarantinedFile, key: string): Promise<void>;
  /** Throws a quarantined file away. */
  abstract discard(file: QuarantinedFile): Promise<void>;
  /** The bytes under `key`, once they are found to be those of `sha256`; undefined when they are not or are missing. */
  abstract open(key: string, sha256: string): Promise<Readable | undefined>;
  abstract remove(key: string): Promise<void>;
  /** Keys of files that were kept before `time`. */
  abstract keysBefore(time: Date): AsyncIterable<string>;
  /** Throws away what has lain in the quarantine since before `time`. */
  abstract emptyQuarantine(time: Date): Promise<void>;
}
