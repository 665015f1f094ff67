import { Module, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../core/clock';
import { HomeSources } from '../core/home/home-sources';
import { MatchSources } from '../core/matches/match-sources';
import { DocumentsModule } from '../documents/documents.module';
import { ProjectDocumentsController } from './project-documents.controller';
import { ProjectDocumentsService } from './project-documents.service';
import { ProjectLetters } from './project-letters';
import { ProjectLifeService } from './project-life.service';
import { ProjectOpeningService } from './project-opening.service';
import { announceProjects } from './project.home';
import { announceDoubleFinancing } from './project.matches';
import { ProjectsController } from './projects.controller';
import { ProjectsService } from './projects.service';

@Module({
  imports: [DocumentsModule],
  controllers: [ProjectsController, ProjectDocumentsController],
  providers: [ProjectsService, ProjectOpeningService, ProjectLifeService, ProjectLetters, ProjectDocumentsService],
  exports: [ProjectLetters],
})
export class ProjectsModule implements OnModuleInit {
  constructor(
    private readonly home: HomeSources,
    private readonly clock: Clock,
    private readonly matches: MatchSources,
  ) {}

  onModuleInit(): void {
    announceProjects(this.home, this.clock);
    announceDoubleFinancing(this.matches);
  }
}
