import {
  applicationPaths,
  euro,
  reviewPaths,
  type AskEligibility,
  type Eligibility,
  type EligibilityQuestion,
  type Problem,
  type ScreeningDetail,
} from '@passerelle/contract';
import { givenOpenLot, givenSubmittedApplication, type OpenLot } from '../testing/given/applications';
import { startScreening } from '../testing/given/reviews';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

describe('five questions before a file is started (C4)', () => {
  let api: TestApi;
  let lot: OpenLot;
  beforeAll(async () => {
    api = await startApi();
    lot = await givenOpenLot(api, { lot: { maxPerOrganisation: 10 } });
  });
  afterAll(() => api.close());

  const idea = (changes: Partial<AskEligibility> = {}): AskEligibility => ({
    lotId: lot.id,
    regionId: lot.regionId,
    placeIds: [lot.ramallah],
    themeId: lot.themeId,
    requested: euro('80000.00'),
    months: 18,
    ...changes,
  });
  const ask = async (changes: Partial<AskEligibility> = {}, who: keyof People = 'editor') =>
    (await api.as(who)).post<Eligibility & Problem>(applicationPaths.eligibility, idea(changes), { key: null });
  const noes = ({ answers }: Eligibility) =>
    answers.flatMap(({ question, fits, findings }) => (fits ? [] : [[question, findings.map(({ code }) => code)]]));

  it('are all answered with the rules of the lot, and nothing is kept', async () => {
    const { status, body } = await ask();
    expect([status, noes(body), body.answers.map(({ question }) => question)]).toEqual([
      200,
      [],
      ['applicant', 'zone', 'theme', 'amount', 'duration'],
    ]);
    expect(body.rules).toMatchObject({ minGrant: euro('10000.00'), maxGrant: euro('125000.00') });
    const { rows } = await api.owner.query('select 1 from applications');
    expect(rows).toEqual([]);
  });

  it.each<[EligibilityQuestion, () => Partial<AskEligibility>, string]>([
    ['zone', () => ({ placeIds: [lot.gaza] }), 'place-outside-zone'],
    ['zone', () => ({ placeIds: [lot.kinshasa] }), 'place-outside-zone'],
    ['zone', () => ({ regionId: lot.themeId }), 'region-outside-lot'],
    ['theme', () => ({ themeId: lot.regionId }), 'theme-outside-lot'],
    ['theme', () => ({ themeId: null }), 'required'],
    ['amount', () => ({ requested: euro('9999.99') }), 'grant-below-minimum'],
    ['amount', () => ({ requested: euro('125000.01') }), 'grant-above-maximum'],
    ['duration', () => ({ months: 25 }), 'duration-too-long'],
    ['duration', () => ({ months: 0 }), 'required'],
  ])('say no to %s and why', async (question, changes, code) => {
    expect(noes((await ask(changes())).body)).toEqual([[question, [code]]]);
  });

  it('look at the profile of the organisation, not at what it says of itself', async () => {
    const { organisationId } = api.people.owner;
    await api.owner.query(`update organisations set country = 'FR', accreditation = null where id = $1`, [
      organisationId,
    ]);
    expect(noes((await ask()).body)).toEqual([['applicant', ['applicant-not-eligible']]]);
    await api.owner.query(`update organisations set country = 'BE' where id = $1`, [organisationId]);
    expect(noes((await ask()).body)).toEqual([]);
  });

  it('are for those who may start a file, in a lot of a published call, in the right shape', async () => {
    for (const who of ['reader', 'officer', 'evaluator'] as const) expect((await ask({}, who)).status).toBe(403);
    expect((await ask({ lotId: lot.regionId })).status).toBe(404);
    expect((await ask({ requested: { amount: '-1.00', currency: 'EUR' } })).status).toBe(400);
    expect((await ask({ months: 1.5 })).status).toBe(400);
    expect((await ask({ ...({ organisationId: lot.id } as object) })).status).toBe(400);
  });

  it('judge as the admissibility does later: what fits passes there, what does not fails there', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    const checks: Partial<Record<string, EligibilityQuestion>> = {
      'applicant-type': 'applicant',
      zone: 'zone',
      'grant-limits': 'amount',
      duration: 'duration',
    };
    const outcomes = ({ checks: all }: ScreeningDetail) =>
      all.flatMap(({ code, outcome }) => (checks[code] ? [[checks[code], outcome === 'pass']] : []));
    const answers = ({ answers: all }: Eligibility) =>
      all.flatMap(({ question, fits }) => (question === 'theme' ? [] : [[question, fits]]));
    expect(outcomes(await startScreening(api, sent.id))).toEqual(answers((await ask()).body));
    await api.owner.query(
      'update lots set max_grant_amount = 70000, max_duration_months = 12, region_ids = $2 where id = $1',
      [lot.id, [lot.themeId]],
    );
    const { body: screening } = await (await api.as('officer')).get<ScreeningDetail>(reviewPaths.screening(sent.id));
    const { body } = await ask();
    expect(outcomes(screening)).toEqual(answers(body));
    expect(noes(body).map(([question]) => question)).toEqual(['zone', 'amount', 'duration']);
  });
});
