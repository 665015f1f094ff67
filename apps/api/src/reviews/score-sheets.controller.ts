import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { ScoreSheet, ScoreSheets, SheetPage } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion, Filters } from '../core/auth/allow';
import { DeclareConflictDto, WriteSheetDto } from './review.dto';
import { ScoreSheetsService } from './score-sheets.service';

@Controller('api/reviews')
export class ScoreSheetsController {
  constructor(private readonly sheets: ScoreSheetsService) {}

  @Get('sheets')
  @Allow('reviews:score')
  @Filters('SheetQuery')
  @Answers('SheetPage')
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<SheetPage> {
    return this.sheets.list(actor, query);
  }

  @Get('applications/:id/sheets')
  @Allow('reviews:read')
  @Answers('ScoreSheets')
  ofApplication(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ScoreSheets> {
    return this.sheets.ofApplication(actor, id);
  }

  @Get('sheets/:id')
  @Allow('reviews:read')
  @Answers('ScoreSheet')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ScoreSheet> {
    return this.sheets.detail(actor, id);
  }

  @Put('sheets/:id')
  @Allow('reviews:score')
  @Answers('ScoreSheet')
  write(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteSheetDto,
  ): Promise<ScoreSheet> {
    return this.sheets.write(actor, id, body);
  }

  @Post('sheets/:id/declareNone')
  @HttpCode(200)
  @Allow('reviews:score')
  @DecidesOnVersion()
  @Answers('ScoreSheet')
  declareNone(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ScoreSheet> {
    return this.sheets.declareNone(actor, id);
  }

  @Post('sheets/:id/declareConflict')
  @HttpCode(200)
  @Allow('reviews:score')
  @DecidesOnVersion()
  @Answers('ScoreSheet')
  declareConflict(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DeclareConflictDto,
  ): Promise<ScoreSheet> {
    return this.sheets.declareConflict(actor, id, reason);
  }

  @Post('sheets/:id/complete')
  @HttpCode(200)
  @Allow('reviews:score')
  @DecidesOnVersion()
  @Answers('ScoreSheet')
  complete(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ScoreSheet> {
    return this.sheets.complete(actor, id);
  }

  @Post('sheets/:id/reopen')
  @HttpCode(200)
  @Allow('reviews:score')
  @DecidesOnVersion()
  @Answers('ScoreSheet')
  reopen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ScoreSheet> {
    return this.sheets.reopen(actor, id);
  }
}
