import type { DocumentView } from '@passerelle/contract';
import { firstRow, rows, type Queryable } from '../core/database/database';

/** A document with the record it belongs to. */
export interface OwnedDocument extends DocumentView {
  ownerId: string;
}

/** What it takes to send a file. */
export type StoredDocument = Pick<DocumentView, 'id' | 'kind' | 'name' | 'mediaType' | 'size' | 'sha256' | 'scan'> & {
  current: boolean;
};

/**
 * Members of the JSON object of a version of a document. Aliases in here are long so that they do not hide one that the
 * statement around uses.
 */
const versionMembers = (document: string, uploader: string): string =>
  `'id', ${document}.id, 'number', ${document}.version, 'name', ${document}.name, 'mediaType', ${document}.media_type,
   'size', ${document}.size, 'scan', ${document}.scan, 'uploadedAt', to_json(${document}.uploaded_at) #>> '{}',
   'uploadedBy', coalesce(${uploader}.name, '')`;

/** Expression of what a document replaced, the newest first. */
export const earlierVersions = (document: string): string =>
  `case when ${document}.version = 1 then '[]'::json else
     coalesce((select json_agg(json_build_object(${versionMembers('former', 'former_uploader')}) order by former.version desc)
               from documents former left join users former_uploader on former_uploader.id = former.uploaded_by_id
               where former.lineage_id = ${document}.lineage_id and former.version < ${document}.version), '[]') end`;

/** Columns of the view of a document `d` with its uploader `u`. */
export const documentColumns = (
  earlier = earlierVersions('d'),
): string => `d.id, d.version as number, d.kind, d.question, d.name, d.media_type as "mediaType", d.size,
  d.sha256, d.scan, to_json(d.uploaded_at) #>> '{}' as "uploadedAt", coalesce(u.name, '') as "uploadedBy",
  ${earlier} as earlier`;

/** The documents of some records of one feature, oldest first. */
export function documentsOf(db: Queryable, ownerType: string, ownerIds: readonly string[]): Promise<OwnedDocument[]> {
  return rows<OwnedDocument>(
    db,
    `select d.owner_id as "ownerId", ${documentColumns()}
     from documents d left join users u on u.id = d.uploaded_by_id
     where d.owner_type = $1 and d.owner_id = any($2) and d.current order by d.lineage_id`,
    [ownerType, ownerIds],
  );
}

/** Expression of the documents of the record whose identifier is `owner`, oldest first, for records read in one statement. */
export const documentsJson = (ownerType: string, owner: string): string =>
  `coalesce((select json_agg(json_build_object(${versionMembers('held', 'uploader')}, 'kind', held.kind,
               'question', held.question, 'sha256', held.sha256, 'earlier', ${earlierVersions('held')})
               order by held.lineage_id)
             from documents held left join users uploader on uploader.id = held.uploaded_by_id
             where held.owner_type = '${ownerType}' and held.owner_id = ${owner} and held.current), '[]')`;

/** A file of a record, also one that was replaced. */
export function findVersion(
  db: Queryable,
  owner: { type: string; id: string },
  id: string,
): Promise<StoredDocument | undefined> {
  return firstRow<StoredDocument>(
    db,
    `select id, kind, name, media_type as "mediaType", size, sha256, scan, current from documents
     where id = $1 and owner_type = $2 and owner_id = $3`,
    [id, owner.type, owner.id],
  );
}

/** Statement of all versions of the document that `id` is one of. */
export const versionsOf = (id: string): string =>
  `select v.id from documents v where v.lineage_id = (select one.lineage_id from documents one where one.id = ${id})`;

/** True when a document or what it replaced is among what a reader is shown. */
export const isShown = (documents: readonly DocumentView[], id: string): boolean =>
  documents.some((document) => [document, ...document.earlier].some((version) => version.id === id));

/** Which of the keys belong to a document. */
export async function knownKeys(db: Queryable, keys: readonly string[]): Promise<Set<string>> {
  const known = await rows<{ id: string }>(db, 'select id from documents where id = any($1)', [keys]);
  return new Set(known.map(({ id }) => id));
}
