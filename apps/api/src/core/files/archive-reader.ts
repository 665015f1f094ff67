import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { open, type Entry, type Options, type ZipFile } from 'yauzl';

/** A member of an archive with a way to read its bytes. */
export interface Member {
  entry: Entry;
  read: () => Promise<Readable>;
}

const openArchive = promisify<string, Options, ZipFile>(open);

/**
 * The members of an archive one after the other. Throws for what yauzl refuses: a broken directory, absolute names,
 * `..`, back slashes; a member that is longer than it says fails while it is read.
 */
export async function* membersOf(path: string): AsyncGenerator<Member> {
  const archive = await openArchive(path, { lazyEntries: true, strictFileNames: true, autoClose: false });
  try {
    const openMember = promisify<Entry, Readable>((entry, done) => {
      archive.openReadStream(entry, done);
    });
    for (;;) {
      const entry = await nextEntry(archive);
      if (!entry) return;
      yield { entry, read: () => openMember(entry) };
    }
  } finally {
    archive.close();
  }
}

/** `once` rejects when the archive emits an error. */
async function nextEntry(archive: ZipFile): Promise<Entry | undefined> {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const event = Promise.race([
    once(archive, 'entry', options).then(([entry]) => entry as Entry),
    once(archive, 'end', options).then(() => undefined),
  ]);
  archive.readEntry();
  try {
    return await event;
  } finally {
    stop.abort();
  }
}
