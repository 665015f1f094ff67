import {
  auditPaths,
  publicationPaths,
  type AuditEventPage,
  type IatiCheck,
  type IatiExport,
  type IatiExportPage,
  type PublicProjectPage,
} from '@passerelle/contract';
import { createHash } from 'node:crypto';
import { givenClaim } from '../testing/given/payments';
import { givenMovements, givenPublishedProject } from '../testing/given/publication';
import { givenRunningGrant } from '../testing/given/reports';
import { runJobs } from '../testing/run-jobs';
import { startApi, type TestApi } from '../testing/start-api';
import { checkRules } from './iati/iati-rules';
import { checkSchema } from './iati/iati-schema';

describe('publication of activities', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startApi();
    api.clock.set('2026-02-01T10:00:00Z');
  });
  afterEach(() => api.close());

  const made = async () => {
    const officer = await api.as('officer');
    const { body: asked } = await officer.post<IatiExport>(publicationPaths.createExport);
    expect(await runJobs(api)).toEqual([]);
    const { body: list } = await officer.get<IatiExportPage>(publicationPaths.exports);
    const [newest] = list.items;
    if (!newest) throw new Error('the file just asked for is listed');
    return { asked, newest };
  };

  it('makes a file that keeps to schema and ruleset, with the amounts of the ledger (R55)', async () => {
    await givenMovements(api, await givenPublishedProject(api));
    await givenPublishedProject(api, { reference: 'BI-2025-0002', state: 'closed', country: null });
    await made();
    const { text, status } = await api.visitor().get(publicationPaths.publicIati);
    expect(status).toBe(200);
    expect(await checkSchema('activities.xml', text)).toEqual([]);
    const errors = checkRules(text, { now: '2026-02-01T10:00:00Z' }).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    expect(text).toContain('<iati-identifier>BE-BCE_KBO-0316381039-BI-2025-0001</iati-identifier>');
    expect(text).toContain('Ateliers &amp; compagnie &lt;Ramallah&gt;');
    const amounts = [...text.matchAll(/<transaction-type code="(\d)"\/>[\s\S]*?<value[^>]*>([^<]*)</g)];
    expect(amounts.map(([, type, amount]) => `${type} ${amount}`)).toEqual([
      '2 100000.00',
      '3 80000.00',
      '2 -15000.00',
      '3 -1200.50',
    ]);
    expect(text).toContain('<transaction-date iso-date="2025-03-25"/>');
  });

  it('publishes a grant that took the real road from its decision to the first payment', async () => {
    api.clock.set('2026-06-15T10:00:00Z');
    const grant = await givenRunningGrant(api);
    const claim = await givenClaim(api, grant, 'pay');
    await made();
    const { text } = await api.visitor().get(publicationPaths.publicIati);
    expect(await checkSchema('activities.xml', text)).toEqual([]);
    const now = api.clock.now().toISOString();
    expect(checkRules(text, { now }).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(text).toMatch(/<activity-status code="2"\/>/);
    expect(text).toMatch(new RegExp(`ref="${claim.reference}"[\\s\\S]*code="3"[\\s\\S]*>${claim.amount.amount}<`));
    expect(text.match(/<transaction-type code="2"\/>/g)).toHaveLength(1);
    const { body } = await api.visitor().get<PublicProjectPage>(publicationPaths.publicList);
    expect(body.items.map(({ granted, paid }) => [granted.amount, paid])).toEqual([
      [grant.amount.amount, claim.amount],
    ]);
  });

  it('knows the day of Brussels: what begins just after midnight is not in the future', async () => {
    api.clock.set('2026-06-15T22:30:00Z');
    const { projectReference } = await givenRunningGrant(api);
    await made();
    const { text } = await api.visitor().get(publicationPaths.publicIati);
    expect(text).toContain(projectReference);
    expect(text).toContain('<activity-date type="2" iso-date="2026-06-16"/>');
  });

  it('publishes neither what is not granted nor what others published', async () => {
    await givenPublishedProject(api, { reference: 'BI-2025-0003', state: 'approval', awardedAt: null });
    await givenPublishedProject(api, { reference: 'BI-2025-0004', state: 'historic' });
    const { newest } = await made();
    expect(newest).toMatchObject({ activities: 0, leftOut: 0, state: 'ready' });
  });

  it('leaves out an activity with an error and names the field to mend (R55)', async () => {
    const id = await givenPublishedProject(api, {
      reference: 'BI-2025-0005',
      sectors: [{ code: '32130', percent: 50 }],
    });
    const sound = await givenPublishedProject(api);
    const { body } = await (await api.as('officer')).get<IatiCheck>(publicationPaths.check);
    expect(body).toMatchObject({ activities: 1, leftOut: 1 });
    expect(body.findings[0]).toEqual({
      projectId: id,
      reference: 'BI-2025-0005',
      severity: 'error',
      rule: '2.1.4',
      field: 'sectors',
    });
    expect(body.findings.filter(({ projectId, severity }) => projectId === sound && severity === 'error')).toEqual([]);
    const { newest } = await made();
    expect(newest).toMatchObject({ activities: 1, leftOut: 1, findings: [{ projectId: id, field: 'sectors' }] });
    const { text } = await api.visitor().get(publicationPaths.publicIati);
    expect(text).not.toContain('BI-2025-0005');
  });

  it('keeps every file with its hash and size, and says who took it (R56, SEC-20)', async () => {
    await givenPublishedProject(api);
    const { asked, newest } = await made();
    expect(asked).toMatchObject({ state: 'running', byName: 'Personne officer', sha256: '', size: 0 });
    const officer = await api.as('officer');
    const { text, headers } = await officer.get(publicationPaths.download(newest.id));
    expect(newest.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(newest.size).toBe(Buffer.byteLength(text));
    expect(headers.get('content-disposition')).toContain('iati-activities-2026-02-01.xml');
    const auditor = await api.as('auditor');
    const { body: trail } = await auditor.get<AuditEventPage>(`${auditPaths.events}?action=iati_export.download`);
    expect(trail.items.map(({ actorName, subjectId }) => [actorName, subjectId])).toEqual([
      ['Personne officer', newest.id],
    ]);
    await givenPublishedProject(api, { reference: 'BI-2025-0006' });
    await made();
    const again = await officer.get(publicationPaths.download(newest.id));
    expect(again.text).toBe(text);
  });

  it('makes the file of a month once, however often the job runs (R56)', async () => {
    await givenPublishedProject(api);
    const { Jobs } = await import('../core/jobs/jobs');
    const jobs = api.app.get(Jobs);
    for (let turn = 0; turn < 2; turn += 1) await jobs.perform('publication.monthly', {});
    await runJobs(api);
    const { body } = await (await api.as('manager')).get<IatiExportPage>(publicationPaths.exports);
    expect(body.items.map(({ state, byName }) => [state, byName])).toEqual([['ready', 'Passerelle']]);
  });

  it('is asked for and taken by those who publish only', async () => {
    const { newest } = await made();
    for (const role of ['owner', 'finance', 'auditor', 'evaluator'] as const) {
      const client = await api.as(role);
      expect((await client.post(publicationPaths.createExport)).status).toBe(403);
      expect((await client.get(publicationPaths.exports)).status).toBe(403);
      expect((await client.get(publicationPaths.check)).status).toBe(403);
      expect((await client.get(publicationPaths.download(newest.id))).status).toBe(403);
    }
    expect((await api.visitor().get(publicationPaths.check)).status).toBe(401);
  });

  it('has nothing for the public before the first file, and none to take before it is ready', async () => {
    expect((await api.visitor().get(publicationPaths.publicIati)).status).toBe(404);
    const officer = await api.as('officer');
    const { body } = await officer.post<IatiExport>(publicationPaths.createExport);
    const refused = await officer.refused(officer.get(publicationPaths.download(body.id)));
    expect(refused).toMatchObject({ status: 409, code: 'export-not-ready' });
  });

  it('refuses to publish while the Region has no identifier', async () => {
    await api.owner.query(`update organisations set iati_identifier = '' where kinds @> '{administration}'`);
    const officer = await api.as('officer');
    const refused = await officer.refused(officer.post(publicationPaths.createExport));
    expect(refused).toMatchObject({ status: 422, code: 'iati-identifier-missing' });
  });
});
