import { Injectable } from '@nestjs/common';
import type { ApplicationCounts } from '@passerelle/contract';
import type { Response } from 'express';
import type { Actor } from '../core/auth/actor';
import { Database } from '../core/database/database';
import { CsvExport } from '../core/lists/csv';
import { exportStatement } from '../core/lists/list-query';
import { XlsxExport } from '../core/lists/xlsx';
import { UnitOfWork } from '../core/work/unit-of-work';
import { Organisation } from '../organisations/organisation.entity';
import { applicationExport, countByState, exportColumns } from './application.export';
import { visibleTo } from './application.queries';

type Query = Record<string, string | undefined>;

/** The list of applications as figures and files; what leaves leaves a trace (SEC-20). */
@Injectable()
export class ApplicationExports {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly csv: CsvExport,
    private readonly xlsx: XlsxExport,
  ) {}

  counts(actor: Actor, query: Query): Promise<ApplicationCounts> {
    return countByState(this.db, actor, query);
  }

  async sendCsv(actor: Actor, query: Query, response: Response): Promise<void> {
    const statement = await this.prepare(actor, query);
    await this.csv.send(response, 'applications.csv', exportColumns(query), statement);
  }

  async sendXlsx(actor: Actor, query: Query, response: Response): Promise<void> {
    const statement = await this.prepare(actor, query);
    await this.xlsx.send(response, 'applications.xlsx', exportColumns(query), statement);
  }

  private async prepare(actor: Actor, query: Query) {
    exportColumns(query);
    const statement = exportStatement(applicationExport(actor, query), query, visibleTo(actor));
    await this.unitOfWork.run(actor, async (work) => {
      work.record('application.export', await work.lock(Organisation, { id: actor.organisationId }), { query });
    });
    return statement;
  }
}
