import {
  callPaths,
  homePaths,
  type CallDetail,
  type History,
  type Problem,
  type WorkQueue,
} from '@passerelle/contract';
import { callFacts, firstLot, givenPreparedCall, lotFacts, takeCallStep } from '../testing/given/calls';
import { samplePdf } from '../testing/given/files';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => {
  api.clock.set('2026-02-10T09:00:00Z');
});
afterAll(() => api.close());

const codes = (body: Problem) => (body.errors ?? []).map(({ path, code }) => `${path}:${code}`);
const reasons = async (who: 'officer' | 'manager' | 'manager2', id: string) =>
  (await (await api.as(who)).get<WorkQueue>(homePaths.queue)).body.items
    .filter(({ subjectId }) => subjectId === id)
    .map(({ reason }) => reason);

describe('preparing a call (R20, R21)', () => {
  it('keeps local times of Brussels as instants and lists what is missing', async () => {
    const officer = await api.as('officer');
    const title = { fr: 'Sud', nl: '', en: '' };
    const { status, body } = await officer.post<CallDetail>(callPaths.create, callFacts({ code: 'A-1', title }));
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'prepared', version: 1, envelope: { amount: '0.00' }, mayEdit: true });
    expect([Date.parse(body.opensAt), Date.parse(body.closesAt)]).toEqual([
      Date.parse('2026-03-02T08:00:00Z'),
      Date.parse('2026-05-13T10:00:00Z'),
    ]);
    expect(body.missing.map(({ code, where }) => `${code}:${where}`)).toEqual([
      'title:nl',
      'lots:',
      'decision-document:',
      'rules-document:',
    ]);
    expect(await reasons('officer', body.id)).toEqual(['call-to-complete']);
    expect(await reasons('manager', body.id)).toEqual([]);
  });

  it('refuses a code twice, whatever its case, and dates in the wrong order', async () => {
    const officer = await api.as('officer');
    await officer.post(callPaths.create, callFacts({ code: 'B-1' }));
    const twice = await officer.post<Problem>(callPaths.create, callFacts({ code: 'b-1', closesOn: '2026-03-01' }));
    expect([twice.status, codes(twice.body)]).toEqual([422, ['closesOn:ends-before-start', 'code:taken']]);
    const shape = await officer.post<Problem>(callPaths.create, callFacts({ code: 'B 2/3', opensTime: '25:00' }));
    expect([shape.status, codes(shape.body)]).toEqual([400, ['code:wrong-format', 'opensTime:wrong-format']]);
  });

  it('keeps lots with the version of the call; weights sum to 100 and regions are in force', async () => {
    const officer = await api.as('officer');
    const call = await givenPreparedCall(api, { call: { code: 'C-1' } });
    const lot = firstLot(call);
    const body = await lotFacts(api, { maxShare: '100', envelope: { amount: '200000.00', currency: 'EUR' } });
    const path = callPaths.lot(call.id, lot.id);
    const changed = await officer.put<CallDetail>(path, body, { version: call.version });
    expect(changed.body).toMatchObject({
      envelope: { amount: '200000.00' },
      lotList: [{ id: lot.id, maxShare: '100' }],
    });
    expect(changed.body.version).toBeGreaterThan(call.version);
    expect((await officer.put(path, body, { version: call.version })).status).toBe(412);
    const { version } = changed.body;
    const [first] = body.criteria;
    const ended = '01981a00-0000-7000-8000-000000000204';
    const wrong = { ...body, code: 'B', criteria: [first], regionIds: [ended] };
    const refused = await officer.post<Problem>(callPaths.lots(call.id), wrong, { version });
    expect([refused.status, codes(refused.body)]).toEqual([
      422,
      ['criteria:weights-not-100', 'regionIds:not-in-force'],
    ]);
    const again = await officer.post<Problem>(callPaths.lots(call.id), body, { version });
    expect(codes(again.body)).toEqual(['code:taken']);
    const without = await officer.delete<CallDetail>(path, { version });
    expect(without.body.missing).toContainEqual({ code: 'lots', where: '' });
  });
});

describe('the steps of a call (domain 5.2)', () => {
  it('goes from the decision of the Government to the archive and leaves its trail', async () => {
    const prepared = await givenPreparedCall(api, { call: { code: 'D-1' } });
    expect(await reasons('manager', prepared.id)).toEqual(['call-to-approve']);
    const approved = await takeCallStep(api, prepared, 'approve');
    expect(approved).toMatchObject({
      state: 'approved',
      governmentDecision: { decidedOn: '2026-02-05', item: 'GRBC-JL-7.1' },
      mayEdit: true,
      mayEditLots: false,
    });
    expect(await reasons('manager2', prepared.id)).toEqual(['call-to-publish']);
    const published = await takeCallStep(api, approved, 'publish');
    api.clock.set('2026-05-13T10:00:00Z');
    expect(await reasons('officer', prepared.id)).toEqual(['call-to-select']);
    const selecting = await takeCallStep(api, published, 'startSelection');
    const decided = await takeCallStep(api, selecting, 'decide');
    expect((await takeCallStep(api, decided, 'archive')).state).toBe('archived');
    const { body } = await (await api.as('auditor')).get<History>(callPaths.history(prepared.id));
    expect(body.entries.map(({ action }) => action)).toEqual([
      'call.create',
      'lot.create',
      'document.add',
      'document.add',
      'call.approve',
      'call.publish',
      'call.startSelection',
      'call.decide',
      'call.archive',
    ]);
  });

  it('keeps approval from those who prepared any part of it (R4)', async () => {
    const manager = await api.as('manager');
    const decision = { decidedOn: '2026-02-05', item: '7.1' };
    const call = await givenPreparedCall(api, { call: { code: 'E-1' } });
    const { body: touched } = await manager.put<CallDetail>(
      callPaths.detail(call.id),
      callFacts({ code: 'E-1', opensTime: '10:00' }),
      {
        version: call.version,
      },
    );
    const path = callPaths.act(call.id, 'approve');
    const own = await manager.post<Problem>(path, decision, { version: touched.version });
    expect([own.status, own.body.code]).toEqual([403, 'four-eyes']);
    expect((await (await api.as('officer')).post(path, decision, { version: touched.version })).status).toBe(403);
    const other = await (await api.as('manager2')).post<CallDetail>(path, decision, { version: touched.version });
    expect(other.body.state).toBe('approved');
    const approver = await (
      await api.as('manager2')
    ).put<Problem>(callPaths.detail(call.id), callFacts({ code: 'E-1' }), {
      version: other.body.version,
    });
    expect([approver.status, approver.body.code]).toEqual([403, 'four-eyes']);
    await expect(
      api.owner.query('update calls set approved_by_id = prepared_by_id where id = $1', [call.id]),
    ).rejects.toThrow('calls_four_eyes');
  });

  it('needs the decision, its signed paper and complete lots before approval (R20)', async () => {
    const manager = await api.as('manager');
    const { body: call } = await (
      await api.as('officer')
    ).post<CallDetail>(callPaths.create, callFacts({ code: 'F-1' }));
    const path = callPaths.act(call.id, 'approve');
    const decision = { decidedOn: '2026-02-05', item: '7.1' };
    const bare = await manager.post<Problem>(path, decision, { version: call.version });
    expect([bare.status, bare.body.code]).toEqual([409, 'call-incomplete']);
    const ready = await givenPreparedCall(api, { call: { code: 'F-2' } });
    const ahead = await manager.post<Problem>(
      callPaths.act(ready.id, 'approve'),
      { ...decision, decidedOn: '2026-02-11' },
      { version: ready.version },
    );
    expect([ahead.status, codes(ahead.body)]).toEqual([422, ['decidedOn:in-the-future']]);
    const publish = await manager.post<Problem>(callPaths.act(ready.id, 'publish'), {}, { version: ready.version });
    expect([publish.status, publish.body.code]).toEqual([409, 'wrong-state']);
    expect((await manager.post(callPaths.act(ready.id, 'approve'), decision)).status).toBe(428);
  });

  it('is published with both languages and the rules only; then nothing of it changes (R3)', async () => {
    const officer = await api.as('officer');
    const summary = { fr: 'Texte', nl: '', en: 'Text' };
    const approved = await takeCallStep(
      api,
      await givenPreparedCall(api, { call: { code: 'G-1', summary } }),
      'approve',
    );
    const manager = await api.as('manager');
    const path = callPaths.act(approved.id, 'publish');
    const refused = await manager.post<Problem>(path, {}, { version: approved.version });
    expect([refused.status, refused.body.code]).toEqual([409, 'call-incomplete']);
    expect(await reasons('officer', approved.id)).toEqual(['call-to-complete']);
    const { version } = approved;
    const { body: complete } = await officer.put<CallDetail>(
      callPaths.detail(approved.id),
      callFacts({ code: 'G-1' }),
      { version },
    );
    const lots = await officer.post<Problem>(callPaths.lots(approved.id), await lotFacts(api, { code: 'B' }), {
      version: complete.version,
    });
    expect([lots.status, lots.body.code]).toEqual([409, 'wrong-state']);
    const published = await takeCallStep(api, complete, 'publish');
    const late = await officer.put<Problem>(callPaths.detail(published.id), callFacts({ code: 'G-1' }), {
      version: published.version,
    });
    expect([late.status, late.body.code]).toEqual([409, 'wrong-state']);
    const rules = published.documents.find(({ kind }) => kind === 'call-rules');
    expect((await officer.delete(callPaths.document(published.id, rules?.id ?? ''), { version: 1 })).status).toBe(409);
    expect(
      (await officer.upload<Problem>(callPaths.documents(published.id), samplePdf(), { kind: 'call-rules' })).status,
    ).toBe(422);
  });
});
