import {
  applicationPaths,
  ASSISTED_CHECKS,
  AUTOMATIC_CHECKS,
  homePaths,
  MANUAL_CHECKS,
  reviewPaths,
  usualLists,
  type ApplicationDetail,
  type LetterPreview,
  type Problem,
  type ScreeningDetail,
  type WorkQueue,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { givenOpenLot, givenSubmittedApplication, type OpenLot } from '../testing/given/applications';
import { actOnScreening, givenScreening, passManualChecks, startScreening } from '../testing/given/reviews';
import type { People } from '../testing/people';
import { runJobs } from '../testing/run-jobs';
import { startApi, type TestApi } from '../testing/start-api';

describe('screening', () => {
  let api: TestApi;
  let calls = 0;
  let lot: OpenLot;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    lot = await givenOpenLot(api, { callCode: `ADM-${(calls += 1)}` });
  });

  const check = async (screening: ScreeningDetail, code: string, outcome: 'pass' | 'fail', note = '') =>
    (await api.as('officer')).put<ScreeningDetail & Problem>(
      `${reviewPaths.screening(screening.applicationId)}/checks/${code}`,
      { outcome, note },
      { version: screening.version },
    );
  const waitsFor = async (who: keyof People, id: string) =>
    (await (await api.as(who)).get<WorkQueue>(homePaths.queue)).body.items
      .filter(({ subjectId }) => subjectId === id)
      .map(({ reason }) => reason);

  it('decides the automatic points at once and leaves the others to people (R8)', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    expect(await waitsFor('officer', sent.id)).toEqual(['application-to-screen']);
    const screening = await startScreening(api, sent.id);
    expect(screening).toMatchObject({ state: 'admissibility', secondPersonNeeded: true, version: 1 });
    const outcomes = new Map(screening.checks.map(({ code, outcome }) => [code, outcome]));
    for (const code of AUTOMATIC_CHECKS.filter((known) => known !== 'minimum-age'))
      expect([code, outcomes.get(code)]).toEqual([code, 'pass']);
    for (const code of MANUAL_CHECKS)
      expect([code, outcomes.get(code)]).toEqual([
        code,
        ASSISTED_CHECKS.some((known) => known === code) ? 'pass' : null,
      ]);
  });

  it('asks the points of the lot, in its words, and no other; they are decided by people like the usual ones (M1)', async () => {
    const label = { fr: 'Lettre de la commune', nl: 'Brief van de gemeente', en: 'Letter of the municipality' };
    const help = { fr: 'Signée et datée', nl: 'Ondertekend en gedateerd', en: '' };
    const points = [...usualLists().points.filter(({ code }) => code === 'theme'), { code: 'letter', label, help }];
    const own = await givenOpenLot(api, { callCode: `ADM-OWN-${calls}`, lot: { points } });
    const opened = await givenScreening(api, own, { title: 'Compost scolaire' });
    const byPeople = opened.checks.filter(({ automatic }) => !automatic);
    expect(byPeople.map((point) => [point.code, point.own])).toEqual([
      ['theme', null],
      ['letter', { label, help }],
      // No lot goes without what the system looks for.
      ...ASSISTED_CHECKS.map((code) => [code, null]),
    ]);
    expect((await check(opened, 'urban-context', 'pass')).status).toBe(404);
    expect((await check(opened, 'kbo', 'pass')).status).toBe(404);
    const { body: once } = await check(opened, 'theme', 'pass');
    const obstacle = ({ actions }: ScreeningDetail) => actions.find(({ action }) => action === 'admit')?.obstacle;
    expect(obstacle(once)).toBe('checks-not-passed');
    const { body: twice } = await check(once, 'letter', 'pass');
    expect(obstacle(twice)).not.toBe('checks-not-passed');
    const { rows } = await api.owner.query<{ data: unknown }>(
      `select data -> 'changes' as data from audit_events where action = 'screening.check' order by seq desc limit 1`,
    );
    expect(rows).toEqual([{ data: { letter: { from: null, to: 'pass', note: '', label } } }]);
  });

  it('decides the age of the applicant by itself where the lot asks for one (domain 6)', async () => {
    const old = await givenOpenLot(api, { callCode: `ADM-AGE-${calls}`, lot: { minAgeYears: 1 } });
    const draft = await givenSubmittedApplication(api, lot);
    const founded = async (day: string | null) =>
      api.owner.query('update organisations set founded_on = $2 where id = $1', [draft.organisationId, day]);
    await founded('2015-01-01');
    const sent = await givenSubmittedApplication(api, old);
    const age = ({ checks }: ScreeningDetail) => checks.find(({ code }) => code === 'minimum-age');
    expect(age(await startScreening(api, sent.id))).toMatchObject({ automatic: true, outcome: 'pass' });
    const read = async () =>
      age((await (await api.as('officer')).get<ScreeningDetail>(reviewPaths.screening(sent.id))).body);
    await founded('2026-01-01');
    expect(await read()).toMatchObject({ outcome: 'fail', findings: [{ code: 'applicant-too-young' }] });
    await founded(null);
    expect(await read()).toMatchObject({ outcome: 'fail', findings: [{ code: 'founding-unknown' }] });
    // What the register knows counts more than what the organisation says of itself.
    await api.owner.query(
      `insert into kbo_enterprises (number, legal_form, founded_on)
       select kbo_number, 'asbl', '2015-01-01' from organisations where id = $1`,
      [draft.organisationId],
    );
    await founded('2026-01-01');
    expect(await read()).toMatchObject({ outcome: 'pass', findings: [] });
    await api.owner.query('truncate kbo_enterprises cascade');
  });

  it.each([
    ['kbo_number = null', 'kbo-missing'],
    [`kbo_status = 'stopped'`, 'kbo-stopped'],
  ])('explains why an automatic point fails: %s', async (change, code) => {
    const sent = await givenSubmittedApplication(api, lot);
    await api.owner.query(`update organisations set ${change} where id = $1`, [sent.organisationId]);
    const screening = await startScreening(api, sent.id);
    await api.owner.query(`update organisations set kbo_number = '0999999922', kbo_status = 'active' where id = $1`, [
      sent.organisationId,
    ]);
    expect(screening.checks.find((check) => check.code === 'kbo')).toMatchObject({
      outcome: 'fail',
      findings: [{ path: 'partners.applicant', code }],
    });
  });

  it('admits when all points pass and a second person has confirmed; no one does both (R8, R11)', async () => {
    const opened = await givenScreening(api, lot);
    const early = await actOnScreening(api, 'officer', opened, 'admit');
    expect([early.status, (early.body as unknown as Problem).code]).toEqual([409, 'checks-not-passed']);
    const passed = await passManualChecks(api, opened);
    expect(passed.actions).toEqual(expect.arrayContaining([{ action: 'admit', obstacle: 'confirmation-missing' }]));
    const alone = await actOnScreening(api, 'officer', passed, 'confirm');
    expect([alone.status, (alone.body as unknown as Problem).code]).toEqual([403, 'not-permitted']);
    expect(await waitsFor('manager', passed.applicationId)).toEqual(['screening-to-confirm']);
    const confirmed = (await actOnScreening(api, 'manager', passed, 'confirm')).body;
    expect(confirmed.confirmedByName).toBe('Personne manager');
    const admitted = await actOnScreening(api, 'officer', confirmed, 'admit');
    expect([admitted.status, admitted.body.state]).toEqual([200, 'evaluation']);
    expect(await waitsFor('officer', passed.applicationId)).toEqual(['evaluators-to-assign']);
  });

  it('refuses in the database that one person screens and confirms (SEC-5)', async () => {
    const { applicationId } = await givenScreening(api, lot);
    await expect(
      api.owner.query('update screenings set confirmed_by_id = screened_by_id where application_id = $1', [
        applicationId,
      ]),
    ).rejects.toMatchObject({ constraint: 'screenings_four_eyes' });
  });

  it('takes a confirmation back when a point is decided again', async () => {
    const passed = await passManualChecks(api, await givenScreening(api, lot));
    const confirmed = (await actOnScreening(api, 'manager', passed, 'confirm')).body;
    const again = await check(confirmed, 'theme', 'pass', 'Revu.');
    expect(again.body.confirmedByName).toBeNull();
  });

  it('asks why a point fails, and decides no automatic point by hand', async () => {
    const opened = await givenScreening(api, lot);
    const silent = await check(opened, 'theme', 'fail');
    expect([silent.status, silent.body.errors]).toEqual([422, [{ path: 'note', code: 'required' }]]);
    expect((await check(opened, 'kbo', 'pass')).status).toBe(404);
    const failed = await check(opened, 'theme', 'fail', 'Hors thème.');
    expect((await actOnScreening(api, 'officer', failed.body, 'admit')).status).toBe(409);
  });

  it('is refused by a manager with a reason in the file’s language, never by who checked it (R10)', async () => {
    const opened = await givenScreening(api, lot);
    const body = { code: 'theme', reason: 'Le projet ne relève pas du thème.' };
    expect((await actOnScreening(api, 'officer', opened, 'reject', body)).status).toBe(403);
    const rejected = await actOnScreening(api, 'manager', opened, 'reject', body);
    expect(rejected.body.state).toBe('inadmissible');
    const owner = await api.as('owner');
    const seen = (await owner.get<ApplicationDetail>(applicationPaths.detail(opened.applicationId))).body;
    expect(seen).toMatchObject({ state: 'inadmissible', outcomeReason: body.reason });
    const { rows } = await api.owner.query<{ data: unknown }>(
      `select data from audit_events where subject_id = $1 and action = 'application.reject'`,
      [opened.applicationId],
    );
    expect(rows).toEqual([{ data: { ...body, from: 'admissibility', to: 'inadmissible' } }]);
  });

  it('sends the letter that was read before to all who write in the file, in its language, and keeps it (R10)', async () => {
    const opened = await givenScreening(api, lot, { language: 'nl', title: 'Tuinen van Ramallah' });
    const path = reviewPaths.letter(opened.applicationId, 'double-financing');
    expect((await (await api.as('officer')).get(path)).status).toBe(403);
    const manager = await api.as('manager');
    const unknown = await manager.get(path.replace('double-financing', 'nothing'));
    expect(unknown.status).toBe(404);
    const { body: letter } = await manager.get<LetterPreview>(path);
    const reason = 'Het Gewest betaalt dit al.';
    await actOnScreening(api, 'manager', opened, 'reject', { code: 'double-financing', reason });
    const { rows } = await api.owner.query<{ email: string; text: string; language: string }>(
      `select u.email, m.text, m.language from mail_messages m join users u on u.id = m.to_person_id
       where m.about_id = $1 and m.subject = $2 order by u.email`,
      [opened.applicationId, letter.title],
    );
    const text = letter.paragraphs.map((paragraph) => paragraph ?? reason).join('\n\n');
    const { editor, owner: responsible } = api.people;
    expect(rows).toEqual([editor, responsible].map(({ email }) => ({ email, text, language: 'nl' })));
    expect(text).toContain('Dezelfde kosten worden al door het Gewest gefinancierd.');
    expect(await runJobs(api, 'applications.letter')).toEqual([]);
    const owner = await api.as('owner');
    const { documents } = (await owner.get<ApplicationDetail>(applicationPaths.detail(opened.applicationId))).body;
    expect(documents).toContainEqual(
      expect.objectContaining({
        kind: 'decision-letter',
        name: `${opened.reference}.pdf`,
        mediaType: 'application/pdf',
      }),
    );
    const screening = (await manager.get<ScreeningDetail>(reviewPaths.screening(opened.applicationId))).body;
    expect(screening.rejection).toBe('double-financing');
  });

  it('is not for partners, and hides from evaluators as if it did not exist (SEC-3)', async () => {
    const { applicationId } = await givenScreening(api, lot);
    expect((await (await api.as('owner')).get(reviewPaths.screening(applicationId))).status).toBe(403);
    const evaluator = await api.as('evaluator');
    const hidden = await evaluator.get(reviewPaths.screening(applicationId));
    const missing = await evaluator.get(reviewPaths.screening(randomUUID()));
    const text = (answer: { text: string }) => answer.text.replace(/"requestId":"[^"]*"/, '');
    expect([hidden.status, text(hidden)]).toEqual([404, text(missing)]);
  });
});
