import { can, type Actor } from '../core/auth/actor';
import type { HomeSources, WorkSource } from '../core/home/home-sources';
import type { Parameters } from '../core/lists/list-query';
import { searchSql, visibleTo } from './agreement.queries';
import { commitmentSearchSql } from './commitment.queries';

const AGREEMENTS = `agreements a join projects p on p.id = a.project_id left join organisations o on o.id = p.beneficiary_id`;

/** Awarded projects without an agreement. */
function toPrepare(actor: Actor): string | undefined {
  if (!can(actor, 'agreements:prepare')) return undefined;
  return `select p.id, p.reference, p.title, o.name, p.awarded_at, null::timestamptz
          from projects p left join organisations o on o.id = p.beneficiary_id
          where p.state = 'awarded' and not exists (select 1 from agreements a where a.project_id = p.id)`;
}

/** Drafts that were not sent yet. */
function toSend(actor: Actor): string | undefined {
  if (!can(actor, 'agreements:prepare')) return undefined;
  return waiting(`a.state = 'draft'`);
}

/** Agreements the partner has to sign. */
function toSign(actor: Actor, parameters: Parameters): string | undefined {
  if (!can(actor, 'agreements:sign-partner')) return undefined;
  return waiting(`a.state = 'sent' and (${visibleTo(actor)(parameters)})`);
}

/** Agreements somebody else than who drew them up has to sign for the Region. */
function toCountersign(actor: Actor, parameters: Parameters): string | undefined {
  if (!can(actor, 'agreements:sign-region')) return undefined;
  return waiting(`a.state = 'signed_by_partner' and a.prepared_by_id <> ${parameters.add(actor.id)}`);
}

/** Signed agreements whose money is not asked for yet. */
function toCommit(actor: Actor): string | undefined {
  if (!can(actor, 'commitments:request')) return undefined;
  return waiting(`p.state = 'agreement_signed' and a.state = 'signed' and not exists
    (select 1 from commitments m where m.agreement_id = a.id and m.state <> 'visa_refused')`);
}

/** Commitments that wait for the visa of somebody else than who asked. */
function toVisa(actor: Actor, parameters: Parameters): string | undefined {
  if (!can(actor, 'commitments:visa')) return undefined;
  return `select m.id, p.reference, p.title, o.name, m.requested_at, null::timestamptz
          from commitments m join projects p on p.id = m.project_id
          left join organisations o on o.id = p.beneficiary_id
          where m.state = 'requested' and m.requested_by_id <> ${parameters.add(actor.id)}`;
}

/** The award is what an agreement waits since. */
const waiting = (condition: string) =>
  `select a.id, a.reference, p.title, o.name, p.awarded_at, null::timestamptz from ${AGREEMENTS} where ${condition}`;

const WORK: Record<string, WorkSource['sql']> = {
  'agreement-to-prepare': toPrepare,
  'agreement-to-send': toSend,
  'agreement-to-sign': toSign,
  'agreement-to-countersign': toCountersign,
  'commitment-to-request': toCommit,
  'commitment-to-visa': toVisa,
};

/** What waits for somebody and what can be found among agreements and commitments. */
export function announceAgreements(home: HomeSources): void {
  for (const [reason, sql] of Object.entries(WORK)) home.work.push({ reason, feature: 'agreements', sql });
  home.searches.push({ feature: 'agreements', sql: searchSql }, { feature: 'agreements', sql: commitmentSearchSql });
}
