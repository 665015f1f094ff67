import {
  brusselsDay,
  euro,
  paymentPaths,
  type Claimables,
  type ClaimAction,
  type ClaimDetail,
  type ClosingDetail,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import type { People } from '../people';
import type { TestApi } from '../start-api';
import { newId } from '../../core/database/columns';
import { bodyOf, copyRows, givenDocument, givenGrantLine } from './agreements';
import { givenRunningGrant } from './reports';

/** The steps of a claim with who does them, in order. */
export const CLAIM_STEPS = [
  ['check', 'officer'],
  ['approve', 'manager'],
  ['clear', 'controller'],
  ['order', 'finance'],
  ['pay', 'accountant'],
] as const satisfies readonly (readonly [ClaimAction, keyof People])[];

/** The claim as an auditor sees it. */
export async function claimOf(api: TestApi, id: string): Promise<ClaimDetail> {
  return bodyOf(await (await api.as('auditor')).get<ClaimDetail>(paymentPaths.detail(id)));
}

/** What an action on a claim carries. */
export async function stepBody(api: TestApi, action: ClaimAction): Promise<object> {
  const bodies: Partial<Record<ClaimAction, () => Promise<object> | object>> = {
    clear: async () => ({ budgetLineId: await givenGrantLine(api) }),
    pay: () => ({ valueDate: brusselsDay(api.clock.now()), bankReference: randomUUID() }),
    return: () => ({ reason: 'Signature illisible' }),
    refuse: () => ({ reason: 'Dépense déjà subventionnée' }),
  };
  return (await bodies[action]?.()) ?? {};
}

/** Does something with a claim as it is now; answers with the raw answer. */
export async function onClaim<Body = ClaimDetail>(
  api: TestApi,
  who: keyof People,
  id: string,
  action: ClaimAction,
  body?: object,
) {
  const { version } = await claimOf(api, id);
  const content = body ?? (await stepBody(api, action));
  return (await api.as(who)).post<Body>(paymentPaths.act(id, action), content, { version });
}

/** What the partner may claim of a grant, with what stands in the way. */
export async function claimablesOf(api: TestApi, grant: { projectId: string }): Promise<Claimables['claimables']> {
  const { claimables } = bodyOf(await (await api.as('owner')).get<Claimables>(paymentPaths.claimables));
  return claimables.filter(({ projectId }) => projectId === grant.projectId);
}

/** Claims the next instalment of a grant, or its balance, with the signed claim; answers with the raw answer. */
export async function claimNext<Body = ClaimDetail>(api: TestApi, { projectId }: { projectId: string }) {
  const [next] = await claimablesOf(api, { projectId });
  const owner = await api.as('owner');
  const signatory = 'Amina Responsable';
  const answer = await (next?.instalmentId
    ? owner.post<Body & { id: string }>(paymentPaths.claim, { instalmentId: next.instalmentId, signatory })
    : owner.post<Body & { id: string }>(paymentPaths.claimBalance, { projectId, signatory }));
  if (answer.status === 201) await givenDocument(api, 'owner', paymentPaths.documents(answer.body.id), 'claim');
  return answer;
}

/** A claim of the partner, taken along until `last` was done. */
export async function givenClaim(
  api: TestApi,
  grant: { projectId: string },
  last?: (typeof CLAIM_STEPS)[number][0],
): Promise<ClaimDetail> {
  let claim = bodyOf(await claimNext(api, grant));
  if (last === undefined) return claim;
  for (const [action, who] of CLAIM_STEPS) {
    claim = bodyOf(await onClaim(api, who, claim.id, action));
    if (action === last) break;
  }
  return claim;
}

/** The end of a grant as somebody sees it. */
export async function closingOf(
  api: TestApi,
  grant: { projectId: string },
  who: keyof People = 'manager2',
): Promise<ClosingDetail> {
  return bodyOf(await (await api.as(who)).get<ClosingDetail>(paymentPaths.closing(grant.projectId)));
}

/**
 * Many approved claims of one amount, each on its own grant, for races on a line: the first is reached by the real
 * actions, the others are copies of its rows.
 */
export async function givenApprovedClaims(
  api: TestApi,
  count: number,
  amount: string,
): Promise<{ id: string; version: number }[]> {
  const grant = await givenRunningGrant(api, { project: { amount: euro(amount) } });
  const { id, version, projectReference } = await givenClaim(api, grant, 'approve');
  const { rows } = await api.owner.query<{ id: string }>('select id from instalments where agreement_id = $1', [
    grant.agreementId,
  ]);
  const copies = Array.from({ length: count - 1 }, (_, index) => ({
    project: newId(),
    agreement: newId(),
    instalment: newId(),
    commitment: newId(),
    claim: newId(),
    reference: `${projectReference}.${index + 1}`,
  }));
  const copy = (table: string, source: string, change: (one: (typeof copies)[number]) => object) =>
    copyRows(api, table, source, copies.map(change));
  await copy('projects', grant.projectId, (one) => ({ id: one.project, reference: one.reference }));
  await copy('agreements', grant.agreementId, (one) => ({
    id: one.agreement,
    project_id: one.project,
    reference: `${one.reference}-CONV`,
  }));
  await copy('instalments', rows[0]?.id ?? '', (one) => ({ id: one.instalment, agreement_id: one.agreement }));
  await copy('commitments', grant.id, (one) => ({
    id: one.commitment,
    project_id: one.project,
    agreement_id: one.agreement,
    number: `ENG-${one.reference}`,
  }));
  await copy('claims', id, (one) => ({
    id: one.claim,
    project_id: one.project,
    commitment_id: one.commitment,
    instalment_id: one.instalment,
    reference: `${one.reference}-DC1`,
  }));
  return [{ id, version }, ...copies.map(({ claim }) => ({ id: claim, version }))];
}
