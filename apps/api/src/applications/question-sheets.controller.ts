import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { BudgetTableSheet } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, TakesFile, WithoutIdempotencyKey } from '../core/auth/allow';
import { XLSX } from '../core/lists/xlsx';
import { BudgetSheets } from './budget-sheets.service';

/** The own budget tables of a call in an application, as spreadsheets. */
@Controller('api/applications/:id/questions/:key/sheet')
export class QuestionSheetsController {
  constructor(private readonly sheets: BudgetSheets) {}

  @Get()
  @Allow('applications:read')
  @Answers('file', XLSX)
  send(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('key') key: string,
    @Query('language') language: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    return this.sheets.sendTable(actor, id, key, language, response);
  }

  @Post()
  @HttpCode(200)
  @Allow('applications:edit', 'record')
  @TakesFile()
  @WithoutIdempotencyKey()
  @Answers('BudgetTableSheet')
  read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('key') key: string,
    @Req() request: Request,
  ): Promise<BudgetTableSheet> {
    return this.sheets.readTable(actor, id, key, request);
  }
}
