import {
  applicationPaths,
  type ApplicationContent,
  type ApplicationDetail,
  type FrozenApplication,
  type Problem,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import {
  CALL_CLOSES,
  givenDraft,
  givenOpenLot,
  givenReadyDraft,
  givenSubmittedApplication,
  type OpenLot,
} from '../testing/given/applications';
import { EXTENDED_UNTIL, giveExtension } from '../testing/given/deadlines';
import { startScreening } from '../testing/given/reviews';
import { startApi, type TestApi } from '../testing/start-api';

describe('submitting an application', () => {
  let api: TestApi;
  let calls = 0;
  let lot: OpenLot;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    lot = await givenOpenLot(api, { callCode: `SUD-${(calls += 1)}`, lot: { maxPerOrganisation: 2 } });
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
  const stored = async (id: string) => {
    const { rows } = await api.owner.query<{ state: string; reference: string; copies: string; mails: string }>(
      `select a.state, a.reference,
              (select count(*) from application_snapshots s where s.application_id = a.id) as copies,
              (select count(*) from mail_messages m where m.about_id = a.id) as mails
       from applications a where a.id = $1`,
      [id],
    );
    return rows[0];
  };

  it('numbers the file, freezes it, sends a receipt in its language and leaves a trail (R3, R7)', async () => {
    const ready = await givenReadyDraft(api, lot, { language: 'nl' });
    expect(ready.sections.filter(({ complete }) => !complete)).toEqual([]);
    const { status, body } = await submit(ready);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'submitted',
      reference: `${lot.callCode}-0001`,
      mayEdit: false,
    });
    expect(body.submittedAt).toContain('2026-04-15T09:00:00');
    expect((await eventsOf(body.id)).slice(-2)).toEqual(['application.submit', 'application.freeze']);
    const { rows } = await api.owner.query<{ to_person_id: string; language: string; subject: string; text: string }>(
      'select to_person_id, language, subject, text from mail_messages where about_id = $1',
      [body.id],
    );
    expect(rows).toEqual([
      expect.objectContaining({
        to_person_id: api.people.owner.id,
        language: 'nl',
        subject: `Ontvangstbevestiging van uw dossier ${lot.callCode}-0001`,
      }),
    ]);
  });

  it('freezes content and documents with a hash that shows any change made later (R7)', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    const client = await api.as('officer');
    const frozen = (await client.get<FrozenApplication>(applicationPaths.snapshot(sent.id))).body;
    expect(frozen).toMatchObject({ reference: sent.reference, content: sent.content, intact: true });
    expect(frozen.documents.map(({ kind }) => kind)).toEqual(sent.documents.map(({ kind }) => kind));
    await expect(
      api.owner.query(`update application_snapshots set sha256 = 'x' where application_id = $1`, [sent.id]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('takes a file in the last millisecond and none at the deadline (R22)', async () => {
    const ready = await givenReadyDraft(api, lot);
    api.clock.set(CALL_CLOSES);
    const late = await submit(ready);
    expect([late.status, late.body.code]).toEqual([409, 'call-closed']);
    expect(await stored(ready.id)).toEqual({ state: 'draft', reference: '', copies: '0', mails: '0' });
    api.clock.set('2026-05-13T09:59:59.999Z');
    expect((await submit(ready)).status).toBe(200);
  });

  it('takes the file of an organisation with more time to its own deadline, and no other file (R22)', async () => {
    const ready = await givenReadyDraft(api, lot);
    const other = await givenReadyDraft(api, lot, { who: 'stranger' });
    await giveExtension(api, lot, ready.organisationId);
    api.clock.set(CALL_CLOSES);
    expect((await submit(other, 'stranger')).body.code).toBe('call-closed');
    api.clock.set(EXTENDED_UNTIL);
    expect((await submit(ready)).body.code).toBe('call-closed');
    api.clock.set('2026-05-20T09:59:59.999Z');
    expect((await submit(ready)).status).toBe(200);
    const { checks } = await startScreening(api, ready.id);
    expect(checks.find(({ code }) => code === 'on-time')?.outcome).toBe('pass');
  });

  it('takes nothing before the call opens, and starts no draft then (R22)', async () => {
    const ready = await givenReadyDraft(api, lot);
    api.clock.set('2026-03-02T07:59:59.999Z');
    expect((await submit(ready)).body.code).toBe('call-closed');
    const created = await (
      await api.as('stranger')
    ).post<Problem>(applicationPaths.create, {
      lotId: lot.id,
      language: 'fr',
      title: 'Trop tôt',
    });
    expect([created.status, created.body.code]).toEqual([409, 'call-closed']);
  });

  it.each<[string, string, string, (content: ApplicationContent, lot: OpenLot) => ApplicationContent]>([
    [
      'Gaza City (R58)',
      'partners.placeIds',
      'place-outside-zone',
      (content, { gaza }) => ({ ...content, partners: { ...content.partners, placeIds: [gaza] } }),
    ],
    [
      'a grant above the lot (R21)',
      'budget.requested',
      'grant-above-maximum',
      (content) => ({
        ...content,
        budget: { ...content.budget, requested: { amount: '125000.01', currency: 'EUR' } },
      }),
    ],
    [
      'a budget that does not add up',
      'budget.financing',
      'budget-does-not-add-up',
      (content) => ({
        ...content,
        budget: { ...content.budget, ownContribution: { amount: '1.00', currency: 'EUR' } },
      }),
    ],
  ])('refuses %s at its field and keeps nothing half done', async (_name, path, code, content) => {
    const ready = await givenReadyDraft(api, lot, { content: (sound) => content(sound, lot) });
    const { status, body } = await submit(ready);
    expect(status).toBe(422);
    expect(body.errors).toContainEqual(expect.objectContaining({ path, code }));
    expect(await stored(ready.id)).toEqual({ state: 'draft', reference: '', copies: '0', mails: '0' });
  });

  it('refuses a file without a required document (R7)', async () => {
    const ready = await givenReadyDraft(api, lot, { documents: ['annual-accounts', 'bank-certificate', 'other'] });
    const { status, body } = await submit(ready);
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      { path: 'attachments.statutes', code: 'attachment-missing' },
      { path: 'attachments.partnership-agreement', code: 'attachment-missing' },
    ]);
  });

  it('refuses the same file twice (R22)', async () => {
    await givenSubmittedApplication(api, lot, { title: 'Le même projet' });
    const again = await givenReadyDraft(api, lot, { title: 'LE MÊME projet' });
    expect((await submit(again)).body.code).toBe('duplicate-application');
  });

  it('refuses more files than the lot allows, from the draft on (R22)', async () => {
    await givenDraft(api, lot, { title: 'Un' });
    await givenDraft(api, lot, { title: 'Deux' });
    const third = await (
      await api.as('editor')
    ).post<Problem>(applicationPaths.create, {
      lotId: lot.id,
      language: 'fr',
      title: 'Trois',
    });
    expect([third.status, third.body.code]).toEqual([409, 'maximum-reached']);
    const other = await givenDraft(api, lot, { who: 'stranger', title: 'Trois' });
    expect(other.state).toBe('draft');
  });

  it('keeps two submissions at the same moment within the maximum (R22)', async () => {
    const files = [
      await givenReadyDraft(api, lot, { title: 'Premier' }),
      await givenReadyDraft(api, lot, { title: 'Second' }),
    ];
    await api.owner.query('update lots set max_per_organisation = 1 where id = $1', [lot.id]);
    const statuses = (await Promise.all(files.map((file) => submit(file)))).map(({ status }) => status);
    expect(statuses.sort((a, b) => a - b)).toEqual([200, 409]);
  });

  it('gives two files of one moment different numbers', async () => {
    const files = [
      await givenReadyDraft(api, lot, { title: 'Premier' }),
      await givenReadyDraft(api, lot, { title: 'Second', who: 'stranger' }),
    ];
    const [first, second] = files;
    const answers = await Promise.all([
      submit(first ?? { id: '', version: 0 }),
      submit(second ?? { id: '', version: 0 }, 'stranger'),
    ]);
    expect(answers.map(({ body }) => body.reference).sort()).toEqual([`${lot.callCode}-0001`, `${lot.callCode}-0002`]);
  });

  it('has one effect for fifty parallel posts with one key (SEC-13)', async () => {
    const ready = await givenReadyDraft(api, lot);
    const client = await api.as('owner');
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        client.post<ApplicationDetail>(applicationPaths.submit(ready.id), {}, { version: ready.version, key }),
      ),
    );
    const done = answers.filter(({ status }) => status === 200);
    expect(done.length).toBeGreaterThan(0);
    for (const { body } of done) expect(body).toEqual(done[0]?.body);
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    expect(await stored(ready.id)).toMatchObject({ state: 'submitted', copies: '1', mails: '1' });
  });
});
