import { Inject, Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { CONFIG, type Config } from '../core/config';
import { DiskFileStore } from '../core/files/disk-file-store';

/** Published files, apart from the documents of records: nothing sweeps them, every one is kept (R56). */
@Injectable()
export class PublishedFiles extends DiskFileStore {
  constructor(@Inject(CONFIG) config: Config) {
    super({ ...config, FILES_DIR: join(config.FILES_DIR, 'published') });
  }
}
