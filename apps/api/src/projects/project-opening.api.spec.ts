import { euro, projectPaths, type Problem, type ProjectDetail } from '@passerelle/contract';
import { givenOrganisation } from '../testing/given/organisations';
import { givenFrame } from '../testing/given/programmes';
import { completeContent, contentOf, givenCrisis, givenOpenedProject, openingOf } from '../testing/given/projects';
import { startApi, type TestApi } from '../testing/start-api';

describe('opening a project', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-06-01T08:00:00Z');
  });
  afterAll(() => api.close());

  const problemOf = async (body: object): Promise<Problem> =>
    (await (await api.as('officer')).post<Problem>(projectPaths.open, body)).body;

  describe('opening without a call', () => {
    it('gives a direct project its number, its country and the codes of its modality (R6)', async () => {
      const project = await givenOpenedProject(api);
      expect(project).toMatchObject({
        state: 'preparation',
        country: 'CD',
        year: 2026,
        aidType: 'C01',
        channelCode: '12002',
        sectors: [{ code: '43030', percent: 100 }],
        beneficiaryName: 'Pont Solidaire',
        steps: [{ state: 'preparation' }],
      });
      expect(project.reference).toMatch(/^P2026-\d{5}$/);
    });

    it('asks for an agreement in force on the planned start, unless a manager overrides (R24)', async () => {
      const { region } = await givenFrame(api);
      const withoutAgreement = await openingOf(api, { regionId: region('RSK').id });
      expect((await problemOf(withoutAgreement)).errors).toEqual([
        { path: 'startsOn', code: 'agreement-not-in-force' },
      ]);
      const override = { ...withoutAgreement, overrideReason: 'Protocole en cours de signature.' };
      expect(await problemOf(override)).toMatchObject({ status: 403, code: 'override-needs-manager' });
      const manager = await api.as('manager');
      const opened = await manager.post<ProjectDetail>(projectPaths.open, override);
      expect(opened.body).toMatchObject({ state: 'preparation', overrideReason: 'Protocole en cours de signature.' });
    });

    it('asks whether multilateral money is core or earmarked (R25)', async () => {
      const opening = await openingOf(api, { modality: 'multilateral', fundingKind: null });
      expect((await problemOf(opening)).errors).toEqual([{ path: 'fundingKind', code: 'required' }]);
      const core = await givenOpenedProject(api, { modality: 'multilateral', fundingKind: 'core' });
      expect(core.aidType).toBe('B021');
      const officer = await api.as('officer');
      const content = { ...(await completeContent(api, core)), totalCost: euro('80000.00') };
      const { body } = await officer.put<Problem>(projectPaths.detail(core.id), content, { version: core.version });
      expect(body.errors).toEqual([{ path: 'totalCost', code: 'core-has-no-budget' }]);
    });

    it('wants a written reason for an organisation that is not on the DAC list (R25)', async () => {
      const opening = await openingOf(api, { modality: 'multilateral', overrideReason: '' });
      expect((await problemOf(opening)).errors).toEqual([{ path: 'overrideReason', code: 'not-on-dac-list' }]);
      const { id: beneficiaryId } = await givenOrganisation(api, { channelCode: '41122', country: 'CH' });
      const listed = await givenOpenedProject(api, { ...opening, beneficiaryId });
      expect(listed.missing).not.toContainEqual({ path: 'partners', code: 'not-on-dac-list' });
      const other = [{ organisationId: api.people.owner.organisationId, name: '', role: 'beneficiary' as const }];
      const content = { ...contentOf(listed), partners: other };
      const officer = await api.as('officer');
      const { body } = await officer.put<ProjectDetail>(projectPaths.detail(listed.id), content, {
        version: listed.version,
      });
      expect(body.missing).toContainEqual({ path: 'partners', code: 'not-on-dac-list' });
    });

    it('wants recipient and theme of earmarked money (R25)', async () => {
      const project = await givenOpenedProject(api, { modality: 'multilateral', fundingKind: 'earmarked' });
      expect(project.missing).toEqual(
        expect.arrayContaining([
          { path: 'country', code: 'required' },
          { path: 'themeId', code: 'required' },
        ]),
      );
    });

    it('answers a crisis only once it is registered and decided on (R26, R27)', async () => {
      const humanitarian = await openingOf(api, { modality: 'humanitarian' });
      expect((await problemOf(humanitarian)).errors).toEqual([{ path: 'crisisId', code: 'required' }]);
      const undecided = await givenCrisis(api, null);
      expect((await problemOf({ ...humanitarian, crisisId: undecided })).errors).toEqual([
        { path: 'crisisId', code: 'crisis-not-decided' },
      ]);
      const project = await givenOpenedProject(api, { modality: 'humanitarian', crisisId: await givenCrisis(api) });
      expect(project).toMatchObject({ country: 'MA', sectors: [{ code: '72010' }] });
      await api.owner.query('update crises set funding_decided_on = null where id = $1', [project.crisisId]);
      const officer = await api.as('officer');
      const { body } = await officer.get<ProjectDetail>(projectPaths.detail(project.id));
      expect(body.missing).toContainEqual({ path: 'crisisId', code: 'crisis-not-decided' });
    });

    it('refuses what does not exist or cannot be, each at its field', async () => {
      const opening = await openingOf(api, {
        beneficiaryId: '019f0000-0000-7000-8000-000000000000',
        endsOn: '2026-08-31',
        amount: { amount: '10.00', currency: 'USD' },
        title: { fr: '', nl: 'Titel', en: '' },
      });
      const { errors = [] } = await problemOf(opening);
      expect(errors.map(({ path }) => path).sort()).toEqual(['amount.currency', 'beneficiaryId', 'endsOn', 'title.fr']);
    });

    it('is for officers and managers', async () => {
      const opening = await openingOf(api);
      for (const who of ['finance', 'auditor', 'owner'] as const)
        expect((await (await api.as(who)).post(projectPaths.open, opening)).status).toBe(403);
    });
  });
});
