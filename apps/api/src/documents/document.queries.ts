import type { DocumentView } from '@passerelle/contract';
import { rows, type Queryable } from '../core/database/database';

/** A document with the record it belongs to. */
export interface OwnedDocument extends DocumentView {
  ownerId: string;
}

/** The documents of some records of one feature, oldest first. */
export function documentsOf(db: Queryable, ownerType: string, ownerIds: readonly string[]): Promise<OwnedDocument[]> {
  return rows<OwnedDocument>(
    db,
    `select d.id, d.owner_id as "ownerId", d.kind, d.question, d.name, d.media_type as "mediaType", d.size,
            d.sha256, d.scan, to_json(d.uploaded_at) #>> '{}' as "uploadedAt", coalesce(u.name, '') as "uploadedBy"
     from documents d left join users u on u.id = d.uploaded_by_id
     where d.owner_type = $1 and d.owner_id = any($2) order by d.id`,
    [ownerType, ownerIds],
  );
}

/**
 * Expression of the documents of the record whose identifier is `owner`, oldest first, for records read in one statement.
 * Its aliases are long so that they do not hide one that `owner` uses.
 */
export const documentsJson = (ownerType: string, owner: string): string =>
  `coalesce((select json_agg(json_build_object('id', held.id, 'kind', held.kind, 'question', held.question,
               'name', held.name, 'mediaType', held.media_type, 'size', held.size, 'sha256', held.sha256, 'scan', held.scan,
               'uploadedAt', to_json(held.uploaded_at) #>> '{}', 'uploadedBy', coalesce(uploader.name, ''))
               order by held.id)
             from documents held left join users uploader on uploader.id = held.uploaded_by_id
             where held.owner_type = '${ownerType}' and held.owner_id = ${owner}), '[]')`;

/** Which of the keys belong to a document. */
export async function knownKeys(db: Queryable, keys: readonly string[]): Promise<Set<string>> {
  const known = await rows<{ id: string }>(db, 'select id from documents where id = any($1)', [keys]);
  return new Set(known.map(({ id }) => id));
}
