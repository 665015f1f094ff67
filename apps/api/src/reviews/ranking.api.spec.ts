import {
  applicationPaths,
  euro,
  homePaths,
  reviewPaths,
  type ApplicationDetail,
  type History,
  type Problem,
  type Ranking,
  type WorkQueue,
} from '@passerelle/contract';
import { givenOpenLot, type OpenLot } from '../testing/given/applications';
import {
  givenAdmittedApplication,
  givenCompleteSheet,
  givenScoredApplication,
  propose,
} from '../testing/given/reviews';
import { startApi, type TestApi } from '../testing/start-api';

describe('ranking', () => {
  let api: TestApi;
  let calls = 0;
  let lot: OpenLot;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    lot = await givenOpenLot(api, {
      callCode: `COM-${(calls += 1)}`,
      lot: { maxPerOrganisation: 5, envelope: euro('150000.00') },
    });
  });

  const problem = (answer: { body: unknown }) => answer.body as Problem;

  it('orders by the mean of the complete sheets and adds up the money asked for', async () => {
    const good = await givenScoredApplication(api, lot, { title: 'Bon', points: 4 });
    const best = await givenScoredApplication(api, lot, { title: 'Meilleur', points: 5, who: 'stranger' });
    const officer = await api.as('officer');
    const ranking = (await officer.get<Ranking>(reviewPaths.ranking(lot.id))).body;
    expect(
      ranking.applications.map(({ applicationId, score, cumulated }) => [applicationId, score, cumulated?.amount]),
    ).toEqual([
      [best.id, '100.0', '80000.00'],
      [good.id, '80.0', '160000.00'],
    ]);
    const queue = (await officer.get<WorkQueue>(homePaths.queue)).body.items;
    expect(queue).toContainEqual(
      expect.objectContaining({ reason: 'lot-to-rank', subjectId: lot.id, title: ranking.lotTitle }),
    );
    for (const who of ['owner', 'evaluator'] as const)
      expect([403, 404]).toContain((await (await api.as(who)).get(reviewPaths.ranking(lot.id))).status);
  });

  it('proposes with amount and minutes, and leaves a trail', async () => {
    const file = await givenScoredApplication(api, lot);
    const { status, body } = await propose(api, file);
    expect(status).toBe(200);
    expect(body).toMatchObject({ proposedTotal: euro('80000.00'), free: euro('70000.00') });
    const detail = (await (await api.as('officer')).get<ApplicationDetail>(applicationPaths.detail(file.id))).body;
    expect(detail).toMatchObject({ state: 'proposed', proposed: euro('80000.00') });
    const applicant = (await (await api.as('owner')).get<ApplicationDetail>(applicationPaths.detail(file.id))).body;
    expect(applicant.proposed).toBeNull();
    const { rows } = await api.owner.query<{ action: string; data: Record<string, unknown> }>(
      `select action, data from audit_events where subject_id = any($1) order by seq desc limit 2`,
      [[file.id, lot.id]],
    );
    expect(rows.map(({ action }) => action).sort()).toEqual(['application.propose', 'lot.propose']);
    expect(rows.find(({ action }) => action === 'application.propose')?.data).toMatchObject({
      amount: euro('80000.00'),
      minutesOn: '2026-04-14',
      score: '80.0',
    });
  });

  it.each([
    ['more than was asked for', { amount: euro('80000.01') }, 'amount', 'above-requested'],
    ['nothing', { amount: euro('0.00') }, 'amount', 'amount-zero'],
    ['minutes of tomorrow', { minutesOn: '2026-04-16' }, 'minutesOn', 'day-in-future'],
  ])('refuses %s at its field', async (_name, changes, path, code) => {
    const file = await givenScoredApplication(api, lot);
    const answer = await propose(api, file, changes);
    expect(answer.status).toBe(422);
    expect(problem(answer).errors?.[0]).toMatchObject({ path, code });
  });

  it('asks for two complete sheets and for the threshold (R12)', async () => {
    const file = await givenAdmittedApplication(api, lot);
    await givenCompleteSheet(api, file.id, 'evaluator');
    const one = await propose(api, file);
    expect([one.status, problem(one).code]).toEqual([409, 'too-few-sheets']);
    const weak = await givenScoredApplication(api, lot, { title: 'Faible', points: 2, who: 'stranger' });
    const below = await propose(api, weak);
    expect([below.status, problem(below).code]).toEqual([409, 'below-threshold']);
  });

  it('keeps two proposals of one moment within the envelope of the lot (R23)', async () => {
    const files = [
      await givenScoredApplication(api, lot, { title: 'Un' }),
      await givenScoredApplication(api, lot, { title: 'Deux', who: 'stranger' }),
    ];
    const answers = await Promise.all(files.map((file) => propose(api, file)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 422]);
    const refused = answers.find(({ status }) => status === 422);
    expect(refused && problem(refused)).toMatchObject({
      code: 'over-envelope',
      errors: [{ path: 'amount', code: 'over-envelope', params: { free: '70000.00' } }],
    });
    await expect(
      api.owner.query('update lots set proposed = envelope_amount + 0.01 where id = $1', [lot.id]),
    ).rejects.toMatchObject({ constraint: 'lots_proposed' });
  });

  it('cumulates what files take of the envelope: a proposal its own amount, a file not selected nothing (R12, R23)', async () => {
    const best = await givenScoredApplication(api, lot, { title: 'Meilleur', points: 5 });
    const second = await givenScoredApplication(api, lot, { title: 'Écarté', points: 4, who: 'stranger' });
    const third = await givenScoredApplication(api, lot, { title: 'Suivant', points: 3, who: 'stranger' });
    await propose(api, best, { amount: euro('50000.00') });
    const officer = await api.as('officer');
    const decision = { minutesOn: '2026-04-14', motivation: 'Hors thème.' };
    const { body } = await officer.post<Ranking>(reviewPaths.decline(second.id), decision, { version: second.version });
    expect(
      body.applications.map(({ applicationId, held, cumulated }) => [applicationId, held?.amount, cumulated?.amount]),
    ).toEqual([
      [best.id, '50000.00', '50000.00'],
      [second.id, undefined, undefined],
      [third.id, undefined, '130000.00'],
    ]);
  });

  it('says beside each file what stands in the way, as the refusal would (R4, R12, R23)', async () => {
    const few = await givenAdmittedApplication(api, lot, { title: 'Une fiche' });
    await givenCompleteSheet(api, few.id, 'evaluator');
    const weak = await givenScoredApplication(api, lot, { title: 'Faible', points: 2, who: 'stranger' });
    const good = await givenScoredApplication(api, lot, { title: 'Bon', who: 'stranger' });
    const obstaclesFor = async (who: 'officer' | 'manager') => {
      const { body } = await (await api.as(who)).get<Ranking>(reviewPaths.ranking(lot.id));
      const actions = new Map(body.applications.map((file) => [file.applicationId, file.allowedActions]));
      return [few, weak, good].map(({ id }) => actions.get(id)?.map(({ action, obstacle }) => [action, obstacle]));
    };
    const others = [
      ['reserve', undefined],
      ['decline', undefined],
    ];
    expect(await obstaclesFor('officer')).toEqual([
      [['propose', 'too-few-sheets'], ...others],
      [['propose', 'below-threshold'], ...others],
      [['propose', undefined], ...others],
    ]);
    expect((await obstaclesFor('manager'))[2]?.map(([, obstacle]) => obstacle)).toEqual(Array(3).fill('not-permitted'));

    await api.owner.query('update lots set proposed = envelope_amount where id = $1', [lot.id]);
    expect((await obstaclesFor('officer'))[2]?.[0]).toEqual(['propose', 'envelope-used-up']);
    const empty = await propose(api, good);
    expect([empty.status, problem(empty).code]).toEqual([409, 'envelope-used-up']);
  });

  it('puts files on the reserve list, takes them from there, and declines with grounds the applicant reads', async () => {
    const file = await givenScoredApplication(api, lot);
    const officer = await api.as('officer');
    const decision = { minutesOn: '2026-04-14', motivation: 'Classé après les dossiers retenus.' };
    const reserved = await officer.post<Ranking>(reviewPaths.reserve(file.id), decision, { version: file.version });
    const [line] = reserved.body.applications;
    expect(line?.state).toBe('reserve_list');
    const declined = await officer.post<Ranking>(reviewPaths.decline(file.id), decision, {
      version: line?.version ?? 0,
    });
    expect(declined.body.applications[0]?.state).toBe('not_selected');
    const seen = (await (await api.as('owner')).get<ApplicationDetail>(applicationPaths.detail(file.id))).body;
    expect(seen.outcomeReason).toBe(decision.motivation);
  });

  it('keeps evaluators, scores and grounds of the committee out of the history outside readers get (R12)', async () => {
    const file = await givenScoredApplication(api, lot);
    await propose(api, file);
    const historyFor = async (who: 'owner' | 'evaluator' | 'officer') =>
      (await (await api.as(who)).get<History>(applicationPaths.history(file.id))).body.entries;
    const last = (await historyFor('officer')).at(-1);
    expect(last?.data).toMatchObject({ amount: euro('80000.00'), motivation: 'Très bon dossier.', score: '80.0' });
    const owner = await historyFor('owner');
    expect(owner.at(-1)).toMatchObject({ action: 'application.propose', data: { from: 'evaluation', to: 'proposed' } });
    for (const entries of [owner, await historyFor('evaluator')]) {
      expect(entries.map(({ action }) => action)).not.toContain('application.assign');
      const fields = entries.flatMap(({ data }) => Object.keys(data));
      for (const secret of ['amount', 'score', 'motivation', 'evaluatorId']) expect(fields).not.toContain(secret);
    }
  });

  it('keeps what was written in a draft to the applicant, also once it was submitted', async () => {
    const { id } = await givenScoredApplication(api, lot);
    const writtenFor = async (who: 'owner' | 'officer') =>
      (await (await api.as(who)).get<History>(applicationPaths.history(id))).body.entries.filter(({ action }) =>
        ['application.create', 'application.write'].includes(action),
      );
    const [own, seen] = [await writtenFor('owner'), await writtenFor('officer')];
    expect(own[1]?.data).toHaveProperty('changes');
    expect(seen).toHaveLength(own.length);
    expect(seen.map(({ data }) => data)).toEqual(seen.map(() => ({})));
  });

  it('lets only an officer speak for the committee', async () => {
    const file = await givenScoredApplication(api, lot);
    for (const who of ['owner', 'evaluator', 'manager', 'finance', 'auditor'] as const)
      expect((await propose(api, file, {}, who)).status).toBe(403);
  });
});
