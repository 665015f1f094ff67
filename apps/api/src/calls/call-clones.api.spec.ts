import { callPaths, type CallDetail, type CloneCall, type History, type Problem } from '@passerelle/contract';
import { firstLot, givenPreparedCall, givenPublishedCall } from '../testing/given/calls';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-02-10T09:00:00Z');
});
afterAll(() => api.close());

const times = (code: string): CloneCall => ({
  code,
  opensOn: '2027-03-01',
  opensTime: '09:00',
  closesOn: '2027-05-12',
  closesTime: '12:00',
  questionsOn: null,
  questionsTime: '12:00',
});
const codes = (body: Problem) => (body.errors ?? []).map(({ path, code }) => `${path}:${code}`);
const historyOf = async (id: string) =>
  (await (await api.as('auditor')).get<History>(callPaths.history(id))).body.entries;

describe('a call prepared from another one (B8)', () => {
  it('has its texts and lots, a code and dates of its own, and neither its decision nor its documents', async () => {
    const source = await givenPublishedCall(api, { call: { code: 'SUD-26' }, lots: [{}, { code: 'B' }] });
    const officer = await api.as('officer2');
    const { status, body } = await officer.post<CallDetail>(callPaths.clone(source.id), times('SUD-27'));
    expect(status).toBe(201);
    const { title, summary, contactEmail, envelope } = source;
    expect(body).toMatchObject({ code: 'SUD-27', state: 'prepared', title, summary, contactEmail, envelope });
    expect(body).toMatchObject({ governmentDecision: null, documents: [], questionsUntil: null, mayEditLots: true });
    expect([body.opensAt, body.closesAt].map(Date.parse)).toEqual(
      ['2027-03-01T08:00:00Z', '2027-05-12T10:00:00Z'].map(Date.parse),
    );
    const content = (call: CallDetail) => call.lotList.map(({ id: _id, ...lot }) => lot);
    expect(content(body)).toEqual(content(source));
    expect(body.lotList.map(({ id }) => id)).not.toContain(firstLot(source).id);
    expect(body.missing.map(({ code }) => code)).toEqual(['decision-document', 'rules-document']);
    expect(await historyOf(body.id)).toMatchObject([
      {
        action: 'call.clone',
        actorName: 'Personne officer2',
        data: { from: 'SUD-26', fromId: source.id, lots: ['A', 'B'] },
      },
    ]);
  });

  it('is prepared by who cloned it: another person approves it (R4)', async () => {
    const source = await givenPreparedCall(api, { call: { code: 'EYES-1' } });
    const manager = await api.as('manager');
    const { body } = await manager.post<CallDetail>(callPaths.clone(source.id), times('EYES-2'));
    expect(body.allowedActions).toMatchObject([{ action: 'approve', obstacle: 'four-eyes' }]);
  });

  it('is refused whole with a code that is taken or dates in the wrong order', async () => {
    const source = await givenPreparedCall(api, { call: { code: 'TAKEN-1' } });
    const officer = await api.as('officer');
    const wrong = { ...times('taken-1'), closesOn: '2027-02-01' };
    const { status, body } = await officer.post<Problem>(callPaths.clone(source.id), wrong);
    expect([status, codes(body)]).toEqual([422, ['closesOn:ends-before-start', 'code:taken']]);
    const twice = await Promise.all(
      [1, 2].map(() => officer.post<Problem>(callPaths.clone(source.id), times('TAKEN-2'))),
    );
    expect(twice.filter(({ status: each }) => each === 201)).toHaveLength(1);
    const { rows } = await api.owner.query(`select count(*)::int as lots from lots l join calls c on c.id = l.call_id
      where c.code = 'TAKEN-2'`);
    expect(rows).toEqual([{ lots: 1 }]);
  });

  it('is for who prepares calls', async () => {
    const source = await givenPublishedCall(api, { call: { code: 'WHO-1' } });
    for (const who of ['owner', 'finance', 'evaluator'] as const)
      expect((await (await api.as(who)).post(callPaths.clone(source.id), times('WHO-2'))).status).toBe(403);
    expect((await (await api.as('officer')).post(callPaths.clone(firstLot(source).id), times('WHO-2'))).status).toBe(
      404,
    );
  });
});

describe('a lot added from another one (B8)', () => {
  it('has its content under a new code and says where it comes from', async () => {
    const call = await givenPreparedCall(api, { call: { code: 'LOT-1' } });
    const officer = await api.as('officer');
    const path = callPaths.cloneLot(call.id, firstLot(call).id);
    const { status, body } = await officer.post<CallDetail>(path, { code: 'B' }, { version: call.version });
    expect(status).toBe(201);
    const [first, second] = body.lotList;
    expect(second).toEqual({ ...first, id: second?.id, code: 'B' });
    expect(second?.id).not.toBe(first?.id);
    expect((await historyOf(call.id)).at(-1)).toMatchObject({ action: 'lot.clone', data: { from: 'A', code: 'B' } });
    const stale = await officer.post<Problem>(path, { code: 'C' }, { version: call.version });
    expect(stale.status).toBe(412);
    const twice = await officer.post<Problem>(path, { code: 'B' }, { version: body.version });
    expect([twice.status, codes(twice.body)]).toEqual([422, ['code:taken']]);
  });

  it('is refused once the Government has approved the lots, and to others', async () => {
    const call = await givenPublishedCall(api, { call: { code: 'LOT-2' } });
    const path = callPaths.cloneLot(call.id, firstLot(call).id);
    const { version } = call;
    const late = await (await api.as('officer')).post<Problem>(path, { code: 'B' }, { version });
    expect([late.status, late.body.code]).toEqual([409, 'wrong-state']);
    expect((await (await api.as('owner')).post(path, { code: 'B' }, { version })).status).toBe(403);
  });
});
