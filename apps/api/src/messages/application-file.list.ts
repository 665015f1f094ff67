import { DOCUMENT_KINDS, FILE_ORIGINS, MADE_DOCUMENT_KINDS } from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import type { Condition, ListDefinition } from '../core/lists/list-query';
import { malformed } from '../core/problems';
import { documentColumns, earlierVersions } from '../documents/document.queries';
import { threadsVisibleTo } from './message-thread.queries';

const MADE = MADE_DOCUMENT_KINDS.map((kind) => `'${kind}'`).join(', ');
const ORIGIN = `case when d.thread_id is not null then 'message' when d.owner_type = 'organisations' then 'profile'
  when d.kind in (${MADE}) then 'made' when d.question is not null then 'question' else 'attachment' end`;
const EARLIER = `case when d.owner_type = 'organisations' then '[]'::json else ${earlierVersions('d')} end`;

/** Everything that belongs to an application: its own files, those of its messages, those its last submission took from the profile. */
const ALL = `(select f.*, f.owner_id as application_id, null::uuid as message_id, null::uuid as thread_id
   from documents f where f.owner_type = 'applications'
   union all select f.*, x.application_id, m.id, x.id from message_threads x join messages m on m.thread_id = x.id
     join documents f on f.owner_type = 'messages' and f.owner_id = m.id
   union all select f.*, p.application_id, null, null from application_profile_documents p
     join documents f on f.id = p.document_id where p.current) d
  left join message_threads t on t.id = d.thread_id left join users u on u.id = d.uploaded_by_id`;

/** All files of one application, each document once. */
export const applicationFileList: ListDefinition = {
  columns: `${documentColumns(EARLIER)}, ${ORIGIN} as origin, d.current or d.owner_type = 'organisations' as current,
            d.message_id as "messageId", d.thread_id as "threadId", t.subject as "threadSubject"`,
  from: ALL,
  id: 'd.id',
  sorts: { uploadedAt: { sql: 'd.uploaded_at', type: 'timestamptz' } },
  defaultSort: '-uploadedAt',
  filters: {
    origin: (value, parameters) => `${ORIGIN} = ${parameters.add(oneOf(FILE_ORIGINS, 'origin', value))}`,
    kind: (value, parameters) => `d.kind = ${parameters.add(oneOf(DOCUMENT_KINDS, 'kind', value))}`,
  },
};

/** The files of an application the actor may see; those of messages for whoever sees their thread. */
export const filesVisibleTo =
  (actor: Actor, applicationId: string): Condition =>
  (parameters) => `d.application_id = ${parameters.add(applicationId)}
    and (d.thread_id is null or ${threadsVisibleTo(actor)(parameters)})
    and (d.owner_type = 'organisations' or not exists (select 1 from documents later
           where later.lineage_id = d.lineage_id and later.version > d.version))`;

function oneOf(values: readonly string[], path: string, value: string): string {
  if (!values.includes(value)) throw malformed('unknown-filter', [{ path, code: 'not-in-list' }]);
  return value;
}
