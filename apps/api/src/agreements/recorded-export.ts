import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../core/auth/actor';
import { CsvExport } from '../core/lists/csv';
import { exportStatement, type Condition, type ListDefinition } from '../core/lists/list-query';
import { UnitOfWork } from '../core/work/unit-of-work';
import { Organisation } from '../organisations/organisation.entity';

/** What is exported: the rows of a list that the reader may see. */
export interface Exported {
  /** Name of the list, e.g. `agreements`. */
  name: string;
  definition: ListDefinition;
  columns: readonly string[];
  visible: Condition;
  query: Record<string, string | undefined>;
}

/** Lists of the agreement and the stages after it as CSV; each export leaves a trace (SEC-20). */
@Injectable()
export class RecordedExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly csv: CsvExport,
  ) {}

  async send(actor: Actor, response: Response, { name, definition, columns, visible, query }: Exported): Promise<void> {
    const statement = exportStatement(definition, query, visible);
    await this.unitOfWork.run(actor, async (work) => {
      work.record(`${name}.export`, await work.lock(Organisation, { id: actor.organisationId }), { query });
    });
    const headings = columns.map((key) => ({ key, header: key }));
    await this.csv.send(response, `${name}.csv`, headings, statement);
  }
}
