import {
  applicationPaths,
  homePaths,
  reviewPaths,
  type ApplicationContent,
  type ApplicationDetail,
  type CorrectionRounds,
  type DocumentView,
  type Problem,
  type ScreeningDetail,
  type WorkQueue,
} from '@passerelle/contract';
import { soundContent, givenOpenLot, writeSection, type OpenLot } from '../testing/given/applications';
import { samplePdf } from '../testing/given/files';
import { actOnScreening, askForCorrections, givenScreening } from '../testing/given/reviews';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

const UNTIL = '2026-04-22T21:59:00.000Z';

describe('a round of correction (R9)', () => {
  let api: TestApi;
  let calls = 0;
  let lot: OpenLot;
  let content: ApplicationContent;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    lot = await givenOpenLot(api, { callCode: `COR-${(calls += 1)}`, lot: { maxPerOrganisation: 2 } });
    content = soundContent(lot);
  });

  const fileOf = async (id: string, who: keyof People = 'owner') =>
    (await (await api.as(who)).get<ApplicationDetail>(applicationPaths.detail(id))).body;
  const screeningOf = async (id: string) =>
    (await (await api.as('officer')).get<ScreeningDetail>(reviewPaths.screening(id))).body;
  const roundsOf = async (id: string, who: keyof People) =>
    (await (await api.as(who)).get<CorrectionRounds>(applicationPaths.corrections(id))).body.rounds;
  const sendBack = async ({ id, version }: { id: string; version: number }, who: keyof People = 'owner') =>
    (await api.as(who)).post<ApplicationDetail & Problem>(applicationPaths.resubmit(id), {}, { version });
  const waitsFor = async (who: keyof People, id: string) =>
    (await (await api.as(who)).get<WorkQueue>(homePaths.queue)).body.items
      .filter(({ subjectId }) => subjectId === id)
      .map(({ reason }) => reason);

  /** A file in which the officer marked the targets. */
  async function givenReturned(targets: readonly string[], options: { language?: 'nl'; title?: string } = {}) {
    const screening = await givenScreening(api, lot, options);
    const answer = await askForCorrections(api, screening, targets);
    return { screening: answer.body, file: await fileOf(screening.applicationId) };
  }

  it('says what is wrong where, until when, in a letter to who may write in the file', async () => {
    const { file } = await givenReturned(['budget.lines', 'attachments.statutes'], { language: 'nl' });
    expect(file).toMatchObject({ state: 'returned', mayEdit: true });
    expect(file.returned).toEqual({
      reason: '',
      until: UNTIL,
      marks: [
        { target: 'budget.lines', remark: 'À corriger : budget.lines.' },
        { target: 'attachments.statutes', remark: 'À corriger : attachments.statutes.' },
      ],
    });
    const { rows } = await api.owner.query<{ language: string; text: string; person: string }>(
      `select language, text, to_person_id as person from mail_messages where about_id = $1 and subject like '%verbeterd%'`,
      [file.id],
    );
    expect(rows.map(({ person }) => person).sort()).toEqual([api.people.owner.id, api.people.editor.id].sort());
    expect(rows[0]?.language).toBe('nl');
    expect(rows[0]?.text).toContain('– Begroting en financiering: À corriger : budget.lines.');
    expect(rows[0]?.text).toContain(`/nl/applications/${file.id}/edit/budget`);
    expect(await waitsFor('editor', file.id)).toEqual(['application-returned']);
  });

  it('opens only what is marked: sections, fields, attachments', async () => {
    const { file } = await givenReturned(['results', 'budget.lines', 'attachments.statutes']);
    const locked = await writeSection(api, file, 'project', { ...content.project, title: 'Autre titre' });
    expect([locked.status, (locked.body as unknown as Problem).code]).toEqual([409, 'not-marked']);
    const budget = { ...content.budget, lines: content.budget.lines.slice(0, 2) };
    const other = { ...budget, ownContribution: { amount: '6000.00', currency: 'EUR' } };
    const both = await writeSection(api, file, 'budget', other);
    expect([both.status, (both.body as unknown as Problem).errors]).toEqual([
      422,
      [{ path: 'ownContribution', code: 'not-marked' }],
    ]);
    const lines = await writeSection(api, file, 'budget', budget);
    expect(lines.status).toBe(200);
    const version = lines.body.version;
    const results = { ...content.results, sustainability: 'La ville et les riverains.' };
    expect((await writeSection(api, { ...file, version }, 'results', results)).status).toBe(200);
    const owner = await api.as('owner');
    const upload = (kind: string) =>
      owner.upload<DocumentView & Problem>(applicationPaths.documents(file.id), samplePdf(`${kind}-2.pdf`), { kind });
    expect((await upload('statutes')).status).toBe(201);
    const accounts = await upload('annual-accounts');
    expect([accounts.status, accounts.body.code]).toEqual([409, 'not-marked']);
    const kept = file.documents.find(({ kind }) => kind === 'annual-accounts')?.id ?? '';
    expect((await owner.delete(applicationPaths.document(file.id, kept), { version: 1 })).status).toBe(409);
    const old = file.documents.find(({ kind }) => kind === 'statutes')?.id ?? '';
    expect((await owner.delete(applicationPaths.document(file.id, old), { version: 1 })).status).toBe(204);
  });

  it('keeps the file before and after, for both sides and not for evaluators', async () => {
    const { file } = await givenReturned(['project.objectives']);
    const project = { ...content.project, objectives: 'Créer vingt jardins.' };
    const { version } = (await writeSection(api, file, 'project', project)).body;
    expect((await sendBack({ id: file.id, version })).body).toMatchObject({ state: 'admissibility' });
    const [round, ...others] = await roundsOf(file.id, 'owner');
    expect(others).toEqual([]);
    expect(round).toMatchObject({
      number: 1,
      openedByName: 'Personne officer',
      until: expect.stringContaining('2026-04-22T21:59:00') as string,
      before: { content: { project: content.project } },
      answer: { byName: 'Personne owner', file: { content: { project } } },
    });
    expect(round?.before.documents.map(({ kind }) => kind)).toContain('statutes');
    expect(await roundsOf(file.id, 'officer')).toEqual([round]);
    const evaluator = await (await api.as('evaluator')).get(applicationPaths.corrections(file.id));
    expect(evaluator.status).toBe(404);
    expect((await (await api.as('stranger')).get(applicationPaths.corrections(file.id))).status).toBe(404);
    await expect(
      api.owner.query(`update correction_rounds set reason = 'x' where application_id = $1`, [file.id]),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      api.owner.query('delete from correction_rounds where application_id = $1', [file.id]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('leaves who asked, what and until when in the history, in the same change', async () => {
    const { file } = await givenReturned(['theme']);
    await sendBack(file);
    const { rows } = await api.owner.query<{ action: string; data: unknown }>(
      `select action, data from audit_events where subject_id = $1
       and action in ('application.return', 'application.resubmit') order by seq`,
      [file.id],
    );
    const marks = [{ target: 'theme', remark: 'À corriger : theme.' }];
    const states = { from: 'admissibility', to: 'returned' };
    expect(rows).toEqual([
      { action: 'application.return', data: { number: 1, reason: '', marks, until: UNTIL, ...states } },
      { action: 'application.resubmit', data: { number: 1, from: 'returned', to: 'admissibility' } },
    ]);
  });

  it('is sent back when what was marked is right, whatever else was wrong before', async () => {
    const opened = await givenScreening(api, lot);
    api.clock.set('2026-04-20T09:00:00.000Z');
    const { owner: db } = api;
    await db.query(`update organisations set kbo_number = null where id = $1`, [
      (await fileOf(opened.applicationId)).organisationId,
    ]);
    await askForCorrections(api, await screeningOf(opened.applicationId), ['results']);
    const file = await fileOf(opened.applicationId);
    const empty = await writeSection(api, file, 'results', { results: [], sustainability: 'Rien.' });
    const refused = await sendBack({ id: file.id, version: empty.body.version });
    const restored = await writeSection(api, { ...file, version: empty.body.version }, 'results', content.results);
    const sent = await sendBack({ id: file.id, version: restored.body.version });
    await db.query(`update organisations set kbo_number = '0999999922' where id = $1`, [file.organisationId]);
    expect(file.sections.every(({ complete }) => complete)).toBe(true);
    expect(empty.body.sections.filter(({ complete }) => !complete).map(({ section }) => section)).toEqual(['results']);
    expect([refused.status, refused.body.errors]).toEqual([422, [{ path: 'results.results', code: 'required' }]]);
    expect(sent.body.state).toBe('admissibility');
  });

  it('brings the file back to the officer, and one nobody answered to the manager', async () => {
    const { file } = await givenReturned(['theme']);
    const { file: silent } = await givenReturned(['theme'], { title: 'Sans réponse' });
    await sendBack(file);
    expect(await waitsFor('officer', file.id)).toEqual(['correction-to-check']);
    expect(await waitsFor('manager', silent.id)).toEqual([]);
    api.clock.set(UNTIL);
    expect(await waitsFor('manager', silent.id)).toEqual(['correction-overdue']);
    expect(await waitsFor('owner', silent.id)).toEqual([]);
  });

  it('ends at its deadline to the millisecond', async () => {
    const { file } = await givenReturned(['theme']);
    api.clock.set(UNTIL);
    const late = await sendBack(file);
    expect([late.status, late.body.code]).toEqual([409, 'return-expired']);
    const write = await writeSection(api, file, 'theme', content.theme);
    expect([write.status, (write.body as unknown as Problem).code]).toEqual([409, 'return-expired']);
    api.clock.set('2026-04-22T21:58:59.999Z');
    expect((await sendBack(file)).status).toBe(200);
  });

  it('is opened a second time by a manager only, and keeps the first one', async () => {
    const { file } = await givenReturned(['theme']);
    await sendBack(file);
    const corrected = await screeningOf(file.id);
    const twice = await actOnScreening(api, 'officer', corrected, 'return', {
      reason: '',
      marks: [{ target: 'theme', remark: 'Encore.' }],
      until: corrected.returnUntil,
    });
    expect([twice.status, (twice.body as unknown as Problem).code]).toEqual([409, 'returned-once']);
    expect(corrected.actions).toContainEqual({ action: 'returnAgain', obstacle: 'not-permitted' });
    const again = await askForCorrections(api, corrected, ['project'], { who: 'manager' });
    expect(again.body.state).toBe('returned');
    expect((await roundsOf(file.id, 'owner')).map(({ number, marks }) => [number, marks[0]?.target])).toEqual([
      [2, 'project'],
      [1, 'theme'],
    ]);
    expect((await writeSection(api, await fileOf(file.id), 'theme', content.theme)).status).toBe(409);
  });

  it('takes no mark of what the file does not have, and no deadline that is over', async () => {
    const screening = await givenScreening(api, lot);
    const errorsOf = async (targets: string[], until?: string) => {
      const answer = await askForCorrections(api, screening, targets, until === undefined ? {} : { until });
      return [answer.status, (answer.body as unknown as Problem).errors];
    };
    expect(
      await errorsOf(['budget', 'nothing', 'project.lines', 'project.title.x', 'attachments.visa', 'budget']),
    ).toEqual([
      422,
      [1, 2, 3, 4]
        .map((index) => ({ path: `marks.${index}.target`, code: 'not-in-list' }))
        .concat([{ path: 'marks.5.target', code: 'repeated' }]),
    ]);
    expect(await errorsOf(['budget'], '2026-04-15')).toEqual([422, [{ path: 'until', code: 'day-not-in-future' }]]);
    expect((await errorsOf([]))[0]).toBe(400);
    expect((await fileOf(screening.applicationId)).state).toBe('admissibility');
  });

  it('is answered once, however many send at the same time, and not after a manager has refused', async () => {
    const { file } = await givenReturned(['theme']);
    const answers = await Promise.all(Array.from({ length: 20 }, () => sendBack(file)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await roundsOf(file.id, 'owner'))[0]?.answer).not.toBeNull();

    const { file: other, screening } = await givenReturned(['theme'], { title: 'Refusé' });
    api.clock.set(UNTIL);
    const reject = () =>
      actOnScreening(api, 'manager', screening, 'reject', { code: 'incomplete', reason: 'Pas de réponse.' });
    const [sent, refused] = await Promise.all([sendBack(other), reject()]);
    expect([409, 412]).toContain(sent.status);
    expect([refused.status, refused.body.state]).toEqual([200, 'inadmissible']);
    expect((await roundsOf(other.id, 'owner'))[0]?.answer).toBeNull();
  });
});
