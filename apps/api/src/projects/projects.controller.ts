import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import type { History, ProjectDetail, ProjectMap, ProjectPage } from '@passerelle/contract';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters } from '../core/auth/allow';
import { ProjectLifeService } from './project-life.service';
import { ProjectOpeningService } from './project-opening.service';
import {
  ChangeModalityDto,
  OpenProjectDto,
  OpenProjectFromApplicationDto,
  ProjectReasonDto,
  StartProjectDto,
  WriteProjectDto,
} from './project.dto';
import { ProjectsService } from './projects.service';

@Controller('api/projects')
export class ProjectsController {
  constructor(
    private readonly projects: ProjectsService,
    private readonly opening: ProjectOpeningService,
    private readonly life: ProjectLifeService,
  ) {}

  @Get()
  @Allow('projects:read')
  @Filters('ProjectQuery')
  @Answers('ProjectPage')
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<ProjectPage> {
    return this.projects.list(actor, query);
  }

  @Get('export')
  @Allow('exports:download')
  @Filters('ProjectQuery')
  @Answers('file', 'text/csv')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    return this.projects.export(actor, query, response);
  }

  @Get('map')
  @Allow('projects:read')
  @Filters('ProjectQuery')
  @Answers('ProjectMap')
  map(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<ProjectMap> {
    return this.projects.map(actor, query);
  }

  @Post()
  @Allow('projects:create')
  @Answers('ProjectDetail')
  open(@CurrentActor() actor: Actor, @Body() body: OpenProjectDto): Promise<ProjectDetail> {
    return this.opening.open(actor, body);
  }

  @Post('from-application')
  @Allow('projects:create')
  @Answers('ProjectDetail')
  openFromApplication(
    @CurrentActor() actor: Actor,
    @Body() body: OpenProjectFromApplicationDto,
  ): Promise<ProjectDetail> {
    return this.opening.openFromApplication(actor, body);
  }

  @Get(':id')
  @Allow('projects:read')
  @Answers('ProjectDetail')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProjectDetail> {
    return this.projects.detail(actor, id);
  }

  @Put(':id')
  @Allow('projects:edit')
  @Answers('ProjectDetail')
  update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteProjectDto,
  ): Promise<ProjectDetail> {
    return this.projects.update(actor, id, body);
  }

  @Get(':id/history')
  @Allow('history:read')
  @Answers('History')
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<History> {
    return this.projects.history(actor, id);
  }

  @Post(':id/modality')
  @HttpCode(200)
  @Allow('projects:edit')
  @DecidesOnVersion()
  @Answers('ProjectDetail')
  changeModality(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeModalityDto,
  ): Promise<ProjectDetail> {
    return this.projects.changeModality(actor, id, body);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Allow('projects:manage')
  @DecidesOnVersion()
  @Answers('ProjectDetail')
  start(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: StartProjectDto,
  ): Promise<ProjectDetail> {
    return this.life.start(actor, id, body.startedOn);
  }

  @Post(':id/endPeriod')
  @HttpCode(200)
  @Allow('projects:manage')
  @DecidesOnVersion()
  @Answers('ProjectDetail')
  endPeriod(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProjectDetail> {
    return this.life.act(actor, id, 'endPeriod');
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @Allow('projects:manage')
  @DecidesOnVersion()
  @Answers('ProjectDetail')
  suspend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProjectReasonDto,
  ): Promise<ProjectDetail> {
    return this.life.act(actor, id, 'suspend', body.reason);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Allow('projects:manage')
  @DecidesOnVersion()
  @Answers('ProjectDetail')
  resume(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProjectReasonDto,
  ): Promise<ProjectDetail> {
    return this.life.act(actor, id, 'resume', body.reason);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('projects:manage')
  @DecidesOnVersion()
  @Answers('ProjectDetail')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProjectReasonDto,
  ): Promise<ProjectDetail> {
    return this.life.withdraw(actor, id, body.reason);
  }
}
