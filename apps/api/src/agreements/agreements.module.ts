import { Module, type OnModuleInit } from '@nestjs/common';
import { HomeSources } from '../core/home/home-sources';
import { DocumentsModule } from '../documents/documents.module';
import { AgreementDocumentsController } from './agreement-documents.controller';
import { AgreementDocumentsService } from './agreement-documents.service';
import { announceAgreements } from './agreement.home';
import { AgreementsController } from './agreements.controller';
import { AgreementsService } from './agreements.service';
import { CommitmentsController } from './commitments.controller';
import { CommitmentsService } from './commitments.service';
import { RecordedExport } from './recorded-export';

/** `commitments` is a word in the place of an identifier, so its routes come first. */
@Module({
  imports: [DocumentsModule],
  controllers: [CommitmentsController, AgreementsController, AgreementDocumentsController],
  providers: [AgreementsService, AgreementDocumentsService, CommitmentsService, RecordedExport],
  exports: [AgreementsService, RecordedExport],
})
export class AgreementsModule implements OnModuleInit {
  constructor(private readonly home: HomeSources) {}

  onModuleInit(): void {
    announceAgreements(this.home);
  }
}
