import type { IatiExport } from '@passerelle/contract';
import { firstRow, type Queryable } from '../core/database/database';
import type { Condition, ListDefinition } from '../core/lists/list-query';

const COLUMNS = `e.id, to_json(e.requested_at) #>> '{}' as at, coalesce(u.name, '') as "byName", e.state, e.activities,
  e.left_out as "leftOut", e.sha256, e.size::float8 as size, e.findings`;
const FROM = 'iati_exports e left join users u on u.id = e.requested_by_id';

/** The published files, newest first. */
export const exportList: ListDefinition = {
  columns: COLUMNS,
  from: FROM,
  id: 'e.id',
  sorts: { at: { sql: 'e.requested_at', type: 'timestamptz' } },
  defaultSort: '-at',
  filters: {},
};

/** Published files are for everybody who may publish; the permission of the route decides. */
export const everyExport: Condition = () => 'true';

/** One published file, or undefined. */
export function findExport(db: Queryable, id: string): Promise<IatiExport | undefined> {
  return firstRow<IatiExport>(db, `select ${COLUMNS} from ${FROM} where e.id = $1`, [id]);
}

/** The newest file that is ready: the one the public gets. */
export function newestExport(db: Queryable): Promise<IatiExport | undefined> {
  return firstRow<IatiExport>(
    db,
    `select ${COLUMNS} from ${FROM} where e.state = 'ready' order by e.requested_at desc, e.id desc limit 1`,
  );
}
