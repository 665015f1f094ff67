import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config';
import { Database, firstRow } from '../database/database';
import { Jobs } from '../jobs/jobs';
import { AnchorFolder } from './anchor-folder';

/** Signs the end of the chain outside the database, every hour and at the start of a worker, when it moved (SEC-22). */
@Injectable()
export class Anchors implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('Anchors');

  constructor(
    private readonly folder: AnchorFolder,
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('core.anchor', () => this.anchor());
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.ROLE !== 'api') await this.anchor().catch(() => undefined);
  }

  /** A folder that cannot be written to is said in the log and stops nothing else; the job tries again. */
  private async anchor(): Promise<void> {
    try {
      await this.anchorHead();
    } catch (error) {
      this.logger.error(error);
      throw error;
    }
  }

  private async anchorHead(): Promise<void> {
    const head = await firstRow<{ seq: string; hash: string }>(
      this.db,
      `select seq::text, encode(hash, 'hex') as hash from audit_head where seq > 0`,
    );
    if (!head) return;
    const last = (await this.folder.anchors()).at(-1);
    if (last?.hash === head.hash) return;
    await this.folder.append({ sequence: Number(head.seq), hash: head.hash, at: this.clock.now().toISOString() });
  }
}
