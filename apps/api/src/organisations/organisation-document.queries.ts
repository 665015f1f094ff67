import {
  brusselsDay,
  EXPIRY_WARNING_DAYS,
  PROFILE_DOCUMENT_KINDS,
  type DocumentValidity,
  type ProfileDocument,
} from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { rows, type Queryable } from '../core/database/database';
import { endOfDay } from '../core/home/home-sources';
import type { Parameters } from '../core/lists/list-query';

/** The days of a document, and how often they were set. */
type Dated = Pick<ProfileDocument, 'validity' | 'version'>;

export const UNDATED: Dated = { validity: null, version: 0 };

/** The days on which the documents of an organisation count, by document. */
export async function datedDocuments(db: Queryable, organisationId: string): Promise<Map<string, Dated>> {
  const found = await rows<DocumentValidity & { id: string; version: number }>(
    db,
    `select p.document_id as id, p.version, p.valid_from::text as "from", p.valid_until::text as until
     from organisation_documents p where p.organisation_id = $1`,
    [organisationId],
  );
  return new Map(found.map(({ id, version, ...validity }) => [id, { validity, version }]));
}

/** Documents of the actor's organisation that end soon or ended this month, and of whose kind none counts longer. */
export const endingDocuments =
  (now: () => Date) =>
  (actor: Actor, parameters: Parameters): string | undefined => {
    if (!can(actor, 'organisations:edit-own')) return undefined;
    const day = `${parameters.add(brusselsDay(now()))}::date`;
    const kinds = parameters.add(PROFILE_DOCUMENT_KINDS);
    return `select o.id, '', d.name, o.name, ${endOfDay('p.valid_until')} - interval '${EXPIRY_WARNING_DAYS} days',
                   ${endOfDay('p.valid_until')}
            from organisation_documents p join documents d on d.id = p.document_id
              join organisations o on o.id = p.organisation_id
            where p.organisation_id = ${parameters.add(actor.organisationId)} and d.kind = any(${kinds}) and d.current
              and p.valid_until between ${day} - ${EXPIRY_WARNING_DAYS} and ${day} + ${EXPIRY_WARNING_DAYS}
              and not exists (select 1 from organisation_documents later join documents l on l.id = later.document_id
                where later.organisation_id = p.organisation_id and l.kind = d.kind
                  and coalesce(later.valid_until, 'infinity') > p.valid_until)`;
  };
