import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { FileTimeline } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers } from '../core/auth/allow';
import { TimelineService } from './timeline.service';

@Controller('api/applications/:id/timeline')
export class TimelineController {
  constructor(private readonly timelines: TimelineService) {}

  @Get()
  @Allow('applications:read')
  @Answers('FileTimeline')
  timeline(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FileTimeline> {
    return this.timelines.of(actor, id);
  }
}
