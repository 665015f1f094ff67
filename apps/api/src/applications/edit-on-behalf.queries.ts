import type { EditedOnBehalf } from '@passerelle/contract';
import { rows, type Queryable } from '../core/database/database';

/** What the administration corrected in a file, the newest first. */
export function editsOf(db: Queryable, applicationId: string): Promise<EditedOnBehalf[]> {
  return rows<EditedOnBehalf>(
    db,
    `select e.section, e.reason, coalesce(u.name, '') as "byName", to_json(e.at) #>> '{}' as at,
            e.value_before as before, e.value_after as after
     from edits_on_behalf e left join users u on u.id = e.by_id
     where e.application_id = $1 order by e.at desc, e.id desc`,
    [applicationId],
  );
}
