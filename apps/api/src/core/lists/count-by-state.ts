import { COUNT_LIMIT } from '@passerelle/contract';
import { rows, type Queryable } from '../database/database';
import { conditionsOf, Parameters, type Condition, type ListDefinition } from './list-query';

/** How many rows of a list are in each state (`column`), whatever state is asked for; nothing when there are too many to count. */
export async function countByState(
  db: Queryable,
  definition: ListDefinition,
  column: string,
  { state: _state, ...others }: Record<string, string | undefined>,
  visible: Condition,
): Promise<Record<string, number>> {
  const parameters = new Parameters();
  const where = [visible, ...conditionsOf(definition, others)]
    .map((condition) => `(${condition(parameters)})`)
    .join(' and ');
  const found = await rows<{ state: string; count: number }>(
    db,
    `select k.state, count(*)::int as count
     from (select ${column} as state from ${definition.from} where ${where} limit ${COUNT_LIMIT + 1}) k group by k.state`,
    parameters.values,
  );
  const total = found.reduce((sum, { count }) => sum + count, 0);
  return total > COUNT_LIMIT ? {} : Object.fromEntries(found.map(({ state, count }) => [state, count]));
}
