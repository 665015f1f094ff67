import {
  brusselsDay,
  type CallState,
  type FormDefinition,
  type LotPoint,
  type LotRules,
  type ProjectIdea,
} from '@passerelle/contract';
import { firstRow, rows, type Queryable } from '../core/database/database';
import { notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { readDefinition } from '../forms/form-definition';
import { FOUNDED_ON_OF, KBO_STATUS_OF } from '../organisations/kbo.queries';
import { conceptDeadlineOf, deadlineOf } from './deadline.queries';
import type { LotFacts } from './eligibility.rules';

/** Serialises what one organisation creates and submits, so that two at once cannot pass the maximum (R22). */
export async function lockApplicant(work: Work, organisationId: string): Promise<void> {
  await work.db.query('select 1 from organisations where id = $1 for no key update', [organisationId]);
}

/** The lot and its call, as far as the notes and applications of one organisation look at them. */
export interface LotOfCall extends LotRules {
  callId: string;
  callCode: string;
  callState: CallState;
  opensAt: Date;
  /** The deadline of the organisation. */
  closesAt: Date;
  maxPerOrganisation: number;
  /** What a person looks at in the admissibility of its applications. */
  points: LotPoint[];
  /** The form of an application: of the lot where it has one of its own, else of the call (R21). */
  formId: string;
  /** Until when concept notes of the organisation are taken; null where the full file comes first (B5). */
  conceptClosesAt: Date | null;
  /** The short form of the concept notes. */
  conceptFormId: string | null;
}

/** An amount of a lot as the contract shows it. */
export const money = (column: string) =>
  `json_build_object('amount', ${column}_amount::text, 'currency', ${column}_currency)`;

/** The form of an application in a lot (`l`) of a call (`c`). */
export const FORM_OF_LOT = 'coalesce(l.own_form_id, c.form_id)';

/** The columns of a lot (`l`) and its call (`c`), for the organisation that an expression gives. */
export const lotColumns = (
  organisation: string,
) => `c.id as "callId", c.code as "callCode", c.state as "callState", c.opens_at as "opensAt",
  ${FORM_OF_LOT} as "formId", ${conceptDeadlineOf('l.id', organisation)} as "conceptClosesAt",
  l.concept_form_id as "conceptFormId",
  ${deadlineOf('l.id', organisation)} as "closesAt",
  l.max_per_organisation as "maxPerOrganisation", l.theme_ids as "themeIds",
  l.region_ids as "regionIds", ${money('l.min_grant')} as "minGrant", ${money('l.max_grant')} as "maxGrant",
  l.max_share::text as "maxShare", l.applicant_types as "applicantTypes", l.min_age_years as "minAgeYears",
  l.max_duration_months as "maxDurationMonths", l.attachments, l.points`;

/** The lot with its call and the deadline of an organisation; 404 when there is none, or its call is not published. */
export async function findLot(db: Queryable, lotId: string, organisationId: string): Promise<LotOfCall> {
  const lot = await firstRow<LotOfCall>(
    db,
    `select ${lotColumns('$2')} from lots l join calls c on c.id = l.call_id
     where l.id = $1 and c.state not in ('prepared', 'approved')`,
    [lotId, organisationId],
  );
  if (!lot) throw notFound();
  return lot;
}

/** Columns `applicant` and `places` of `LotFacts` for the organisation `o` and the places that `ids` names. */
export const applicantAndPlaces = (ids: string): string => `
  json_build_object('legalForm', o.legal_form, 'country', o.country, 'kboNumber', o.kbo_number,
                    'kboStatus', ${KBO_STATUS_OF}, 'accreditation', o.accreditation,
                    'foundedOn', ${FOUNDED_ON_OF}) as applicant,
  coalesce((select json_agg(json_build_object('id', p.id, 'regionId', p.region_id, 'name', p.name,
                                              'eligible', p.eligible))
            from places p where p.id = any(${ids}::uuid[])), '[]') as places`;

/** What decides whether an idea of an organisation fits a lot (C4). */
export async function findLotFacts(
  db: Queryable,
  lot: LotRules,
  { organisationId, idea }: { organisationId: string; idea: Pick<ProjectIdea, 'placeIds'> },
  now: Date,
): Promise<LotFacts> {
  const found = await firstRow<Pick<LotFacts, 'applicant' | 'places'>>(
    db,
    `select ${applicantAndPlaces('$2')} from organisations o where o.id = $1`,
    [organisationId, idea.placeIds],
  );
  if (!found) throw notFound();
  return { ...found, lot, today: brusselsDay(now) };
}

/** A form of a lot, by the code of the lot. */
export interface FormOfLot {
  code: string;
  formId: string;
  draft: FormDefinition;
}

/** The short forms of the concept stages of a call (B5). */
export const findConceptForms = (db: Queryable, callId: string): Promise<FormOfLot[]> =>
  findForms(db, callId, 'f.id = l.concept_form_id and l.concept_closes_at is not null');

/** The forms that lots of a call have instead of the call's (R21). */
export const findOwnForms = (db: Queryable, callId: string): Promise<FormOfLot[]> =>
  findForms(db, callId, 'f.id = l.own_form_id');

async function findForms(db: Queryable, callId: string, condition: string): Promise<FormOfLot[]> {
  const found = await rows<Omit<FormOfLot, 'draft'> & { draft: unknown }>(
    db,
    `select l.code, f.id as "formId", f.draft from lots l join forms f on ${condition}
     where l.call_id = $1 order by l.code`,
    [callId],
  );
  return found.map((form) => ({ ...form, draft: readDefinition(form.draft) }));
}

/** The forms that lots of a call had and have no more: what was done to them stays in its history. */
export async function findDroppedForms(db: Queryable, lotIds: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select e.data ->> 'formId' as id from audit_events e where e.subject_id = any($1) and e.action = 'lot.drop-form'`,
    [lotIds],
  );
  return found.map(({ id }) => id);
}

/** What applications and concept notes of a call are written with; not the form of the call where each lot has its own. */
export async function findFormsInUse(db: Queryable, callId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select distinct f.id from calls c join lots l on l.call_id = c.id
     join forms f on f.id = ${FORM_OF_LOT} or (f.id = l.concept_form_id and l.concept_closes_at is not null)
     where c.id = $1 order by f.id`,
    [callId],
  );
  return found.map(({ id }) => id);
}
