import {
  euro,
  homePaths,
  projectPaths,
  reviewPaths,
  type Problem,
  type ProjectDetail,
  type Ranking,
  type WorkQueue,
  type WriteProject,
} from '@passerelle/contract';
import { DURING_THE_CALL, givenOpenLot, givenSubmittedApplication, type OpenLot } from '../testing/given/applications';
import { givenAwarded, prepareDecision, refuseDecision, startDecision } from '../testing/given/decisions';
import { completeContent, contentOf, givenProjectFromApplication } from '../testing/given/projects';
import { givenProposedApplication, givenScoredApplication, propose } from '../testing/given/reviews';
import { startApi, type TestApi } from '../testing/start-api';

describe('the project of a proposed application', () => {
  let api: TestApi;
  let lot: OpenLot;
  let calls = 0;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    calls += 1;
    lot = await givenOpenLot(api, { callCode: `SUD-2026-${calls}` });
    api.clock.set(DURING_THE_CALL);
  });
  afterAll(() => api.close());

  it('copies what the applicant wrote, in the language of the file, with what the lot and the committee add', async () => {
    const project = await givenProjectFromApplication(api, lot);
    expect(project).toMatchObject({
      state: 'preparation',
      modality: 'indirect',
      language: 'fr',
      title: { fr: 'Jardins urbains de Ramallah', nl: '', en: '' },
      beneficiaryName: 'Pont Solidaire',
      themeCode: 'T2',
      regionCode: 'PSE',
      country: 'PS',
      amount: { amount: '80000.00', currency: 'EUR' },
      totalCost: { amount: '100000.00', currency: 'EUR' },
      maxShare: '80.00',
      aidType: 'C01',
      channelCode: '22000',
    });
    expect(project.description.fr).not.toBe('');
    expect(project.places.map(({ name }) => name)).toEqual(['Ramallah']);
    expect(project.budgetCode).toMatch(/^\d{2}\./);
    expect(project.partners[0]).toMatchObject({ role: 'beneficiary', name: 'Pont Solidaire' });
    expect(project.partners.slice(1).every(({ organisationId }) => organisationId === null)).toBe(true);
  });

  it('waits in the queue of the officer until it is open, and then to be completed', async () => {
    const { id } = await givenProposedApplication(api, lot);
    const officer = await api.as('officer');
    const reasonsOf = async (subject: string) =>
      (await officer.get<WorkQueue>(homePaths.queue)).body.items
        .filter(({ subjectId }) => subjectId === subject)
        .map(({ reason }) => reason);
    expect(await reasonsOf(id)).toContain('project-to-open');
    const { body } = await officer.post<ProjectDetail>(projectPaths.fromApplication, { applicationId: id });
    expect(await reasonsOf(id)).not.toContain('project-to-open');
    expect(await reasonsOf(body.id)).toEqual(['project-to-complete']);
  });

  it('is opened once: of two at the same time, one wins', async () => {
    const { id } = await givenProposedApplication(api, lot);
    const officers = [await api.as('officer'), await api.as('officer2')];
    const answers = await Promise.all(
      officers.map((officer) => officer.post<Problem>(projectPaths.fromApplication, { applicationId: id })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('project-exists');
  });

  it('is not opened before the committee has proposed the application', async () => {
    const { id } = await givenSubmittedApplication(api, lot);
    const officer = await api.as('officer');
    const { body } = await officer.post<Problem>(projectPaths.fromApplication, { applicationId: id });
    expect(body).toMatchObject({ status: 409, code: 'application-not-proposed' });
  });

  it('stays in the zone of its lot, also when a manager sends it another way (R6, R58)', async () => {
    const { id, version } = await givenProjectFromApplication(api, lot);
    const manager = await api.as('manager');
    const change = { modality: 'direct', reason: 'Autre voie.' };
    const { body: project } = await manager.post<ProjectDetail>(projectPaths.changeModality(id), change, { version });
    const moved = { ...contentOf(project), placeIds: [lot.kinshasa] };
    const { body } = await manager.put<Problem>(projectPaths.detail(id), moved, { version: project.version });
    expect(body.errors).toEqual([{ path: 'placeIds.0', code: 'place-outside-zone', params: { place: 'Kinshasa' } }]);
  });

  it('keeps beneficiary and budget code of the proposal, and asks for no more than was proposed (R23)', async () => {
    const project = await givenProjectFromApplication(api, lot);
    const officer = await api.as('officer');
    const version = { version: project.version };
    const put = (changes: Partial<WriteProject>) =>
      officer.put<Problem>(projectPaths.detail(project.id), { ...contentOf(project), ...changes }, version);
    const other = [{ organisationId: api.people.stranger.organisationId, name: '', role: 'beneficiary' as const }];
    const wrong = { amount: euro('80000.01'), budgetCode: '12.002.34.01.7777' };
    expect((await put({ ...wrong, partners: other })).body.errors).toEqual([
      { path: 'partners', code: 'fixed-by-proposal' },
      { path: 'budgetCode', code: 'fixed-by-proposal' },
      { path: 'amount', code: 'above-proposal', params: { limit: '80000.00' } },
    ]);
    expect((await put({ amount: euro('79999.99') })).status).toBe(200);
  });

  it.each(['withdrawn', 'refused'])('gives its amount back to the lot when it is %s (R23)', async (end) => {
    const reserve = await givenScoredApplication(api, lot, { title: 'Réserve', who: 'stranger' });
    const project = await givenProjectFromApplication(api, lot);
    await api.owner.query('update lots set envelope_amount = 150000 where id = $1', [lot.id]);
    expect((await propose(api, reserve)).status).toBe(422);
    const officer = await api.as('officer');
    const version = { version: project.version };
    const reason = { reason: 'Le partenaire renonce.' };
    if (end === 'withdrawn') await officer.post(projectPaths.act(project.id, 'withdraw'), reason, version);
    else {
      await officer.put(projectPaths.detail(project.id), await completeContent(api, project), version);
      api.clock.set('2026-06-01T08:00:00Z');
      const started = await startDecision(api, await prepareDecision(api, project.id));
      await refuseDecision(api, started);
    }
    const { body } = await officer.get<ProjectDetail>(projectPaths.detail(project.id));
    expect(body.state).toBe(end);
    expect((await propose(api, reserve)).status).toBe(200);
  });

  it('holds of the envelope what was awarded: the rest is free for the next file (R23)', async () => {
    const next = await givenScoredApplication(api, lot, { title: 'Suivant', who: 'stranger' });
    const project = await givenProjectFromApplication(api, lot);
    await api.owner.query('update lots set envelope_amount = 150000 where id = $1', [lot.id]);
    const officer = await api.as('officer');
    const reduced = await completeContent(api, project, { amount: euro('60000.50') });
    await officer.put(projectPaths.detail(project.id), reduced, { version: project.version });
    expect((await propose(api, next)).body).toMatchObject({ code: 'over-envelope' });
    api.clock.set('2026-06-01T08:00:00Z');
    await givenAwarded(api, project.id);
    const { body } = await officer.get<Ranking>(reviewPaths.ranking(lot.id));
    expect(body).toMatchObject({ proposedTotal: euro('60000.50'), free: euro('89999.50') });
    expect(body.applications.find(({ state }) => state === 'proposed')).toMatchObject({
      proposed: euro('80000.00'),
      held: euro('60000.50'),
    });
    expect((await propose(api, next)).body).toMatchObject({ free: euro('9999.50') });
    const { rows } = await api.owner.query(
      `select action from audit_events where action like '%giveBack' and subject_id = any($1) order by action`,
      [[lot.id, project.applicationId]],
    );
    expect(rows).toEqual([{ action: 'application.giveBack' }, { action: 'lot.giveBack' }]);
  });

  it('was submitted with its application: its modality changes by a manager only (R6)', async () => {
    const project = await givenProjectFromApplication(api, lot);
    const change = { modality: 'direct', reason: 'Autre voie.' };
    const path = projectPaths.changeModality(project.id);
    expect(project.mayChangeModality).toBe(false);
    expect((await (await api.as('officer')).post(path, change, { version: project.version })).status).toBe(403);
    expect((await (await api.as('manager')).post(path, change, { version: project.version })).status).toBe(200);
  });

  it('is complete once markers and principles are added (R2, R54)', async () => {
    const project = await givenProjectFromApplication(api, lot);
    const officer = await api.as('officer');
    const content = await completeContent(api, project);
    const { body } = await officer.put<ProjectDetail>(projectPaths.detail(project.id), content, {
      version: project.version,
    });
    expect(body.missing).toEqual([]);
  });
});
