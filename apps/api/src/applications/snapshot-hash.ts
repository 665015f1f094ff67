import type { FrozenApplication } from '@passerelle/contract';
import { createHash } from 'node:crypto';
import { sortedJson } from '../core/work/changes';

/** Hash of a frozen file: of its values in a fixed order, whatever order the database gives them back in. Own questions of a call are part of it where there are any. */
export function snapshotHash({
  reference,
  submittedAt,
  content,
  documents,
  form,
}: Omit<FrozenApplication, 'sha256' | 'intact'>): string {
  const files = documents.map(({ kind, name, sha256, question }) =>
    question === undefined ? [kind, name, sha256] : [kind, name, sha256, question],
  );
  const own = form ? [sortedJson(form)] : [];
  return createHash('sha256')
    .update(JSON.stringify([reference, submittedAt, content, files, ...own]))
    .digest('hex');
}
