import {
  applicationPaths,
  euro,
  MANUAL_CHECKS,
  reviewPaths,
  type ApplicationDetail,
  type Money,
  type Ranking,
  type ScoreSheet,
  type ScoreSheets,
  type ScreeningAction,
  type ScreeningDetail,
} from '@passerelle/contract';
import type { People } from '../people';
import type { TestApi } from '../start-api';
import { givenSubmittedApplication, type OpenLot } from './applications';

type SubmittedOptions = Parameters<typeof givenSubmittedApplication>[2];

/** The application with its screening opened by the officer; the automatic points are decided. */
export async function givenScreening(
  api: TestApi,
  lot: OpenLot,
  options: SubmittedOptions = {},
): Promise<ScreeningDetail> {
  const { id } = await givenSubmittedApplication(api, lot, options);
  return startScreening(api, id);
}

/** The officer opens the check list of a submitted application. */
export async function startScreening(api: TestApi, applicationId: string): Promise<ScreeningDetail> {
  const client = await api.as('officer');
  return (await client.post<ScreeningDetail>(reviewPaths.screen(applicationId, 'startScreening'))).body;
}

/** Every point that people decide passes. */
export async function passManualChecks(api: TestApi, screening: ScreeningDetail): Promise<ScreeningDetail> {
  const client = await api.as('officer');
  let current = screening;
  for (const code of MANUAL_CHECKS) {
    const path = reviewPaths.check(screening.applicationId, code);
    const answer = await client.put<ScreeningDetail>(path, { outcome: 'pass', note: '' }, { version: current.version });
    current = answer.body;
  }
  return current;
}

/** An action of the screening by one person. */
export async function actOnScreening(
  api: TestApi,
  who: keyof People,
  screening: Pick<ScreeningDetail, 'applicationId' | 'version'>,
  action: Exclude<ScreeningAction, 'startScreening'>,
  body: object = {},
) {
  const client = await api.as(who);
  const path = reviewPaths.screen(screening.applicationId, action);
  return client.post<ScreeningDetail>(path, body, { version: screening.version });
}

/** The officer asks for corrections of what is marked, by the usual day unless another one is said (R9). */
export async function askForCorrections(
  api: TestApi,
  screening: ScreeningDetail,
  targets: readonly string[],
  changes: { who?: keyof People; until?: string; reason?: string } = {},
) {
  const { who = 'officer', until = screening.returnUntil, reason = '' } = changes;
  const marks = targets.map((target) => ({ target, remark: `À corriger : ${target}.` }));
  const action = who === 'officer' ? 'return' : 'returnAgain';
  return actOnScreening(api, who, screening, action, { reason, marks, until });
}

/** An application that was admitted to the evaluation: checked by the officer, confirmed by the manager where needed. */
export async function givenAdmittedApplication(
  api: TestApi,
  lot: OpenLot,
  options: SubmittedOptions = {},
): Promise<ApplicationDetail> {
  let screening = await passManualChecks(api, await givenScreening(api, lot, options));
  if (screening.secondPersonNeeded) screening = (await actOnScreening(api, 'manager', screening, 'confirm')).body;
  await actOnScreening(api, 'officer', screening, 'admit');
  return detailOf(api, screening.applicationId);
}

/** A sheet for the evaluator, assigned by the officer. */
export async function givenAssignedSheet(
  api: TestApi,
  applicationId: string,
  who: 'evaluator' | 'evaluator2',
): Promise<ScoreSheet> {
  const officer = await api.as('officer');
  await officer.post<ScoreSheets>(reviewPaths.evaluators(applicationId), { evaluatorId: api.people[who].id });
  const { body } = await officer.get<ScoreSheets>(reviewPaths.sheetsOf(applicationId));
  const sheet = body.sheets.find(({ evaluatorName }) => evaluatorName === `Personne ${who}`);
  if (!sheet) throw new Error('the sheet was not assigned');
  return sheet;
}

/** A sheet whose evaluator declared to have no interest, wrote the same points everywhere, and finished. */
export async function givenCompleteSheet(
  api: TestApi,
  applicationId: string,
  who: 'evaluator' | 'evaluator2',
  points = 4,
): Promise<ScoreSheet> {
  const client = await api.as(who);
  const assigned = await givenAssignedSheet(api, applicationId, who);
  const { id, criteria } = assigned;
  const act = async (action: 'declareNone' | 'complete', version: number) =>
    (await client.post<ScoreSheet>(reviewPaths.act(id, action), {}, { version })).body;
  const declared = await act('declareNone', assigned.version);
  const scores = criteria.map(({ code }) => ({ criterion: code, points, comment: 'Bien étayé.' }));
  const path = reviewPaths.sheet(id);
  const written = await client.put<ScoreSheet>(path, { scores, comment: '' }, { version: declared.version });
  return act('complete', written.body.version);
}

/** An admitted application with two complete sheets: it can be proposed. */
export async function givenScoredApplication(
  api: TestApi,
  lot: OpenLot,
  options: SubmittedOptions & { points?: number } = {},
): Promise<ApplicationDetail> {
  const { id } = await givenAdmittedApplication(api, lot, options);
  await givenCompleteSheet(api, id, 'evaluator', options.points);
  await givenCompleteSheet(api, id, 'evaluator2', options.points);
  return detailOf(api, id);
}

/** Proposes an application; what the committee says is in `changes`. */
export async function propose(
  api: TestApi,
  application: Pick<ApplicationDetail, 'id' | 'version'>,
  changes: { amount?: Money; minutesOn?: string; motivation?: string } = {},
  who: keyof People = 'officer',
) {
  const client = await api.as(who);
  const body = { amount: euro('80000.00'), minutesOn: '2026-04-14', motivation: 'Très bon dossier.', ...changes };
  return client.post<Ranking>(reviewPaths.propose(application.id), body, { version: application.version });
}

/** An application the committee proposes: a project can be opened from it. */
export async function givenProposedApplication(
  api: TestApi,
  lot: OpenLot,
  options: Parameters<typeof givenScoredApplication>[2] & { amount?: Money } = {},
): Promise<ApplicationDetail> {
  const scored = await givenScoredApplication(api, lot, options);
  await propose(api, scored, options.amount ? { amount: options.amount } : {});
  return detailOf(api, scored.id);
}

async function detailOf(api: TestApi, id: string): Promise<ApplicationDetail> {
  return (await (await api.as('officer')).get<ApplicationDetail>(applicationPaths.detail(id))).body;
}
