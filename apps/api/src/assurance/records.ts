import {
  agreementPaths,
  applicationPaths,
  decisionPaths,
  messagePaths,
  paymentPaths,
  projectPaths,
  reviewPaths,
  sessionPaths,
  type ApplicationDetail,
  type DecisionDetail,
  type DecisionPage,
  type OpenSessions,
  type RecoveryPage,
} from '@passerelle/contract';
import { bodyOf, givenDocument, givenDraftAgreement } from '../testing/given/agreements';
import { givenDraft, givenOpenLot, type OpenLot } from '../testing/given/applications';
import { firstLot, givenPreparedCall } from '../testing/given/calls';
import { givenConceptLot, givenReadyNote, givenSubmittedNote, shortForm } from '../testing/given/concepts';
import { givenDecisionDocument, givenStartedDecision } from '../testing/given/decisions';
import { givenBankCertificate, givenProposedBankRecord } from '../testing/given/organisations';
import { ask, formOf } from '../testing/given/forms';
import { givenThread } from '../testing/given/messages';
import { givenOpenedProject } from '../testing/given/projects';
import { CLAIM_STEPS, givenClaim, onClaim } from '../testing/given/payments';
import { givenAcceptedReport, givenRunningGrant, reportContent } from '../testing/given/reports';
import { givenAdmittedApplication, givenAssignedSheet } from '../testing/given/reviews';
import type { TestApi } from '../testing/start-api';

/** Values for the parameters of the routes that begin with a prefix: one record of each feature. */
export type Records = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the matrix of visibility asks for. */
export interface GivenRecords {
  /** Records of the partner that `owner` works for, each as far as it can get, with a document. */
  shown: Records;
  /** Records about the same partner that the administration has not shown it yet, and a call that is not published. */
  kept: Records;
  /** A draft of the partner, which the administration does not see. */
  draft: Records;
  /** Ids of theirs that a body may name. */
  named: Readonly<
    Record<'applicationId' | 'lotId' | 'instalmentId' | 'projectId' | 'certificateId' | 'organisationId', string>
  >;
  /** Ids inside records of somebody else, by the name of their parameter. */
  elsewhere: Readonly<Record<string, string>>;
  /** References and titles by which somebody may look for one of them. */
  words: readonly string[];
  /** What a list would betray any of them by, besides those. */
  ids: readonly string[];
}

const TITLE = { fr: 'Ponts de Kinshasa', nl: 'Bruggen van Kinshasa', en: 'Bridges of Kinshasa' };
const KEPT = { fr: 'Pas encore montré', nl: 'Nog niet getoond', en: 'Not shown yet' };
const NOTICE = { dueOn: '2026-07-31' };
const AFTER_THE_CALL = '2026-06-15T10:00:00.000Z';
/** Less than was paid, so that a part has to come back. */
const SPENT: [string, string, string] = ['20000.00', '4000.00', '1000.00'];

/** A question whose costs go out and in as a spreadsheet. */
const label = { fr: 'Coûts', nl: 'Kosten', en: '' };
const budgetTable = ask('budget-table', 'costs', {
  headings: [{ code: 'staff', label }],
  sources: [{ code: 'region', label }],
});

/** Once for a spec: a grant that went all the way, its twin that nobody was shown, and what lies elsewhere. */
export async function givenRecords(api: TestApi): Promise<GivenRecords> {
  const lot = await givenOpenLot(api, { lot: { maxPerOrganisation: 2 }, form: formOf(budgetTable) });
  const draft = await givenDraft(api, lot, { title: 'Brouillon des jardins' });
  const ofDraft = { id: draft.id, documentId: await attached(api, draft.id, 'owner') };
  const application = await givenAdmittedApplication(api, lot, { title: 'Jardins de la montagne' });
  const review = await reviewed(api, lot, application);
  const thread = await written(api, application.id, 'owner');
  const foreign = await givenDraft(api, lot, { who: 'stranger' });
  const concepts = await givenNotes(api);
  const documentId = await attached(api, foreign.id, 'stranger');
  api.clock.set(AFTER_THE_CALL);
  const grant = await givenGrant(api);
  const kept = await givenKept(api);
  const partner = await ofPartner(api);
  return {
    named: {
      applicationId: application.id,
      lotId: kept.records['/api/calls/'].lotId,
      instalmentId: grant.instalmentId,
      projectId: grant.records['/api/payments/closings/'].projectId,
      certificateId: partner['/api/organisations/'].documentId,
      organisationId: api.people.owner.organisationId,
    },
    shown: { ...review, ...concepts.shown, ...thread.records, ...grant.records, ...partner },
    kept: kept.records,
    draft: { ...concepts.draft, '/api/applications/': ofDraft, '/api/messages/applications/': { id: draft.id } },
    elsewhere: {
      documentId,
      personId: api.people.stranger.id,
      messageId: (await written(api, foreign.id, 'stranger')).messageId,
      recordId: (await givenProposedBankRecord(api, api.people.stranger.organisationId)).id,
      lotId: lot.id,
      stepId: kept.records['/api/decisions/'].stepId,
    },
    words: [...concepts.words, draft.title, application.title, application.reference, ...grant.words, ...kept.words],
    ids: [...concepts.ids, draft.id, application.id, thread.id, ...grant.ids, ...kept.ids],
  };
}

/** A concept note that was sent, and one that only the partner knows. */
async function givenNotes(api: TestApi) {
  const lot = await givenConceptLot(api, { maxPerOrganisation: 2, short: shortForm() });
  const sent = await givenSubmittedNote(api, lot, { title: 'Note des collines' });
  const draft = await givenReadyNote(api, lot, { title: 'Brouillon de note' });
  return {
    shown: { '/api/concepts/': { id: sent.id, section: 'own' } },
    draft: { '/api/concepts/': { id: draft.id, section: 'own' } },
    words: [sent.title, draft.title, sent.reference],
    ids: [sent.id, draft.id],
  };
}

/** The application with its check list and the sheet of an evaluator. */
async function reviewed(api: TestApi, lot: OpenLot, { id }: ApplicationDetail) {
  const sheet = await givenAssignedSheet(api, id, 'evaluator');
  await (await api.as('evaluator')).post(reviewPaths.act(sheet.id, 'declareNone'), {}, { version: sheet.version });
  return {
    '/api/applications/': { id, documentId: await oneDocument(api, id), key: budgetTable.key },
    '/api/reviews/applications/': { id },
    '/api/reviews/lots/': { lotId: lot.id },
    '/api/reviews/screenings/': { applicationId: id, code: 'double-financing' },
    '/api/reviews/sheets/': { id: sheet.id },
  };
}

/** A thread about the application with a file, begun by its organisation. */
async function written(api: TestApi, applicationId: string, who: 'owner' | 'stranger') {
  const { id, messages } = await givenThread(api, who, applicationId);
  const messageId = messages[0]?.id ?? '';
  const document = await givenDocument(api, who, messagePaths.documents(id, messageId), 'other');
  return {
    id,
    messageId,
    records: {
      '/api/messages/threads/': { id, messageId, documentId: document.id },
      '/api/messages/applications/': { id: applicationId },
    },
  };
}

/** A grant whose only claim was paid and whose report left something to recover. */
async function givenGrant(api: TestApi) {
  const grant = await givenRunningGrant(api, { project: { title: TITLE } });
  const { id, projectId, agreementId, projectReference } = grant;
  const claim = await givenClaim(api, grant);
  const claimDocument = await givenDocument(api, 'owner', paymentPaths.documents(claim.id), 'claim');
  for (const [action, who] of CLAIM_STEPS) bodyOf(await onClaim(api, who, claim.id, action));
  const report = await givenAcceptedReport(api, grant, reportContent(SPENT));
  const search = `?search=${projectReference}`;
  const auditor = await api.as('auditor');
  const decision = bodyOf(await auditor.get<DecisionPage>(decisionPaths.list + search)).items[0]?.id ?? '';
  const recovery = bodyOf(await auditor.get<RecoveryPage>(paymentPaths.recoveries + search)).items[0]?.id ?? '';
  const notify = paymentPaths.actOnRecovery(recovery, 'notify');
  bodyOf(await (await api.as('finance')).post(notify, NOTICE, { version: 1 }));
  const project = await givenDocument(api, 'officer', projectPaths.documents(projectId), 'letter');
  const instalments = await api.owner.query<{ id: string }>('select id from instalments where agreement_id = $1', [
    agreementId,
  ]);
  return {
    instalmentId: instalments.rows[0]?.id ?? '',
    records: {
      '/api/projects/': { id: projectId, documentId: project.id },
      '/api/decisions/': await decisionRecord(api, decision),
      '/api/agreements/commitments/': { id },
      '/api/agreements/': { id: agreementId, documentId: await oneDocument(api, agreementId) },
      '/api/payments/recoveries/': { id: recovery },
      '/api/payments/closings/': { projectId },
      '/api/payments/': { id: claim.id, documentId: claimDocument.id },
      '/api/reports/': { id: report.id, documentId: await oneDocument(api, report.id) },
    },
    words: [projectReference, TITLE.fr],
    ids: [id, projectId, agreementId, claim.id, report.id, decision, recovery],
  };
}

/** What is still being prepared: the partner learns of it when it is sent, decided or published. */
async function givenKept(api: TestApi) {
  const agreement = await givenDraftAgreement(api, { project: { title: KEPT } });
  const agreementDocument = await givenDocument(api, 'officer', agreementPaths.documents(agreement.id), 'letter');
  const decision = await givenStartedDecision(api, '40000.00', { title: KEPT });
  await givenDecisionDocument(api, decision.id, 'opinion');
  const project = await givenOpenedProject(api, { title: KEPT });
  const letter = await givenDocument(api, 'officer', projectPaths.documents(project.id), 'letter');
  const call = await givenPreparedCall(api, { call: { code: 'SUD-2031', title: KEPT } });
  return {
    records: {
      '/api/agreements/': { id: agreement.id, documentId: agreementDocument.id },
      '/api/decisions/': await decisionRecord(api, decision.id),
      '/api/projects/': { id: project.id, documentId: letter.id },
      '/api/calls/': { id: call.id, lotId: firstLot(call).id, documentId: await oneDocument(api, call.id) },
    },
    words: [call.code, project.reference, KEPT.fr],
    ids: [call.id, agreement.id, decision.id, project.id],
  };
}

/** What belongs to the partner itself and to the person who owns its account. */
async function ofPartner(api: TestApi) {
  const { organisationId: id } = api.people.owner;
  const { rows } = await api.owner.query<{ id: string }>('select id from bank_records where organisation_id = $1', [
    id,
  ]);
  const { sessions } = bodyOf(await (await api.as('owner')).get<OpenSessions>(sessionPaths.open));
  const personId = api.people.reader.id;
  return {
    '/api/users/teams/': { organisationId: id, personId, id: personId },
    '/api/organisations/kbo/': { number: '0999999922' },
    '/api/organisations/': { id, recordId: rows[0]?.id ?? '', documentId: await givenBankCertificate(api, id) },
    '/api/session/open/': { id: sessions[0]?.id ?? '' },
  };
}

async function decisionRecord(api: TestApi, id: string) {
  const { steps } = bodyOf(await (await api.as('auditor')).get<DecisionDetail>(decisionPaths.detail(id)));
  return { id, stepId: steps[0]?.id ?? '', documentId: await oneDocument(api, id) };
}

async function oneDocument(api: TestApi, ownerId: string): Promise<string> {
  const { rows } = await api.owner.query<{ id: string }>('select id from documents where owner_id = $1', [ownerId]);
  if (!rows[0]) throw new Error('the record has no document');
  return rows[0].id;
}

async function attached(api: TestApi, id: string, who: 'owner' | 'stranger'): Promise<string> {
  return (await givenDocument(api, who, applicationPaths.documents(id), 'other')).id;
}
