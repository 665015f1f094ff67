import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { CallQuestion, CallQuestionPage } from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters } from '../core/auth/allow';
import { AskQuestionDto, WriteAnswerDto } from './call-question.dto';
import { CallQuestionsService } from './call-questions.service';

@Controller('api/calls/:id/questions')
export class CallQuestionsController {
  constructor(private readonly questions: CallQuestionsService) {}

  @Get()
  @Allow('calls:read')
  @Filters('QuestionQuery')
  @Answers('CallQuestionPage')
  list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: Record<string, string>,
  ): Promise<CallQuestionPage> {
    return this.questions.list(actor, id, query);
  }

  @Post()
  @Allow('calls:ask')
  @Answers('CallQuestion')
  ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AskQuestionDto,
  ): Promise<CallQuestion> {
    return this.questions.ask(actor, id, body);
  }

  @Put(':questionId')
  @Allow('calls:prepare')
  @Answers('CallQuestion')
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('questionId', ParseUUIDPipe) questionId: string,
    @Body() body: WriteAnswerDto,
  ): Promise<CallQuestion> {
    return this.questions.answer(actor, id, questionId, body);
  }

  @Post(':questionId/publish')
  @HttpCode(200)
  @Allow('calls:prepare')
  @DecidesOnVersion()
  @Answers('CallQuestion')
  publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('questionId', ParseUUIDPipe) questionId: string,
    @Body() body: WriteAnswerDto,
  ): Promise<CallQuestion> {
    return this.questions.publish(actor, id, questionId, body);
  }
}
