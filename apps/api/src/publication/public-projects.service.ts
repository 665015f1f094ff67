import { Injectable } from '@nestjs/common';
import type {
  ProjectMap,
  PublicProject,
  PublicProjectFilters,
  PublicProjectPage,
  PublicProjectSummary,
} from '@passerelle/contract';
import type { Response } from 'express';
import { Database } from '../core/database/database';
import { CsvExport } from '../core/lists/csv';
import { exportStatement, listPage } from '../core/lists/list-query';
import { notFound } from '../core/problems';
import { activityIdentifier } from './activity-of-project';
import {
  findPublicProject,
  PUBLIC_EXPORT_COLUMNS,
  published,
  publicExport,
  publicFilters,
  publicList,
  publicMap,
} from './public-projects.queries';
import { findReporter } from './published.queries';

type Query = Record<string, string | undefined>;

/** Granted projects as everybody may read them (R45). */
@Injectable()
export class PublicProjectsService {
  constructor(
    private readonly db: Database,
    private readonly csv: CsvExport,
  ) {}

  list(query: Query): Promise<PublicProjectPage> {
    return listPage<PublicProjectSummary>(this.db, publicList, query, published);
  }

  async detail(reference: string): Promise<PublicProject> {
    const [found, reporter] = await Promise.all([findPublicProject(this.db, reference), findReporter(this.db)]);
    if (!found) throw notFound();
    return { ...found, iatiIdentifier: reporter ? activityIdentifier(reporter.ref, reference) : '' };
  }

  map(query: Query): Promise<ProjectMap> {
    return publicMap(this.db, query);
  }

  filters(): Promise<PublicProjectFilters> {
    return publicFilters(this.db);
  }

  export(query: Query, response: Response): Promise<void> {
    const statement = exportStatement(publicExport, query, published);
    return this.csv.send(response, 'projects.csv', PUBLIC_EXPORT_COLUMNS, statement);
  }
}
