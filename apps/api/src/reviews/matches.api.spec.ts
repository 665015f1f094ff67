import { reviewPaths, type CheckCode, type CheckMatch, type Problem, type ScreeningDetail } from '@passerelle/contract';
import { givenOpenLot, givenSubmittedApplication } from '../testing/given/applications';
import { givenProjectFromApplication } from '../testing/given/projects';
import { givenAcceptedRecovery, onRecovery } from '../testing/given/recoveries';
import { actOnScreening, givenScreening, startScreening } from '../testing/given/reviews';
import { startApi, type TestApi } from '../testing/start-api';

/** A file whose project is there: the project speaks for it. */
const OPENED = `state = 'proposed', project_opened = true`;

describe('what other records say of a file', () => {
  let api: TestApi;
  let calls = 0;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const openLot = () =>
    givenOpenLot(api, { callCode: `ALIKE-${(calls += 1)}`, lot: { maxPerOrganisation: 5, envelope: euroOf(450) } });
  const euroOf = (thousands: number) => ({ amount: `${thousands}000.00`, currency: 'EUR' });
  const point = ({ checks }: ScreeningDetail, code: CheckCode) => {
    const { outcome, matches, byName, findings } = checks.find((check) => check.code === code) ?? {};
    return {
      outcome,
      byName,
      findings,
      matches: matches?.map(({ reference, reason }: CheckMatch) => [reference, reason]),
    };
  };
  const decide = async (screening: ScreeningDetail, code: CheckCode) =>
    (await api.as('officer')).put<ScreeningDetail & Problem>(
      reviewPaths.check(screening.applicationId, code),
      { outcome: 'pass', note: 'Regardé.' },
      { version: screening.version },
    );
  const now = async ({ applicationId }: ScreeningDetail) =>
    (await (await api.as('officer')).get<ScreeningDetail>(reviewPaths.screening(applicationId))).body;

  it('passes by itself when there is nothing, and can still be decided by a person', async () => {
    const screening = await givenScreening(api, await openLot(), { title: 'Compost à Hébron' });
    const nothing = { outcome: 'pass', byName: null, findings: [], matches: [] };
    for (const code of ['duplicate', 'double-financing', 'open-debt'] as const)
      expect([code, point(screening, code)]).toEqual([code, nothing]);
    const decided = (await decide(screening, 'double-financing')).body;
    expect(point(decided, 'double-financing').byName).toBe('Personne officer');
  });

  it('names other files of the organisation in the call that look alike, and leaves the decision to a person (R22)', async () => {
    const lot = await openLot();
    const first = await givenSubmittedApplication(api, lot, { title: 'Écoles solaires de Naplouse' });
    await givenSubmittedApplication(api, lot, { title: 'Bibliothèques ambulantes' });
    await givenSubmittedApplication(api, await openLot(), { title: 'Écoles solaires de Naplouse' });
    const second = await givenSubmittedApplication(api, lot, { title: 'Écoles solaires pour Naplouse' });
    const screening = await startScreening(api, second.id);
    const named = { byName: null, findings: [], matches: [[first.reference, 'similar-title']] };
    expect(point(screening, 'duplicate')).toEqual({ outcome: null, ...named });
    const passed = (await decide(screening, 'duplicate')).body;
    expect(point(passed, 'duplicate')).toEqual({ outcome: 'pass', ...named, byName: 'Personne officer' });
    const third = await givenSubmittedApplication(api, lot, { title: 'Solaires écoles Naplouse nord' });
    expect(point(await now(passed), 'duplicate')).toMatchObject({
      outcome: null,
      byName: null,
      matches: [
        [first.reference, 'similar-title'],
        [third.reference, 'similar-title'],
      ],
    });
  });

  it('names running projects of the organisation that may pay for the same costs', async () => {
    const project = await givenProjectFromApplication(api, await openLot());
    const lot = await openLot();
    const alike = await givenScreening(api, lot, { title: 'Jardins partagés de Ramallah' });
    expect(point(alike, 'double-financing')).toEqual({
      outcome: null,
      byName: null,
      findings: [],
      matches: [[project.reference, 'similar-title']],
    });
    const other = await givenScreening(api, lot, { title: 'Fontaines publiques de Ramallah' });
    expect(point(other, 'double-financing').matches).toEqual([[project.reference, 'similar-amount']]);
    const stranger = await givenScreening(api, await openLot(), { who: 'stranger' });
    expect(point(stranger, 'double-financing')).toMatchObject({ outcome: 'pass', matches: [] });
  });

  it('names files in other calls that may ask for the same costs, as long as they may still be paid (domain 6)', async () => {
    const elsewhere = await givenSubmittedApplication(api, await openLot(), { title: 'Toits verts de Jénine' });
    await givenSubmittedApplication(api, await openLot(), { title: 'Cuisines mobiles' });
    await givenSubmittedApplication(api, await openLot(), { title: 'Toits verts de Jénine', who: 'stranger' });
    const lot = await openLot();
    const inCall = await givenSubmittedApplication(api, lot, { title: 'Toits verts de Jénine' });
    const screening = await givenScreening(api, lot, { title: 'Grands toits verts à Jénine' });
    expect(point(screening, 'double-financing')).toEqual({
      outcome: null,
      byName: null,
      findings: [],
      matches: [[elsewhere.reference, 'similar-title']],
    });
    expect(point(screening, 'duplicate').matches).toEqual([[inCall.reference, 'similar-title']]);
    const decided = (await decide(screening, 'double-financing')).body;
    expect(point(decided, 'double-financing')).toMatchObject({ outcome: 'pass', byName: 'Personne officer' });
    for (const state of ['admissibility', 'returned', 'evaluation', 'proposed', 'reserve_list']) {
      const changed = `update applications set state = $2, minutes_on = '2026-04-14' where id = $1`;
      await api.owner.query(changed, [elsewhere.id, state]);
      expect([state, point(await now(screening), 'double-financing').matches?.length]).toEqual([state, 1]);
    }
    for (const change of [`state = 'not_selected'`, `state = 'inadmissible'`, `state = 'withdrawn'`, OPENED]) {
      await api.owner.query(`update applications set ${change} where id = $1`, [elsewhere.id]);
      expect([change, point(await now(screening), 'double-financing').matches]).toEqual([change, []]);
    }
  });

  it('lets a person weigh a debt that is not due, and fails by itself once it is overdue, until it is paid', async () => {
    api.clock.set('2026-06-15T10:00:00.000Z');
    const recovery = await givenAcceptedRecovery(api);
    const screening = await givenScreening(api, await openLot(), { title: 'Ateliers de réparation' });
    expect(point(screening, 'open-debt')).toMatchObject({
      outcome: null,
      matches: [[recovery.reference, 'debt-open']],
    });
    const passed = (await decide(screening, 'open-debt')).body;
    expect(point(passed, 'open-debt').outcome).toBe('pass');
    api.clock.set('2026-08-01T09:00:00.000Z');
    const overdue = { outcome: 'fail', byName: null, findings: [{ path: 'partners.applicant', code: 'debt-overdue' }] };
    expect(point(await now(passed), 'open-debt')).toMatchObject(overdue);
    const again = await decide(passed, 'open-debt');
    expect([again.status, again.body.code]).toEqual([409, 'decided-by-system']);
    expect((await actOnScreening(api, 'officer', passed, 'admit')).status).toBe(409);
    const paid = await onRecovery(api, 'finance', recovery, 'recordRepayment', {
      amount: recovery.amount,
      valueDate: '2026-07-30',
      bankReference: 'EXT-1',
    });
    expect(paid.status).toBe(200);
    expect(point(await now(passed), 'open-debt')).toMatchObject({ outcome: 'pass', matches: [], findings: [] });
  });
});
