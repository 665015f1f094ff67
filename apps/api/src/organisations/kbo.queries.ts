import type { KboEntry } from '@passerelle/contract';
import { firstRow, type Queryable } from '../core/database/database';

/** The name in one language, else in the first of the others that has it. */
const inLanguage = (language: string, kind: string) =>
  `coalesce((select n.name from kbo_names n where n.number = e.number and n.kind = '${kind}'
     order by n.language <> '${language}', n.language limit 1), '')`;
const localized = (kind: string) =>
  `json_build_object('fr', ${inLanguage('fr', kind)}, 'nl', ${inLanguage('nl', kind)}, 'en', ${inLanguage('en', kind)})`;

/** Expression: the status of the number of organisation `o`, as recorded, else active where the loaded set has it; null when nothing is known. */
export const KBO_STATUS_OF = `coalesce(o.kbo_status, (select 'active' from kbo_enterprises e where e.number = o.kbo_number))`;

/** Expression: the day on which organisation `o` was founded, as the loaded set has it, else in its own words; null when unknown. */
export const FOUNDED_ON_OF = `coalesce((select e.founded_on from kbo_enterprises e where e.number = o.kbo_number), o.founded_on)`;

/** What the register says of a number; undefined when it is not in the loaded set, or none is loaded. */
export function findKboEntry(db: Queryable, number: string): Promise<KboEntry | undefined> {
  return firstRow<KboEntry>(
    db,
    `select e.number as "kboNumber", ${localized('name')} as name, ${localized('acronym')} as acronym,
            e.legal_form as "legalForm", e.founded_on::text as "foundedOn",
            json_build_object('fr', coalesce(s.city_fr, ''), 'nl', coalesce(s.city_nl, ''),
                              'en', coalesce(s.city_fr, '')) as city
     from kbo_enterprises e left join kbo_seats s on s.number = e.number where e.number = $1`,
    [number],
  );
}
