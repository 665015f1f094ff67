import {
  applicationPaths,
  homePaths,
  reviewPaths,
  type ApplicationPage,
  type Problem,
  type ScoreSheet,
  type ScoreSheets,
  type SearchResult,
  type SheetPage,
  type WorkQueue,
} from '@passerelle/contract';
import { givenOpenLot, type OpenLot } from '../testing/given/applications';
import {
  givenAdmittedApplication,
  givenAssignedSheet,
  givenCompleteSheet,
  givenScoredApplication,
  propose,
} from '../testing/given/reviews';
import { startApi, type TestApi } from '../testing/start-api';
import { Actors } from '../users/actors';

describe('score sheets', () => {
  let api: TestApi;
  let calls = 0;
  let lot: OpenLot;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    lot = await givenOpenLot(api, {
      callCode: `SCO-${(calls += 1)}`,
      lot: { maxPerOrganisation: 5 },
    });
  });

  const problem = (answer: { body: unknown }) => answer.body as Problem;
  const seesFile = async (who: 'evaluator' | 'evaluator2', id: string) =>
    (await (await api.as(who)).get(applicationPaths.detail(id))).status === 200;
  const act = async (who: 'evaluator' | 'evaluator2', sheet: ScoreSheet, action: string, body = {}) =>
    (await api.as(who)).post<ScoreSheet>(`${reviewPaths.sheet(sheet.id)}/${action}`, body, { version: sheet.version });
  const write = async (sheet: ScoreSheet, scores: object[]) =>
    (await api.as('evaluator')).put<ScoreSheet>(
      reviewPaths.sheet(sheet.id),
      { scores, comment: '' },
      { version: sheet.version },
    );

  it('opens the file only after the declaration of interests (E3)', async () => {
    const file = await givenAdmittedApplication(api, lot);
    expect(await seesFile('evaluator', file.id)).toBe(false);
    const sheet = await givenAssignedSheet(api, file.id, 'evaluator');
    expect(await seesFile('evaluator', file.id)).toBe(false);
    const queue = (await (await api.as('evaluator')).get<WorkQueue>(homePaths.queue)).body.items;
    expect(queue).toContainEqual(expect.objectContaining({ reason: 'file-to-score', subjectId: sheet.id }));
    expect((await write(sheet, [])).status).toBe(409);
    await act('evaluator', sheet, 'declareNone');
    expect(await seesFile('evaluator', file.id)).toBe(true);
  });

  it('takes the file away from lists, record, documents and search after a declared conflict (E3)', async () => {
    const file = await givenAdmittedApplication(api, lot, { title: `Conflit ${calls}` });
    const sheet = await givenAssignedSheet(api, file.id, 'evaluator');
    const declared = (await act('evaluator', sheet, 'declareNone')).body;
    const client = await api.as('evaluator');
    const reach = async () => [
      (await client.get<ApplicationPage>(applicationPaths.list)).body.items.filter(({ id }) => id === file.id).length,
      (await client.get<SearchResult>(`${homePaths.search}?search=Conflit%20${calls}`)).body.hits.length,
      (await client.get<SheetPage>(reviewPaths.sheets)).body.items.filter(({ id }) => id === sheet.id).length,
      (await client.get(applicationPaths.detail(file.id))).status,
      (await client.get(applicationPaths.documents(file.id))).status,
      (await client.get(reviewPaths.sheet(sheet.id))).status,
    ];
    expect(await reach()).toEqual([1, 1, 1, 200, 200, 200]);
    const ended = await act('evaluator', declared, 'declareConflict', { reason: 'Ma sœur y travaille.' });
    expect([ended.status, ended.body.state]).toEqual([200, 'conflicted']);
    expect(await reach()).toEqual([0, 0, 0, 404, 404, 404]);
    expect((await act('evaluator', ended.body, 'complete')).status).toBe(404);
  });

  it('never lets people score their own organisation, not even by direct calls', async () => {
    const file = await givenAdmittedApplication(api, lot);
    const sheet = await givenAssignedSheet(api, file.id, 'evaluator2');
    const { id } = api.people.evaluator2;
    const join = `insert into memberships (id, user_id, organisation_id, role, granted_by_id)
                    values (gen_random_uuid(), $1, $2, 'reader', $3)`;
    for (const person of [id, api.people.evaluator.id])
      await api.owner.query(join, [person, file.organisationId, api.people.administrator.id]);
    try {
      const officer = await api.as('officer');
      const refused = await officer.post<Problem>(reviewPaths.evaluators(file.id), {
        evaluatorId: api.people.evaluator.id,
      });
      expect([refused.status, refused.body.code]).toEqual([403, 'conflict-of-interest']);
      api.app.get(Actors).forget(id);
      const direct = await api.as('evaluator2');
      const answer = await direct.post<Problem>(
        reviewPaths.act(sheet.id, 'declareNone'),
        {},
        { version: sheet.version },
      );
      expect([answer.status, answer.body.code]).toEqual([403, 'conflict-of-interest']);
    } finally {
      await api.owner.query(`delete from memberships where organisation_id = $1 and user_id = any($2)`, [
        file.organisationId,
        [id, api.people.evaluator.id],
      ]);
      api.app.get(Actors).forget(id);
    }
  });

  it('is complete only when every criterion has points, weighted to a total', async () => {
    const file = await givenAdmittedApplication(api, lot);
    const assigned = await givenAssignedSheet(api, file.id, 'evaluator');
    const declared = (await act('evaluator', assigned, 'declareNone')).body;
    const score = (criterion: string, points: number) => ({ criterion, points, comment: '' });
    const half = (await write(declared, [score('relevance', 4)])).body;
    const early = await act('evaluator', half, 'complete');
    expect([early.status, problem(early).code]).toEqual([409, 'scores-missing']);
    for (const [scores, path] of [
      [[score('beauty', 4)], 'scores.0.criterion'],
      [[score('quality', 1), score('quality', 2)], 'scores.1.criterion'],
    ] as const)
      expect(problem(await write(half, [...scores])).errors?.[0]?.path).toBe(path);
    expect((await write(half, [score('quality', 6)])).status).toBe(400);
    const full = (await write(half, [score('relevance', 4), score('quality', 3)])).body;
    const done = await act('evaluator', full, 'complete');
    expect(done.body).toMatchObject({ state: 'complete', total: '72.0' });
    expect((await act('evaluator', done.body, 'reopen')).body.state).toBe('declared');
  });

  it('shows the sheets of others only after one’s own is complete (E4)', async () => {
    const file = await givenAdmittedApplication(api, lot);
    const other = await givenCompleteSheet(api, file.id, 'evaluator2');
    const assigned = await givenAssignedSheet(api, file.id, 'evaluator');
    const declared = (await act('evaluator', assigned, 'declareNone')).body;
    const client = await api.as('evaluator');
    const seen = async () =>
      (await client.get<ScoreSheets>(reviewPaths.sheetsOf(file.id))).body.sheets.map(({ own }) => own);
    expect(await seen()).toEqual([true]);
    expect((await client.get(reviewPaths.sheet(other.id))).status).toBe(404);
    const scores = declared.criteria.map(({ code }) => ({ criterion: code, points: 5, comment: '' }));
    await act('evaluator', (await write(declared, scores)).body, 'complete');
    expect(await seen()).toEqual([true, false]);
    expect((await client.get(reviewPaths.sheet(other.id))).status).toBe(200);
  });

  it('changes no sheet once the committee has proposed', async () => {
    const file = await givenScoredApplication(api, lot);
    await propose(api, file);
    const client = await api.as('evaluator');
    const { sheets } = (await client.get<ScoreSheets>(reviewPaths.sheetsOf(file.id))).body;
    const own = sheets.find((sheet) => sheet.own);
    expect(own?.allowedActions).toContainEqual(
      expect.objectContaining({ action: 'reopen', obstacle: 'already-decided' }),
    );
    const reopened = own ? await act('evaluator', own, 'reopen') : undefined;
    expect([reopened?.status, reopened && problem(reopened).code]).toEqual([409, 'already-decided']);
  });
});
