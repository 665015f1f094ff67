import { auditPaths, type AuditEventPage, type Problem } from '@passerelle/contract';
import { startApi, type TestApi } from '../../testing/start-api';

describe('a refusal that cannot be written down (SEC-20)', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('is answered with 503, and the API lives on', async () => {
    const officer = await api.as('officer');
    const auditor = await api.as('auditor');
    await api.owner.query('begin');
    await api.owner.query('select 1 from audit_head for update');
    const { status, body, headers } = await officer.get<Problem>(auditPaths.events);
    await api.owner.query('rollback');
    expect([status, body.code, headers.get('Retry-After')]).toEqual([503, 'unavailable', '5']);
    expect((await officer.get(auditPaths.events)).status).toBe(403);
    const { body: page } = await auditor.get<AuditEventPage>(`${auditPaths.events}?action=request.refused`);
    expect(page.total).toBe(1);
  });
});
