import { applicationPaths, type ApplicationDetail, type Problem } from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import {
  givenOpenLot,
  givenReadyDraft,
  givenSubmittedApplication,
  writeSection,
  type OpenLot,
} from '../testing/given/applications';
import { startApi, type TestApi } from '../testing/start-api';

describe('who may submit an application', () => {
  let api: TestApi;
  let calls = 0;
  let lot: OpenLot;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    lot = await givenOpenLot(api, { callCode: `SUB-${(calls += 1)}` });
  });

  const submit = async (file: { id: string; version: number }, who: 'owner' | 'editor' | 'stranger' = 'owner') =>
    (await api.as(who)).post<ApplicationDetail & Problem>(
      applicationPaths.submit(file.id),
      {},
      { version: file.version },
    );
  const eventsOf = async (id: string) => {
    const { rows } = await api.owner.query<{ action: string }>(
      'select action from audit_events where subject_id = $1 order by seq',
      [id],
    );
    return rows.map(({ action }) => action);
  };

  it('lets only an owner submit; the refusal of an editor is recorded (SEC-20)', async () => {
    const ready = await givenReadyDraft(api, lot);
    const { status, body } = await submit(ready, 'editor');
    expect([status, body.code]).toEqual([403, 'not-permitted']);
    const { rows } = await api.owner.query<{ actor_id: string; data: { code: string; permission: string } }>(
      `select actor_id, data from audit_events where action = 'request.refused' order by seq desc limit 1`,
    );
    expect(rows[0]).toMatchObject({
      actor_id: api.people.editor.id,
      data: { code: 'not-permitted', permission: 'applications:submit' },
    });
  });

  it('answers a foreign file exactly as one that does not exist (SEC-3)', async () => {
    const ready = await givenReadyDraft(api, lot);
    const withoutId = ({ text, status }: { text: string; status: number }) => [
      status,
      text.replace(/"requestId":"[^"]*"/, ''),
    ];
    const foreign = await submit(ready, 'stranger');
    const missing = await submit({ id: randomUUID(), version: ready.version }, 'stranger');
    expect(foreign.status).toBe(404);
    expect(withoutId(foreign)).toEqual(withoutId(missing));
  });

  it('asks for the version that was read (SEC-14)', async () => {
    const ready = await givenReadyDraft(api, lot);
    const client = await api.as('owner');
    expect((await client.post(applicationPaths.submit(ready.id))).status).toBe(428);
    expect((await submit({ ...ready, version: ready.version - 1 })).status).toBe(412);
  });

  it('is withdrawn with a reason and then takes no change any more', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    const client = await api.as('owner');
    const { body } = await client.post<ApplicationDetail>(
      applicationPaths.withdraw(sent.id),
      { reason: 'Le partenaire local a cessé ses activités.' },
      { version: sent.version },
    );
    expect(body).toMatchObject({ state: 'withdrawn', outcomeReason: 'Le partenaire local a cessé ses activités.' });
    const write = await writeSection(api, body, 'attachments', { note: 'Encore' });
    expect(write.status).toBe(409);
    expect((await eventsOf(sent.id)).at(-1)).toBe('application.withdraw');
  });
});
