import { can, type Actor } from '../core/auth/actor';
import type { WorkSource } from '../core/home/home-sources';
import type { Parameters } from '../core/lists/list-query';
import { LAST_DEADLINE } from './deadline.queries';
import { FORM_OF_LOT } from './lot.queries';

const holds = (kind: string) =>
  `exists (select 1 from documents d where d.owner_type = 'calls' and d.owner_id = c.id and d.kind = '${kind}'
     and d.current)`;
const LOTS = 'exists (select 1 from lots l where l.call_id = c.id)';
const FORM = `not exists (select 1 from forms f where f.id in (select ${FORM_OF_LOT} from lots l where l.call_id = c.id) and (jsonb_path_exists(f.draft, '$.**.label ? (@.fr == "" || @.nl == "")')
  or jsonb_path_exists(f.draft, '$.sections[*].title ? (@.fr == "" || @.nl == "")')
  or jsonb_path_exists(f.draft, '$.fixed.* ? ((@.fr == "" || @.nl == "") && (@.fr != "" || @.nl != "" || @.en != ""))')))`;
const TEXTS = `'' not in (c.title ->> 'fr', c.title ->> 'nl', c.summary ->> 'fr', c.summary ->> 'nl')`;

/** A prepared call that the Government can be asked about, and an approved one that can be published (R20). */
const READY_TO_APPROVE = `(${LOTS} and ${holds('government-decision')})`;
const READY_TO_PUBLISH = `(${TEXTS} and ${FORM} and ${holds('call-rules')})`;

const waiting = (condition: string, since: string, due: string) =>
  `select c.id, c.code, c.title, null::text, ${since}, ${due} from calls c where ${condition}`;

const preparedBy = (actor: string) => `(c.prepared_by_id = ${actor} or ${actor} = any(c.editor_ids))`;

/** Officers look after every call, those who publish them only after what they prepared themselves. */
const preparedByActor = (actor: Actor, parameters: Parameters) =>
  can(actor, 'calls:publish') ? ` and ${preparedBy(`${parameters.add(actor.id)}::uuid`)}` : '';

function toComplete(actor: Actor, parameters: Parameters): string | undefined {
  if (!can(actor, 'calls:prepare')) return undefined;
  const unfinished = `((c.state = 'prepared' and not ${READY_TO_APPROVE})
    or (c.state = 'approved' and not ${READY_TO_PUBLISH}))`;
  return waiting(
    unfinished + preparedByActor(actor, parameters),
    'coalesce(c.approved_at, c.prepared_at)',
    'c.opens_at',
  );
}

function toApprove(actor: Actor, parameters: Parameters): string | undefined {
  if (!can(actor, 'calls:publish')) return undefined;
  const others = `not ${preparedBy(`${parameters.add(actor.id)}::uuid`)}`;
  return waiting(`c.state = 'prepared' and ${READY_TO_APPROVE} and ${others}`, 'c.prepared_at', 'c.opens_at');
}

function toPublish(actor: Actor): string | undefined {
  if (!can(actor, 'calls:publish')) return undefined;
  return waiting(
    `c.state = 'approved' and ${READY_TO_PUBLISH}`,
    'coalesce(c.approved_at, c.prepared_at)',
    'c.opens_at',
  );
}

const toSelect =
  (now: () => Date) =>
  (actor: Actor, parameters: Parameters): string | undefined => {
    if (!can(actor, 'calls:prepare') || can(actor, 'calls:publish')) return undefined;
    const over = `c.state = 'published' and ${LAST_DEADLINE} <= ${parameters.add(now())}`;
    return waiting(over, LAST_DEADLINE, 'null::timestamptz');
  };

/** A call with questions that nobody has answered yet; after the deadline an answer is of no use. */
const toAnswer =
  (now: () => Date) =>
  (actor: Actor, parameters: Parameters): string | undefined => {
    if (!can(actor, 'calls:prepare')) return undefined;
    return `select c.id, c.code, c.title, null::text, w.since, c.closes_at
      from (select q.call_id, min(q.asked_at) as since from call_questions q where q.published_at is null group by 1) w
      join calls c on c.id = w.call_id
      where c.closes_at > ${parameters.add(now())}${preparedByActor(actor, parameters)}`;
  };

/** What of a call waits for whom. */
export const callWork = (now: () => Date): WorkSource[] => [
  { reason: 'call-to-complete', feature: 'calls', sql: toComplete },
  { reason: 'call-to-approve', feature: 'calls', sql: toApprove },
  { reason: 'call-to-publish', feature: 'calls', sql: toPublish },
  { reason: 'call-question-to-answer', feature: 'calls', sql: toAnswer(now) },
  { reason: 'call-to-select', feature: 'calls', sql: toSelect(now) },
];
