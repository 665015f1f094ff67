import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { IatiCheck, IatiExport, IatiExportPage, ImportReport } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, Filters, TakesFile } from '../core/auth/allow';
import { IatiExportsService } from './iati-exports.service';
import { IatiImportService } from './iati-import.service';

@Controller('api/publication/iati')
export class PublicationController {
  constructor(
    private readonly exports: IatiExportsService,
    private readonly imports: IatiImportService,
  ) {}

  @Get('check')
  @Allow('publication:export')
  @Answers('IatiCheck')
  check(): Promise<IatiCheck> {
    return this.exports.check();
  }

  @Get('exports')
  @Allow('publication:export')
  @Filters('IatiExportQuery')
  @Answers('IatiExportPage')
  list(@Query() query: Record<string, string>): Promise<IatiExportPage> {
    return this.exports.list(query);
  }

  @Post('exports')
  @Allow('publication:export')
  @Answers('IatiExport')
  request(@CurrentActor() actor: Actor): Promise<IatiExport> {
    return this.exports.request(actor);
  }

  @Get('exports/:id/file')
  @Allow('publication:export')
  @Answers('file', 'application/xml')
  download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.exports.download(actor, id, response);
  }

  @Post('import')
  @Allow('projects:import')
  @TakesFile()
  @Answers('ImportReport')
  import(@CurrentActor() actor: Actor, @Req() request: Request): Promise<ImportReport> {
    return this.imports.importUpload(actor, request);
  }
}
