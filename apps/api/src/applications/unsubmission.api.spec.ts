import {
  applicationPaths,
  reviewPaths,
  type ApplicationDetail,
  type FrozenApplication,
  type History,
  type Problem,
} from '@passerelle/contract';
import {
  CALL_CLOSES,
  givenOpenLot,
  givenSubmittedApplication,
  writeSection,
  type OpenLot,
} from '../testing/given/applications';
import { EXTENDED_UNTIL, giveExtension } from '../testing/given/deadlines';
import { startScreening } from '../testing/given/reviews';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

describe('taking a submitted application back (R7, R22)', () => {
  let api: TestApi;
  let calls = 0;
  let lot: OpenLot;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    lot = await givenOpenLot(api, { callCode: `REP-${(calls += 1)}` });
  });

  const act = async (
    action: 'submit' | 'unsubmit' | 'withdraw',
    { id, version }: { id: string; version: number },
    who: keyof People = 'owner',
  ) =>
    (await api.as(who)).post<ApplicationDetail & Problem>(
      applicationPaths[action](id),
      action === 'withdraw' ? { reason: 'Sans suite.' } : {},
      { version },
    );
  const read = async (id: string, who: keyof People) =>
    (await api.as(who)).get<ApplicationDetail>(applicationPaths.detail(id));
  const historyOf = async (id: string, who: keyof People) =>
    (await (await api.as(who)).get<History>(applicationPaths.history(id))).body.entries;

  it('makes it a draft that keeps its number and is hidden from the administration, and tells the writers', async () => {
    const sent = await givenSubmittedApplication(api, lot, { language: 'nl' });
    const { status, body } = await act('unsubmit', sent);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'draft', reference: sent.reference, submittedAt: null, mayEdit: true });
    expect((await read(sent.id, 'officer')).status).toBe(404);
    expect((await historyOf(sent.id, 'owner')).at(-1)).toMatchObject({
      action: 'application.unsubmit',
      data: { reference: sent.reference, from: 'submitted', to: 'draft' },
    });
    const { rows } = await api.owner.query<{ to: string; language: string; text: string }>(
      `select u.email as "to", m.language, m.text from mail_messages m join users u on u.id = m.to_person_id
       where m.about_id = $1 and m.subject = $2 order by u.email`,
      [sent.id, `Uw dossier ${sent.reference} is niet langer ingediend`],
    );
    expect(rows.map(({ to, language }) => [to, language])).toEqual([
      ['editor@example.org', 'nl'],
      ['owner@example.org', 'nl'],
    ]);
    expect(rows[0]?.text).toContain('vóór woensdag 13 mei 2026 om 12:00');
  });

  it('is submitted again under its number with a new frozen copy beside the first, which still has its hash', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    const back = (await act('unsubmit', sent)).body;
    const { version } = (await writeSection(api, back, 'attachments', { note: 'Secret du brouillon' })).body;
    api.clock.set('2026-04-16T09:00:00Z');
    const again = await act('submit', { id: sent.id, version });
    expect([again.status, again.body.reference]).toEqual([200, sent.reference]);
    const client = await api.as('officer');
    const frozen = (await client.get<FrozenApplication>(applicationPaths.snapshot(sent.id))).body;
    expect(frozen).toMatchObject({ content: { attachments: { note: 'Secret du brouillon' } }, intact: true });
    const { rows } = await api.owner.query<{ note: string }>(
      `select content #>> '{attachments,note}' as note from application_snapshots where application_id = $1
       order by submitted_at`,
      [sent.id],
    );
    expect(rows.map(({ note }) => note)).toEqual(['', 'Secret du brouillon']);
  });

  it('keeps what was written in between from the administration, not that it was taken back', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    const back = (await act('unsubmit', sent)).body;
    const { version } = (await writeSection(api, back, 'attachments', { note: 'Secret du brouillon' })).body;
    await act('submit', { id: sent.id, version });
    const seen = await historyOf(sent.id, 'auditor');
    const told = seen.filter(({ data }) => Object.keys(data).length).map(({ action }) => action);
    expect(told).toEqual([
      'application.submit',
      'application.freeze',
      'application.unsubmit',
      'application.submit',
      'application.freeze',
    ]);
    expect(JSON.stringify(seen)).not.toContain('Secret du brouillon');
    expect(JSON.stringify(await historyOf(sent.id, 'reader'))).toContain('Secret du brouillon');
  });

  it('is possible to the last millisecond before the deadline of the organisation', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    api.clock.set(CALL_CLOSES);
    const late = await act('unsubmit', sent);
    expect([late.status, late.body.code]).toEqual([409, 'call-closed']);
    await giveExtension(api, lot, sent.organisationId);
    api.clock.set(EXTENDED_UNTIL);
    expect((await act('unsubmit', sent)).body.code).toBe('call-closed');
    api.clock.set('2026-05-20T09:59:59.999Z');
    expect((await act('unsubmit', sent)).status).toBe(200);
  });

  it('is for owners of the applicant, on the version they read, and only for what was submitted', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    for (const who of ['editor', 'officer'] as const) expect((await act('unsubmit', sent, who)).status).toBe(403);
    expect((await act('unsubmit', sent, 'stranger')).status).toBe(404);
    expect((await act('unsubmit', { ...sent, version: sent.version - 1 })).status).toBe(412);
    expect((await (await api.as('owner')).post(applicationPaths.unsubmit(sent.id))).status).toBe(428);
    const back = (await act('unsubmit', sent)).body;
    expect((await act('unsubmit', back)).body.code).toBe('wrong-state');
    expect((await act('withdraw', back)).body).toMatchObject({ state: 'withdrawn', reference: sent.reference });
    expect((await read(sent.id, 'officer')).status).toBe(404);
  });

  it('is over once the admissibility is being checked', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    await startScreening(api, sent.id);
    const { version } = (await read(sent.id, 'owner')).body;
    const refused = await act('unsubmit', { id: sent.id, version });
    expect([refused.status, refused.body.code]).toEqual([409, 'wrong-state']);
  });

  it.each([1, 2, 3, 4, 5])('wins or loses against the start of the check, never both (race %i)', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    const officer = await api.as('officer');
    const [back, checked] = await Promise.all([
      act('unsubmit', sent),
      officer.post(reviewPaths.screen(sent.id, 'startScreening'), {}),
    ]);
    expect([back.status, checked.status].filter((status) => status === 200)).toHaveLength(1);
    const { rows } = await api.owner.query<{ state: string; screenings: string }>(
      `select a.state, (select count(*) from screenings s where s.application_id = a.id) as screenings
       from applications a where a.id = $1`,
      [sent.id],
    );
    expect(rows).toEqual([
      back.status === 200 ? { state: 'draft', screenings: '0' } : { state: 'admissibility', screenings: '1' },
    ]);
  });
});
