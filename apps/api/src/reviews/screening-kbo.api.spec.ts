import {
  organisationPaths,
  reviewPaths,
  type OrganisationDetail,
  type Problem,
  type ScreeningDetail,
} from '@passerelle/contract';
import { givenOpenLot } from '../testing/given/applications';
import { givenScreening, passManualChecks } from '../testing/given/reviews';
import { startApi, type TestApi } from '../testing/start-api';

const OPEN = { outcome: null, findings: ['kbo-unknown'], admit: 'checks-not-passed' };
const PASSED = { outcome: 'pass', findings: [], admit: 'confirmation-missing' };

describe('an enterprise number whose status nobody recorded', () => {
  let api: TestApi;
  let screening: ScreeningDetail;
  beforeEach(async () => {
    api = await startApi();
    const forgotten = 'update organisations set kbo_status = null, kbo_checked_on = null where id = $1';
    await api.owner.query(forgotten, [api.people.owner.organisationId]);
    // It keeps no applicant from submitting.
    screening = await passManualChecks(api, await givenScreening(api, await givenOpenLot(api)));
  });
  afterEach(() => api.close());

  const point = async () => {
    const { body } = await (
      await api.as('officer')
    ).get<ScreeningDetail>(reviewPaths.screening(screening.applicationId));
    const { outcome, findings = [] } = body.checks.find(({ code }) => code === 'kbo') ?? {};
    const admit = body.actions.find(({ action }) => action === 'admit')?.obstacle;
    return { outcome, findings: findings.map(({ code }) => code), admit };
  };
  const load = (number: string) =>
    api.owner.query(`insert into kbo_enterprises (number, legal_form) values ($1, 'asbl')`, [number]);

  it('leaves its point open, which nobody passes by hand, until the status is recorded (R8)', async () => {
    expect(await point()).toEqual(OPEN);
    const officer = await api.as('officer');
    const path = reviewPaths.check(screening.applicationId, 'kbo');
    const { status } = await officer.put<Problem>(path, { outcome: 'pass', note: '' }, { version: screening.version });
    expect(status).toBe(404);
    const { organisationId } = api.people.owner;
    const { version } = (await officer.get<OrganisationDetail>(organisationPaths.detail(organisationId))).body;
    const record = { status: 'active', checkedOn: '2026-01-05' };
    expect((await officer.put(organisationPaths.kboStatus(organisationId), record, { version })).status).toBe(200);
    expect(await point()).toEqual(PASSED);
  });

  it('passes where the loaded register has the number, and stays open where it has others only (R8)', async () => {
    await load('0999999724');
    expect(await point()).toEqual(OPEN);
    await load('0999999922');
    expect(await point()).toEqual(PASSED);
  });

  it('goes by what was recorded, whatever the register says', async () => {
    await load('0999999922');
    const stopped = `update organisations set kbo_status = 'stopped', kbo_checked_on = '2026-01-05' where id = $1`;
    await api.owner.query(stopped, [api.people.owner.organisationId]);
    expect(await point()).toEqual({ outcome: 'fail', findings: ['kbo-stopped'], admit: 'checks-not-passed' });
  });
});
