import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { CorrectionRounds } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers } from '../core/auth/allow';
import { ApplicationCorrectionsService } from './application-corrections.service';

@Controller('api/applications/:id/corrections')
export class ApplicationCorrectionsController {
  constructor(private readonly corrections: ApplicationCorrectionsService) {}

  @Get()
  @Allow('applications:read')
  @Answers('CorrectionRounds')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CorrectionRounds> {
    return this.corrections.list(actor, id);
  }
}
