import { auditPaths, sessionPaths, type AuditEventPage, type ChainVerdict } from '@passerelle/contract';
import { startApi, type TestApi } from '../testing/start-api';

describe('audit trail', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.close());

  const verify = async () => (await (await api.as('auditor')).get<ChainVerdict>(auditPaths.verify)).body;
  /** What a database owner can do: go around the triggers. */
  const forge = (sql: string) =>
    api.owner.query(`set session_replication_role = replica; ${sql}; set session_replication_role = default`);

  it('shows refusals with route, code and missing permission (SEC-20)', async () => {
    await (await api.as('officer')).get(auditPaths.events);
    const { body } = await (await api.as('auditor')).get<AuditEventPage>(`${auditPaths.events}?action=request.refused`);
    expect(body.items.map(({ actorName, data }) => [actorName, data])).toEqual([
      ['Personne officer', { route: `GET ${auditPaths.events}`, code: 'not-permitted', permission: 'audit:read' }],
    ]);
  });

  it('pages through the events, newest first, each once', async () => {
    for (let turn = 0; turn < 3; turn += 1) await (await api.as('officer')).get(auditPaths.events);
    const auditor = await api.as('auditor');
    const { body } = await auditor.get<AuditEventPage>(`${auditPaths.events}?size=25`);
    const numbers = body.items.map(({ seq }) => Number(seq));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(new Set(numbers).size).toBe(body.total);
  });

  it('is refused to change, even by SQL of its owner (SEC-21)', async () => {
    await api.as('officer');
    await expect(api.owner.query(`update audit_events set action = 'x'`)).rejects.toMatchObject({ code: '42501' });
    await expect(api.owner.query('delete from audit_events')).rejects.toMatchObject({ code: '42501' });
    await expect(api.owner.query('truncate audit_events')).rejects.toMatchObject({ code: '42501' });
  });

  it('proves itself intact, and names the first bad entry after a forgery by the owner (R49)', async () => {
    for (const role of ['officer', 'manager', 'finance'] as const) await api.as(role);
    await (await api.as('officer')).delete(sessionPaths.session);
    expect(await verify()).toMatchObject({ intact: true });
    await forge(`update audit_events set data = '{"forged": true}' where seq = 2`);
    expect(await verify()).toEqual({ intact: false, checked: 1, firstBad: '2', reason: 'changed-entry' });
  });

  it('notices a missing entry and a cut tail', async () => {
    for (const role of ['officer', 'manager', 'finance'] as const) await api.as(role);
    await api.as('auditor');
    await forge('delete from audit_events where seq = 2');
    expect(await verify()).toMatchObject({ intact: false, firstBad: '3', reason: 'missing-entry' });
    await forge('delete from audit_events where seq > 1');
    expect(await verify()).toMatchObject({ intact: false, firstBad: '2', reason: 'cut-tail' });
  });

  it('notices entries beyond a head that was moved back to hide a change of them', async () => {
    for (const role of ['officer', 'manager', 'finance', 'auditor'] as const) await api.as(role);
    await forge(`update audit_events set data = '{"forged": true}' where seq = 3;
      update audit_head set (seq, hash) = (select seq, hash from audit_events where seq = 2)`);
    expect(await verify()).toEqual({ intact: false, checked: 2, firstBad: '3', reason: 'beyond-head' });
  });

  it('can be taken away as CSV, which is itself an entry', async () => {
    const auditor = await api.as('auditor');
    const { text } = await auditor.get(auditPaths.eventsExport);
    expect(text.split('\r\n')[0]).toContain('seq;at;actorName');
    const { body } = await auditor.get<AuditEventPage>(`${auditPaths.events}?action=audit.export`);
    expect(body.total).toBe(1);
  });
});
