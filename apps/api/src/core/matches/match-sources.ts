import { Injectable } from '@nestjs/common';
import { rows, type Queryable } from '../database/database';
import { Parameters } from '../lists/list-query';

/** What records of other features are held against. */
export interface Candidate {
  /** The record itself, which is no match of its own. */
  id: string;
  organisationId: string;
  title: string;
  /** In euro. */
  amount: string;
  /** The day by which something is due or not. */
  today: string;
}

/**
 * Records of a feature that may stand in the way of a candidate, for one point of a check list. `sql` selects exactly
 * the columns `subject_id, reference, title, amount, reason`, the title as a text or in several languages, the amount
 * in euro or null; it goes by an index of the organisation.
 */
export interface MatchSource {
  point: string;
  feature: string;
  sql: (candidate: Candidate, parameters: Parameters) => string;
}

/** A record that was found, and why. */
export interface Match {
  point: string;
  feature: string;
  subjectId: string;
  reference: string;
  title: unknown;
  amount: string | null;
  reason: string;
}

/** Where features announce what of theirs may stand in the way; who checks asks all of them at once. */
@Injectable()
export class MatchSources {
  readonly known: MatchSource[] = [];

  find(db: Queryable, candidate: Candidate): Promise<Match[]> {
    const parameters = new Parameters();
    const parts = this.known.map(
      ({ point, feature, sql }) =>
        `select ${parameters.add(point)}::text as point, ${parameters.add(feature)}::text as feature, subject_id,
                reference, to_jsonb(title) as title, amount, reason
         from (${sql(candidate, parameters)}) as m (subject_id, reference, title, amount, reason)`,
    );
    return rows<Match>(
      db,
      `select point, feature, subject_id as "subjectId", reference, title, amount::text as amount, reason
       from (${parts.join(' union all ')}) as found order by point, reference, subject_id`,
      parameters.values,
    );
  }
}

/** Expression: how much two titles have in common, from 0 to 1, by their words of more than three letters. */
export const likeness = (one: string, other: string): string => `title_likeness(${one}, ${other})`;

/** Titles are similar from here on; with a similar amount, half of that is enough. */
const SIMILAR = 0.5;

/** Expression: why a record with this title and amount resembles the candidate; null when it does not. */
export function resemblance(
  { title, amount }: Pick<Candidate, 'title' | 'amount'>,
  columns: { likeness: (title: string) => string; amount: string },
  parameters: Parameters,
): string {
  const alike = columns.likeness(parameters.add(title));
  const asked = `${parameters.add(amount)}::numeric`;
  return `case when ${alike} = 1 then 'same-title' when ${alike} >= ${SIMILAR} then 'similar-title'
    when ${alike} >= ${SIMILAR / 2} and abs(${columns.amount} - ${asked}) <= 0.1 * ${asked} then 'similar-amount' end`;
}
