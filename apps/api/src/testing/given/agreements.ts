import {
  brusselsDay,
  agreementPaths,
  euro,
  projectPaths,
  type AgreementDetail,
  type CommitmentDetail,
  type DocumentKind,
  type DocumentView,
  type OpenProject,
  type ProjectDetail,
  type WriteProject,
} from '@passerelle/contract';
import { newId } from '../../core/database/columns';
import type { Answer } from '../api-client';
import type { People } from '../people';
import type { TestApi } from '../start-api';
import { givenBudgetLine } from './budget';
import { givenAwarded, givenDecisionDocument } from './decisions';
import { samplePdf } from './files';
import { givenCertifiedBankRecord } from './organisations';
import { givenCompleteProject } from './projects';

/** The body of an answer, or what was refused. */
export function bodyOf<Body>({ status, body, text }: Answer<Body>): Body {
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}

/** Adds a file to a record as a person does. */
export async function givenDocument(
  api: TestApi,
  who: keyof People,
  path: string,
  kind: DocumentKind,
): Promise<DocumentView> {
  return bodyOf(await (await api.as(who)).upload<DocumentView>(path, samplePdf(`${kind}.pdf`), { kind }));
}

/** What a grant of the tests is made of. */
export interface GrantFacts {
  project?: Partial<OpenProject>;
  content?: Partial<WriteProject>;
  /** False: the decision file has no decree among its documents (R14). */
  decree?: boolean;
}

/** A project that went through its whole chain of approval, with the decree in its file. */
export async function givenAwardedProject(api: TestApi, facts: GrantFacts = {}): Promise<ProjectDetail> {
  const { id } = await givenCompleteProject(api, facts.project, facts.content);
  const decision = await givenAwarded(api, id);
  if (facts.decree !== false) await givenDecisionDocument(api, decision.id, 'decree');
  return bodyOf(await (await api.as('officer')).get<ProjectDetail>(projectPaths.detail(id)));
}

/** The agreement as somebody sees it. */
export async function agreementOf(api: TestApi, id: string, who: keyof People = 'officer'): Promise<AgreementDetail> {
  return bodyOf(await (await api.as(who)).get<AgreementDetail>(agreementPaths.detail(id)));
}

/** A draft that an officer drew up. */
export async function givenDraftAgreement(api: TestApi, facts: GrantFacts = {}): Promise<AgreementDetail> {
  const { id } = await givenAwardedProject(api, facts);
  return bodyOf(await (await api.as('officer')).post<AgreementDetail>(agreementPaths.prepare, { projectId: id }));
}

/** An agreement that waits for the signature of the partner. */
export async function givenSentAgreement(api: TestApi, facts: GrantFacts = {}): Promise<AgreementDetail> {
  const { id, version } = await givenDraftAgreement(api, facts);
  return bodyOf(await (await api.as('officer')).post(agreementPaths.act(id, 'send'), {}, { version }));
}

/** An agreement that one party signs on an uploaded copy. */
export async function signed(
  api: TestApi,
  id: string,
  party: 'signPartner' | 'signRegion',
  who: keyof People,
): Promise<AgreementDetail> {
  const { id: documentId } = await givenDocument(api, who, agreementPaths.documents(id), 'agreement');
  const { version } = await agreementOf(api, id, who);
  const body = { signatory: 'Signataire', signedOn: brusselsDay(api.clock.now()), documentId };
  return bodyOf(await (await api.as(who)).post<AgreementDetail>(agreementPaths.act(id, party), body, { version }));
}

/** An account the beneficiary of the tests is paid on; the same for all its grants. */
export async function givenAccount(api: TestApi): Promise<void> {
  const { organisationId } = api.people.owner;
  const { rowCount } = await api.owner.query(
    `select 1 from bank_records where organisation_id = $1 and state = 'certified'`,
    [organisationId],
  );
  if (!rowCount) await givenCertifiedBankRecord(api, organisationId);
}

/** An agreement that both parties have signed. */
export async function givenSignedAgreement(api: TestApi, facts: GrantFacts = {}): Promise<AgreementDetail> {
  await givenAccount(api);
  const { id } = await givenSentAgreement(api, facts);
  await signed(api, id, 'signPartner', 'owner');
  return signed(api, id, 'signRegion', 'manager');
}

/** Room for every grant of a spec. */
const PLENTY = euro('50000000.00');

/** The line of the year with the code of the test projects; opened once. */
export async function givenGrantLine(api: TestApi): Promise<string> {
  const year = api.clock.now().getFullYear();
  const { rows } = await api.owner.query<{ id: string }>(
    `select id from budget_lines where code = '12.002.34.01.3300' and year = $1`,
    [year],
  );
  return rows[0]?.id ?? (await givenBudgetLine(api, { year, commitmentOpened: PLENTY, paymentOpened: PLENTY })).id;
}

/** A commitment that finance asked for. */
export async function givenRequestedCommitment(api: TestApi, facts: GrantFacts = {}): Promise<CommitmentDetail> {
  const { id, version, amount } = await givenSignedAgreement(api, facts);
  const body = { budgetLineId: await givenGrantLine(api), plan: [{ year: api.clock.now().getFullYear(), amount }] };
  return bodyOf(await (await api.as('finance')).post(agreementPaths.requestCommitment(id), body, { version }));
}

/** A commitment in force. */
export async function givenCommitment(api: TestApi, facts: GrantFacts = {}): Promise<CommitmentDetail> {
  const { id, version } = await givenRequestedCommitment(api, facts);
  return bodyOf(
    await (await api.as('controller')).post(agreementPaths.actOnCommitment(id, 'grantVisa'), {}, { version }),
  );
}

/**
 * Many requested commitments of one amount on one line, for races: the first is reached by the real actions, the others
 * are copies of its rows.
 */
export async function givenRequestedCommitments(
  api: TestApi,
  count: number,
  amount: string,
  facts: GrantFacts = {},
): Promise<{ id: string; version: number; projectId: string }[]> {
  const project = { amount: euro(amount), ...facts.project };
  const first = await givenRequestedCommitment(api, { ...facts, project });
  const copies = Array.from({ length: count - 1 }, (_, index) => ({
    projectId: newId(),
    agreementId: newId(),
    id: newId(),
    suffix: `.${index + 1}`,
  }));
  const { projectReference } = first;
  await copyRows(
    api,
    'projects',
    first.projectId,
    copies.map(({ projectId, suffix }) => ({ id: projectId, reference: projectReference + suffix })),
  );
  await copyRows(
    api,
    'agreements',
    first.agreementId,
    copies.map(({ agreementId, projectId, suffix }) => ({
      id: agreementId,
      project_id: projectId,
      reference: `${projectReference}-CONV${suffix}`,
    })),
  );
  await copyRows(
    api,
    'commitments',
    first.id,
    copies.map(({ id, agreementId, projectId }) => ({ id, project_id: projectId, agreement_id: agreementId })),
  );
  const { id, version, projectId } = first;
  return [{ id, version, projectId }, ...copies.map((copy) => ({ id: copy.id, version, projectId: copy.projectId }))];
}

/** Copies of a row, each with its own changes: what makes many records quickly once one was made by real actions. */
export async function copyRows(api: TestApi, table: string, id: string, changes: object[]): Promise<void> {
  await api.owner.query(
    `insert into ${table} select (jsonb_populate_record(t, n.changes)).*
     from ${table} t, jsonb_array_elements($2::jsonb) as n (changes) where t.id = $1`,
    [id, JSON.stringify(changes)],
  );
}
