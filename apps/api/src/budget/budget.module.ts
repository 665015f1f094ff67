import { Module, type OnModuleInit } from '@nestjs/common';
import { can } from '../core/auth/actor';
import { HomeSources } from '../core/home/home-sources';
import { Jobs } from '../core/jobs/jobs';
import { BudgetController } from './budget.controller';
import { searchSql } from './budget.queries';
import { BudgetService } from './budget.service';

@Module({ controllers: [BudgetController], providers: [BudgetService] })
export class BudgetModule implements OnModuleInit {
  constructor(
    private readonly home: HomeSources,
    private readonly jobs: Jobs,
    private readonly budget: BudgetService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('budget.verify', () => this.budget.verifyByNight());
    this.home.searches.push({
      feature: 'budget',
      sql: (actor, text, parameters) => (can(actor, 'budget:read') ? searchSql(text, parameters) : undefined),
    });
  }
}
