import { Module } from '@nestjs/common';
import { HomeSources } from '../core/home/home-sources';
import { EvaluatorsService } from './evaluators.service';
import { RankingController } from './ranking.controller';
import { RankingService } from './ranking.service';
import { announceReviews } from './review.home';
import { ScoreSheetsController } from './score-sheets.controller';
import { ScoreSheetsService } from './score-sheets.service';
import { ScreeningController } from './screening.controller';
import { ScreeningService } from './screening.service';

@Module({
  controllers: [ScreeningController, ScoreSheetsController, RankingController],
  providers: [ScreeningService, ScoreSheetsService, EvaluatorsService, RankingService],
})
export class ReviewsModule {
  constructor(sources: HomeSources) {
    announceReviews(sources);
  }
}
