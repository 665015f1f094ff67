import {
  decisionPaths,
  homePaths,
  type DecisionDetail,
  type DocumentKind,
  type History,
  type Problem,
  type WorkQueue,
} from '@passerelle/contract';
import {
  givenDecisionDocument,
  givenRecordedSteps,
  givenStartedDecision,
  recordStep,
  refuseDecision,
} from '../testing/given/decisions';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

describe('what an officer registers for bodies that do not sign in (R5)', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-06-01T08:00:00Z');
  });
  afterAll(() => api.close());

  const inspectorOf = ({ steps }: DecisionDetail) => steps.find(({ kind }) => kind === 'inspector');
  const atInspector = async () => givenRecordedSteps(api, await givenStartedDecision(api, '5000.00'), 'inspector');
  const queueReasons = async (who: keyof People, { id }: DecisionDetail) =>
    (await (await api.as(who)).get<WorkQueue>(homePaths.queue)).body.items
      .filter(({ subjectId }) => subjectId === id)
      .map(({ reason }) => reason);
  const register = async (
    decision: DecisionDetail,
    kind: DocumentKind,
    by: 'officer' | 'officer2' | 'manager2' = 'officer2',
    outcome: 'favourable' | 'unfavourable' = 'favourable',
  ) => {
    const documentId = await givenDecisionDocument(api, decision.id, kind);
    const note = outcome === 'favourable' ? '' : 'Crédits insuffisants.';
    return recordStep(api, decision, 'inspector', { onBehalf: true, documentId, outcome, note }, by);
  };

  it('rests on a signed document of this file, which stays', async () => {
    const decision = await atInspector();
    const onBehalf = { onBehalf: true, documentId: '019f0000-0000-7000-8000-000000000000' };
    const foreign = await recordStep(api, decision, 'inspector', onBehalf, 'officer2');
    expect(foreign.body).toMatchObject({ errors: [{ path: 'documentId', code: 'document-missing' }] });
    const { body } = await register(decision, 'opinion');
    const step = inspectorOf(body);
    expect(step).toMatchObject({ state: 'favourable', onBehalf: true, recordedByName: 'Personne officer2' });
    const path = decisionPaths.document(decision.id, step?.documentId ?? '');
    const gone = await (await api.as('officer')).delete<Problem>(path, { version: 1 });
    expect(gone.body).toMatchObject({ status: 409, code: 'document-in-use' });
  });

  it('rests on the kind of document in which that body speaks', async () => {
    const wrong = await register(await atInspector(), 'budget');
    expect(wrong.body).toMatchObject({
      status: 422,
      errors: [{ path: 'documentId', code: 'document-of-other-kind' }],
    });
  });

  it('is never a step of the management', async () => {
    const decision = await givenStartedDecision(api);
    const documentId = await givenDecisionDocument(api, decision.id, 'letter');
    const { body } = await recordStep(api, decision, 'management', { onBehalf: true, documentId }, 'officer2');
    expect(body).toMatchObject({ status: 409, code: 'never-on-behalf' });
  });

  it('is not for the officer who prepared the file, nor for somebody of the beneficiary (R38)', async () => {
    const decision = await atInspector();
    expect((await register(decision, 'opinion', 'officer')).body).toMatchObject({ status: 403, code: 'four-eyes' });
    // An officer who also sits with the beneficiary; nobody else in this file, since rights are read once in a while.
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id)
       select gen_random_uuid(), m.user_id, x.organisation_id, x.role, m.granted_by_id from memberships m,
         (values ($2::uuid, 'reader'), (null, 'officer')) as y (organisation_id, role),
         lateral (select coalesce(y.organisation_id, m.organisation_id) as organisation_id, y.role) x
       where m.user_id = $1`,
      [api.people.manager2.id, api.people.owner.organisationId],
    );
    const conflict = await register(decision, 'opinion', 'manager2');
    expect(conflict.body).toMatchObject({ status: 403, code: 'conflict-of-interest' });
    expect(await queueReasons('manager2', decision)).toEqual([]);
    expect(await queueReasons('officer2', decision)).toEqual(['decision-to-register']);
    expect((await register(decision, 'opinion')).status).toBe(200);
  });

  describe('as what overrules an unfavourable opinion (R36)', () => {
    const overrule = async (decision: DecisionDetail, by: keyof People, kind: DocumentKind = 'government-decision') => {
      const documentId = await givenDecisionDocument(api, decision.id, kind);
      const body = { reason: 'Le Gouvernement passe outre.', documentId, onBehalf: true };
      const path = decisionPaths.overruleStep(decision.id, inspectorOf(decision)?.id ?? '');
      return (await api.as(by)).post<DecisionDetail & Problem>(path, body, { version: decision.version });
    };
    const asSeenBy = async (who: keyof People, { id }: DecisionDetail) =>
      inspectorOf((await (await api.as(who)).get<DecisionDetail>(decisionPaths.detail(id))).body);

    it('is registered with the document that says so', async () => {
      const opinion = { outcome: 'unfavourable' as const, note: 'Crédits insuffisants.' };
      const blocked = (await recordStep(api, await atInspector(), 'inspector', opinion)).body;
      expect((await overrule(blocked, 'inspector')).status).toBe(403);
      expect((await overrule(blocked, 'officer2', 'opinion')).body.errors).toEqual([
        { path: 'documentId', code: 'document-of-other-kind' },
      ]);
      const { body } = await overrule(blocked, 'officer2');
      expect(inspectorOf(body)).toMatchObject({
        state: 'overruled',
        overruledOnBehalf: true,
        overruledByName: 'Personne officer2',
      });
      const { body: history } = await (await api.as('officer2')).get<History>(decisionPaths.history(blocked.id));
      const steps = history.entries.filter(({ action }) => action.startsWith('decision_step'));
      expect(steps.slice(-2).map(({ action, data }) => [action, data['kind'], data['onBehalf']])).toEqual([
        ['decision_step.unfavourable', 'inspector', false],
        ['decision_step.overrule', 'inspector', true],
      ]);
    });

    it('is not for the officer who registered the opinion, nor for the one who prepared the file (R5, R38)', async () => {
      const blocked = (await register(await atInspector(), 'opinion', 'officer2', 'unfavourable')).body;
      for (const by of ['officer', 'officer2'] as const) {
        expect((await asSeenBy(by, blocked))?.overruleOnBehalfObstacle).toBe('four-eyes');
        expect((await overrule(blocked, by)).body).toMatchObject({ status: 403, code: 'four-eyes' });
        await expect(
          api.owner.query(
            `update decision_steps set state = 'overruled', overruled_by_id = $2, overruled_on_behalf = true,
               overrule_document_id = document_id where id = $1`,
            [inspectorOf(blocked)?.id, api.people[by].id],
          ),
        ).rejects.toThrow('decision_steps_overrule');
      }
      expect((await asSeenBy('officer3', blocked))?.overruleOnBehalfObstacle).toBeNull();
      expect(inspectorOf((await overrule(blocked, 'officer3')).body)).toMatchObject({ state: 'overruled' });
    });
  });

  it('may be the refusal of the minister', async () => {
    const decision = await givenStartedDecision(api, '3000.00');
    const missing = await refuseDecision(api, decision, { onBehalf: true }, 'officer2');
    expect(missing.body.errors).toEqual([{ path: 'documentId', code: 'required' }]);
    const documentId = await givenDecisionDocument(api, decision.id, 'letter');
    const onBehalf = { onBehalf: true, documentId };
    expect((await refuseDecision(api, decision, onBehalf, 'officer')).body.code).toBe('four-eyes');
    expect((await refuseDecision(api, decision, { documentId }, 'officer2')).body.code).toBe('not-permitted');
    const { body } = await refuseDecision(api, decision, onBehalf, 'officer2');
    expect(body).toMatchObject({ state: 'refused', refusedOnBehalf: true, refusedByName: 'Personne officer2' });
    await expect(
      api.owner.query('update decisions set refused_by_id = prepared_by_id where id = $1', [decision.id]),
    ).rejects.toThrow('decisions_four_eyes');
  });

  describe('waits in the queue of the officers who may register it, with its reason (R5, R38)', () => {
    const reasonsOf = (decision: DecisionDetail) =>
      Promise.all((['officer', 'officer2', 'officer3'] as const).map((who) => queueReasons(who, decision)));

    it('while a step has its turn, except the one of the management', async () => {
      const decision = await givenStartedDecision(api, '5000.00');
      expect(await reasonsOf(decision)).toEqual([[], [], []]);
      const waiting = ['decision-to-register'];
      expect(await reasonsOf(await givenRecordedSteps(api, decision, 'inspector'))).toEqual([[], waiting, waiting]);
    });

    it('while an opinion blocks, but not of the officer who registered that opinion (R36)', async () => {
      const blocked = (await register(await atInspector(), 'opinion', 'officer2', 'unfavourable')).body;
      expect(await reasonsOf(blocked)).toEqual([[], [], ['overruling-to-register']]);
    });

    it('when the chain is complete', async () => {
      const complete = await givenRecordedSteps(api, await givenStartedDecision(api, '3000.00'));
      expect(await reasonsOf(complete)).toEqual([[], ['award-to-register'], ['award-to-register']]);
    });
  });
});
