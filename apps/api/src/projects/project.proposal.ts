import {
  compare,
  euro,
  FIXED_BY_APPLICATION,
  followsCall,
  monthsBetween,
  type FieldError,
  type FixedByApplication,
  type Money,
  type WriteProject,
} from '@passerelle/contract';
import { firstRow, type Queryable } from '../core/database/database';
import type { ProjectRow } from './project.view';

/** What the committee proposed: to whom, on which line, no more than this and for no longer. */
export interface Proposal {
  beneficiaryId: string;
  budgetCode: string;
  amount: Money;
  maxDurationMonths: number;
}

/** The proposal a project came from; undefined for one without a call. */
export async function findProposal(db: Queryable, applicationId: string | null): Promise<Proposal | undefined> {
  const found = await firstRow<Omit<Proposal, 'amount'> & { amount: string }>(
    db,
    `select a.organisation_id as "beneficiaryId", l.budget_code as "budgetCode",
            l.max_duration_months as "maxDurationMonths",
            coalesce(a.proposed_amount, 0)::numeric(15, 2)::text as amount
     from applications a join lots l on l.id = a.lot_id where a.id = $1`,
    [applicationId],
  );
  return found && { ...found, amount: euro(found.amount) };
}

/** The project of a call keeps what was proposed, and never asks for more (R7, R21, R23). */
export function proposalErrors(
  content: WriteProject,
  project: ProjectRow,
  proposal: Proposal | undefined,
): FieldError[] {
  if (!proposal) return [];
  const { partners, budgetCode, amount } = content;
  const beneficiary = partners.find(({ role }) => role === 'beneficiary')?.organisationId;
  const limit = proposal.amount.amount;
  return [
    ...(beneficiary === proposal.beneficiaryId ? [] : [fixed('partners')]),
    ...(budgetCode === proposal.budgetCode ? [] : [fixed('budgetCode')]),
    ...(amount.currency === 'EUR' && compare(amount, proposal.amount) > 0
      ? [{ path: 'amount', code: 'above-proposal', params: { limit } }]
      : []),
    ...(followsCall(project) ? [...writtenOver(content, project), ...durationErrors(content, proposal)] : []),
  ];
}

const fixed = (path: string): FieldError => ({ path, code: 'fixed-by-proposal' });

function writtenOver(content: WriteProject, project: ProjectRow): FieldError[] {
  const placeIds = project.places.map(({ id }) => id);
  const kept: Record<FixedByApplication, boolean> = {
    themeId: content.themeId === project.themeId,
    regionId: content.regionId === project.regionId,
    placeIds: content.placeIds.length === placeIds.length && placeIds.every((id) => content.placeIds.includes(id)),
    totalCost: content.totalCost.currency !== 'EUR' || compare(content.totalCost, project.totalCost) === 0,
    maxShare: Number(content.maxShare) === Number(project.maxShare),
  };
  return FIXED_BY_APPLICATION.filter((field) => !kept[field]).map((field) => fixed(field));
}

/** The days may move before the decision; the project lasts no longer than its lot allows (R21). */
function durationErrors({ startsOn, endsOn }: WriteProject, { maxDurationMonths: max }: Proposal): FieldError[] {
  const tooLong = startsOn !== null && endsOn !== null && endsOn >= startsOn && monthsBetween(startsOn, endsOn) > max;
  return tooLong ? [{ path: 'endsOn', code: 'duration-too-long', params: { max } }] : [];
}
