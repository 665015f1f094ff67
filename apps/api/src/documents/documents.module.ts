import { Module, type OnModuleInit } from '@nestjs/common';
import { VirusScanner } from '../core/files/virus-scanner';
import { Jobs } from '../core/jobs/jobs';
import { DocumentScans } from './document-scans.service';
import { DocumentsService } from './documents.service';
import { OrphanSweeper } from './orphan-sweeper';
import { UploadsController } from './uploads.controller';
import { UploadsService } from './uploads.service';

@Module({
  controllers: [UploadsController],
  providers: [VirusScanner, DocumentsService, DocumentScans, OrphanSweeper, UploadsService],
  exports: [DocumentsService],
})
export class DocumentsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sweeper: OrphanSweeper,
    private readonly scans: DocumentScans,
    private readonly uploads: UploadsService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('documents.scan', () => this.scans.scanWaiting());
    this.jobs.handle('documents.forget-uploads', () => this.uploads.forget());
    this.jobs.handle('documents.sweep', async () => {
      await this.sweeper.sweep();
    });
  }
}
