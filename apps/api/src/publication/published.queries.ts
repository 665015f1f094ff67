import { firstRow, rows, type Queryable } from '../core/database/database';
import { ADMINISTRATION_ID } from '../core/auth/actor';
import type { PublishedProject, Reporter } from './published-project';

/** Granted, and not taken over from what others published; the index `projects_published` has the same condition. */
export const PUBLISHED = `p.awarded_at is not null and p.state <> 'historic'`;

/** The day in Brussels of an instant, as text. */
export const brusselsDaySql = (instant: string) => `(${instant} at time zone 'Europe/Brussels')::date::text`;

const list = (select: string) => `coalesce((select json_agg(found) from (${select}) found), '[]')`;
const money = (amount: string, currency: string) => `json_build_object('amount', ${amount}, 'currency', ${currency})`;

const ORGANISATION = `o.iati_type as "iatiType", o.iati_identifier as "iatiIdentifier", o.kbo_number as "kboNumber",
  o.channel_code as "channelCode"`;

const ORGANISATIONS = `
  select o.name, 'beneficiary' as role, ${ORGANISATION} from organisations o where o.id = p.beneficiary_id
  union all
  select po.name, po.role, ${ORGANISATION} from project_organisations po join organisations o on o.id = po.organisation_id
  where po.project_id = p.id and (po.role <> 'beneficiary' or po.organisation_id <> p.beneficiary_id)`;

const PLACES = `
  select pl.geonames_id as "geonamesId", pl.name, pl.latitude::text as latitude, pl.longitude::text as longitude
  from project_places pp join places pl on pl.id = pp.place_id where pp.project_id = p.id order by pl.name, pl.id`;

const INSTALMENTS = `
  select ${money('i.amount_amount::text', 'i.amount_currency')} as amount, i.planned_on::text as "plannedOn"
  from instalments i where i.agreement_id = a.id order by i.position`;

const COMMITMENTS = `
  select c.number as reference, ${brusselsDaySql('c.visa_at')} as on,
         ${money('c.amount_amount::text', 'c.amount_currency')} as amount
  from commitments c where c.project_id = p.id and c.state in ('visa_granted', 'released') order by c.visa_at, c.id`;

const RELEASES = `
  select c.number as reference, ${brusselsDaySql('m.at')} as on, ${money('(-abs(m.amount))::text', `'EUR'`)} as amount
  from commitments c join budget_movements m on m.source_id = c.id and m.kind = 'decommitment'
  where c.project_id = p.id order by m.at, m.id`;

const PAYMENTS = `
  select cl.reference, cl.value_date::text as on, ${money('cl.amount_amount::text', 'cl.amount_currency')} as amount
  from claims cl where cl.project_id = p.id and cl.state = 'paid' order by cl.value_date, cl.id`;

const REPAYMENTS = `
  select r.reference, rp.value_date::text as on, ${money('(-rp.amount)::text', 'r.amount_currency')} as amount
  from recoveries r join repayments rp on rp.recovery_id = r.id where r.project_id = p.id
  order by rp.value_date, rp.id`;

/** The plan of the commitment that counts: the one with a visa, else the one asked for. */
const PLAN = `
  select c.plan, c.state in ('visa_granted', 'released') as committed from commitments c
  where c.project_id = p.id and c.state <> 'visa_refused' order by c.requested_at desc limit 1`;

const COLUMNS = `p.id, p.reference, p.modality, p.state, p.title, p.description, p.country,
  p.starts_on::text as "startsOn", p.started_on::text as "startedOn", p.ends_on::text as "endsOn",
  ${brusselsDaySql('p.awarded_at')} as "awardedOn", p.granted::text as granted, p.sectors, p.sdgs, p.markers,
  p.aid_type as "aidType", p.channel_code as "channelCode", p.funding_kind as "fundingKind",
  case when t.id is null then null else json_build_object('code', t.code, 'name', t.name) end as theme,
  case when c.id is null then null else json_build_object('id', c.id, 'name', c.name, 'glide', c.glide) end as crisis,
  ${list(ORGANISATIONS)} as organisations, ${list(PLACES)} as places,
  a.region_signed_on::text as "agreementSignedOn", ${list(INSTALMENTS)} as instalments,
  coalesce(plan.plan, '[]') as plan, coalesce(plan.committed, false) as committed,
  ${list(COMMITMENTS)} as commitments, ${list(RELEASES)} as releases, ${list(PAYMENTS)} as payments,
  ${list(REPAYMENTS)} as repayments`;

/** Granted projects, newest reference first, with all that hangs on them: one statement for each page. */
export async function* publishedProjects(db: Queryable, size: number): AsyncGenerator<PublishedProject[]> {
  let before: string | null = null;
  for (;;) {
    const page: PublishedProject[] = await rows<PublishedProject>(
      db,
      `select ${COLUMNS}
       from (select * from projects p where ${PUBLISHED} and ($1::text is null or p.reference < $1)
             order by p.reference desc limit $2) p
       left join themes t on t.id = p.theme_id
       left join crises c on c.id = p.crisis_id
       left join agreements a on a.project_id = p.id
       left join lateral (${PLAN}) plan on true
       order by p.reference desc`,
      [before, size],
    );
    const last = page.at(-1);
    if (!last) return;
    yield page;
    if (page.length < size) return;
    before = last.reference;
  }
}

/** The names under which the Region publishes; its identifier is that of the administration's own record. */
const NAMES = {
  fr: 'Région de Bruxelles-Capitale – Brussels International',
  nl: 'Brussels Hoofdstedelijk Gewest – Brussels International',
  en: 'Brussels-Capital Region – Brussels International',
};

/** Who publishes, or undefined while the record of the administration has neither identifier nor KBO number. */
export async function findReporter(db: Queryable): Promise<Reporter | undefined> {
  const found = await firstRow<{ ref: string | null }>(
    db,
    `select coalesce(nullif(iati_identifier, ''), 'BE-BCE_KBO-' || kbo_number) as ref from organisations where id = $1`,
    [ADMINISTRATION_ID],
  );
  return found?.ref ? { ref: found.ref, names: NAMES } : undefined;
}
