import type { FrozenApplication } from '@passerelle/contract';
import { createHash } from 'node:crypto';

/** Hash of a frozen file: of its values in a fixed order, whatever order the database gives them back in. */
export function snapshotHash({
  reference,
  submittedAt,
  content,
  documents,
}: Omit<FrozenApplication, 'sha256' | 'intact'>): string {
  const files = documents.map(({ kind, name, sha256 }) => [kind, name, sha256]);
  return createHash('sha256')
    .update(JSON.stringify([reference, submittedAt, content, files]))
    .digest('hex');
}
