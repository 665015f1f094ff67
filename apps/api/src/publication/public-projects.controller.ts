import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { ProjectMap, PublicProject, PublicProjectFilters, PublicProjectPage } from '@passerelle/contract';
import type { Response } from 'express';
import { Answers, Filters, Public } from '../core/auth/allow';
import { IatiExportsService } from './iati-exports.service';
import { PublicProjectsService } from './public-projects.service';

type FilterValues = Record<string, string>;

@Controller('api/public')
export class PublicProjectsController {
  constructor(
    private readonly projects: PublicProjectsService,
    private readonly exports: IatiExportsService,
  ) {}

  @Get('projects')
  @Public()
  @Answers('PublicProjectPage')
  @Filters('PublicProjectQuery')
  list(@Query() query: FilterValues): Promise<PublicProjectPage> {
    return this.projects.list(query);
  }

  @Get('projects/export')
  @Public()
  @Answers('file', 'text/csv')
  @Filters('PublicProjectQuery')
  export(@Query() query: FilterValues, @Res() response: Response): Promise<void> {
    return this.projects.export(query, response);
  }

  @Get('projects/map')
  @Public()
  @Answers('ProjectMap')
  @Filters('PublicProjectQuery')
  map(@Query() query: FilterValues): Promise<ProjectMap> {
    return this.projects.map(query);
  }

  @Get('projects/filters')
  @Public()
  @Answers('PublicProjectFilters')
  filters(): Promise<PublicProjectFilters> {
    return this.projects.filters();
  }

  @Get('projects/:reference')
  @Public()
  @Answers('PublicProject')
  detail(@Param('reference') reference: string): Promise<PublicProject> {
    return this.projects.detail(reference);
  }

  @Get('iati/activities.xml')
  @Public()
  @Answers('file', 'application/xml')
  activities(@Res() response: Response): Promise<void> {
    return this.exports.sendNewest(response);
  }
}
