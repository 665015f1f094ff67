import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module';
import { Clock } from '../core/clock';
import { HomeSources } from '../core/home/home-sources';
import { MatchSources } from '../core/matches/match-sources';
import { DocumentsModule } from '../documents/documents.module';
import { ApplicationAnswersController } from './application-answers.controller';
import { ApplicationAnswersService } from './application-answers.service';
import { ApplicationCopies } from './application-copies.service';
import { ApplicationCorrectionsController } from './application-corrections.controller';
import { ApplicationCorrectionsService } from './application-corrections.service';
import { ApplicationDocumentsController } from './application-documents.controller';
import { ApplicationDocumentsService } from './application-documents.service';
import { ApplicationExports } from './application-exports.service';
import { ApplicationLetters } from './application-letters.service';
import { ApplicationMail } from './application-mail.service';
import { ApplicationPeopleController } from './application-people.controller';
import { ApplicationPeople } from './application-people.service';
import { ApplicationPresenceController } from './application-presence.controller';
import { ApplicationPresence } from './application-presence.service';
import { ApplicationSectionsController } from './application-sections.controller';
import { ApplicationSubmissionService } from './application-submission.service';
import { announceApplications } from './application.home';
import { announceAlikeFiles } from './application.matches';
import { ApplicationsController } from './applications.controller';
import { ApplicationsService } from './applications.service';
import { EditsOnBehalfController } from './edits-on-behalf.controller';
import { EditsOnBehalfService } from './edits-on-behalf.service';
import { BlankFormController } from './blank-form.controller';
import { BlankForms } from './blank-forms.service';
import { TimelineController } from './timeline.controller';
import { TimelineService } from './timeline.service';
import { BudgetSheetsController } from './budget-sheets.controller';
import { BudgetSheets } from './budget-sheets.service';
import { QuestionSheetsController } from './question-sheets.controller';

@Module({
  imports: [CallsModule, DocumentsModule],
  controllers: [
    ApplicationsController,
    ApplicationSectionsController,
    ApplicationAnswersController,
    ApplicationDocumentsController,
    ApplicationCorrectionsController,
    EditsOnBehalfController,
    TimelineController,
    ApplicationPresenceController,
    ApplicationPeopleController,
    BlankFormController,
    BudgetSheetsController,
    QuestionSheetsController,
  ],
  providers: [
    ApplicationsService,
    ApplicationSubmissionService,
    ApplicationAnswersService,
    ApplicationDocumentsService,
    ApplicationCopies,
    ApplicationPeople,
    ApplicationPresence,
    ApplicationExports,
    BlankForms,
    BudgetSheets,
    ApplicationCorrectionsService,
    EditsOnBehalfService,
    TimelineService,
    ApplicationLetters,
    ApplicationMail,
  ],
  exports: [ApplicationsService, ApplicationCorrectionsService, ApplicationLetters, ApplicationMail],
})
export class ApplicationsModule {
  constructor(sources: HomeSources, clock: Clock, matches: MatchSources) {
    announceApplications(sources, clock);
    announceAlikeFiles(matches);
  }
}
