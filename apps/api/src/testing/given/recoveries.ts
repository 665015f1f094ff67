import {
  paymentPaths,
  type CommitmentDetail,
  type Problem,
  type RecoveryDecision,
  type RecoveryDetail,
  type RecoveryPage,
} from '@passerelle/contract';
import { newId } from '../../core/database/columns';
import type { Answer } from '../api-client';
import type { People } from '../people';
import type { TestApi } from '../start-api';
import { bodyOf } from './agreements';
import { givenClaim } from './payments';
import { givenAcceptedReport, givenRunningGrant, reportContent } from './reports';

/** Costs by category of a grant of 50,000: all of it, or 15,000 less. */
export const SPENT: Record<'all' | 'less', [string, string, string]> = {
  all: ['45000.00', '4000.00', '1000.00'],
  less: ['30000.00', '4000.00', '1000.00'],
};

/** A grant of which everything was paid before the report came. */
export async function givenPaidGrant(
  api: TestApi,
  spent: [string, string, string],
  otherIncome?: string,
): Promise<CommitmentDetail> {
  const grant = await givenRunningGrant(api);
  await givenClaim(api, grant, 'pay');
  await givenAcceptedReport(api, grant, reportContent(spent, otherIncome));
  return grant;
}

/** The recovery of a grant as somebody of the administration sees it. */
export async function recoveryOf(
  api: TestApi,
  { projectReference }: { projectReference: string },
  who: keyof People = 'finance',
): Promise<RecoveryDetail> {
  const reader = await api.as(who);
  const { items } = bodyOf(await reader.get<RecoveryPage>(`${paymentPaths.recoveries}?search=${projectReference}`));
  return bodyOf(await reader.get<RecoveryDetail>(paymentPaths.recovery(items[0]?.id ?? newId())));
}

/** Does something with a recovery on the version that was seen; answers with the raw answer. */
export async function onRecovery(
  api: TestApi,
  who: keyof People,
  { id, version }: Pick<RecoveryDetail, 'id' | 'version'>,
  action: RecoveryDecision,
  body: object = {},
): Promise<Answer<RecoveryDetail & Problem>> {
  return (await api.as(who)).post<RecoveryDetail & Problem>(paymentPaths.actOnRecovery(id, action), body, { version });
}

/** A recovery of 15,000 that its beneficiary accepts to owe. */
export async function givenAcceptedRecovery(api: TestApi): Promise<RecoveryDetail> {
  const opened = await recoveryOf(api, await givenPaidGrant(api, SPENT.less));
  const notified = bodyOf(await onRecovery(api, 'finance', opened, 'notify', { dueOn: '2026-07-31' }));
  return bodyOf(await onRecovery(api, 'officer', notified, 'accept'));
}
