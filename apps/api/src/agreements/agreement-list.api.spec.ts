import {
  agreementPaths,
  homePaths,
  type AgreementDetail,
  type AgreementPage,
  type Problem,
  type WorkQueue,
} from '@passerelle/contract';
import { newId } from '../core/database/columns';
import {
  givenAccount,
  givenAwardedProject,
  givenDraftAgreement,
  givenSentAgreement,
  signed,
} from '../testing/given/agreements';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-06-15T10:00:00Z');
});
afterAll(() => api.close());

describe('seeing agreements', () => {
  it('is for the administration, and for the partner from the day it is sent; others get what a random id gets', async () => {
    const draft = await givenDraftAgreement(api);
    const owner = await api.as('owner');
    const stranger = await api.as('stranger');
    expect((await owner.get(agreementPaths.detail(draft.id))).status).toBe(404);
    await (await api.as('officer')).post(agreementPaths.act(draft.id, 'send'), {}, { version: draft.version });
    expect((await owner.get<AgreementDetail>(agreementPaths.detail(draft.id))).body.commitment).toBeNull();
    for (const path of [agreementPaths.detail, agreementPaths.history, agreementPaths.documents]) {
      const [foreign, random] = await Promise.all([draft.id, newId()].map((id) => stranger.get<Problem>(path(id))));
      expect([foreign?.status, { ...foreign?.body, requestId: '' }]).toEqual([404, { ...random?.body, requestId: '' }]);
    }
    const mine = await owner.get<AgreementPage>(agreementPaths.list);
    expect(mine.body.items.map(({ id }) => id)).toContain(draft.id);
    expect((await stranger.get<AgreementPage>(agreementPaths.list)).body.items).toEqual([]);
    expect((await (await api.as('evaluator')).get(agreementPaths.list)).status).toBe(403);
  });

  it('filters, searches and exports', async () => {
    const agreement = await givenSentAgreement(api);
    const officer = await api.as('officer');
    const list = (query: string) => officer.get<AgreementPage & Problem>(`${agreementPaths.list}?${query}`);
    expect((await list('state=sent&search=Pont')).body.items.map(({ id }) => id)).toContain(agreement.id);
    expect((await list(`state=signed&search=${agreement.projectReference}`)).body.items).toEqual([]);
    expect((await list('state=x')).body.errors).toEqual([{ path: 'state', code: 'not-in-list' }]);
    const csv = await officer.get(`${agreementPaths.export}?state=sent`);
    expect(csv.text).toContain(agreement.reference);
    const trace = await api.owner.query(`select data from audit_events where action = 'agreements.export'`);
    expect(trace.rows).toEqual([{ data: { query: { state: 'sent' } } }]);
  });

  it('puts each step in the queue of who does it', async () => {
    const reasons = async (who: keyof People, id: string) =>
      (await (await api.as(who)).get<WorkQueue>(homePaths.queue)).body.items
        .filter(({ subjectId }) => subjectId === id)
        .map(({ reason }) => reason);
    await givenAccount(api);
    const project = await givenAwardedProject(api);
    expect(await reasons('officer', project.id)).toContain('agreement-to-prepare');
    const officer = await api.as('officer');
    const draft = (await officer.post<AgreementDetail>(agreementPaths.prepare, { projectId: project.id })).body;
    expect(await reasons('officer', draft.id)).toEqual(['agreement-to-send']);
    await officer.post(agreementPaths.act(draft.id, 'send'), {}, { version: draft.version });
    expect(await reasons('owner', draft.id)).toEqual(['agreement-to-sign']);
    expect(await reasons('stranger', draft.id)).toEqual([]);
    await signed(api, draft.id, 'signPartner', 'owner');
    expect(await reasons('manager', draft.id)).toEqual(['agreement-to-countersign']);
    await signed(api, draft.id, 'signRegion', 'manager');
    expect(await reasons('finance', draft.id)).toEqual(['commitment-to-request']);
  });
});
