import type { Queryable } from '../database/database';
import type { AnchorFolder } from './anchor-folder';
import { verifyTrail } from './verify-trail';

/** `audit-verify`: says whether the trail is what it was; answers with the exit code. */
export async function auditVerify(db: Queryable, folder: AnchorFolder, print: (line: string) => void): Promise<number> {
  const { intact, checked, head = '', firstBad = '', reason = '', anchors, anchoredAt } = await verifyTrail(db, folder);
  if (!intact) {
    print(`BROKEN at entry ${firstBad}: ${reason} (${checked} good entries before)`);
    return 1;
  }
  print(`Intact: ${checked} entries, head ${head}`);
  print(anchors ? `Signed anchors: ${anchors}, the last of ${anchoredAt ?? ''}` : 'Nothing was anchored yet.');
  return 0;
}
