import { Module } from '@nestjs/common';
import { Clock } from '../core/clock';
import { HomeSources } from '../core/home/home-sources';
import { announceConcepts } from './concept-note.home';
import { ConceptExports } from './concept-exports.service';
import { ConceptMail } from './concept-mail.service';
import { ConceptReminders } from './concept-reminders.service';
import { ConceptSubmissionService } from './concept-submission.service';
import { ConceptsController } from './concepts.controller';
import { ConceptsService } from './concepts.service';

@Module({
  controllers: [ConceptsController],
  providers: [ConceptsService, ConceptSubmissionService, ConceptExports, ConceptMail, ConceptReminders],
})
export class ConceptsModule {
  constructor(sources: HomeSources, clock: Clock) {
    announceConcepts(sources, clock);
  }
}
