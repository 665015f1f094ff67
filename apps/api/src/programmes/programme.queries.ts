import type {
  Crisis,
  DateOnly,
  InstalmentTemplate,
  Modality,
  PartnerAgreement,
  PartnerRegion,
  Place,
  ProgrammeFrame,
  ProgrammeSettings,
  SettingCode,
  Theme,
} from '@passerelle/contract';
import { firstRow, rows, type Queryable } from '../core/database/database';
import { thresholdsOf, type Threshold } from './threshold.rules';

const DATES = `valid_from::text as "validFrom", valid_to::text as "validTo"`;
const inForce = (day: string) => `valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)`;
const money = (name: string) =>
  `json_build_object('amount', ${name}_amount::text, 'currency', ${name}_currency) as ${name}`;

const PLACE = `p.id, p.geonames_id as "geonamesId", p.name, p.latitude::text as latitude,
  p.longitude::text as longitude, p.eligible`;
const THEME = `id, version, code, name, ${DATES}`;
const REGION = `id, version, code, name, country, ${DATES},
  (select coalesce(json_agg(place order by place.name), '[]')
   from (select ${PLACE} from places p where p.region_id = partner_regions.id) place) as places`;
const AGREEMENT = `id, version, region_id as "regionId", title, signed_on::text as "signedOn", ${DATES}`;
const CRISIS = `id, version, name, country, glide, started_on::text as "startedOn", needs_source as "needsSource",
  funding_decided_on::text as "fundingDecidedOn"`;
const THRESHOLD = `id, version, modality, step, ${money('above')}, ${DATES}`;
const TEMPLATE = `id, version, code, name, parts, ${DATES}`;

const list = (select: string) => `(select coalesce(json_agg(found), '[]') from (${select}) found)`;

async function single<Row>(db: Queryable, sql: string, parameters: unknown[] = []): Promise<Row> {
  const row = await firstRow<Row>(db, sql, parameters);
  if (!row) throw new Error('a statement without a table has one row');
  return row;
}

/** What forms choose from on a day: what is in force, agreements that have not ended, every crisis. */
export function findFrame(db: Queryable, day: DateOnly): Promise<ProgrammeFrame> {
  return single<ProgrammeFrame>(
    db,
    `select ${list(`select ${THEME} from themes where ${inForce('$1')} order by code`)} as themes,
            ${list(`select ${REGION} from partner_regions where ${inForce('$1')} order by code`)} as regions,
            ${list(`select ${AGREEMENT} from partner_agreements where valid_to is null or valid_to >= $1::date
                    order by valid_from`)} as "partnerAgreements",
            ${list(`select ${CRISIS} from crises order by started_on desc, id`)} as crises,
            ${list(`select ${TEMPLATE} from instalment_templates where ${inForce('$1')} order by code`)}
              as "instalmentTemplates"`,
    [day],
  );
}

/** The whole configuration with its past and future rows. */
export function findSettings(db: Queryable): Promise<ProgrammeSettings> {
  return single<ProgrammeSettings>(
    db,
    `select ${list(`select ${THEME} from themes order by valid_from, code`)} as themes,
            ${list(`select ${REGION} from partner_regions order by valid_to is not null, code`)} as regions,
            ${list(`select ${AGREEMENT} from partner_agreements order by valid_from desc`)} as "partnerAgreements",
            ${list(`select ${CRISIS} from crises order by started_on desc, id`)} as crises,
            ${list(`select ${TEMPLATE} from instalment_templates order by code`)} as "instalmentTemplates",
            ${list(`select ${THRESHOLD} from approval_thresholds order by valid_from desc, above_amount, step`)}
              as thresholds,
            ${list(`select id, code, value, ${DATES} from settings order by code, valid_from desc`)} as settings`,
  );
}

/** Identifiers of everything that is configuration, for its history. */
export async function settingIds(db: Queryable): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select id from themes union all select id from partner_regions union all select id from partner_agreements
     union all select id from crises union all select id from approval_thresholds
     union all select id from instalment_templates union all select id from settings`,
  );
  return found.map(({ id }) => id);
}

const one = <Row>(db: Queryable, columns: string, table: string, id: string): Promise<Row | undefined> =>
  firstRow<Row>(db, `select ${columns} from ${table} where id = $1`, [id]);

/** A theme with its dates, or undefined. */
export const findTheme = (db: Queryable, id: string) => one<Theme>(db, THEME, 'themes', id);
/** A partner region with its dates and places, or undefined. */
export const findRegion = (db: Queryable, id: string) => one<PartnerRegion>(db, REGION, 'partner_regions', id);
/** An instalment template with its dates, or undefined. */
export const findTemplate = (db: Queryable, id: string) =>
  one<InstalmentTemplate>(db, TEMPLATE, 'instalment_templates', id);
/** A crisis (R26), or undefined. */
export const findCrisis = (db: Queryable, id: string) => one<Crisis>(db, CRISIS, 'crises', id);

const oneOn = <Row>(db: Queryable, columns: string, table: string, id: string, day: DateOnly) =>
  firstRow<Row>(db, `select ${columns} from ${table} where id = $1 and ${inForce('$2')}`, [id, day]);

/** The theme, when it is in force on the day. */
export const themeOn = (db: Queryable, id: string, day: DateOnly) => oneOn<Theme>(db, THEME, 'themes', id, day);
/** The partner region with its places, when it is in force on the day (R58). */
export const regionOn = (db: Queryable, id: string, day: DateOnly) =>
  oneOn<PartnerRegion>(db, REGION, 'partner_regions', id, day);
/** The instalment template, when it is in force on the day (R39). */
export const templateOn = (db: Queryable, id: string, day: DateOnly) =>
  oneOn<InstalmentTemplate>(db, TEMPLATE, 'instalment_templates', id, day);

/** A place with the region it lies in. */
export interface PlaceInRegion extends Place {
  regionId: string;
}

/** The places among `ids` that exist, eligible or not (R58). */
export function placesOf(db: Queryable, ids: readonly string[]): Promise<PlaceInRegion[]> {
  return rows<PlaceInRegion>(
    db,
    `select ${PLACE}, p.region_id as "regionId" from places p where p.id = any($1::uuid[]) order by p.name, p.id`,
    [ids],
  );
}

/** An agreement with the region that is in force on the day (R24), or undefined. */
export function agreementInForce(
  db: Queryable,
  regionId: string,
  day: DateOnly,
): Promise<PartnerAgreement | undefined> {
  return firstRow<PartnerAgreement>(
    db,
    `select ${AGREEMENT} from partner_agreements where region_id = $1 and ${inForce('$2')}
     order by partner_agreements.valid_from desc limit 1`,
    [regionId, day],
  );
}

/** The approval table of a modality on a day: one row for each step in the order of the chain (R35). */
export async function thresholdsOn(db: Queryable, modality: Modality, day: DateOnly): Promise<Threshold[]> {
  const table = await rows<Threshold>(
    db,
    `select modality, step, ${money('above')} from approval_thresholds
     where (modality is null or modality = $1) and ${inForce('$2')}`,
    [modality, day],
  );
  return thresholdsOf(table, modality);
}

/** The value of a setting on a day. The defaults cover every day since 2017; a missing one is a defect. */
export async function settingOn(db: Queryable, code: SettingCode, day: DateOnly): Promise<string> {
  const found = await firstRow<{ value: string }>(
    db,
    `select value from settings where code = $1 and ${inForce('$2')}`,
    [code, day],
  );
  if (!found) throw new Error(`no value of ${code} on ${day}`);
  return found.value;
}
