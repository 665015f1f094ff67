import { Injectable } from '@nestjs/common';
import { COUNT_LIMIT, type HomeFigure } from '@passerelle/contract';
import type { Actor } from '../auth/actor';
import { firstRow, type Queryable } from '../database/database';
import type { Parameters } from '../lists/list-query';

/**
 * One kind of thing that waits for somebody. `sql` selects, for this actor, exactly the columns `subject_id, reference,
 * title, organisation, since, due` with the visibility of the feature, the title as a text or in several languages;
 * undefined when nothing of it can be theirs. A reason may have several sources, so that each follows its own index.
 */
export interface WorkSource {
  reason: string;
  feature: string;
  sql: (actor: Actor, parameters: Parameters) => string | undefined;
}

/** The instant at which a day that is due is over, to the minute that people read. */
export const endOfDay = (day: string): string => `(${day} + time '23:59') at time zone 'Europe/Brussels'`;

/** A figure a feature offers to some homes; undefined when it is not for this actor. */
export type FigureSource = (db: Queryable, actor: Actor) => Promise<HomeFigure | undefined>;

/** How many rows there are of what is selected `from`, with its conditions; one over `COUNT_LIMIT` means that many or more. */
export async function counted(db: Queryable, from: string, values: unknown[] = []): Promise<string> {
  const found = await firstRow<{ count: string }>(
    db,
    `select count(*)::text as count from (select 1 from ${from} limit ${COUNT_LIMIT + 1}) as c`,
    values,
  );
  return found?.count ?? '0';
}

/** What the global search finds in one feature: `sql` selects `subject_id, reference, title` the actor may see. */
export interface SearchSource {
  feature: string;
  sql: (actor: Actor, text: string, parameters: Parameters) => string | undefined;
}

/** Where features announce what waits, what counts and what can be found; the home page and the search ask all of them at once. */
@Injectable()
export class HomeSources {
  readonly work: WorkSource[] = [];
  readonly figures: FigureSource[] = [];
  readonly searches: SearchSource[] = [];
}
