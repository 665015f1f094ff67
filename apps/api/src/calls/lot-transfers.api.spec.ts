import {
  add,
  callPaths,
  euro,
  transferPaths,
  type CallDetail,
  type CallState,
  type History,
  type MoveBetweenLots,
  type Problem,
} from '@passerelle/contract';
import { givenOpenLot, type OpenLot } from '../testing/given/applications';
import { firstLot, givenPreparedCall, givenPublishedCall, lotFacts, takeCallStep } from '../testing/given/calls';
import { givenProposedApplication, givenScoredApplication, propose } from '../testing/given/reviews';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

/** Lot A of 450,000 euro gives to lot B of 150,000; one grant is at most 125,000 in both. */
describe('money between lots (R23)', () => {
  let api: TestApi;
  let calls = 0;
  let call: CallDetail;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(() => {
    api.clock.set('2026-02-16T09:00:00.000Z');
  });

  const options = () => ({
    call: { code: `VOL-${(calls += 1)}` },
    lots: [{}, { code: 'B', envelope: euro('150000.00') }],
  });
  const lotOf = ({ lotList }: CallDetail, code: string) => {
    const lot = lotList.find((one) => one.code === code);
    if (!lot) throw new Error(`no lot ${code}`);
    return lot;
  };
  const detail = async (who: keyof People = 'manager') =>
    (await (await api.as(who)).get<CallDetail>(callPaths.detail(call.id))).body;
  const body = (changes: Partial<MoveBetweenLots> = {}): MoveBetweenLots => ({
    fromLotId: lotOf(call, 'A').id,
    toLotId: lotOf(call, 'B').id,
    amount: euro('100000.00'),
    reason: 'Peu de demandes dans le volet A.',
    decidedOn: '2026-02-12',
    item: 'GRBC-JL-9.4',
    ...changes,
  });
  const move = async (changes: Partial<MoveBetweenLots> = {}, who: keyof People = 'manager', version?: number) =>
    (await api.as(who)).post<CallDetail & Problem>(transferPaths.move(call.id), body(changes), {
      version: version ?? (await detail('officer')).version,
    });
  const codes = (answer: { body: Problem }) => (answer.body.errors ?? []).map(({ path, code }) => `${path}:${code}`);
  const envelopes = async () => (await detail()).lotList.map(({ envelope }) => envelope.amount);
  const UNTOUCHED = ['450000.00', '150000.00'];

  /** Lot A of an open call, where applications can be submitted, with lot B beside it. */
  const givenOpenLots = async (): Promise<OpenLot> => {
    const others = [{ code: 'B', envelope: euro('150000.00') }];
    const lot = await givenOpenLot(api, { callCode: `VOL-${(calls += 1)}`, others });
    call = (await (await api.as('officer')).get<CallDetail>(callPaths.detail(lot.callId))).body;
    return lot;
  };
  /** A largest grant that keeps less of the envelope than the proposals do. */
  const lowerLargestGrant = (lotId: string) =>
    api.owner.query('update lots set max_grant_amount = 20000 where id = $1', [lotId]);

  it('moves the amount, keeps the sum, and records who decided what, when and why', async () => {
    call = await givenPublishedCall(api, options());
    const answer = await move();
    expect(answer.status).toBe(200);
    expect(answer.body.version).toBe(call.version + 1);
    expect(await envelopes()).toEqual(['350000.00', '250000.00']);
    expect(add(...answer.body.lotList.map(({ envelope }) => envelope))).toEqual(call.envelope);
    const { entries } = (await (await api.as('auditor')).get<History>(callPaths.history(call.id))).body;
    expect(entries.at(-1)).toMatchObject({
      action: 'call.moveBetweenLots',
      actorName: 'Personne manager',
      data: {
        from: 'A',
        to: 'B',
        amount: euro('100000.00'),
        reason: 'Peu de demandes dans le volet A.',
        decidedOn: '2026-02-12',
        item: 'GRBC-JL-9.4',
        changes: {
          sourceEnvelope: { from: euro('450000.00'), to: euro('350000.00') },
          targetEnvelope: { from: euro('150000.00'), to: euro('250000.00') },
        },
      },
    });
  });

  it('leaves in the lot what is proposed there, to the cent', async () => {
    const lot = await givenOpenLots();
    await givenProposedApplication(api, lot, { amount: euro('80000.00') });
    await lowerLargestGrant(lot.id);
    expect((await detail()).movable[0]).toEqual({ lotId: lot.id, free: euro('370000.00') });
    const refused = await move({ amount: euro('370000.01') });
    expect([refused.status, codes(refused)]).toEqual([422, ['amount:more-than-free']]);
    expect(refused.body.errors?.[0]?.params).toEqual({ free: '370000.00' });
    expect(await envelopes()).toEqual(UNTOUCHED);
    expect((await move({ amount: euro('370000.00') })).status).toBe(200);
    expect(await envelopes()).toEqual(['80000.00', '520000.00']);
  });

  it('leaves in the lot its largest grant (R21)', async () => {
    call = await givenPublishedCall(api, options());
    expect((await detail()).movable.map(({ free }) => free.amount)).toEqual(['325000.00', '25000.00']);
    expect(codes(await move({ amount: euro('325000.01') }))).toEqual(['amount:more-than-free']);
    expect((await move({ amount: euro('325000.00') })).status).toBe(200);
  });

  it('refuses each wrong field by its name', async () => {
    call = await givenPublishedCall(api, options());
    const other = firstLot(await givenPreparedCall(api, { call: { code: `VOL-${(calls += 1)}` } })).id;
    const tries: [Partial<MoveBetweenLots>, string][] = [
      [{ toLotId: lotOf(call, 'A').id }, 'toLotId:same-lot'],
      [{ fromLotId: other }, 'fromLotId:not-in-list'],
      [{ toLotId: other }, 'toLotId:not-in-list'],
      [{ amount: euro('0.00') }, 'amount:amount-zero'],
      [{ amount: { amount: '10.00', currency: 'USD' } }, 'amount.currency:not-euro'],
      [{ decidedOn: '2026-02-17' }, 'decidedOn:in-the-future'],
    ];
    for (const [changes, problem] of tries) {
      const answer = await move(changes);
      expect([answer.status, codes(answer)]).toEqual([422, [problem]]);
    }
    expect((await move({ reason: '' })).status).toBe(400);
    expect((await move({ item: '' })).status).toBe(400);
    expect(await envelopes()).toEqual(UNTOUCHED);
  });

  it('is possible from the approval until the selection is closed', async () => {
    call = await givenPreparedCall(api, options());
    const early = await move();
    expect([early.status, early.body.code, (await detail()).movable]).toEqual([409, 'wrong-state', []]);
    await takeCallStep(api, call, 'approve');
    for (const state of ['approved', 'published', 'in_selection'] satisfies CallState[]) {
      await api.owner.query('update calls set state = $2 where id = $1', [call.id, state]);
      expect((await move({ amount: euro('1.00') })).status).toBe(200);
    }
    for (const state of ['decided', 'archived'] satisfies CallState[]) {
      await api.owner.query('update calls set state = $2 where id = $1', [call.id, state]);
      const late = await move();
      expect([late.status, late.body.code, (await detail()).movable]).toEqual([409, 'wrong-state', []]);
    }
  });

  it('is for who records decisions of the Government, and shows what is free to nobody else', async () => {
    call = await givenPublishedCall(api, options());
    for (const who of ['officer', 'owner', 'finance', 'auditor'] as const) {
      expect((await move({}, who)).status).toBe(403);
      expect((await detail(who)).movable).toEqual([]);
    }
    expect((await detail()).movable).toHaveLength(2);
  });

  it('is refused to a manager who prepared a part of the call (R4)', async () => {
    call = await givenPreparedCall(api, options());
    const client = await api.as('manager2');
    const lot = await lotFacts(api, { code: 'C' });
    const { body: edited } = await client.post<CallDetail>(callPaths.lots(call.id), lot, { version: call.version });
    call = await takeCallStep(api, edited, 'approve');
    const own = await move({}, 'manager2');
    expect([own.status, own.body.code, (await detail('manager2')).movable]).toEqual([403, 'four-eyes', []]);
    expect((await move()).status).toBe(200);
  });

  it('is decided on the version that was read', async () => {
    call = await givenPublishedCall(api, options());
    const manager = await api.as('manager');
    expect((await manager.post(transferPaths.move(call.id), body())).status).toBe(428);
    expect((await move({}, 'manager', call.version - 1)).status).toBe(412);
    expect(await envelopes()).toEqual(UNTOUCHED);
  });

  it('moves the whole free amount once when two people do at the same moment', async () => {
    call = await givenPublishedCall(api, options());
    const all = { amount: euro('325000.00') };
    const answers = await Promise.all((['manager', 'manager2'] as const).map((who) => move(all, who, call.version)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
    expect(await envelopes()).toEqual(['125000.00', '475000.00']);
    expect(codes(await move(all))).toEqual(['amount:more-than-free']);
  });

  it('never takes away what a proposal of the same moment holds', async () => {
    const lot = await givenOpenLots();
    const file = await givenScoredApplication(api, lot);
    await lowerLargestGrant(lot.id);
    const version = (await detail()).version;
    const [moved, proposed] = await Promise.all([
      move({ amount: euro('430000.00') }, 'manager', version),
      propose(api, file),
    ]);
    expect([moved.status, proposed.status].sort((a, b) => a - b)).toEqual([200, 422]);
  });
});
