import { euro, projectPaths, type Problem, type ProjectDetail, type WriteProject } from '@passerelle/contract';
import { DURING_THE_CALL, givenOpenLot, type OpenLot } from '../testing/given/applications';
import { givenFrame } from '../testing/given/programmes';
import { completeContent, contentOf, givenProjectFromApplication } from '../testing/given/projects';
import { startApi, type TestApi } from '../testing/start-api';

describe('what a project takes over from its application and its lot (R7, R21)', () => {
  let api: TestApi;
  let lot: OpenLot;
  let project: ProjectDetail;
  beforeAll(async () => {
    api = await startApi();
    lot = await givenOpenLot(api, { callCode: 'SUD-2026-1' });
    api.clock.set(DURING_THE_CALL);
    project = await givenProjectFromApplication(api, lot);
  });
  afterAll(() => api.close());

  const put = async (who: 'officer' | 'manager', changes: Partial<WriteProject>, current = project) => {
    const body = { ...contentOf(current), ...changes };
    return (await api.as(who)).put<Problem>(projectPaths.detail(current.id), body, { version: current.version });
  };

  it('is not written over, by nobody, and every such field says so', async () => {
    const { theme, region } = await givenFrame(api);
    const changes = {
      themeId: theme('T1'),
      regionId: region('KIN').id,
      placeIds: [lot.kinshasa],
      totalCost: euro('100000.01'),
      maxShare: '80.01',
      budgetCode: '12.002.34.01.7777',
    };
    for (const who of ['officer', 'manager'] as const) {
      const { status, body } = await put(who, changes);
      expect(status).toBe(422);
      expect(body.errors?.map(({ path, code }) => `${path} ${code}`).sort()).toEqual(
        Object.keys(changes)
          .map((field) => `${field} fixed-by-proposal`)
          .sort(),
      );
    }
    for (const [field, value] of Object.entries(changes))
      expect((await put('officer', { [field]: value })).body.errors).toEqual([
        { path: field, code: 'fixed-by-proposal' },
      ]);
  });

  it('is not emptied either', async () => {
    const { body } = await put('officer', { themeId: null, regionId: null, placeIds: [] });
    expect(body.errors?.map(({ path }) => path)).toEqual(['themeId', 'regionId', 'placeIds']);
  });

  it('keeps the period within what the lot allows; the days themselves may move', async () => {
    const tooLong = await put('officer', { startsOn: '2026-10-01', endsOn: '2028-10-01' });
    expect(tooLong.body.errors).toEqual([{ path: 'endsOn', code: 'duration-too-long', params: { max: 24 } }]);
    const moved = await put('officer', { startsOn: '2026-10-01', endsOn: '2027-09-30', maxShare: '80' });
    expect(moved.status).toBe(200);
    expect(moved.body).toMatchObject({ startsOn: '2026-10-01', maxShare: '80.00', totalCost: project.totalCost });
    project = moved.body as unknown as ProjectDetail;
  });

  it('is free again once a manager has sent the project another way (R6)', async () => {
    const manager = await api.as('manager');
    const change = { modality: 'multilateral', reason: 'Contribution à un réseau de villes.' };
    const { body } = await manager.post<ProjectDetail>(projectPaths.changeModality(project.id), change, {
      version: project.version,
    });
    const content = await completeContent(api, body, {
      fundingKind: 'core',
      totalCost: body.amount,
      maxShare: '100.00',
    });
    expect((await put('officer', content, body)).status).toBe(200);
  });
});
