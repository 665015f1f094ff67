import {
  brusselsDay,
  PROFILE_DOCUMENT_KINDS,
  type CorrectionMark,
  type DateOnly,
  type DocumentValidity,
  type DocumentView,
} from '@passerelle/contract';
import { rows, type Queryable } from '../core/database/database';
import type { Work } from '../core/work/work';
import { documentsOf } from '../documents/document.queries';

const KINDS = PROFILE_DOCUMENT_KINDS.map((kind) => `'${kind}'`).join(', ');

/**
 * Documents (`d`, dated by `p`) that the file `f` takes from the profile: of the kinds it holds none of itself, those that
 * count on `day` and do not wait for their scan; where `marks` is not null, only of what is marked, and else those that the
 * last submission took (R7, R9).
 */
const taken = (day: string, marks: string) => `organisation_documents p join documents d on d.id = p.document_id
  where p.organisation_id = f.organisation_id and d.kind in (${KINDS})
    and not exists (select 1 from documents held
      where held.owner_type = 'applications' and held.owner_id = f.id and held.kind = d.kind
        and held.current)
    and case when ${marks} is null
        or exists (select 1 from jsonb_array_elements(${marks}) m
                   where m ->> 'target' in ('attachments', 'attachments.' || d.kind))
      then d.current and d.scan <> 'waiting' and p.valid_from <= ${day}::date and coalesce(p.valid_until, 'infinity') >= ${day}::date
      else exists (select 1 from application_profile_documents t
                   where t.application_id = f.id and t.document_id = d.id and t.current) end`;

/** What is open in the file as it stands: everything in a draft, what is marked in a returned file, nothing later. */
const OPEN = `case f.state when 'draft' then null
  when 'returned' then coalesce((select r.marks from correction_rounds r where r.application_id = f.id
                                 order by r.number desc limit 1), '[]')
  else '[]'::jsonb end`;

/** Expression of the kinds of documents that a file takes from the profile on a day. */
export const profileKinds = (id: string, day: string): string =>
  `(select jsonb_agg(d.kind) from applications f join lateral (select ${OPEN} as marks) o on true
      join lateral (select d.kind from ${taken(day, 'o.marks')}) d on true where f.id = ${id})`;

/** The documents of a file, oldest first, then those it takes from the profile. */
export async function documentsOfFile(db: Queryable, id: string, now: Date): Promise<DocumentView[]> {
  const own = await documentsOf(db, 'applications', [id]);
  const { organisationId, profile } = await profileOf(db, id, brusselsDay(now));
  const lent = profile.length ? await documentsOf(db, 'organisations', [organisationId]) : [];
  const days = new Map(profile.map(({ id: document, ...validity }) => [document, validity]));
  return [...own, ...lent].flatMap(({ ownerId, ...view }) => {
    if (ownerId === id) return [view];
    const validity = days.get(view.id);
    return validity ? [{ ...view, earlier: [], profile: validity }] : [];
  });
}

interface Profile {
  organisationId: string;
  profile: (DocumentValidity & { id: string })[];
}

async function profileOf(db: Queryable, id: string, day: DateOnly): Promise<Profile> {
  const [found] = await rows<Profile>(
    db,
    `select f.organisation_id as "organisationId",
            coalesce((select json_agg(json_build_object('id', d.id, 'from', p.valid_from, 'until', p.valid_until))
                      from ${taken('$2', 'o.marks')}), '[]') as profile
     from applications f join lateral (select ${OPEN} as marks) o on true where f.id = $1`,
    [id, day],
  );
  return found ?? { organisationId: id, profile: [] };
}

/** The organisation that lends a document to a file, now or at an earlier submission; undefined when it does not. */
export async function lenderOf(db: Queryable, id: string, documentId: string, now: Date): Promise<string | undefined> {
  const { organisationId, profile } = await profileOf(db, id, brusselsDay(now));
  if (profile.some((document) => document.id === documentId)) return organisationId;
  const kept = await rows(
    db,
    'select 1 from application_profile_documents where application_id = $1 and document_id = $2',
    [id, documentId],
  );
  return kept.length ? organisationId : undefined;
}

/** Keeps with the file which documents of the profile it is submitted with; of a correction only the marked ones change (R9). */
export async function takeFromProfile(work: Work, id: string, marks: CorrectionMark[] | null): Promise<void> {
  // As whoever removes one does: what is taken stays.
  await work.db.query(
    `select 1 from organisations where id = (select organisation_id from applications where id = $1) for no key update`,
    [id],
  );
  const values = [id, brusselsDay(work.now), marks && JSON.stringify(marks)];
  await work.db.query(
    `with chosen as (select d.id from applications f, ${taken('$2', '$3::jsonb')} and f.id = $1),
          kept as (insert into application_profile_documents (application_id, document_id, current)
                   select $1, id, true from chosen
                   on conflict (application_id, document_id) do update set current = true returning document_id)
     update application_profile_documents t set current = false
     where t.application_id = $1 and t.current and t.document_id not in (select id from chosen)`,
    values,
  );
}
