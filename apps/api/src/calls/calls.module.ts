import { Module, type OnModuleInit } from '@nestjs/common';
import { can } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { HomeSources } from '../core/home/home-sources';
import { DocumentsModule } from '../documents/documents.module';
import { CallDeadlinesController } from './call-deadlines.controller';
import { CallDeadlinesService } from './call-deadlines.service';
import { CallDocumentsController } from './call-documents.controller';
import { CallDocumentsService } from './call-documents.service';
import { CallFormController } from './call-form.controller';
import { CallFormService } from './call-form.service';
import { CallLimits } from './call-limits';
import { CallLotsController } from './call-lots.controller';
import { CallLotsService } from './call-lots.service';
import { CallQuestionsController } from './call-questions.controller';
import { CallQuestionsService } from './call-questions.service';
import { CallReminders } from './call-reminders.service';
import { CallStepsService } from './call-steps.service';
import { CallSubscriptionsController } from './call-subscriptions.controller';
import { CallSubscriptionsService } from './call-subscriptions.service';
import { CallTransfersController } from './call-transfers.controller';
import { CallTransfersService } from './call-transfers.service';
import { callWork } from './call.home';
import { searchSql } from './call.queries';
import { CallsController } from './calls.controller';
import { CallsService } from './calls.service';
import { ConceptFormController } from './concept-form.controller';
import { LotTemplatesController } from './lot-templates.controller';
import { LotTemplatesService } from './lot-templates.service';
import { OwnFormController } from './own-form.controller';
import { PublicCallsController } from './public-calls.controller';
import { PublicCallsService } from './public-calls.service';

@Module({
  imports: [DocumentsModule],
  controllers: [
    // Before the route of one call: `extensions` and `lot-templates` are no identifiers.
    CallDeadlinesController,
    LotTemplatesController,
    CallsController,
    CallLotsController,
    CallTransfersController,
    CallFormController,
    ConceptFormController,
    OwnFormController,
    CallDocumentsController,
    CallQuestionsController,
    CallSubscriptionsController,
    PublicCallsController,
  ],
  providers: [
    CallsService,
    CallLotsService,
    LotTemplatesService,
    CallTransfersService,
    CallFormService,
    CallDeadlinesService,
    CallStepsService,
    CallDocumentsService,
    CallQuestionsService,
    CallSubscriptionsService,
    CallReminders,
    CallLimits,
    PublicCallsService,
  ],
  exports: [PublicCallsService],
})
export class CallsModule implements OnModuleInit {
  constructor(
    private readonly home: HomeSources,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.home.work.push(...callWork(() => this.clock.now()));
    this.home.searches.push({
      feature: 'calls',
      sql: (actor, text, parameters) => (can(actor, 'calls:read') ? searchSql(actor, text, parameters) : undefined),
    });
  }
}
