import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { Clock } from '../core/clock';
import { HomeSources } from '../core/home/home-sources';
import { EvaluatorsService } from './evaluators.service';
import { RankingController } from './ranking.controller';
import { RankingService } from './ranking.service';
import { announceReviews } from './review.home';
import { ScoreSheetsController } from './score-sheets.controller';
import { ScoreSheetsService } from './score-sheets.service';
import { ScreeningController } from './screening.controller';
import { ScreeningFiles } from './screening-files';
import { ScreeningOutcomesService } from './screening-outcomes.service';
import { ScreeningService } from './screening.service';

@Module({
  imports: [ApplicationsModule],
  controllers: [ScreeningController, ScoreSheetsController, RankingController],
  providers: [
    ScreeningService,
    ScreeningFiles,
    ScreeningOutcomesService,
    ScoreSheetsService,
    EvaluatorsService,
    RankingService,
  ],
})
export class ReviewsModule {
  constructor(sources: HomeSources, clock: Clock) {
    announceReviews(sources, clock);
  }
}
