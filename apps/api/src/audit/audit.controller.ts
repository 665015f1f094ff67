import { Controller, Get, Query, Res } from '@nestjs/common';
import type { AuditEventPage, AuditQuery, ChainVerdict } from '@passerelle/contract';
import type { Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, Filters } from '../core/auth/allow';
import { AuditService } from './audit.service';

@Controller('api/audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get('events')
  @Allow('audit:read')
  @Answers('AuditEventPage')
  @Filters('AuditQuery')
  events(@Query() query: AuditQuery): Promise<AuditEventPage> {
    return this.audit.events(query);
  }

  @Get('events/export')
  @Allow('audit:read')
  @Answers('file', 'text/csv')
  @Filters('AuditQuery')
  export(@CurrentActor() actor: Actor, @Query() query: AuditQuery, @Res() response: Response): Promise<void> {
    return this.audit.export(actor, query, response);
  }

  @Get('verification')
  @Allow('audit:verify')
  @Answers('ChainVerdict')
  verify(): Promise<ChainVerdict> {
    return this.audit.verify();
  }
}
