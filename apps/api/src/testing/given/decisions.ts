import {
  brusselsDay,
  decisionPaths,
  euro,
  PRELIMINARIES,
  type AwardDecision,
  type DecisionDetail,
  type DecisionStepKind,
  type DocumentKind,
  type DocumentView,
  type OpenProject,
  type PrepareDecision,
  type Problem,
  type RecordStep,
  type RefuseDecision,
} from '@passerelle/contract';
import type { People } from '../people';
import type { TestApi } from '../start-api';
import { samplePdf } from './files';
import { givenCompleteProject } from './projects';

/** Who speaks in each step, in own name. */
export const SPEAKERS: Readonly<Record<DecisionStepKind, keyof People>> = {
  management: 'manager',
  inspector: 'inspector',
  'budget-minister': 'budget_minister',
  government: 'government',
  minister: 'cabinet',
};

/** What an officer sends to prepare the file of a project. */
export const preparationOf = (projectId: string): PrepareDecision => ({
  projectId,
  motivation: 'Le projet répond aux objectifs de l’ordonnance-cadre.',
  preliminaries: PRELIMINARIES.map((preliminary) => ({ preliminary, doneOn: '2026-05-20', note: '' })),
});

/** A file that an officer has prepared, of a complete project of that amount. */
export async function givenPreparedDecision(
  api: TestApi,
  amount = '50000.00',
  facts: Partial<OpenProject> = {},
): Promise<DecisionDetail> {
  const project = await givenCompleteProject(api, { amount: euro(amount), ...facts });
  return prepareDecision(api, project.id);
}

/** The file of a complete project, prepared by an officer. */
export async function prepareDecision(api: TestApi, projectId: string): Promise<DecisionDetail> {
  const officer = await api.as('officer');
  const { status, body, text } = await officer.post<DecisionDetail>(decisionPaths.prepare, preparationOf(projectId));
  if (status !== 201) throw new Error(`the decision was not prepared: ${text}`);
  return body;
}

/** A file in the chain. */
export async function givenStartedDecision(
  api: TestApi,
  amount = '50000.00',
  facts: Partial<OpenProject> = {},
): Promise<DecisionDetail> {
  return startDecision(api, await givenPreparedDecision(api, amount, facts));
}

/** Sends a prepared file into the chain. */
export async function startDecision(api: TestApi, { id, version }: DecisionDetail): Promise<DecisionDetail> {
  const officer = await api.as('officer');
  const { status, body, text } = await officer.post<DecisionDetail>(decisionPaths.act(id, 'start'), {}, { version });
  if (status !== 200) throw new Error(`the decision was not started: ${text}`);
  return body;
}

/** What somebody sends to record a step: favourable, in own name. */
export const recordingOf = (facts: Partial<RecordStep> = {}): RecordStep => ({
  outcome: 'favourable',
  decidedOn: '2026-06-01',
  item: '',
  note: '',
  documentId: null,
  onBehalf: false,
  ...facts,
});

/** Records the step of that kind by whoever speaks in it; answers with the raw answer. */
export async function recordStep(
  api: TestApi,
  decision: DecisionDetail,
  kind: DecisionStepKind,
  facts: Partial<RecordStep> = {},
  by: keyof People = SPEAKERS[kind],
) {
  const step = decision.steps.find((one) => one.kind === kind);
  if (!step) throw new Error(`the chain has no ${kind}`);
  const client = await api.as(by);
  const path = decisionPaths.recordStep(decision.id, step.id);
  return client.post<DecisionDetail>(path, recordingOf(facts), { version: decision.version });
}

/** The file with every step before `until` recorded favourably; with all of them when it is left out. */
export async function givenRecordedSteps(
  api: TestApi,
  decision: DecisionDetail,
  until?: DecisionStepKind,
): Promise<DecisionDetail> {
  let current = decision;
  for (const { kind } of decision.steps) {
    if (kind === until) break;
    const { status, body, text } = await recordStep(api, current, kind, { decidedOn: today(api) });
    if (status !== 200) throw new Error(`${kind} was not recorded: ${text}`);
    current = body;
  }
  return current;
}

/** A signed document of a decision file. */
export async function givenDecisionDocument(
  api: TestApi,
  decisionId: string,
  kind: DocumentKind,
  by: 'officer' | 'officer2' = 'officer',
): Promise<string> {
  const client = await api.as(by);
  const { status, body, text } = await client.upload<DocumentView>(decisionPaths.documents(decisionId), samplePdf(), {
    kind,
  });
  if (status !== 201) throw new Error(`the document was not accepted: ${text}`);
  return body.id;
}

/** Refuses the grant in the cabinet's own name; answers with the raw answer. */
export async function refuseDecision(
  api: TestApi,
  { id, version }: DecisionDetail,
  facts: Partial<RefuseDecision> = {},
  by: keyof People = 'cabinet',
) {
  const client = await api.as(by);
  const body = { reason: 'Crédits épuisés.', documentId: null, onBehalf: false, ...facts };
  return client.post<DecisionDetail & Problem>(decisionPaths.act(id, 'refuse'), body, { version });
}

/** Sends the award in the cabinet's own name; answers with the raw answer. */
export async function award(
  api: TestApi,
  { id, version }: DecisionDetail,
  facts: Partial<AwardDecision> = {},
  by: keyof People = 'cabinet',
) {
  const client = await api.as(by);
  const body = { decidedOn: today(api), documentId: null, onBehalf: false, ...facts };
  return client.post<DecisionDetail>(decisionPaths.act(id, 'award'), body, { version });
}

/** A project whose grant is awarded, through the whole chain of its amount. */
export async function givenAwardedDecision(
  api: TestApi,
  amount = '50000.00',
  facts: Partial<OpenProject> = {},
): Promise<DecisionDetail> {
  const started = await givenStartedDecision(api, amount, facts);
  return awardDecision(api, started);
}

/** A complete project of any origin, taken through the whole chain to its award. */
export async function givenAwarded(api: TestApi, projectId: string): Promise<DecisionDetail> {
  return awardDecision(api, await startDecision(api, await prepareDecision(api, projectId)));
}

async function awardDecision(api: TestApi, started: DecisionDetail): Promise<DecisionDetail> {
  const { status, body, text } = await award(api, await givenRecordedSteps(api, started));
  if (status !== 200) throw new Error(`the grant was not awarded: ${text}`);
  return body;
}

const today = (api: TestApi): string => brusselsDay(api.clock.now());
