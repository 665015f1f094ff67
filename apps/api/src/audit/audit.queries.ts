import type { AuditQuery } from '@passerelle/contract';
import { EVENT_NAMES } from '../core/audit/history';
import type { Condition, ListDefinition } from '../core/lists/list-query';

/** The trail as auditors read it; names come from `users`, so that the trail itself holds none (SEC-23). */
export const auditList: ListDefinition<Exclude<keyof AuditQuery, 'sort' | 'after' | 'size'>> = {
  columns: `e.seq::text as seq, to_json(e.at) #>> '{}' as at, e.action, e.subject_type as "subjectType",
    e.subject_id as "subjectId", coalesce(u.name, '') as "actorName", b.name as "onBehalfOfName", e.data,
    ${EVENT_NAMES} as names, e.address, e.request_id as "requestId", encode(e.hash, 'hex') as hash`,
  from: 'audit_events e left join users u on u.id = e.actor_id left join users b on b.id = e.on_behalf_of',
  id: 'e.seq',
  idType: 'bigint',
  sorts: { seq: { sql: 'e.seq', type: 'bigint' } },
  defaultSort: '-seq',
  filters: {
    search: (value, parameters) => `e.request_id = ${parameters.add(value)}`,
    action: (value, parameters) => `e.action = ${parameters.add(value)}`,
    actor: (value, parameters) => `e.actor_id::text = ${parameters.add(value)}`,
    subject: (value, parameters) => `e.subject_id::text = ${parameters.add(value)}`,
    from: (value, parameters) => `e.at >= ${parameters.add(value)}::date`,
    to: (value, parameters) => `e.at < ${parameters.add(value)}::date + 1`,
  },
};

/** Whoever may read the trail reads all of it; the permission of the route decides. */
export const everything: Condition = () => 'true';
