import { Injectable } from '@nestjs/common';
import type { ApplicationCounts } from '@passerelle/contract';
import type { Response } from 'express';
import type { Actor } from '../core/auth/actor';
import { Database } from '../core/database/database';
import { countByState } from '../core/lists/count-by-state';
import { ListFiles, prepareFile } from '../core/lists/list-file';
import { UnitOfWork } from '../core/work/unit-of-work';
import { Organisation } from '../organisations/organisation.entity';
import { applicationFile } from './application.export';
import { applicationList } from './application.list';
import { visibleTo } from './application.queries';

type Query = Record<string, string | undefined>;

/** The list of applications as figures and files; what leaves leaves a trace (SEC-20). */
@Injectable()
export class ApplicationExports {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: ListFiles,
  ) {}

  async counts(actor: Actor, query: Query): Promise<ApplicationCounts> {
    return { states: await countByState(this.db, applicationList(actor), 'a.state', query, visibleTo(actor)) };
  }

  async send(actor: Actor, name: string, query: Query, response: Response): Promise<void> {
    const file = prepareFile(applicationList(actor), applicationFile(actor), query, visibleTo(actor));
    await this.unitOfWork.run(actor, async (work) => {
      work.record('application.export', await work.lock(Organisation, { id: actor.organisationId }), { query });
    });
    await this.files.send(response, name, file);
  }
}
