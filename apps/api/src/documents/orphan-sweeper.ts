import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock';
import { Database } from '../core/database/database';
import { FileStore } from '../core/files/file-store';
import { knownKeys } from './document.queries';

const DAY_MS = 86_400_000;
const BATCH = 500;

/** Removes files no document speaks of: uploads that broke off, and removals whose last step did not happen (SEC-45). */
@Injectable()
export class OrphanSweeper {
  constructor(
    private readonly db: Database,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Only what is older than a day: younger files may still wait for their row. */
  async sweep(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - DAY_MS);
    let removed = 0;
    let batch: string[] = [];
    for await (const key of this.files.keysBefore(before)) {
      batch.push(key);
      if (batch.length < BATCH) continue;
      removed += await this.removeUnknown(batch);
      batch = [];
    }
    await this.files.emptyQuarantine(before);
    return removed + (await this.removeUnknown(batch));
  }

  private async removeUnknown(keys: readonly string[]): Promise<number> {
    const known = await knownKeys(this.db, keys);
    const orphans = keys.filter((key) => !known.has(key));
    for (const key of orphans) await this.files.remove(key);
    return orphans.length;
  }
}
