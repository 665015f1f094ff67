import { Body, Controller, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import type { SavedAnswers } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers } from '../core/auth/allow';
import { ApplicationAnswersService } from './application-answers.service';
import { SaveAnswersDto } from './application.dto';

/** Autosave of a section of the own questions of a call. */
@Controller('api/applications/:id/form')
export class ApplicationAnswersController {
  constructor(private readonly answers: ApplicationAnswersService) {}

  @Put(':section')
  @Allow('applications:edit', 'record')
  @Answers('SavedAnswers')
  save(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('section') section: string,
    @Body() { answers }: SaveAnswersDto,
  ): Promise<SavedAnswers> {
    return this.answers.save(actor, id, section, answers);
  }
}
