import {
  callPaths,
  deadlinePaths,
  type CallDetail,
  type ExtendCall,
  type GiveExtension,
  type Problem,
} from '@passerelle/contract';
import type { People } from '../people';
import type { TestApi } from '../start-api';

/** 20 May 2026, noon in Brussels: a week after the call of `givenOpenLot` closes. */
export const EXTENDED_UNTIL = '2026-05-20T10:00:00.000Z';
const WEEK_LATER = { closesOn: '2026-05-20', closesTime: '12:00' };

const versionOf = async (api: TestApi, callId: string) =>
  (await (await api.as('officer')).get<CallDetail>(callPaths.detail(callId))).body.version;

/** A week more for everybody. */
export async function extendCall(
  api: TestApi,
  callId: string,
  changes: Partial<ExtendCall> = {},
  who: keyof People = 'officer',
) {
  const reason = { fr: 'Panne du site le 12 mai.', nl: 'Storing van de site op 12 mei.', en: '' };
  const client = await api.as(who);
  return client.post<CallDetail & Problem>(
    deadlinePaths.extend(callId),
    { ...WEEK_LATER, reason, ...changes },
    { version: await versionOf(api, callId) },
  );
}

/** A week more for one organisation. */
export async function giveExtension(
  api: TestApi,
  lot: { id: string; callId: string },
  organisationId: string,
  changes: Partial<GiveExtension> = {},
  who: keyof People = 'officer',
) {
  const client = await api.as(who);
  return client.post<CallDetail & Problem>(
    deadlinePaths.give(lot.callId),
    { stage: 'application', lotId: lot.id, organisationId, ...WEEK_LATER, reason: 'Incendie au siège.', ...changes },
    { version: await versionOf(api, lot.callId) },
  );
}
