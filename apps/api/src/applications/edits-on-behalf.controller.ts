import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { EditsOnBehalf } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers } from '../core/auth/allow';
import { EditsOnBehalfService } from './edits-on-behalf.service';
import {
  AnswerOnBehalfDto,
  BudgetOnBehalfDto,
  PartnersOnBehalfDto,
  ProjectOnBehalfDto,
  ResultsOnBehalfDto,
  ThemeOnBehalfDto,
} from './on-behalf.dto';

/** Corrections by the administration: one route for each section, because each has a shape of its own, and one for those of the call. */
@Controller('api/applications/:id/on-behalf')
export class EditsOnBehalfController {
  constructor(private readonly edits: EditsOnBehalfService) {}

  @Get()
  @Allow('applications:read')
  @Answers('EditsOnBehalf')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EditsOnBehalf> {
    return this.edits.list(actor, id);
  }

  @Put('project')
  @Allow('applications:edit-on-behalf')
  @Answers('EditsOnBehalf')
  project(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProjectOnBehalfDto,
  ): Promise<EditsOnBehalf> {
    return this.edits.edit(actor, id, 'project', body);
  }

  @Put('partners')
  @Allow('applications:edit-on-behalf')
  @Answers('EditsOnBehalf')
  partners(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PartnersOnBehalfDto,
  ): Promise<EditsOnBehalf> {
    return this.edits.edit(actor, id, 'partners', body);
  }

  @Put('theme')
  @Allow('applications:edit-on-behalf')
  @Answers('EditsOnBehalf')
  theme(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ThemeOnBehalfDto,
  ): Promise<EditsOnBehalf> {
    return this.edits.edit(actor, id, 'theme', body);
  }

  @Put('budget')
  @Allow('applications:edit-on-behalf')
  @Answers('EditsOnBehalf')
  budget(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BudgetOnBehalfDto,
  ): Promise<EditsOnBehalf> {
    return this.edits.edit(actor, id, 'budget', body);
  }

  @Put('results')
  @Allow('applications:edit-on-behalf')
  @Answers('EditsOnBehalf')
  results(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ResultsOnBehalfDto,
  ): Promise<EditsOnBehalf> {
    return this.edits.edit(actor, id, 'results', body);
  }

  @Put('form/:section')
  @Allow('applications:edit-on-behalf')
  @Answers('EditsOnBehalf')
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('section') section: string,
    @Body() body: AnswerOnBehalfDto,
  ): Promise<EditsOnBehalf> {
    return this.edits.answer(actor, id, section, body);
  }
}
