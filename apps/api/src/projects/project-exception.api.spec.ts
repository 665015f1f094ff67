import { projectPaths, type Problem, type ProjectDetail, type WriteProject } from '@passerelle/contract';
import { givenOrganisation } from '../testing/given/organisations';
import { givenFrame } from '../testing/given/programmes';
import { contentOf, givenOpenedProject, openingOf } from '../testing/given/projects';
import { startApi, type TestApi } from '../testing/start-api';

describe('a justified exception', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-06-01T08:00:00Z');
  });
  afterAll(() => api.close());

  const put = async (who: 'officer' | 'manager', project: ProjectDetail, changes: Partial<WriteProject>) =>
    (await api.as(who)).put<ProjectDetail & Problem>(
      projectPaths.detail(project.id),
      { ...contentOf(project), ...changes },
      { version: project.version },
    );
  const missingStart = { path: 'startsOn', code: 'agreement-not-in-force' };

  describe('from the agreement in force (R24)', () => {
    const excepted = async () => {
      const { region } = await givenFrame(api);
      const opening = await openingOf(api, { regionId: region('RSK').id, overrideReason: 'Protocole en signature.' });
      return (await (await api.as('manager')).post<ProjectDetail>(projectPaths.open, opening)).body;
    };

    it('holds for the region and the start it was given for: an officer does not take it further', async () => {
      const { region } = await givenFrame(api);
      const project = await excepted();
      expect(project.missing).not.toContainEqual(missingStart);
      for (const changes of [{ startsOn: '2026-10-01' }, { regionId: region('PSE').id, startsOn: '2020-01-01' }])
        expect((await put('officer', project, changes)).body).toMatchObject({
          status: 403,
          code: 'override-needs-manager',
        });
      const withoutIt = await put('officer', project, { startsOn: '2026-10-01', overrideReason: '' });
      expect(withoutIt.body.overrideReason).toBeNull();
      expect(withoutIt.body.missing).toContainEqual(missingStart);
    });

    it('is given, and changed, by a manager only', async () => {
      const { region } = await givenFrame(api);
      const project = await givenOpenedProject(api);
      const elsewhere = { regionId: region('RSK').id, placeIds: [] };
      const bare = await put('officer', project, elsewhere);
      expect(bare.body.missing).toContainEqual(missingStart);
      const reason = { overrideReason: 'Protocole en signature.' };
      expect((await put('officer', bare.body, reason)).status).toBe(403);
      const given = await put('manager', bare.body, reason);
      expect(given.body).toMatchObject(reason);
      expect(given.body.missing).not.toContainEqual(missingStart);
      expect((await put('officer', given.body, { sdgs: ['11'] })).body).toMatchObject(reason);
    });

    it('falls away once an agreement is in force', async () => {
      const { region } = await givenFrame(api);
      const project = await excepted();
      const { body } = await put('officer', project, { regionId: region('KIN').id, placeIds: [] });
      expect(body.overrideReason).toBeNull();
    });
  });

  it('from the DAC list is written by whoever completes the project (R25)', async () => {
    const { id: beneficiaryId } = await givenOrganisation(api, { channelCode: '41122', country: 'CH' });
    const listed = await givenOpenedProject(api, { modality: 'multilateral', beneficiaryId, overrideReason: '' });
    const partners = [{ organisationId: api.people.owner.organisationId, name: '', role: 'beneficiary' as const }];
    const other = await put('officer', listed, { partners });
    expect(other.body.missing).toContainEqual({ path: 'partners', code: 'not-on-dac-list' });
    const justified = await put('officer', other.body, { overrideReason: 'Réseau international de villes.' });
    expect(justified.body.missing).not.toContainEqual({ path: 'partners', code: 'not-on-dac-list' });
    expect(justified.body.overrideReason).toBe('Réseau international de villes.');
  });

  it('is not for the other ways of cooperation', async () => {
    const crisis = await givenOpenedProject(api);
    await api.owner.query(`update projects set modality = 'humanitarian' where id = $1`, [crisis.id]);
    const { body } = await put('officer', crisis, { overrideReason: 'Urgence.' });
    expect(body.errors).toContainEqual({ path: 'overrideReason', code: 'not-for-modality' });
  });
});
