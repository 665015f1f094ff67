import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../core/jobs/jobs';
import { IatiExportsService } from './iati-exports.service';
import { IatiImportService } from './iati-import.service';
import { IatiPublisher } from './iati-publisher';
import { PublicProjectsController } from './public-projects.controller';
import { PublicProjectsService } from './public-projects.service';
import { PublicationController } from './publication.controller';
import { PublishedFiles } from './published-files';

@Module({
  controllers: [PublicationController, PublicProjectsController],
  providers: [IatiExportsService, IatiImportService, IatiPublisher, PublicProjectsService, PublishedFiles],
})
export class PublicationModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly exports: IatiExportsService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<{ exportId: string }>('publication.export', ({ exportId }) => this.exports.make(exportId));
    this.jobs.handle('publication.monthly', () => this.exports.requestMonthly());
  }
}
