import {
  euro,
  projectPaths,
  withQuery,
  type History,
  type Problem,
  type ProjectDetail,
  type ProjectMap,
  type ProjectPage,
} from '@passerelle/contract';
import { givenOrganisation } from '../testing/given/organisations';
import { givenFrame } from '../testing/given/programmes';
import { contentOf, givenCompleteProject, givenOpenedProject } from '../testing/given/projects';
import { startApi, type TestApi } from '../testing/start-api';

describe('projects', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-06-01T08:00:00Z');
  });
  afterAll(() => api.close());

  describe('completing', () => {
    it('says what is missing until the file is complete (R2, R54)', async () => {
      const opened = await givenOpenedProject(api);
      expect(opened.missing.map(({ path }) => path)).toEqual([
        'description.fr',
        'budgetCode',
        'placeIds',
        'markers.gender',
        'markers.environment',
        'markers.climate-mitigation',
        'markers.climate-adaptation',
        'markers.disability',
        'principles.ownership',
        'principles.results',
        'principles.partnership',
        'principles.transparency',
      ]);
      expect((await givenCompleteProject(api)).missing).toEqual([]);
    });

    it('wants a principal marker justified (R54), sectors of 100 % and an amount within the share', async () => {
      const project = await givenCompleteProject(
        api,
        {},
        {
          markers: [{ marker: 'gender', value: 2, justification: '' }],
          sectors: [{ code: '43030', percent: 60.5 }],
          totalCost: euro('50000.00'),
          maxShare: '80',
        },
      );
      expect(project.missing).toEqual(
        expect.arrayContaining([
          { path: 'amount', code: 'above-share' },
          { path: 'sectors', code: 'sum-not-100' },
          { path: 'markers.gender.justification', code: 'required' },
          { path: 'markers.disability', code: 'required' },
        ]),
      );
    });

    it('refuses a place outside every eligible zone by name (R58)', async () => {
      const project = await givenOpenedProject(api);
      const { place } = await givenFrame(api);
      const officer = await api.as('officer');
      const placed = (name: string) => ({ ...contentOf(project), placeIds: [place(name).id] });
      const gaza = await officer.put<Problem>(projectPaths.detail(project.id), placed('Gaza City'), {
        version: project.version,
      });
      expect(gaza.status).toBe(422);
      expect(gaza.body.errors).toEqual([
        { path: 'placeIds.0', code: 'place-outside-zone', params: { place: 'Gaza City' } },
      ]);
      const ramallah = await officer.put<ProjectDetail>(projectPaths.detail(project.id), placed('Ramallah'), {
        version: project.version,
      });
      expect(ramallah.body.places.map(({ name }) => name)).toEqual(['Ramallah']);
    });

    it('refuses unknown and repeated codes at their field, and saves nothing', async () => {
      const project = await givenOpenedProject(api);
      const officer = await api.as('officer');
      const wrong = {
        ...contentOf(project),
        country: 'XX',
        sdgs: ['18'],
        sectors: [
          { code: '43030', percent: 50 },
          { code: '43030', percent: 50 },
        ],
        markers: [{ marker: 'gender', value: 3, justification: '' }],
        principles: [{ principle: 'humanity', statement: '' }],
        themeId: '019f0000-0000-7000-8000-000000000000',
      };
      const { body } = await officer.put<Problem>(projectPaths.detail(project.id), wrong, { version: project.version });
      expect(body.errors?.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
        'country not-in-list',
        'markers.0.value not-in-list',
        'principles.0 not-for-modality',
        'sdgs.0 not-in-list',
        'sectors.1 repeated',
        'themeId not-in-list',
      ]);
      const after = await officer.get<ProjectDetail>(projectPaths.detail(project.id));
      expect(after.body).toMatchObject({ version: project.version, country: 'CD' });
    });

    it('keeps local partners by name, and one beneficiary', async () => {
      const project = await givenOpenedProject(api);
      const officer = await api.as('officer');
      const partner = { organisationId: null, name: 'Association locale', role: 'local-partner' };
      const beneficiary = project.partners[0];
      const path = projectPaths.detail(project.id);
      const saved = await officer.put<ProjectDetail>(
        path,
        { ...contentOf(project), partners: [beneficiary, partner] },
        { version: project.version },
      );
      expect(saved.body.partners.map(({ name, role }) => `${role} ${name}`)).toEqual([
        'beneficiary Pont Solidaire',
        'local-partner Association locale',
      ]);
      const twice = await officer.put<Problem>(
        path,
        { ...contentOf(project), partners: [beneficiary, { ...partner, role: 'beneficiary' }] },
        { version: saved.body.version },
      );
      expect(twice.body.errors).toEqual([{ path: 'partners', code: 'one-beneficiary' }]);
    });

    it('refuses to write over what somebody else has saved (SEC-14)', async () => {
      const project = await givenOpenedProject(api);
      const officer = await api.as('officer');
      const path = projectPaths.detail(project.id);
      const write = { ...contentOf(project), sdgs: ['11'] };
      expect((await officer.put(path, write, { version: project.version })).status).toBe(200);
      const stale = await (
        await api.as('officer2')
      ).put<Problem>(path, contentOf(project), { version: project.version });
      expect(stale.body).toMatchObject({ status: 412, code: 'stale' });
    });
  });

  describe('changing the modality (R6)', () => {
    it('brings the codes of the other one, with the reason in the history', async () => {
      const project = await givenCompleteProject(api);
      const officer = await api.as('officer');
      const change = { modality: 'multilateral', reason: 'Contribution à une agence des Nations unies.' };
      const path = projectPaths.changeModality(project.id);
      const { body } = await officer.post<ProjectDetail>(path, change, { version: project.version });
      expect(body).toMatchObject({ modality: 'multilateral', fundingKind: 'earmarked', aidType: 'B032' });
      const history = await officer.get<History>(projectPaths.history(project.id));
      expect(history.body.entries.at(-1)).toMatchObject({
        action: 'project.changeModality',
        data: { reason: change.reason, changes: { modality: { from: 'direct', to: 'multilateral' } } },
      });
    });

    it('is for a manager once the project has been submitted', async () => {
      const project = await givenCompleteProject(api);
      await api.owner.query('update projects set submitted_at = now() where id = $1', [project.id]);
      const change = { modality: 'multilateral', reason: 'Autre canal.' };
      const path = projectPaths.changeModality(project.id);
      const officer = await api.as('officer');
      expect((await officer.post<Problem>(path, change, { version: project.version })).body).toMatchObject({
        status: 403,
        permission: 'projects:change-modality',
      });
      const manager = await api.as('manager');
      expect((await manager.post(path, change, { version: project.version })).status).toBe(200);
    });
  });

  describe('who sees what', () => {
    it('hides drafts from partners, and projects of others from everybody outside', async () => {
      const project = await givenOpenedProject(api);
      const path = projectPaths.detail(project.id);
      const owner = await api.as('owner');
      expect((await owner.get(path)).status).toBe(404);
      await api.owner.query(`update projects set state = 'approval' where id = $1`, [project.id]);
      const seen = await owner.get<ProjectDetail>(path);
      expect(seen.body).toMatchObject({ state: 'approval', missing: [], allowedActions: [], mayEdit: null });
      expect((await (await api.as('stranger')).get(path)).status).toBe(404);
      expect((await (await api.as('evaluator')).get(path)).status).toBe(403);
      expect((await owner.get(projectPaths.history(project.id))).status).toBe(403);
      const list = await owner.get<ProjectPage>(projectPaths.list);
      expect(list.body.items.map(({ id }) => id)).toContain(project.id);
      const strangers = await (await api.as('stranger')).get<ProjectPage>(projectPaths.list);
      expect(strangers.body.items).toEqual([]);
    });
  });

  describe('the list', () => {
    it('filters by everything the register is asked for, and exports the same rows', async () => {
      const other = await givenOrganisation(api);
      const project = await givenCompleteProject(
        api,
        { beneficiaryId: other.id, title: { fr: 'Rizières de Kingabwa', nl: '', en: '' } },
        { budgetCode: '12.002.34.02.3300' },
      );
      const officer = await api.as('officer');
      const found = async (query: object) =>
        (await officer.get<ProjectPage>(withQuery(projectPaths.list, query))).body.items.map(({ id }) => id);
      for (const query of [
        { organisationId: other.id },
        { search: 'kingab' },
        { search: project.reference },
        { budgetCode: '12.002.34.02.3300' },
      ])
        expect(await found(query)).toEqual([project.id]);
      const all = { modality: 'direct', state: 'preparation', theme: 'T1', region: 'KIN', country: 'CD', year: '2026' };
      expect(await found({ ...all, search: 'kingabwa' })).toEqual([project.id]);
      for (const query of [{ modality: 'humanitarian' }, { theme: 'T3' }, { region: 'PSE' }, { year: '2020' }])
        expect(await found({ ...query, search: 'kingabwa' })).toEqual([]);
      for (const sort of ['reference', '-amount', 'startsOn', '-endsOn'])
        expect((await officer.get(withQuery(projectPaths.list, { sort }))).status).toBe(200);
      const csv = await officer.get(withQuery(projectPaths.export, { search: 'kingabwa' }));
      expect(csv.text).toContain('Rizières de Kingabwa');
    });

    it('refuses filters and sorts it does not know', async () => {
      const officer = await api.as('officer');
      for (const query of ['state=nowhere', 'year=abc', 'organisationId=1', 'sort=paid', 'colour=red'])
        expect((await officer.get(`${projectPaths.list}?${query}`)).status).toBe(400);
    });

    it('counts the projects of each place for the map, under the same filters', async () => {
      const officer = await api.as('officer');
      const map = await officer.get<ProjectMap>(withQuery(projectPaths.map, { search: 'kingabwa' }));
      expect(map.body.places).toEqual([
        expect.objectContaining({ name: 'Kinshasa', regionCode: 'KIN', projects: 1, latitude: '-4.32758' }),
      ]);
    });
  });
});
