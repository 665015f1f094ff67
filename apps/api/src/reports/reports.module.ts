import { Module, type OnModuleInit } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module';
import { Clock } from '../core/clock';
import { HomeSources } from '../core/home/home-sources';
import { DocumentsModule } from '../documents/documents.module';
import { AgreementSigningController } from './agreement-signing.controller';
import { AgreementSigningService } from './agreement-signing.service';
import { ReportDocumentsController } from './report-documents.controller';
import { ReportDocumentsService } from './report-documents.service';
import { announceReports } from './report.home';
import { ReportsController } from './reports.controller';
import { ReportsService } from './reports.service';

@Module({
  imports: [AgreementsModule, DocumentsModule],
  controllers: [ReportsController, ReportDocumentsController, AgreementSigningController],
  providers: [ReportsService, ReportDocumentsService, AgreementSigningService],
  exports: [ReportsService],
})
export class ReportsModule implements OnModuleInit {
  constructor(
    private readonly home: HomeSources,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    announceReports(this.home, this.clock);
  }
}
