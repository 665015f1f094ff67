import {
  ORGANISATION_KINDS,
  brusselsDay,
  type Accreditation,
  type DateOnly,
  type Language,
  type LegalForm,
  type OrganisationDetail,
  type OrganisationKind,
  type OrganisationMember,
} from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, rows, type Queryable } from '../core/database/database';
import type { Condition, ListDefinition, Parameters } from '../core/lists/list-query';
import { malformed } from '../core/problems';
import type { BankRecordFacts } from './bank-record.workflow';
import { accreditedOn } from './organisation.rules';

/** Public facts of an organisation are for everybody who is signed in. */
export const everyOrganisation: Condition = () => 'true';

/** True for the administration, and for partners in their own organisation: accounts, members, documents, history. */
export function seesInside(actor: Actor, organisationId: string): boolean {
  return can(actor, 'files:read-any') || (can(actor, 'files:read-own') && actor.organisationId === organisationId);
}

/** True when the actor may change the organisation and propose its accounts. */
export function mayEdit(actor: Actor, organisationId: string): boolean {
  const own = can(actor, 'organisations:edit-own') && actor.organisationId === organisationId;
  return own || can(actor, 'organisations:manage');
}

const accreditedSql = (day: string) =>
  `coalesce(o.accreditation ->> 'from' <= ${day} and coalesce(o.accreditation ->> 'until', '9999') >= ${day}, false)`;

const PUBLIC_COLUMNS = `o.id, o.name, o.acronym, o.kinds, o.legal_form as "legalForm", o.kbo_number as "kboNumber",
  o.country, o.city, o.demo`;

/** `%` and `_` typed by a person mean themselves. */
const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function matching(text: string, parameters: Parameters): string {
  const pattern = parameters.add(containing(text));
  const number = parameters.add(containing(text.replace(/[.\s]/g, '')));
  return `o.name ilike ${pattern} or o.acronym ilike ${pattern} or o.kbo_number like ${number}`;
}

/** The list of organisations as it stands on a day: an accreditation ends by itself. */
export function organisationList(now: Date): ListDefinition {
  const day = `'${brusselsDay(now)}'`;
  return {
    columns: `${PUBLIC_COLUMNS}, ${accreditedSql(day)} as accredited`,
    from: 'organisations o',
    id: 'o.id',
    sorts: {
      name: { sql: 'o.name', type: 'text' },
      country: { sql: 'o.country::text', type: 'text' },
      city: { sql: 'o.city', type: 'text' },
    },
    defaultSort: 'name',
    filters: {
      search: matching,
      kind: (value, parameters) =>
        `o.kinds @> array[${parameters.add(oneOf(ORGANISATION_KINDS, 'kind', value))}]::text[]`,
      country: (value, parameters) => `o.country = ${parameters.add(value.slice(0, 2).toUpperCase())}`,
      accredited: (value) => `${accreditedSql(day)} = ${oneOf(['yes', 'no'], 'accredited', value) === 'yes'}`,
    },
  };
}

/** The same list for a spreadsheet: one text in each cell. */
export function organisationExport(now: Date): ListDefinition {
  const list = organisationList(now);
  const accredited = `case when ${accreditedSql(`'${brusselsDay(now)}'`)} then 'yes' else 'no' end as accredited`;
  return {
    ...list,
    columns: `o.name, o.acronym, array_to_string(o.kinds, ', ') as kinds, o.legal_form as "legalForm",
      o.kbo_number as "kboNumber", o.country, o.city, ${accredited}`,
  };
}

function oneOf(allowed: readonly string[], path: string, value: string): string {
  if (!allowed.includes(value)) throw malformed('unknown-filter', [{ path, code: 'not-in-list' }]);
  return value;
}

/** Hits of the global search. */
export function searchSql(text: string, parameters: Parameters): string {
  return `select o.id, coalesce(nullif(o.acronym, ''), o.kbo_number, ''), o.name from organisations o
          where ${matching(text, parameters)} order by o.name`;
}

type DetailRow = Omit<OrganisationDetail, 'bankRecords' | 'accredited' | 'mayEdit' | 'mayCheckKbo' | 'seesInside'>;

/** The facts of one organisation with the people who work for it. */
export function findOrganisation(db: Queryable, id: string): Promise<DetailRow | undefined> {
  return firstRow<DetailRow>(
    db,
    `select ${PUBLIC_COLUMNS}, o.version, o.website, o.founded_on::text as "foundedOn", o.accreditation,
            o.iati_type as "iatiType", o.iati_identifier as "iatiIdentifier", o.channel_code as "channelCode",
            case when o.kbo_status is not null
              then json_build_object('status', o.kbo_status, 'checkedOn', o.kbo_checked_on::text) end as "kboCheck",
            coalesce((select json_agg(json_build_object('name', m.name, 'roles', m.roles) order by m.name)
                      from (select u.name, json_agg(m.role order by m.role) as roles
                            from memberships m join users u on u.id = m.user_id and u.disabled_at is null
                            where m.organisation_id = o.id group by u.id) m), '[]') as members
     from organisations o where o.id = $1`,
    [id],
  );
}

/** Who writes for an organisation, its owners and editors, each once with the language they read. */
export function writersOf(db: Queryable, organisationId: string): Promise<{ personId: string; language: Language }[]> {
  return rows(
    db,
    `select distinct u.id as "personId", u.language
     from memberships m join users u on u.id = m.user_id and u.disabled_at is null
     where m.organisation_id = $1 and m.role in ('owner', 'editor')`,
    [organisationId],
  );
}

/** An account with the names of those who proposed and certified it. */
export interface BankRecordRow extends BankRecordFacts {
  version: number;
  iban: string;
  holder: string;
  proposedAt: string;
  proposedBy: string;
  certifiedBy: string | null;
  certificateName: string | null;
}

/** Accounts of an organisation, newest first. */
export function findBankRecords(db: Queryable, organisationId: string): Promise<BankRecordRow[]> {
  return rows<BankRecordRow>(
    db,
    `select b.id, b.version, b.organisation_id as "organisationId", b.iban, b.holder, b.state,
            b.proposed_by_id as "proposedById", b.certificate_id as "certificateId",
            to_json(b.proposed_at) #>> '{}' as "proposedAt", coalesce(p.name, '') as "proposedBy",
            c.name as "certifiedBy", d.name as "certificateName"
     from bank_records b
     left join users p on p.id = b.proposed_by_id
     left join users c on c.id = b.certified_by_id
     left join documents d on d.id = b.certificate_id
     where b.organisation_id = $1 order by b.id desc`,
    [organisationId],
  );
}

/** The account money may go to now (R40), or undefined. */
export function certifiedBankRecord(
  db: Queryable,
  organisationId: string,
): Promise<{ id: string; iban: string; holder: string } | undefined> {
  return firstRow(db, `select id, iban, holder from bank_records where organisation_id = $1 and state = 'certified'`, [
    organisationId,
  ]);
}

/** What rules of later stages ask of an organisation. */
export interface OrganisationFacts {
  id: string;
  name: string;
  acronym: string;
  legalForm: LegalForm;
  kinds: OrganisationKind[];
  kboNumber: string | null;
  country: string;
  foundedOn: DateOnly | null;
  accreditation: Accreditation | null;
  iatiType: string;
  iatiIdentifier: string;
  channelCode: string;
  members: OrganisationMember[];
  /** True when the accreditation covers the day. */
  accreditedOn: (day: DateOnly) => boolean;
}

/** The facts of an organisation for rules of later stages, or undefined. */
export async function organisationFacts(db: Queryable, id: string): Promise<OrganisationFacts | undefined> {
  const found = await findOrganisation(db, id);
  return found && { ...found, accreditedOn: (day) => accreditedOn(found.accreditation, day) };
}

/** Accounts that wait for this actor to certify them. */
export function waitingBankRecords(actor: Actor, parameters: Parameters): string | undefined {
  if (!can(actor, 'organisations:certify-bank')) return undefined;
  return `select b.organisation_id, coalesce(nullif(o.acronym, ''), o.kbo_number, ''), o.name, o.name, b.proposed_at,
                 null::timestamptz
          from bank_records b join organisations o on o.id = b.organisation_id
          where b.state = 'proposed' and b.certificate_id is not null
            and b.proposed_by_id <> ${parameters.add(actor.id)}`;
}
