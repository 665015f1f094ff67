import {
  callPaths,
  euro,
  usualLists,
  type CallAction,
  type CallDetail,
  type DocumentView,
  type FormDefinition,
  type LotView,
  type WriteCall,
  type WriteLot,
} from '@passerelle/contract';
import { ApiClient } from '../api-client';
import type { TestApi } from '../start-api';
import { samplePdf } from './files';
import { givenDraftForm } from './forms';
import { givenFrame } from './programmes';

const text = (fr: string, nl: string, en = '') => ({ fr, nl, en });

/** South 2026 as a form would send it; open from 2 March to 13 May 2026, noon in Brussels. */
export function callFacts(changes: Partial<WriteCall> = {}): WriteCall {
  return {
    code: 'SUD-2026',
    title: text('Appel à projets Sud 2026', 'Projectoproep Zuid 2026', 'Call for projects South 2026'),
    summary: text('Développement économique durable et inclusif.', 'Duurzame en inclusieve economische ontwikkeling.'),
    opensOn: '2026-03-02',
    opensTime: '09:00',
    closesOn: '2026-05-13',
    closesTime: '12:00',
    questionsOn: null,
    questionsTime: '12:00',
    contactEmail: 'appel@example.org',
    ...changes,
  };
}

/** A lot of South 2026: 10,000 to 125,000 euro out of 450,000, in every partner region in force. */
export async function lotFacts(api: TestApi, changes: Partial<WriteLot> = {}): Promise<WriteLot> {
  const { theme, template, frame } = await givenFrame(api);
  return {
    code: 'A',
    title: text('Économie', 'Economie', 'Economy'),
    themeIds: [theme('T2')],
    envelope: euro('450000.00'),
    minGrant: euro('10000.00'),
    maxGrant: euro('125000.00'),
    maxShare: '80',
    applicantTypes: ['accredited-cso', 'asbl'],
    regionIds: frame.regions.map(({ id }) => id),
    minAgeYears: 0,
    maxDurationMonths: 24,
    ...usualLists(),
    maxPerOrganisation: 1,
    instalmentTemplateId: template('80/20').id,
    budgetCode: '12.002.34.01.3300',
    criteria: [
      { code: 'relevance', label: text('Pertinence', 'Relevantie'), guidance: text('', ''), weight: 60 },
      { code: 'quality', label: text('Qualité', 'Kwaliteit'), guidance: text('', ''), weight: 40 },
    ],
    scoreThreshold: 60,
    ...changes,
  };
}

/** What a call of the tests is made of; the rest is South 2026. */
export interface CallOptions {
  call?: Partial<WriteCall>;
  lots?: Partial<WriteLot>[];
  /** What it asks of its own; nothing when left out. */
  form?: FormDefinition;
  /** What the concept notes of its first lot are asked. */
  short?: FormDefinition;
}

/** A call an officer prepared, with its lots, the signed decision and the rules: ready for the Government's decision. */
export async function givenPreparedCall(
  api: TestApi,
  { call = {}, lots = [{}], form, short }: CallOptions = {},
): Promise<CallDetail> {
  const officer = await api.as('officer');
  let { body } = expectDone(await officer.post<CallDetail>(callPaths.create, callFacts(call)));
  for (const lot of lots) {
    const { version } = body;
    ({ body } = expectDone(
      await officer.post<CallDetail>(callPaths.lots(body.id), await lotFacts(api, lot), { version }),
    ));
  }
  await givenCallDocument(officer, body.id, 'government-decision');
  await givenCallDocument(officer, body.id, 'call-rules');
  if (form) await givenDraftForm(api, body.id, form);
  if (short) await givenDraftForm(api, body.id, short, firstLot(body).id);
  return expectDone(await officer.get<CallDetail>(callPaths.detail(body.id))).body;
}

/** A file of a call. */
export async function givenCallDocument(client: ApiClient, callId: string, kind: string): Promise<DocumentView> {
  return expectDone(await client.upload<DocumentView>(callPaths.documents(callId), samplePdf(`${kind}.pdf`), { kind }))
    .body;
}

/** A step of a call by the person who may take it. */
export async function takeCallStep(api: TestApi, call: CallDetail, action: CallAction): Promise<CallDetail> {
  const client = await api.as(action === 'startSelection' ? 'officer' : 'manager');
  const body = action === 'approve' ? { decidedOn: '2026-02-05', item: 'GRBC-JL-7.1' } : {};
  return expectDone(await client.post<CallDetail>(callPaths.act(call.id, action), body, { version: call.version }))
    .body;
}

/** A published call: open when the test's clock stands between its dates. */
export async function givenPublishedCall(api: TestApi, options: CallOptions = {}): Promise<CallDetail> {
  const approved = await takeCallStep(api, await givenPreparedCall(api, options), 'approve');
  return takeCallStep(api, approved, 'publish');
}

/** The first lot of a call. */
export function firstLot(call: CallDetail): LotView {
  const [lot] = call.lotList;
  if (!lot) throw new Error('the call has a lot');
  return lot;
}

function expectDone<Answer extends { status: number; text: string }>(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer;
}
