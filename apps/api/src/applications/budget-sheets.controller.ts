import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { BudgetSheet } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, TakesFile, WithoutIdempotencyKey } from '../core/auth/allow';
import { XLSX } from '../core/lists/xlsx';
import { BudgetSheets } from './budget-sheets.service';

@Controller('api/applications/:id/budget-sheet')
export class BudgetSheetsController {
  constructor(private readonly sheets: BudgetSheets) {}

  @Get()
  @Allow('applications:read')
  @Answers('file', XLSX)
  send(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('language') language: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    return this.sheets.send(actor, id, language, response);
  }

  @Post()
  @HttpCode(200)
  @Allow('applications:edit', 'record')
  @TakesFile()
  @WithoutIdempotencyKey()
  @Answers('BudgetSheet')
  read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
  ): Promise<BudgetSheet> {
    return this.sheets.read(actor, id, request);
  }
}
