import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { BudgetLineDetail, BudgetLinePage, BudgetVerdict, History } from '@passerelle/contract';
import type { Response } from 'express';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, Filters } from '../core/auth/allow';
import { AdjustBudgetLineDto, CreateBudgetLineDto } from './budget.dto';
import { BudgetService } from './budget.service';

@Controller('api/budget')
export class BudgetController {
  constructor(private readonly budget: BudgetService) {}

  @Get()
  @Allow('budget:read')
  @Filters('BudgetQuery')
  @Answers('BudgetLinePage')
  list(@Query() query: Record<string, string>): Promise<BudgetLinePage> {
    return this.budget.list(query);
  }

  @Get('export')
  @Allow('budget:read')
  @Filters('BudgetQuery')
  @Answers('file', 'text/csv')
  export(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
    @Res() response: Response,
  ): Promise<void> {
    return this.budget.export(actor, query, response);
  }

  @Get('verification')
  @Allow('budget:read')
  @Answers('BudgetVerdict')
  verify(): Promise<BudgetVerdict> {
    return this.budget.verify();
  }

  @Post()
  @Allow('budget:manage')
  @Answers('BudgetLineDetail')
  create(@CurrentActor() actor: Actor, @Body() body: CreateBudgetLineDto): Promise<BudgetLineDetail> {
    return this.budget.create(actor, body);
  }

  @Get(':id')
  @Allow('budget:read')
  @Answers('BudgetLineDetail')
  detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BudgetLineDetail> {
    return this.budget.detail(actor, id);
  }

  @Get(':id/history')
  @Allow('budget:read')
  @Answers('History')
  history(@Param('id', ParseUUIDPipe) id: string): Promise<History> {
    return this.budget.history(id);
  }

  @Post(':id/adjust')
  @HttpCode(200)
  @Allow('budget:manage')
  @Answers('BudgetLineDetail')
  adjust(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AdjustBudgetLineDto,
  ): Promise<BudgetLineDetail> {
    return this.budget.adjust(actor, id, body);
  }
}
