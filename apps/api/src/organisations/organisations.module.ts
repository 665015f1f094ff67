import { Module, type OnModuleInit } from '@nestjs/common';
import { can } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { HomeSources } from '../core/home/home-sources';
import { DocumentsModule } from '../documents/documents.module';
import { BankRecordsController } from './bank-records.controller';
import { BankRecordsService } from './bank-records.service';
import { KboController } from './kbo.controller';
import { KboImport } from './kbo.import';
import { endingDocuments } from './organisation-document.queries';
import { OrganisationDocumentsController } from './organisation-documents.controller';
import { OrganisationDocumentsService } from './organisation-documents.service';
import { searchSql, waitingBankRecords } from './organisation.queries';
import { OrganisationsController } from './organisations.controller';
import { OrganisationsService } from './organisations.service';

@Module({
  imports: [DocumentsModule],
  controllers: [KboController, OrganisationsController, BankRecordsController, OrganisationDocumentsController],
  providers: [OrganisationsService, BankRecordsService, OrganisationDocumentsService, KboImport],
})
export class OrganisationsModule implements OnModuleInit {
  constructor(
    private readonly home: HomeSources,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.home.work.push({ reason: 'bank-record-to-certify', feature: 'organisations', sql: waitingBankRecords });
    this.home.work.push({
      reason: 'document-to-renew',
      feature: 'organisations',
      sql: endingDocuments(() => this.clock.now()),
    });
    this.home.searches.push({
      feature: 'organisations',
      sql: (actor, text, parameters) => (can(actor, 'organisations:read') ? searchSql(text, parameters) : undefined),
    });
  }
}
