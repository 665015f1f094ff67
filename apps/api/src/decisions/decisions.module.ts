import { Module, type OnModuleInit } from '@nestjs/common';
import { HomeSources } from '../core/home/home-sources';
import { DocumentsModule } from '../documents/documents.module';
import { DecisionDocumentsController } from './decision-documents.controller';
import { DecisionDocumentsService } from './decision-documents.service';
import { DecisionStepsController } from './decision-steps.controller';
import { DecisionStepsService } from './decision-steps.service';
import { announceDecisions } from './decision.home';
import { DecisionsController } from './decisions.controller';
import { DecisionsService } from './decisions.service';

@Module({
  imports: [DocumentsModule],
  controllers: [DecisionsController, DecisionStepsController, DecisionDocumentsController],
  providers: [DecisionsService, DecisionStepsService, DecisionDocumentsService],
})
export class DecisionsModule implements OnModuleInit {
  constructor(private readonly home: HomeSources) {}

  onModuleInit(): void {
    announceDecisions(this.home);
  }
}
