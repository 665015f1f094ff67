import { euro, paymentPaths, type Problem } from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { agreementOf, bodyOf, givenCommitment } from '../testing/given/agreements';
import { claimablesOf, claimNext, givenClaim, onClaim } from '../testing/given/payments';
import { givenRunningGrant, reportOf } from '../testing/given/reports';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => {
  api.clock.set('2026-06-15T10:00:00Z');
});
afterAll(() => api.close());

const sql = (statement: string, ...values: unknown[]) => api.owner.query(statement, values);

describe('claiming (R40)', () => {
  it('offers what may be claimed now, and the obstacle of the rest', async () => {
    const waiting = await givenCommitment(api);
    expect(await claimablesOf(api, waiting)).toMatchObject([{ position: 1, obstacle: 'project-not-running' }]);
    const grant = await givenRunningGrant(api);
    expect(await claimablesOf(api, grant)).toMatchObject([
      { position: 1, amount: euro('50000.00'), plannedOn: '2026-09-01', obstacle: null },
    ]);
    const { body, status } = await claimNext(api, grant);
    expect([status, body]).toMatchObject([
      201,
      { state: 'submitted', kind: 'instalment', signatory: 'Amina Responsable', amount: euro('50000.00') },
    ]);
    expect(body.conditions.every(({ met }) => met)).toBe(true);
    expect(await claimablesOf(api, grant)).toEqual([]);
    const agreement = await agreementOf(api, grant.agreementId);
    expect(agreement.instalments[0]?.claimReference).toBe(body.reference);
  });

  it.each([
    ['project-not-running', `update projects set state = 'suspended' where id = $1`],
    ['no-commitment', `update commitments set state = 'visa_refused' where project_id = $1`],
    [
      'date-not-reached',
      `update instalments set condition = 'date', planned_on = '2026-06-16' where agreement_id in
       (select id from agreements where project_id = $1)`,
    ],
    [
      'report-not-accepted',
      `update instalments set condition = 'report-accepted' where agreement_id in
       (select id from agreements where project_id = $1)`,
    ],
    ['over-commitment', `update commitments set cleared = 0.01 where project_id = $1`],
  ])('refuses a claim with %s', async (code, statement) => {
    const grant = await givenRunningGrant(api);
    await sql(statement, grant.projectId);
    const refused = await claimNext<Problem>(api, grant);
    expect([refused.status, refused.body.code]).toEqual([409, code]);
    expect((await claimablesOf(api, grant))[0]?.obstacle).toBe(code);
  });

  it('is blocked by a report that is overdue on any grant of the beneficiary (R48)', async () => {
    const [late, grant] = [await givenRunningGrant(api), await givenRunningGrant(api)];
    await sql(`update reports set due_on = '2026-06-14' where project_id = $1`, late.projectId);
    expect((await claimNext<Problem>(api, grant)).body.code).toBe('report-overdue');
    await sql(`update reports set due_on = '2026-06-15' where project_id = $1`, late.projectId);
    expect((await claimNext(api, grant)).status).toBe(201);
    await sql(`update reports set due_on = '2027-11-30' where project_id = $1`, late.projectId);
  });

  it('needs a certified account', async () => {
    const grant = await givenRunningGrant(api);
    const { organisationId } = api.people.owner;
    await sql(`update bank_records set state = 'replaced' where organisation_id = $1`, organisationId);
    expect((await claimNext<Problem>(api, grant)).body.code).toBe('account-not-certified');
    await sql(`update bank_records set state = 'certified' where organisation_id = $1`, organisationId);
  });

  it('is checked once the signed claim is among its documents (R40)', async () => {
    const grant = await givenRunningGrant(api);
    const claim = bodyOf(await claimNext(api, grant));
    await sql(`update documents set kind = 'invoice' where owner_id = $1`, claim.id);
    const refused = await onClaim<Problem>(api, 'officer', claim.id, 'check');
    expect([refused.status, refused.body.code]).toEqual([409, 'signed-claim-missing']);
    await sql(`update documents set kind = 'claim' where owner_id = $1`, claim.id);
    expect((await onClaim(api, 'officer', claim.id, 'check')).status).toBe(200);
  });

  it('asks for the share of the earlier money that is justified (R39)', async () => {
    const grant = await givenRunningGrant(api);
    await sql(`update instalments set percent = 80, amount_amount = 40000 where agreement_id = $1`, grant.agreementId);
    await sql(
      `insert into instalments (id, agreement_id, position, percent, amount_amount, condition, planned_on)
       values ($2, $1, 2, 20, 10000, 'justified-share', '2027-01-01')`,
      grant.agreementId,
      randomUUID(),
    );
    await givenClaim(api, grant, 'pay');
    expect((await claimNext<Problem>(api, grant)).body.code).toBe('share-not-justified');
    const { id } = await reportOf(api, grant);
    await sql(`update reports set totals = jsonb_set(totals, '{0,spent}', '"32000.00"') where id = $1`, id);
    expect((await claimNext(api, grant)).status).toBe(201);
  });

  it('is for owners of the beneficiary, once for each instalment', async () => {
    const grant = await givenRunningGrant(api);
    const [next] = await claimablesOf(api, grant);
    const body = { instalmentId: next?.instalmentId, signatory: 'X' };
    expect((await (await api.as('editor')).post(paymentPaths.claim, body)).status).toBe(403);
    const stranger = await api.as('stranger');
    const [foreign, random] = await Promise.all(
      [body, { ...body, instalmentId: randomUUID() }].map((one) => stranger.post<Problem>(paymentPaths.claim, one)),
    );
    expect([foreign?.status, { ...foreign?.body, requestId: '' }]).toEqual([404, { ...random?.body, requestId: '' }]);
    const owner = await api.as('owner');
    const attempts = await Promise.all(Array.from({ length: 10 }, () => owner.post<Problem>(paymentPaths.claim, body)));
    expect(attempts.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(attempts.map(({ body: { code } }) => code))).toEqual(new Set([undefined, 'not-claimable']));
    await expect(
      sql(
        `insert into claims select (jsonb_populate_record(c, jsonb_build_object('id', $2::uuid, 'reference', 'x'))).*
         from claims c where c.instalment_id = $1`,
        next?.instalmentId,
        randomUUID(),
      ),
    ).rejects.toThrow('claims_one_per_instalment');
  });
});
