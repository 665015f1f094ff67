import {
  decisionPaths,
  homePaths,
  projectPaths,
  withQuery,
  type DecisionDetail,
  type DecisionPage,
  type History,
  type Problem,
  type ProjectDetail,
  type WorkQueue,
} from '@passerelle/contract';
import {
  award,
  givenAwardedDecision,
  givenDecisionDocument,
  givenPreparedDecision,
  givenRecordedSteps,
  givenStartedDecision,
  preparationOf,
  recordStep,
  refuseDecision,
} from '../testing/given/decisions';
import { contentOf, givenCompleteProject, givenOpenedProject } from '../testing/given/projects';
import { startApi, type TestApi } from '../testing/start-api';

describe('decisions', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-06-01T08:00:00Z');
  });
  afterAll(() => api.close());

  const projectOf = async ({ projectId }: DecisionDetail, who: 'officer' | 'owner' = 'officer') =>
    (await (await api.as(who)).get<ProjectDetail>(projectPaths.detail(projectId))).body;

  describe('preparing', () => {
    it('refuses a project whose file is not complete, with everything that is missing (R2, R54)', async () => {
      const project = await givenOpenedProject(api);
      const officer = await api.as('officer');
      const { status, body } = await officer.post<Problem>(decisionPaths.prepare, preparationOf(project.id));
      expect(status).toBe(422);
      expect(body.errors?.map(({ path }) => path)).toEqual(project.missing.map(({ path }) => path));
    });

    it.each([
      ['3100.00', ['management', 'minister']],
      ['3100.01', ['management', 'inspector', 'minister']],
      ['6200.01', ['management', 'inspector', 'budget-minister', 'minister']],
      ['15000.01', ['management', 'inspector', 'budget-minister', 'government', 'minister']],
    ])('of %s euro needs %p (R35)', async (amount, kinds) => {
      const decision = await givenPreparedDecision(api, amount);
      expect(decision.steps.map(({ kind }) => kind)).toEqual(kinds);
      expect(decision).toMatchObject({ state: 'prepared', waitingFor: 'management' });
      expect(await projectOf(decision)).toMatchObject({ state: 'approval', mayEdit: null });
    });

    it('counts what was granted to the project before (R35)', async () => {
      const project = await givenCompleteProject(api, { amount: { amount: '3000.00', currency: 'EUR' } });
      await api.owner.query('update projects set granted = 14000 where id = $1', [project.id]);
      const officer = await api.as('officer');
      const { body } = await officer.post<DecisionDetail>(decisionPaths.prepare, preparationOf(project.id));
      expect(body.steps.map(({ kind }) => kind)).toContain('government');
    });

    it('opens one file at a time: of two at once, one wins', async () => {
      const project = await givenCompleteProject(api);
      const officers = [await api.as('officer'), await api.as('officer2')];
      const answers = await Promise.all(
        officers.map((officer) => officer.post(decisionPaths.prepare, preparationOf(project.id))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    });

    it('shows the documents of the file', async () => {
      const prepared = await givenPreparedDecision(api);
      const documentId = await givenDecisionDocument(api, prepared.id, 'decree');
      const shown = await (await api.as('officer')).get<DecisionDetail>(decisionPaths.detail(prepared.id));
      expect(shown.body.documents.map(({ id }) => id)).toEqual([documentId]);
    });

    it('starts only when every preliminary step has its date (R1)', async () => {
      const decision = await givenPreparedDecision(api);
      const officer = await api.as('officer');
      const undone = { motivation: 'Motif', preliminaries: [] };
      const path = decisionPaths.detail(decision.id);
      const saved = await officer.put<DecisionDetail>(path, undone, { version: decision.version });
      const start = decisionPaths.act(decision.id, 'start');
      const refused = await officer.post<Problem>(start, {}, { version: saved.body.version });
      expect(refused.body).toMatchObject({ status: 409, code: 'preliminaries-missing' });
      const future = {
        motivation: 'Motif',
        preliminaries: [
          { preliminary: 'gender-test', doneOn: '2026-06-02', note: '' },
          { preliminary: 'gender-test', doneOn: null, note: '' },
        ],
      };
      const wrong = await officer.put<Problem>(path, future, { version: saved.body.version });
      expect(wrong.body.errors).toEqual([
        { path: 'preliminaries.0.doneOn', code: 'in-the-future' },
        { path: 'preliminaries.1.preliminary', code: 'repeated' },
      ]);
    });

    it('warns of splitting: the same beneficiary within twelve months (R35)', async () => {
      const first = await givenPreparedDecision(api, '3000.00');
      const second = await givenPreparedDecision(api, '3000.00');
      expect(second.splittingWarning.map(({ reference }) => reference)).toContain(first.reference);
    });
  });

  describe('ending', () => {
    it('awards after the last step: the project carries the grant (R13)', async () => {
      const started = await givenStartedDecision(api, '3000.00');
      const early = await award(api, started);
      expect(early).toMatchObject({ status: 409, body: { code: 'steps-waiting' } });
      const awarded = await award(api, await givenRecordedSteps(api, started));
      expect(awarded.body).toMatchObject({ state: 'awarded', awardedByName: 'Personne cabinet', waitingFor: null });
      const project = await projectOf(awarded.body);
      expect(project).toMatchObject({ state: 'awarded', granted: { amount: '3000.00' } });
      expect(project.steps.map(({ state }) => state)).toEqual(['preparation', 'approval', 'awarded']);
    });

    it('keeps the sum of the year and modality with the award', async () => {
      const granted = async () => {
        const { rows } = await api.owner.query<{ sum: string }>(
          `select coalesce(sum(granted), 0)::text as sum from project_totals where year = 2026 and modality = 'direct'`,
        );
        return Number(rows[0]?.sum);
      };
      const before = await granted();
      await givenAwardedDecision(api, '1250.50');
      expect((await granted()) - before).toBeCloseTo(1250.5);
    });

    it('lets an officer register the decree the minister signed, but not the one who prepared the file (R5, R38)', async () => {
      const ready = await givenRecordedSteps(api, await givenStartedDecision(api, '3000.00'));
      const without = await award(api, ready, { onBehalf: true }, 'officer2');
      expect(without.body).toMatchObject({ errors: [{ path: 'documentId', code: 'required' }] });
      const letter = await givenDecisionDocument(api, ready.id, 'letter');
      const wrong = await award(api, ready, { onBehalf: true, documentId: letter }, 'officer2');
      expect(wrong.body).toMatchObject({ errors: [{ path: 'documentId', code: 'document-of-other-kind' }] });
      const decree = await givenDecisionDocument(api, ready.id, 'decree');
      const own = await award(api, ready, { onBehalf: true, documentId: decree }, 'officer');
      expect(own.body).toMatchObject({ status: 403, code: 'four-eyes' });
      const done = await award(api, ready, { onBehalf: true, documentId: decree }, 'officer2');
      expect(done.body).toMatchObject({ state: 'awarded', awardedOnBehalf: true });
    });

    it('refuses with a reason, and withdraws so that the project can be mended', async () => {
      const refused = await givenStartedDecision(api, '3000.00');
      const answer = await refuseDecision(api, refused, { reason: 'Hors priorités.' });
      expect(answer.body).toMatchObject({ state: 'refused', refusalReason: 'Hors priorités.', waitingFor: null });
      expect(await projectOf(refused)).toMatchObject({ state: 'refused' });

      const withdrawn = await givenStartedDecision(api, '3000.00');
      const officer = await api.as('officer');
      const path = decisionPaths.act(withdrawn.id, 'withdraw');
      expect((await officer.post(path, {}, { version: withdrawn.version })).status).toBe(200);
      expect(await projectOf(withdrawn)).toMatchObject({ state: 'preparation', mayEdit: 'all' });
      const again = await officer.post<DecisionDetail>(decisionPaths.prepare, preparationOf(withdrawn.projectId));
      expect(again.body.reference).toMatch(/-D2$/);
    });

    it('lets texts and codes be mended once granted, but nothing that was decided (R17)', async () => {
      const { projectId } = await givenAwardedDecision(api, '3000.00');
      const officer = await api.as('officer');
      const path = projectPaths.detail(projectId);
      const { body: project } = await officer.get<ProjectDetail>(path);
      const keep = contentOf(project);
      const mended = await officer.put<ProjectDetail>(path, { ...keep, sdgs: ['11'] }, { version: project.version });
      expect(mended.body).toMatchObject({ sdgs: ['11'], mayEdit: 'description' });
      const more = { ...keep, sdgs: ['11'], amount: { amount: '2000.00', currency: 'EUR' } };
      const frozen = await officer.put<Problem>(path, more, { version: mended.body.version });
      expect(frozen.body.errors).toEqual([{ path: 'amount', code: 'fixed-after-approval' }]);
    });
  });

  describe('who sees what', () => {
    it('shows partners what was decided on their projects, without the opinions', async () => {
      const open = await givenStartedDecision(api, '5000.00');
      const owner = await api.as('owner');
      expect((await owner.get(decisionPaths.detail(open.id))).status).toBe(404);
      const decision = await givenAwardedDecision(api, '5000.00');
      const seen = await owner.get<DecisionDetail>(decisionPaths.detail(decision.id));
      expect(seen.body).toMatchObject({ state: 'awarded', allowedActions: [], splittingWarning: [] });
      expect(seen.body.steps.map(({ note, recordedByName }) => `${note}${recordedByName ?? ''}`)).toEqual(['', '', '']);
      expect((await owner.get(decisionPaths.history(decision.id))).status).toBe(403);
      expect((await (await api.as('stranger')).get(decisionPaths.detail(decision.id))).status).toBe(404);
      expect((await owner.get<DecisionPage>(decisionPaths.list)).body.items.map(({ id }) => id)).not.toContain(open.id);
    });

    it('puts each step into the queue of whoever speaks in it, and nobody else', async () => {
      const decision = await givenStartedDecision(api, '5000.00');
      const reasons = async (who: 'manager' | 'inspector' | 'officer' | 'cabinet') =>
        (await (await api.as(who)).get<WorkQueue>(homePaths.queue)).body.items
          .filter(({ subjectId }) => subjectId === decision.id)
          .map(({ reason }) => reason);
      expect(await reasons('manager')).toEqual(['decision-management']);
      expect(await reasons('inspector')).toEqual([]);
      const next = (await recordStep(api, decision, 'management')).body;
      expect(await reasons('manager')).toEqual([]);
      expect(await reasons('inspector')).toEqual(['decision-inspector']);
      const last = (await recordStep(api, next, 'inspector')).body;
      await recordStep(api, last, 'minister');
      expect(await reasons('cabinet')).toEqual(['decision-to-award']);
      expect(await reasons('officer')).toEqual([]);
    });

    it('lists by state, waiting step and words, keeps the history, and exports', async () => {
      const decision = await givenStartedDecision(api, '5000.00');
      const officer = await api.as('officer');
      const query = { state: 'in_approval', waitingFor: 'management', search: decision.projectReference };
      const list = await officer.get<DecisionPage>(withQuery(decisionPaths.list, query));
      expect(list.body.items.map(({ id }) => id)).toEqual([decision.id]);
      const csv = await officer.get(withQuery(decisionPaths.export, query));
      expect(csv.text).toContain(decision.reference);
      const history = await officer.get<History>(decisionPaths.history(decision.id));
      expect(history.body.entries.map(({ action }) => action)).toEqual(['decision.prepare', 'decision.start']);
      for (const wrong of ['state=x', 'waitingFor=x', 'sort=amount'])
        expect((await officer.get(`${decisionPaths.list}?${wrong}`)).status).toBe(400);
    });
  });
});
