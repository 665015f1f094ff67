import {
  euro,
  homePaths,
  projectPaths,
  reportPaths,
  type History,
  type Problem,
  type ProjectDetail,
  type ReportDetail,
  type ReportPage,
  type WorkQueue,
} from '@passerelle/contract';
import { newId } from '../core/database/columns';
import { givenDocument } from '../testing/given/agreements';
import {
  givenAcceptedReport,
  givenCheckedReport,
  givenRunningGrant,
  givenSubmittedReport,
  onReport,
  reportContent,
  reportOf,
} from '../testing/given/reports';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => {
  api.clock.set('2026-06-15T10:00:00Z');
});
afterAll(() => api.close());

const accepted = (a: string, b: string, c: string, note = 'Sans pièce') => ({
  accepted: [
    { category: 'A', amount: euro(a), note },
    { category: 'B', amount: euro(b), note: 'Sans pièce' },
    { category: 'C', amount: euro(c), note: 'Sans pièce' },
  ],
});

describe('writing the final report', () => {
  it('is opened with the agreement, budgeted by category, and is the partner’s to write', async () => {
    const grant = await givenRunningGrant(api);
    const report = await reportOf(api, grant);
    expect(report).toMatchObject({ state: 'due', dueOn: '2027-11-30', overdue: false, balance: null });
    expect(report.totals.map(({ category, budgeted }) => [category, budgeted.amount])).toEqual([
      ['A', '50000.00'],
      ['B', '0.00'],
      ['C', '0.00'],
    ]);
    const editor = await api.as('editor');
    const put = (version: number, content: object = reportContent()) =>
      editor.put<ReportDetail & Problem>(reportPaths.detail(report.id), content, { version });
    const { body } = await put(report.version);
    expect(body).toMatchObject({ state: 'draft', mayEdit: true, narrative: reportContent().narrative });
    expect((await put(report.version)).body.code).toBe('stale');
    const twice = { ...reportContent(), spent: [{ category: 'A', amount: euro('1.00') }] };
    expect((await put(body.version, twice)).body.errors).toEqual([{ path: 'spent', code: 'each-category-once' }]);
    expect((await (await api.as('officer')).put(reportPaths.detail(report.id), reportContent())).status).toBe(403);
  });

  it('is sent by an owner with text, expenses, financial report and evidence, once the project runs', async () => {
    const grant = await givenRunningGrant(api);
    const { id } = await reportOf(api, grant);
    await onReport(api, 'editor', id, 'begin');
    const empty = await onReport<Problem>(api, 'owner', id, 'submit');
    expect(empty.status).toBe(422);
    expect(empty.body.errors?.map(({ code }) => code)).toEqual([
      'required',
      'required',
      'nothing-spent',
      'financial-report-missing',
      'evidence-missing',
    ]);
    expect((await onReport(api, 'editor', id, 'submit')).status).toBe(403);
    await api.owner.query(`update projects set state = 'suspended' where id = $1`, [grant.projectId]);
    expect((await onReport<Problem>(api, 'owner', id, 'submit')).body.code).toBe('project-not-running');
    await api.owner.query(`update projects set state = 'running' where id = $1`, [grant.projectId]);
    expect((await givenSubmittedReport(api, grant)).state).toBe('submitted');
    const late = await (
      await api.as('editor')
    ).upload<Problem>(
      reportPaths.documents(id),
      { name: 'a.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7 %%EOF') },
      { kind: 'invoice' },
    );
    expect([late.status, late.body.code]).toEqual([409, 'wrong-state']);
  });

  it('is overdue the day after its due date, while it is with the partner (R48)', async () => {
    const grant = await givenRunningGrant(api);
    api.clock.set('2027-12-01T10:00:00Z');
    expect((await reportOf(api, grant)).overdue).toBe(true);
    const officer = await api.as('officer');
    const overdue = await officer.get<ReportPage>(`${reportPaths.list}?overdue=yes&search=${grant.projectReference}`);
    expect(overdue.body.items).toHaveLength(1);
    expect((await givenSubmittedReport(api, grant)).overdue).toBe(false);
  });
});

describe('checking and accepting the final report (R19, R38)', () => {
  it('accepts what was spent at most, and structure costs within their share', async () => {
    const { id } = await givenSubmittedReport(api, await givenRunningGrant(api));
    const check = (body: object) => onReport<Problem>(api, 'officer', id, 'check', body);
    expect((await check(accepted('40000.01', '5000.00', '0.00'))).body.errors).toEqual([
      { path: 'accepted.0.amount', code: 'more-than-spent', params: { spent: '40000.00' } },
    ]);
    expect((await check(accepted('30000.00', '5000.00', '3500.01'))).body.errors).toEqual([
      {
        path: 'accepted.2.amount',
        code: 'accepted-structure-costs-too-high',
        params: { percent: '10', max: '3500.00' },
      },
    ]);
    expect((await check(accepted('30000.00', '5000.00', '3500.00', ''))).body.errors).toEqual([
      { path: 'accepted.0.note', code: 'note-missing' },
    ]);
    const { body } = await onReport(api, 'officer', id, 'check', accepted('30000.00', '5000.00', '3500.00'));
    expect(body).toMatchObject({
      state: 'checked',
      checkedByName: 'Personne officer',
      balance: { acceptedCosts: euro('38500.00'), finalGrant: euro('38500.00'), balance: euro('38500.00') },
    });
    expect(body.totals[1]).toMatchObject({ accepted: euro('5000.00'), note: 'Sans pièce' });
  });

  it('is returned to the partner with a reason, or sent back to the officer', async () => {
    const grant = await givenRunningGrant(api);
    const { id } = await givenSubmittedReport(api, grant);
    const { body } = await onReport(api, 'officer', id, 'return', { reason: 'Il manque une facture' });
    expect(body).toMatchObject({ state: 'returned', returnedReason: 'Il manque une facture' });
    await givenDocument(api, 'editor', reportPaths.documents(id), 'invoice');
    await onReport(api, 'owner', id, 'submit');
    await onReport(api, 'officer', id, 'check', accepted('1.00', '0.00', '0.00'));
    const back = await onReport(api, 'manager', id, 'sendBack', { reason: 'Montants à revoir' });
    expect(back.body).toMatchObject({ state: 'submitted', sentBackReason: 'Montants à revoir' });
    const again = await onReport(api, 'officer', id, 'check', accepted('2.00', '0.00', '0.00'));
    expect(again.body.sentBackReason).toBeNull();
  });

  it('tells the partner what is accepted once that is final, and never what officer and manager say to each other', async () => {
    const { id } = await givenCheckedReport(api, await givenRunningGrant(api));
    const owner = await api.as('owner');
    const seen = async () => (await owner.get<ReportDetail>(reportPaths.detail(id))).body;
    const undecided = {
      balance: null,
      sentBackReason: null,
      totals: [
        { accepted: null, note: '' },
        { accepted: null, note: '' },
        { accepted: null, note: '' },
      ],
    };
    expect(await seen()).toMatchObject({ state: 'checked', ...undecided });
    await onReport(api, 'manager', id, 'sendBack', { reason: 'Montants à revoir' });
    expect(await seen()).toMatchObject({ state: 'submitted', ...undecided });
    await onReport(api, 'officer', id, 'check', accepted('30000.00', '5000.00', '3500.00'));
    await onReport(api, 'manager', id, 'accept');
    expect(await seen()).toMatchObject({
      state: 'accepted',
      balance: { finalGrant: euro('38500.00') },
      totals: [{ accepted: euro('30000.00'), note: 'Sans pièce' }, {}, {}],
    });
  });

  it('keeps the final grant and takes the project to its final control (R41)', async () => {
    const grant = await givenRunningGrant(api);
    const report = await givenAcceptedReport(api, grant);
    expect(report).toMatchObject({ state: 'accepted', acceptedByName: 'Personne manager' });
    const { rows } = await api.owner.query('select final_grant from reports where id = $1', [report.id]);
    expect(rows).toEqual([{ final_grant: '49000.00' }]);
    const project = await (await api.as('officer')).get<ProjectDetail>(projectPaths.detail(grant.projectId));
    expect(project.body.state).toBe('final_control');
    const history = await (await api.as('auditor')).get<History>(reportPaths.history(report.id));
    expect(history.body.entries.map(({ action }) => action)).toEqual([
      'report.open',
      'report.begin',
      'report.update',
      'document.add',
      'document.add',
      'report.submit',
      'report.check',
      'report.accept',
    ]);
    const owner = (await (await api.as('owner')).get<History>(reportPaths.history(report.id))).body.entries;
    const checked = owner.find(({ action }) => action === 'report.check');
    expect(checked?.data).toEqual({ from: 'submitted', to: 'checked' });
  });

  it('is never accepted by who checked it, nor checked by who sent it; the database says so too', async () => {
    const { id } = await givenCheckedReport(api, await givenRunningGrant(api));
    const { manager, owner } = api.people;
    expect((await onReport(api, 'officer', id, 'accept')).status).toBe(403);
    await api.owner.query('update reports set checked_by_id = $2 where id = $1', [id, manager.id]);
    for (const action of ['accept', 'sendBack'] as const) {
      const refused = await onReport<Problem>(api, 'manager', id, action, action === 'sendBack' ? { reason: 'x' } : {});
      expect([refused.status, refused.body.code]).toEqual([403, 'four-eyes']);
    }
    const bySql = (change: string) => api.owner.query(`update reports set ${change} where id = $1`, [id]);
    await expect(bySql('accepted_by_id = checked_by_id')).rejects.toThrow('reports_four_eyes');
    await expect(bySql(`checked_by_id = '${owner.id}'`)).rejects.toThrow('reports_four_eyes');
    await expect(bySql(`state = 'accepted'`)).rejects.toThrow('reports_steps');
  });
});

describe('seeing reports', () => {
  it('is for the administration and the partner; others get what a random id gets', async () => {
    const { id } = await reportOf(api, await givenRunningGrant(api));
    const stranger = await api.as('stranger');
    for (const path of [reportPaths.detail, reportPaths.history, reportPaths.documents]) {
      const [foreign, random] = await Promise.all([id, newId()].map((one) => stranger.get<Problem>(path(one))));
      expect([foreign?.status, { ...foreign?.body, requestId: '' }]).toEqual([404, { ...random?.body, requestId: '' }]);
    }
    const foreign = await stranger.post(reportPaths.act(id, 'begin'), {}, { version: 1 });
    expect(foreign.status).toBe(404);
    expect((await stranger.get<ReportPage>(reportPaths.list)).body.items).toEqual([]);
    expect((await (await api.as('reader')).get<ReportDetail>(reportPaths.detail(id))).body.mayEdit).toBe(false);
  });

  it('puts each step in the queue of who does it', async () => {
    const grant = await givenRunningGrant(api);
    const reasons = async (who: keyof People) =>
      (await (await api.as(who)).get<WorkQueue>(homePaths.queue)).body.items
        .filter(({ reference }) => reference === `${grant.projectReference}-RF`)
        .map(({ reason }) => reason);
    expect(await reasons('editor')).toEqual([]);
    api.clock.set('2027-10-15T10:00:00Z');
    expect(await reasons('editor')).toEqual(['report-to-write']);
    await givenCheckedReport(api, grant);
    expect([await reasons('officer'), await reasons('manager')]).toEqual([[], ['report-to-accept']]);
  });
});
