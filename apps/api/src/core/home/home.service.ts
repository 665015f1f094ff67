import { Injectable } from '@nestjs/common';
import {
  QUEUE_LIMITS,
  type HomeFigures,
  type SearchHit,
  type SearchResult,
  type WorkQueue,
} from '@passerelle/contract';
import type { Actor } from '../auth/actor';
import { Database, firstRow, rows } from '../database/database';
import { Parameters } from '../lists/list-query';
import { HomeSources } from './home-sources';

const MAX_FIGURES = 4;
const HITS_PER_FEATURE = 5;

/** What waits for the reader, what counts for them, and what they look for. */
@Injectable()
export class HomeService {
  constructor(
    private readonly db: Database,
    private readonly sources: HomeSources,
  ) {}

  async queue(actor: Actor): Promise<WorkQueue> {
    const parameters = new Parameters();
    const parts = this.sources.work.flatMap(({ reason, feature, sql }) => {
      const before = parameters.values.length;
      const select = sql(actor, parameters);
      if (select === undefined) {
        parameters.values.length = before;
        return [];
      }
      return [
        `(select ${parameters.add(reason)}::text as reason, ${parameters.add(feature)}::text as feature, subject_id, reference,
            to_jsonb(title) as title, organisation, since, due
          from (${select}) as w (subject_id, reference, title, organisation, since, due)
          order by due nulls last, since limit ${QUEUE_LIMITS.counted + 1})`,
      ];
    });
    if (!parts.length) return { items: [], counts: [] };
    const found = await firstRow<WorkQueue>(
      this.db,
      `with waiting as materialized (${parts.join(' union all ')})
       select (select coalesce(json_agg(i), '[]') from
                (select reason, feature, subject_id as "subjectId", reference, title, organisation, since, due
                 from waiting order by due nulls last, since limit ${QUEUE_LIMITS.shown}) i) as items,
              (select coalesce(json_agg(c), '[]') from
                (select reason, count(*)::int as count from waiting group by reason order by reason) c) as counts`,
      parameters.values,
    );
    return found ?? { items: [], counts: [] };
  }

  async figures(actor: Actor): Promise<HomeFigures> {
    const figures = await Promise.all(this.sources.figures.map((source) => source(this.db, actor)));
    return { figures: figures.filter((figure) => figure !== undefined).slice(0, MAX_FIGURES) };
  }

  async search(actor: Actor, text: string): Promise<SearchResult> {
    const parameters = new Parameters();
    const wanted = text.trim().slice(0, 200);
    const parts = this.sources.searches.flatMap(({ feature, sql }) => {
      const select = wanted === '' ? undefined : sql(actor, wanted, parameters);
      if (select === undefined) return [];
      return [
        `(select ${parameters.add(feature)}::text as feature, subject_id, reference, to_jsonb(title) as title
          from (${select}) as s (subject_id, reference, title)
          limit ${HITS_PER_FEATURE})`,
      ];
    });
    if (!parts.length) return { hits: [] };
    const hits = await rows<SearchHit>(
      this.db,
      `select feature, subject_id as "subjectId", reference, title from (${parts.join(' union all ')}) as found`,
      parameters.values,
    );
    return { hits };
  }
}
