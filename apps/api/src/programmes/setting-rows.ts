import {
  type DateOnly,
  type FieldError,
  type LocalizedText,
  type WriteApprovalThreshold,
  type WriteCrisis,
  type WriteInstalmentTemplate,
  type WritePartnerAgreement,
  type WriteTheme,
} from '@passerelle/contract';
import type { VersionedRecord } from '../core/database/columns';
import { rows } from '../core/database/database';
import type { Work } from '../core/work/work';
import { ApprovalThreshold } from './approval-threshold.entity';
import { findCode } from './code-lists';
import { Crisis } from './crisis.entity';
import { dateErrors, frozenErrors, overlap, type Dated } from './dated.rules';
import { InstalmentTemplate } from './instalment-template.entity';
import { instalmentErrors } from './instalment.rules';
import { PartnerAgreement } from './partner-agreement.entity';
import { findRegion } from './programme.queries';
import { Theme } from './theme.entity';

/** What a change of a row is about, for its rules. */
export interface RowChange<Facts> {
  work: Work;
  id: string;
  facts: Facts;
  /** The row as it was, when it is not new. */
  before: Facts | undefined;
  changed: string[];
  today: DateOnly;
}

/** One kind of configuration row: its table, its name in the audit trail and its rules. */
export interface RowKind<Row extends VersionedRecord & Facts, Facts extends object> {
  entity: new () => Row;
  name: string;
  errors: (change: RowChange<Facts>) => FieldError[] | Promise<FieldError[]>;
}

/** A name people read is there in both administrative languages (R3). */
export function nameErrors(name: LocalizedText): FieldError[] {
  return (['fr', 'nl'] as const)
    .filter((language) => name[language] === '')
    .map((language) => ({ path: `name.${language}`, code: 'required' }));
}

/** Codes are unique in their table. */
export async function codeErrors(work: Work, table: string, code: string, id: string): Promise<FieldError[]> {
  const others = await rows(work.db, `select 1 from ${table} where code = $1 and id <> $2`, [code, id]);
  return others.length ? [{ path: 'code', code: 'taken' }] : [];
}

export const THEME_ROWS: RowKind<Theme, WriteTheme> = {
  entity: Theme,
  name: 'theme',
  errors: async ({ work, id, facts }) => [
    ...dateErrors(facts),
    ...nameErrors(facts.name),
    ...(await codeErrors(work, 'themes', facts.code, id)),
  ],
};

export const AGREEMENT_ROWS: RowKind<PartnerAgreement, WritePartnerAgreement> = {
  entity: PartnerAgreement,
  name: 'partner_agreement',
  errors: async ({ work, facts }) => [
    ...dateErrors(facts),
    ...(facts.signedOn > facts.validFrom ? [{ path: 'signedOn', code: 'signed-after-start' }] : []),
    ...((await findRegion(work.db, facts.regionId)) ? [] : [{ path: 'regionId', code: 'not-in-list' }]),
  ],
};

export const CRISIS_ROWS: RowKind<Crisis, WriteCrisis> = {
  entity: Crisis,
  name: 'crisis',
  errors: ({ facts: { country, startedOn, fundingDecidedOn }, today }) => [
    ...(findCode('countries', country) ? [] : [{ path: 'country', code: 'not-in-list' }]),
    ...(startedOn > today ? [{ path: 'startedOn', code: 'in-the-future' }] : []),
    ...fundingErrors(startedOn, fundingDecidedOn, today),
  ],
};

/** The crisis is decided on once it has begun and by a decision that was taken (R27). */
function fundingErrors(startedOn: DateOnly, decidedOn: DateOnly | null, today: DateOnly): FieldError[] {
  if (decidedOn === null) return [];
  if (decidedOn > today) return [{ path: 'fundingDecidedOn', code: 'in-the-future' }];
  return decidedOn < startedOn ? [{ path: 'fundingDecidedOn', code: 'ends-before-start' }] : [];
}

export const THRESHOLD_ROWS: RowKind<ApprovalThreshold, WriteApprovalThreshold> = {
  entity: ApprovalThreshold,
  name: 'approval_threshold',
  errors: async (change) => [
    ...dateErrors(change.facts),
    ...frozen(change),
    ...(change.facts.above.currency === 'EUR' ? [] : [{ path: 'above.currency', code: 'not-euro' }]),
    ...(await overlapErrors(change)),
  ],
};

/** One row at a time for a step and modality. The lock keeps two people from adding rows that overlap. */
async function overlapErrors({ work, id, facts }: RowChange<WriteApprovalThreshold>): Promise<FieldError[]> {
  await work.db.query(`select pg_advisory_xact_lock(hashtext('approval_thresholds'))`);
  const others = await rows<Dated>(
    work.db,
    `select valid_from::text as "validFrom", valid_to::text as "validTo" from approval_thresholds
     where step = $1 and modality is not distinct from $2 and id <> $3`,
    [facts.step, facts.modality, id],
  );
  return others.some((other) => overlap(other, facts)) ? [{ path: 'validFrom', code: 'overlaps' }] : [];
}

export const TEMPLATE_ROWS: RowKind<InstalmentTemplate, WriteInstalmentTemplate> = {
  entity: InstalmentTemplate,
  name: 'instalment_template',
  errors: async (change) => [
    ...dateErrors(change.facts),
    ...frozen({ ...change, changed: change.changed.filter((field) => field !== 'name') }),
    ...nameErrors(change.facts.name),
    ...instalmentErrors(change.facts.parts),
    ...(await codeErrors(change.work, 'instalment_templates', change.facts.code, change.id)),
  ],
};

function frozen<Facts extends Dated>({ before, facts, changed, today }: RowChange<Facts>): FieldError[] {
  return before ? frozenErrors(before, facts, changed, today) : [];
}
