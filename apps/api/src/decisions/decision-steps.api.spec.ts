import { decisionPaths, type DecisionDetail, type Problem } from '@passerelle/contract';
import {
  award,
  givenDecisionDocument,
  givenPreparedDecision,
  givenRecordedSteps,
  givenStartedDecision,
  recordingOf,
  recordStep,
} from '../testing/given/decisions';
import { startApi, type TestApi } from '../testing/start-api';

describe('steps of a decision', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-06-01T08:00:00Z');
  });
  afterAll(() => api.close());

  const stepOf = (decision: DecisionDetail, kind: string) => {
    const step = decision.steps.find((one) => one.kind === kind);
    if (!step) throw new Error(`no ${kind}`);
    return step;
  };
  /** Gives a person a second role of the administration. */
  const giveRole = (who: 'officer' | 'manager', role: string) =>
    api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id)
       select gen_random_uuid(), m.user_id, m.organisation_id, $2, m.granted_by_id from memberships m where m.user_id = $1
       limit 1`,
      [api.people[who].id, role],
    );

  it('speak in their order, each once, once the file is in approval', async () => {
    const prepared = await givenPreparedDecision(api);
    expect((await recordStep(api, prepared, 'management')).body).toMatchObject({
      status: 409,
      code: 'not-in-approval',
    });
    const started = await givenStartedDecision(api);
    expect((await recordStep(api, started, 'inspector')).body).toMatchObject({
      status: 409,
      code: 'earlier-step-waiting',
    });
    const first = await recordStep(api, started, 'management', { note: 'Avis favorable.', item: 'N-12' });
    expect(first.body).toMatchObject({ waitingFor: 'inspector' });
    expect(stepOf(first.body, 'management')).toMatchObject({
      state: 'favourable',
      recordedByName: 'Personne manager',
      onBehalf: false,
      item: 'N-12',
      obstacle: 'wrong-state',
    });
    expect((await recordStep(api, first.body, 'management')).status).toBe(409);
    expect((await recordStep(api, first.body, 'inspector', {}, 'manager')).status).toBe(403);
  });

  it('ask for a reason when they are not plainly favourable, and for a day that has come', async () => {
    const started = await givenStartedDecision(api);
    const wrong = { outcome: 'with_remarks' as const, decidedOn: '2026-06-02', onBehalf: true };
    const { status, body } = await recordStep(api, started, 'management', wrong);
    expect(status).toBe(422);
    expect((body as unknown as Problem).errors?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'decidedOn in-the-future',
      'documentId required',
      'note required',
    ]);
  });

  describe('four eyes (R38)', () => {
    it('keep the preparer from deciding, whatever other role they hold', async () => {
      const decision = await givenStartedDecision(api, '3000.00');
      await giveRole('officer', 'manager');
      await giveRole('officer', 'cabinet');
      const client = await api.visitor().signIn(api.people.officer.email);
      const seen = await client.get<DecisionDetail>(decisionPaths.detail(decision.id));
      expect(stepOf(seen.body, 'management').obstacle).toBe('four-eyes');
      const path = decisionPaths.recordStep(decision.id, stepOf(decision, 'management').id);
      const refused = await client.post<Problem>(path, recordingOf(), { version: decision.version });
      expect(refused.body).toMatchObject({ status: 403, code: 'four-eyes' });
      const ready = await givenRecordedSteps(api, decision);
      const own = await client.post<Problem>(
        decisionPaths.act(ready.id, 'award'),
        { decidedOn: '2026-06-01', documentId: null, onBehalf: false },
        { version: ready.version },
      );
      expect(own.body).toMatchObject({ status: 403, code: 'four-eyes' });
    });

    it('keep one person from two steps of a file', async () => {
      await giveRole('manager', 'inspector');
      const client = await api.visitor().signIn(api.people.manager.email);
      const decision = await givenStartedDecision(api, '5000.00');
      const path = (current: DecisionDetail, kind: string) =>
        decisionPaths.recordStep(current.id, stepOf(current, kind).id);
      const first = await client.post<DecisionDetail>(path(decision, 'management'), recordingOf(), {
        version: decision.version,
      });
      const second = await client.post<Problem>(path(first.body, 'inspector'), recordingOf(), {
        version: first.body.version,
      });
      expect(second.body).toMatchObject({ status: 403, code: 'four-eyes' });
    });

    it('hold in the database itself', async () => {
      const decision = await givenStartedDecision(api, '5000.00');
      const record = (kind: string, by: string, onBehalf = false) =>
        api.owner.query(
          `update decision_steps set state = 'favourable', recorded_by_id = $2, on_behalf = $3,
             document_id = case when $3 then gen_random_uuid() end where id = $1`,
          [stepOf(decision, kind).id, by, onBehalf],
        );
      const { officer, manager } = api.people;
      await expect(record('management', officer.id)).rejects.toThrow('decision_steps_four_eyes');
      await expect(record('management', manager.id, true)).rejects.toThrow('decision_steps_management');
      await expect(record('inspector', officer.id, true)).rejects.toThrow('decision_steps_four_eyes');
      await record('management', manager.id);
      await expect(record('inspector', manager.id)).rejects.toThrow('decision_steps_one_person');
      await expect(
        api.owner.query(`update decisions set awarded_by_id = $2 where id = $1`, [decision.id, officer.id]),
      ).rejects.toThrow('decisions_four_eyes');
    });
  });

  describe('an unfavourable opinion (R36)', () => {
    const unfavourable = { outcome: 'unfavourable' as const, note: 'Crédits insuffisants.' };

    it('blocks the file until another authority overrules it with a document and a reason', async () => {
      const decision = await givenRecordedSteps(api, await givenStartedDecision(api, '5000.00'), 'inspector');
      const blocked = (await recordStep(api, decision, 'inspector', unfavourable)).body;
      expect(blocked).toMatchObject({ waitingFor: null });
      expect((await recordStep(api, blocked, 'minister')).body).toMatchObject({ code: 'unfavourable-opinion' });
      expect((await award(api, blocked)).body).toMatchObject({ status: 409, code: 'unfavourable-opinion' });

      const path = decisionPaths.overruleStep(decision.id, stepOf(decision, 'inspector').id);
      const documentId = await givenDecisionDocument(api, decision.id, 'government-decision');
      const overrule = { reason: 'Le Gouvernement passe outre.', documentId, onBehalf: false };
      const { version } = blocked;
      for (const who of ['inspector', 'manager', 'cabinet', 'officer2'] as const)
        expect((await (await api.as(who)).post(path, overrule, { version })).status).toBe(403);
      const government = await api.as('government');
      const without = { ...overrule, documentId: '019f0000-0000-7000-8000-000000000000' };
      expect((await government.post(path, without, { version })).status).toBe(422);
      const { body } = await government.post<DecisionDetail>(path, overrule, { version });
      expect(body).toMatchObject({ waitingFor: 'minister' });
      expect(stepOf(body, 'inspector')).toMatchObject({
        state: 'overruled',
        overruledByName: 'Personne government',
        overruleReason: overrule.reason,
      });
      expect((await award(api, await givenRecordedStepsFrom(body))).status).toBe(200);
    });

    const givenRecordedStepsFrom = async (decision: DecisionDetail): Promise<DecisionDetail> =>
      (await recordStep(api, decision, 'minister')).body;

    it('of the one who gave it is not lifted by the same person', async () => {
      const started = await givenStartedDecision(api, '7000.00');
      const decision = await givenRecordedSteps(api, started, 'budget-minister');
      const blocked = (await recordStep(api, decision, 'budget-minister', unfavourable)).body;
      const documentId = await givenDecisionDocument(api, decision.id, 'letter');
      const path = decisionPaths.overruleStep(decision.id, stepOf(decision, 'budget-minister').id);
      const overrule = { reason: 'Je passe outre.', documentId, onBehalf: false };
      const same = await (await api.as('budget_minister')).post<Problem>(path, overrule, { version: blocked.version });
      expect(same.body).toMatchObject({ status: 403, code: 'four-eyes' });
    });

    it.each([
      ['management', 'government'],
      ['government', 'budget_minister'],
      ['minister', 'government'],
    ] as const)('of the %s ends the file: it is not overruled by %s', async (kind, who) => {
      const started = await givenStartedDecision(api, '20000.00');
      const waiting = await givenRecordedSteps(api, started, kind);
      const refusal = { ...unfavourable, decidedOn: '2026-06-01', item: 'GRBC-JL-7.1' };
      const blocked = (await recordStep(api, waiting, kind, refusal)).body;
      const documentId = await givenDecisionDocument(api, started.id, 'government-decision');
      const path = decisionPaths.overruleStep(started.id, stepOf(started, kind).id);
      const overrule = { reason: 'Non.', documentId, onBehalf: false };
      const refused = await (await api.as(who)).post<Problem>(path, overrule, { version: blocked.version });
      expect(refused.body).toMatchObject({ status: 409, code: 'not-overrulable' });
    });
  });

  it('recorded by two people at once are recorded once', async () => {
    const decision = await givenStartedDecision(api);
    const answers = await Promise.all([
      recordStep(api, decision, 'management', {}, 'manager'),
      recordStep(api, decision, 'management', {}, 'manager2'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { rows } = await api.owner.query(
      `select 1 from audit_events where action = 'decision_step.favourable' and subject_id = $1`,
      [stepOf(decision, 'management').id],
    );
    expect(rows).toHaveLength(1);
  });

  it('are decided on the version the reader saw (SEC-14)', async () => {
    const decision = await givenStartedDecision(api);
    await recordStep(api, decision, 'management');
    const stale = await recordStep(api, decision, 'inspector');
    expect(stale.body).toMatchObject({ status: 412, code: 'stale' });
  });
});
