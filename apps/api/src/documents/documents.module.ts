import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../core/jobs/jobs';
import { DocumentsService } from './documents.service';
import { OrphanSweeper } from './orphan-sweeper';

@Module({ providers: [DocumentsService, OrphanSweeper], exports: [DocumentsService] })
export class DocumentsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sweeper: OrphanSweeper,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('documents.sweep', async () => {
      await this.sweeper.sweep();
    });
  }
}
