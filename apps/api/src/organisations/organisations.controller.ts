import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import type { History, OrganisationDetail, OrganisationPage } from '@passerelle/contract';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, Filters } from '../core/auth/allow';
import { KboCheckDto, WriteOrganisationDto } from './organisation.dto';
import { OrganisationsService } from './organisations.service';

@Controller('api/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @Allow('organisations:read')
  @Filters('OrganisationQuery')
  @Answers('OrganisationPage')
  list(@Query() query: Record<string, string>): Promise<OrganisationPage> {
    return this.organisations.list(query);
  }

  @Get('export')
  @Allow('exports:download')
  @Filters('OrganisationQuery')
  @Answers('file', 'text/csv')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    return this.organisations.export(actor, query, response);
  }

  @Post()
  @Allow('organisations:create')
  @Answers('OrganisationDetail')
  create(@CurrentActor() actor: Actor, @Body() body: WriteOrganisationDto): Promise<OrganisationDetail> {
    return this.organisations.create(actor, body);
  }

  @Get(':id')
  @Allow('organisations:read')
  @Answers('OrganisationDetail')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OrganisationDetail> {
    return this.organisations.detail(actor, id);
  }

  @Put(':id')
  @Allow('organisations:edit')
  @Answers('OrganisationDetail')
  update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteOrganisationDto,
  ): Promise<OrganisationDetail> {
    return this.organisations.update(actor, id, body);
  }

  @Put(':id/kbo-status')
  @Allow('organisations:manage')
  @Answers('OrganisationDetail')
  checkKbo(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: KboCheckDto,
  ): Promise<OrganisationDetail> {
    return this.organisations.checkKbo(actor, id, body);
  }

  @Get(':id/history')
  @Allow('history:read')
  @Answers('History')
  history(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<History> {
    return this.organisations.history(actor, id);
  }
}
