import { Body, Controller, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { SavedSection } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers } from '../core/auth/allow';
import { ApplicationsService } from './applications.service';
import {
  AttachmentsSectionDto,
  BudgetSectionDto,
  DeclarationsSectionDto,
  PartnersSectionDto,
  ProjectSectionDto,
  ResultsSectionDto,
  ThemeSectionDto,
} from './section.dto';

/** Autosave: one route for each section, because each has a shape of its own. */
@Controller('api/applications/:id/sections')
export class ApplicationSectionsController {
  constructor(private readonly applications: ApplicationsService) {}

  @Put('project')
  @Allow('applications:edit', 'record')
  @Answers('SavedSection')
  project(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProjectSectionDto,
  ): Promise<SavedSection> {
    return this.applications.saveSection(actor, id, 'project', body);
  }

  @Put('partners')
  @Allow('applications:edit', 'record')
  @Answers('SavedSection')
  partners(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PartnersSectionDto,
  ): Promise<SavedSection> {
    return this.applications.saveSection(actor, id, 'partners', body);
  }

  @Put('theme')
  @Allow('applications:edit', 'record')
  @Answers('SavedSection')
  theme(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ThemeSectionDto,
  ): Promise<SavedSection> {
    return this.applications.saveSection(actor, id, 'theme', body);
  }

  @Put('budget')
  @Allow('applications:edit', 'record')
  @Answers('SavedSection')
  budget(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BudgetSectionDto,
  ): Promise<SavedSection> {
    return this.applications.saveSection(actor, id, 'budget', body);
  }

  @Put('results')
  @Allow('applications:edit', 'record')
  @Answers('SavedSection')
  results(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ResultsSectionDto,
  ): Promise<SavedSection> {
    return this.applications.saveSection(actor, id, 'results', body);
  }

  @Put('attachments')
  @Allow('applications:edit', 'record')
  @Answers('SavedSection')
  attachments(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AttachmentsSectionDto,
  ): Promise<SavedSection> {
    return this.applications.saveSection(actor, id, 'attachments', body);
  }

  @Put('declarations')
  @Allow('applications:edit', 'record')
  @Answers('SavedSection')
  declarations(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DeclarationsSectionDto,
  ): Promise<SavedSection> {
    return this.applications.saveSection(actor, id, 'declarations', body);
  }
}
