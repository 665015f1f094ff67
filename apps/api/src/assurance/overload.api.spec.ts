import { organisationPaths, type OrganisationDetail, type Problem } from '@passerelle/contract';
import { organisationFacts } from '../testing/given/organisations';
import { startApi, type TestApi } from '../testing/start-api';

const CSP_REPORTS = '/api/csp-reports';
const REPORT = JSON.stringify({ 'csp-report': { 'blocked-uri': 'https://evil.example' } });

describe('overload', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const report = (body: string, type = 'application/csp-report') =>
    fetch(api.url + CSP_REPORTS, { method: 'POST', body, headers: { 'Content-Type': type } });

  it('says 503 and when to come back while somebody else holds the record (SEC-15, SEC-40)', async () => {
    const officer = await api.as('officer');
    const path = organisationPaths.detail(api.people.owner.organisationId);
    const { version } = (await officer.get<OrganisationDetail>(path)).body;
    await api.owner.query('begin');
    await api.owner.query('select 1 from organisations where id = $1 for update', [api.people.owner.organisationId]);
    const refused = await officer.put<Problem>(path, organisationFacts(), { version });
    await api.owner.query('rollback');
    expect([refused.status, refused.body.code]).toEqual([503, 'unavailable']);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  });

  it('takes what browsers report about the policy, whatever they call it, up to a size (SEC-60)', async () => {
    expect((await report(REPORT)).status).toBe(204);
    expect((await report('[]', 'application/reports+json')).status).toBe(204);
    expect((await report(`{"a":"${'x'.repeat(20_000)}"}`)).status).toBe(413);
    expect((await report('{"a":')).status).toBe(400);
  });

  it('hears only a few reports of one address a minute', async () => {
    const statuses = [];
    for (let sent = 0; sent < 35; sent += 1) statuses.push((await report(REPORT)).status);
    const last = await report(REPORT);
    expect(statuses[0]).toBe(204);
    expect([last.status, ((await last.json()) as Problem).code]).toEqual([429, 'too-many-requests']);
    expect((await (await api.as('officer')).get('/api/session')).status).toBe(200);
  });
});

describe('an address that asks too often', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ REQUESTS_PER_MINUTE: '5' });
  });
  afterAll(() => api.close());

  it('is told when to come back (SEC-40)', async () => {
    const visitor = api.visitor();
    for (let asked = 0; asked < 5; asked += 1) expect((await visitor.get('/api/session')).status).toBe(200);
    const { status, body, headers } = await visitor.get<Problem>('/api/session');
    expect([status, body.code]).toEqual([429, 'too-many-requests']);
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
  });
});
