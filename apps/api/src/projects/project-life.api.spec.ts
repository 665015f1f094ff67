import { projectPaths, type Problem, type ProjectDetail } from '@passerelle/contract';
import { givenCompleteProject, givenOpenedProject } from '../testing/given/projects';
import { runJobs } from '../testing/run-jobs';
import { startApi, type TestApi } from '../testing/start-api';
import { Jobs } from '../core/jobs/jobs';

describe('the life of a project', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(() => {
    api.clock.set('2026-06-01T08:00:00Z');
  });
  afterAll(() => api.close());

  type Action = Parameters<typeof projectPaths.act>[1];

  /** A committed project; how the money was committed is the agreement's own story. */
  const givenCommitted = async (): Promise<ProjectDetail> => {
    const { id } = await givenCompleteProject(api);
    await api.owner.query(
      `update projects set state = 'committed', granted = 50000, committed = 50000, awarded_at = now() where id = $1`,
      [id],
    );
    return (await (await api.as('officer')).get<ProjectDetail>(projectPaths.detail(id))).body;
  };
  const act = async (project: ProjectDetail, action: Action, body: object = { reason: 'Motif.' }) =>
    (await api.as('officer')).post<ProjectDetail & Problem>(projectPaths.act(project.id, action), body, {
      version: project.version,
    });
  const givenRunning = async () => (await act(await givenCommitted(), 'start', { startedOn: '2026-06-01' })).body;

  it('starts once committed, with its actual day and the notification to the beneficiary (R16)', async () => {
    const committed = await givenCommitted();
    const future = await act(committed, 'start', { startedOn: '2026-06-02' });
    expect(future.body.errors).toEqual([{ path: 'startedOn', code: 'in-the-future' }]);
    const { body } = await act(committed, 'start', { startedOn: '2026-06-01' });
    expect(body).toMatchObject({ state: 'running', startedOn: '2026-06-01' });
    const { rows } = await api.owner.query<{ subject: string; to_person_id: string }>(
      'select subject, to_person_id from mail_messages where about_id = $1',
      [committed.id],
    );
    expect(rows).toEqual([
      { subject: `Notification de votre subvention ${committed.reference}`, to_person_id: api.people.owner.id },
    ]);
  });

  it('does not start before the money is committed', async () => {
    const { status, body } = await act(await givenOpenedProject(api), 'start', { startedOn: '2026-06-01' });
    expect(status).toBe(409);
    expect(body.code).toBe('wrong-state');
  });

  it('owes its final report when its last day has passed, not before (R18)', async () => {
    const running = await givenRunning();
    expect((await act(running, 'endPeriod', {})).body).toMatchObject({ code: 'period-not-over' });
    api.clock.set('2027-08-31T21:59:00Z');
    expect((await act(running, 'endPeriod', {})).status).toBe(409);
    api.clock.set('2027-08-31T22:01:00Z');
    expect((await act(running, 'endPeriod', {})).body).toMatchObject({ state: 'final_report_due' });
  });

  it('ends its period by itself the day after, and only once (R18)', async () => {
    const running = await givenRunning();
    const jobs = api.app.get(Jobs);
    const read = async () => (await (await api.as('officer')).get<ProjectDetail>(projectPaths.detail(running.id))).body;
    await jobs.boss.send('projects.end-periods', {});
    expect(await runJobs(api)).toEqual([]);
    expect((await read()).state).toBe('running');
    api.clock.set('2027-09-01T03:00:00Z');
    for (let night = 0; night < 2; night += 1) {
      await jobs.boss.send('projects.end-periods', {});
      expect(await runJobs(api)).toEqual([]);
    }
    const ended = await read();
    expect(ended.state).toBe('final_report_due');
    expect(ended.steps.filter(({ state }) => state === 'final_report_due')).toHaveLength(1);
  });

  it('ends its period although another one cannot (R18)', async () => {
    const [blocked, other] = [await givenRunning(), await givenRunning()];
    await api.owner.query(
      `alter table projects add constraint test_blocked check (id <> '${blocked.id}' or state <> 'final_report_due')`,
    );
    api.clock.set('2027-09-01T03:00:00Z');
    await api.app.get(Jobs).boss.send('projects.end-periods', {});
    expect(await runJobs(api)).toHaveLength(1);
    await api.owner.query('alter table projects drop constraint test_blocked');
    const officer = await api.as('officer');
    const { body } = await officer.get<ProjectDetail>(projectPaths.detail(other.id));
    expect(body.state).toBe('final_report_due');
  });

  it('is suspended and resumes where it was', async () => {
    api.clock.set('2026-06-01T08:00:00Z');
    const running = await givenRunning();
    const suspended = (await act(running, 'suspend')).body;
    expect(suspended.state).toBe('suspended');
    expect((await act(suspended, 'resume')).body.state).toBe('running');
    const committed = (await act(await givenCommitted(), 'suspend')).body;
    expect((await act(committed, 'resume')).body.state).toBe('committed');
  });

  it('is terminated with a reason, and withdrawn only while it is prepared', async () => {
    const running = await givenRunning();
    expect((await act(running, 'terminate', { reason: '' })).status).toBe(400);
    expect((await act(running, 'withdraw')).status).toBe(409);
    expect((await act(running, 'terminate')).body).toMatchObject({ state: 'terminated', allowedActions: [] });
    expect((await act(await givenOpenedProject(api), 'withdraw')).body.state).toBe('withdrawn');
  });

  it('is in the hands of officers, on the version they saw', async () => {
    const running = await givenRunning();
    const path = projectPaths.act(running.id, 'suspend');
    const send = async (who: 'manager' | 'owner' | 'officer', version: number) =>
      (await (await api.as(who)).post(path, { reason: 'Motif.' }, { version })).status;
    expect(await send('manager', running.version)).toBe(403);
    expect(await send('owner', running.version)).toBe(403);
    expect(await send('officer', running.version - 1)).toBe(412);
  });
});
