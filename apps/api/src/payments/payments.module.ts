import { Module, type OnModuleInit } from '@nestjs/common';
import { AgreementsModule } from '../agreements/agreements.module';
import { Clock } from '../core/clock';
import { HomeSources } from '../core/home/home-sources';
import { MatchSources } from '../core/matches/match-sources';
import { DocumentsModule } from '../documents/documents.module';
import { ProjectsModule } from '../projects/projects.module';
import { ReportsModule } from '../reports/reports.module';
import { ClaimDocumentsController } from './claim-documents.controller';
import { ClaimDocumentsService } from './claim-documents.service';
import { ClaimsController } from './claims.controller';
import { ClaimsService } from './claims.service';
import { GrantEndController } from './grant-end.controller';
import { GrantEndService } from './grant-end.service';
import { announcePayments } from './payment.home';
import { PaymentStepsController } from './payment-steps.controller';
import { PaymentStepsService } from './payment-steps.service';
import { RecoveriesController } from './recoveries.controller';
import { RecoveriesService } from './recoveries.service';
import { announceDebts } from './recovery.matches';

/** `recoveries` and `closings` are words in the place of an identifier, so their routes come first. */
@Module({
  imports: [AgreementsModule, DocumentsModule, ProjectsModule, ReportsModule],
  controllers: [
    RecoveriesController,
    GrantEndController,
    ClaimsController,
    PaymentStepsController,
    ClaimDocumentsController,
  ],
  providers: [ClaimsService, PaymentStepsService, ClaimDocumentsService, RecoveriesService, GrantEndService],
})
export class PaymentsModule implements OnModuleInit {
  constructor(
    private readonly home: HomeSources,
    private readonly clock: Clock,
    private readonly matches: MatchSources,
  ) {}

  onModuleInit(): void {
    announcePayments(this.home, this.clock);
    announceDebts(this.matches);
  }
}
