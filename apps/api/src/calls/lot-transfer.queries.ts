import type { FreeInLot } from '@passerelle/contract';
import { rows, type Queryable } from '../core/database/database';
import { money } from './lot.queries';
import { freeOf, type LotFunds } from './lot-transfer.rules';

/** What may leave each lot of a call (R23). */
export async function findFree(db: Queryable, callId: string): Promise<FreeInLot[]> {
  const found = await rows<LotFunds & { lotId: string }>(
    db,
    `select l.id as "lotId", ${money('l.envelope')} as envelope, ${money('l.max_grant')} as "maxGrant",
            l.proposed::text as proposed
     from lots l where l.call_id = $1 order by l.code`,
    [callId],
  );
  return found.map((lot) => ({ lotId: lot.lotId, free: freeOf(lot) }));
}
