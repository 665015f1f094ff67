import type { ListDefinition } from '../core/lists/list-query';

/** Finds records of organisations (`alias` of a table) by words of reference and title, or a part of the organisation's name. */
export const applicantSearch =
  (table: string, alias: string): NonNullable<ListDefinition['search']> =>
  (text, parameters) => {
    const words = parameters.add(text);
    const part = parameters.add(`%${text.replace(/[\\%_]/g, '\\$&')}%`);
    const written = (row: string) =>
      `to_tsvector('simple', ${row}.reference || ' ' || ${row}.title) @@ websearch_to_tsquery('simple', ${words})`;
    const named = `array(select x.id from organisations x where x.name ilike ${part})`;
    return {
      holds: `${written(alias)} or ${alias}.organisation_id = any(${named})`,
      key: `${alias}.id`,
      keys: `select x.id from ${table} x where ${written('x')}
             union select x.id from ${table} x where x.organisation_id = any(${named})`,
    };
  };
