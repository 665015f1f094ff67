import { paymentPaths, type ClaimPage, type Problem } from '@passerelle/contract';
import { newId } from '../core/database/columns';
import { CLAIM_STEPS, givenClaim, onClaim } from '../testing/given/payments';
import { givenRunningGrant } from '../testing/given/reports';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-06-15T10:00:00Z');
});
afterAll(() => api.close());

const COLUMNS = ['claimed', 'checked', 'approved', 'cleared', 'ordered', 'paid'] as const;
const pairs = CLAIM_STEPS.flatMap(([action, who], index) =>
  COLUMNS.slice(0, index + 1).map((earlier) => [action, who, earlier, index] as const),
);

describe('four eyes on a payment (R38, SEC-5)', () => {
  it.each(pairs)('%s is refused to the %s who already %s', async (action, who, earlier, index) => {
    const last = CLAIM_STEPS[index - 1]?.[0];
    const claim = await givenClaim(api, await givenRunningGrant(api), last);
    const actor = api.people[who].id;
    await api.owner.query(`update claims set ${earlier}_by_id = $2 where id = $1`, [claim.id, actor]);
    const refused = await onClaim<Problem>(api, who, claim.id, action);
    expect([refused.status, refused.body.code]).toEqual([403, 'four-eyes']);
    const column = COLUMNS[index + 1] ?? 'paid';
    await expect(
      api.owner.query(`update claims set ${column}_by_id = $2 where id = $1`, [claim.id, actor]),
    ).rejects.toThrow('claims_four_eyes');
    const trace = await api.owner.query(
      `select data from audit_events where action = 'request.refused' and actor_id = $1 order by seq desc limit 1`,
      [actor],
    );
    expect(trace.rows).toMatchObject([{ data: { code: 'four-eyes' } }]);
  });

  it.each(CLAIM_STEPS)('%s is for the %s only', async (action, who) => {
    const claim = await givenClaim(api, await givenRunningGrant(api));
    for (const other of ['owner', 'officer', 'manager', 'controller', 'finance', 'accountant', 'auditor'] as const)
      if (other !== who) {
        const refused = await onClaim<Problem>(api, other, claim.id, action);
        expect([other, refused.status, refused.body.code]).toEqual([other, 403, 'not-permitted']);
      }
  });

  it('is kept from whoever works for the beneficiary', async () => {
    const claim = await givenClaim(api, await givenRunningGrant(api));
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, 'reader', $4)`,
      [newId(), api.people.officer2.id, api.people.owner.organisationId, api.people.owner.id],
    );
    const refused = await onClaim<Problem>(api, 'officer2', claim.id, 'check');
    expect([refused.status, refused.body.code]).toEqual([403, 'conflict-of-interest']);
  });

  it('holds in the database for states without their people', async () => {
    const { id } = await givenClaim(api, await givenRunningGrant(api));
    for (const state of ['checked', 'approved', 'cleared', 'ordered', 'paid'])
      await expect(api.owner.query('update claims set state = $2 where id = $1', [id, state])).rejects.toThrow(
        'claims_steps',
      );
  });
});

describe('seeing claims', () => {
  it('is for the administration and the partner; others get what a random id gets', async () => {
    const { id } = await givenClaim(api, await givenRunningGrant(api));
    const stranger = await api.as('stranger');
    for (const path of [paymentPaths.detail, paymentPaths.history, paymentPaths.documents]) {
      const [foreign, random] = await Promise.all([id, newId()].map((one) => stranger.get<Problem>(path(one))));
      expect([foreign?.status, { ...foreign?.body, requestId: '' }]).toEqual([404, { ...random?.body, requestId: '' }]);
    }
    expect((await stranger.post(paymentPaths.act(id, 'resubmit'), {}, { version: 1 })).status).toBe(404);
    expect((await stranger.get<ClaimPage>(paymentPaths.list)).body.items).toEqual([]);
    const mine = await (await api.as('reader')).get<ClaimPage>(`${paymentPaths.list}?state=submitted&year=2026`);
    expect(mine.body.items.map((claim) => claim.id)).toContain(id);
  });
});
