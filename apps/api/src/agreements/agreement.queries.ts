import { AGREEMENT_STATES, type AgreementDetail, type Instalment as InstalmentView } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import { Parameters, type Condition, type ListDefinition } from '../core/lists/list-query';
import { malformed, notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { Agreement } from './agreement.entity';
import type { AgreementFacts } from './agreement.workflow';

/** The administration sees every agreement; a partner its own, once it was sent. */
export function visibleTo(actor: Actor): Condition {
  if (can(actor, 'files:read-any')) return () => 'true';
  if (!can(actor, 'files:read-own')) return () => 'false';
  return (parameters) => `p.beneficiary_id = ${parameters.add(actor.organisationId)} and a.state <> 'draft'`;
}

/** 400 for a value a filter does not know. */
export function oneOf(allowed: readonly string[], path: string, value: string): string {
  if (!allowed.includes(value)) throw malformed('unknown-filter', [{ path, code: 'not-in-list' }]);
  return value;
}

/** An amount of the database as the contract's `Money`. */
export const moneySql = (amount: string, currency = `'EUR'`) =>
  `json_build_object('amount', (${amount})::text, 'currency', ${currency})`;

/** Grants by words of their reference or title, the beginning of the reference, or a part of the beneficiary's name; `p` is the project. */
export function matchingProject(column: string) {
  return (text: string, parameters: Parameters): string => {
    const words = parameters.add(text);
    const literal = text.replace(/[\\%_]/g, '\\$&');
    const beginning = parameters.add(`${literal}%`);
    const part = parameters.add(`%${literal}%`);
    // Found by their indexes first: as a plain condition the planner walks the sort index and reads every row.
    return `${column} = any(array(
        select x.id from projects x where to_tsvector('simple',
          x.reference || ' ' || (x.title ->> 'fr') || ' ' || (x.title ->> 'nl') || ' ' || (x.title ->> 'en'))
          @@ websearch_to_tsquery('simple', ${words})
        union select x.id from projects x where x.reference like ${beginning}))
      or p.beneficiary_id = any(array(select x.id from organisations x where x.name ilike ${part}))`;
  };
}

const FROM = `agreements a join projects p on p.id = a.project_id
  left join organisations o on o.id = p.beneficiary_id`;

const SUMMARY = `a.id, a.reference, a.project_id as "projectId", p.reference as "projectReference",
  p.title as "projectTitle", coalesce(o.name, '') as "beneficiaryName",
  ${moneySql('a.amount_amount', 'a.amount_currency')} as amount, a.state,
  a.starts_on::text as "startsOn", a.ends_on::text as "endsOn"`;

/** The list of agreements. */
export const agreementList: ListDefinition = {
  columns: SUMMARY,
  from: FROM,
  id: 'a.id',
  sorts: { reference: { sql: 'a.reference', type: 'text' } },
  defaultSort: '-reference',
  filters: {
    search: matchingProject('a.project_id'),
    state: (value, parameters) => `a.state = ${parameters.add(oneOf(AGREEMENT_STATES, 'state', value))}`,
  },
};

/** The same list for a spreadsheet: one value in each cell. */
export const agreementExport: ListDefinition = {
  ...agreementList,
  columns: `a.reference, p.reference as project, o.name as beneficiary, a.amount_amount as amount, a.state,
    a.starts_on::text as "startsOn", a.ends_on::text as "endsOn"`,
};
export const AGREEMENT_COLUMNS = ['reference', 'project', 'beneficiary', 'amount', 'state', 'startsOn', 'endsOn'];

const signature = (party: 'partner' | 'region') =>
  `case when a.${party}_signed_by_id is not null then json_build_object('signatory', a.${party}_signatory,
     'signedOn', a.${party}_signed_on::text, 'byName', coalesce((select u.name from users u where u.id = a.${party}_signed_by_id), ''),
     'documentId', a.${party}_document_id) end as "${party}Signature"`;

/** What the one who asks is not told here: commitment, documents and what they may do. */
export type AgreementRow = Omit<
  AgreementDetail,
  'commitment' | 'documents' | 'missing' | 'allowedActions' | 'requestObstacle' | 'mayEdit' | 'maySignDocuments'
> &
  AgreementFacts & { instalments: InstalmentView[] };

/** One agreement with its instalments, its signatures and what R14 still asks for. */
export function findAgreement(db: Queryable, id: string, visible: Condition): Promise<AgreementRow | undefined> {
  const parameters = new Parameters();
  const wanted = parameters.add(id);
  return firstRow<AgreementRow>(
    db,
    `select ${SUMMARY}, a.version, a.terms, a.report_due_on::text as "reportDueOn", p.language,
            p.beneficiary_id as "beneficiaryId", p.budget_code as "budgetCode", a.prepared_by_id as "preparedById",
            a.partner_signed_by_id as "partnerSignedById",
            coalesce((select u.name from users u where u.id = a.prepared_by_id), '') as "preparedByName",
            ${signature('partner')}, ${signature('region')}, ${MISSING} as missing,
            (select coalesce(json_agg(json_build_object('id', i.id, 'position', i.position,
                      'percent', i.percent::text, 'amount', ${moneySql('i.amount_amount', 'i.amount_currency')},
                      'condition', i.condition, 'plannedOn', i.planned_on::text,
                      'claimReference', (select c.reference from claims c
                                         where c.instalment_id = i.id and c.state <> 'refused')) order by i.position), '[]')
             from instalments i where i.agreement_id = a.id) as instalments
     from ${FROM} where a.id = ${wanted} and (${visible(parameters)})`,
    parameters.values,
  );
}

/** Codes of what R14 asks for and is not there: decree, copy of the agreement, certified account, active KBO number. */
const MISSING = `to_json(array_remove(array[
  case when not exists (select 1 from documents d where d.owner_type = 'decisions' and d.owner_id = a.decision_id
                        and d.kind = 'decree' and d.current) then 'decree-missing' end,
  case when not exists (select 1 from documents d where d.owner_type = 'agreements' and d.owner_id = a.id
                        and d.kind = 'agreement' and d.current) then 'agreement-copy-missing' end,
  case when not exists (select 1 from bank_records b where b.organisation_id = p.beneficiary_id
                        and b.state = 'certified' and b.certificate_id is not null) then 'bank-record-missing' end,
  case when o.country = 'BE' and o.kbo_number is null then 'kbo-number-missing' end,
  case when o.kbo_number is not null and o.kbo_status is distinct from 'active' then 'kbo-not-active' end], null))`;

/** Locks an agreement the actor may see, with what its rules look at; 404 otherwise. */
export async function lockAgreement(work: Work, visible: Condition, id: string): Promise<Agreement> {
  const agreement = await work.lock(Agreement, { id });
  const parameters = new Parameters();
  const facts = await firstRow<Pick<Agreement, 'beneficiaryId' | 'missing'>>(
    work.db,
    `select p.beneficiary_id as "beneficiaryId", ${MISSING} as missing
     from ${FROM} where a.id = ${parameters.add(id)} and (${visible(parameters)})`,
    parameters.values,
  );
  if (!facts) throw notFound();
  return Object.assign(agreement, facts);
}

/** Hits of the global search. */
export function searchSql(actor: Actor, text: string, parameters: Parameters): string | undefined {
  if (!can(actor, 'agreements:read')) return undefined;
  return `select a.id, a.reference, p.title from ${FROM}
          where (${visibleTo(actor)(parameters)}) and (${matchingProject('a.project_id')(text, parameters)})
          order by a.reference desc`;
}
