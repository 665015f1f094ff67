import { DOCUMENT_LIMITS, MADE_DOCUMENT_KINDS } from '@passerelle/contract';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { wrongFile } from '../core/files/refusals';
import { conflict, wrongField } from '../core/problems';
import type { Work } from '../core/work/work';
import { Document } from './document.entity';
import type { DocumentOwner } from './documents.service';

/**
 * Makes a document the next version of the one it replaces, which stays as it is: who froze it still finds it. The owner is
 * locked: of two who replace the same version, the second is told so.
 */
export async function replace(work: Work, owner: DocumentOwner, document: Document, id: string): Promise<Document> {
  const where = { id, ownerType: owner.type, ownerId: owner.id };
  if (!isUuid(id) || !(await work.db.existsBy(Document, where))) throw wrongField('replaces', 'document-missing');
  const former = await work.lock(Document, where);
  if (former.kind !== document.kind) throw wrongField('kind', 'not-in-list');
  if (former.question !== document.question) throw wrongField('question', 'not-in-list');
  if (MADE_DOCUMENT_KINDS.includes(former.kind)) throw conflict('document-kept');
  if (!former.current) throw conflict('document-replaced');
  if (former.version >= DOCUMENT_LIMITS.versions) throw wrongFile('too-many-versions');
  await work.db.update(Document, { id }, { current: false });
  document.lineageId = former.lineageId;
  document.version = former.version + 1;
  return former;
}

/** Removes all versions of a document but those something refers to; the identifiers of the removed ones. */
export async function removeVersions(work: Work, owner: DocumentOwner, { lineageId }: Document): Promise<string[]> {
  const versions = (await work.db.findBy(Document, { lineageId })).map(({ id }) => id);
  const kept = (await owner.keeps?.(work, versions)) ?? [];
  const removed = versions.filter((id) => !kept.includes(id));
  await work.db.update(Document, { id: In(kept) }, { current: false });
  await work.db.delete(Document, { id: In(removed) });
  return removed;
}

/** Removes one version; when it was the newest, the one before it is the document again. */
export async function removeVersion(work: Work, { id, lineageId, current }: Document): Promise<void> {
  await work.db.delete(Document, { id });
  if (!current) return;
  await work.db.query(
    `update documents set current = true where lineage_id = $1
       and version = (select max(v.version) from documents v where v.lineage_id = $1)`,
    [lineageId],
  );
}
