import { Controller, Get, Query } from '@nestjs/common';
import type { HomeFigures, SearchResult, WorkQueue } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../auth/actor';
import { Allow, Answers } from '../auth/allow';
import { HomeService } from './home.service';

@Controller('api')
export class HomeController {
  constructor(private readonly home: HomeService) {}

  @Get('home/queue')
  @Allow('session:use')
  @Answers('WorkQueue')
  queue(@CurrentActor() actor: Actor): Promise<WorkQueue> {
    return this.home.queue(actor);
  }

  @Get('home/figures')
  @Allow('session:use')
  @Answers('HomeFigures')
  figures(@CurrentActor() actor: Actor): Promise<HomeFigures> {
    return this.home.figures(actor);
  }

  @Get('search')
  @Allow('session:use')
  @Answers('SearchResult')
  search(@CurrentActor() actor: Actor, @Query('search') text = ''): Promise<SearchResult> {
    return this.home.search(actor, text);
  }
}
