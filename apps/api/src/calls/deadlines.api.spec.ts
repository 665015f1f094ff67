import {
  callPaths,
  deadlinePaths,
  homePaths,
  withQuery,
  type CallDetail,
  type DeadlineExtensionPage,
  type History,
  type Problem,
  type PublicCall,
  type WorkQueue,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { CALL_CLOSES, givenDraft, givenOpenLot, type OpenLot } from '../testing/given/applications';
import { firstLot, givenPreparedCall } from '../testing/given/calls';
import { EXTENDED_UNTIL, extendCall, giveExtension } from '../testing/given/deadlines';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
let calls = 0;
let lot: OpenLot;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  lot = await givenOpenLot(api, { callCode: `PRO-${(calls += 1)}` });
});

const codes = (body: Problem) => (body.errors ?? []).map(({ path, code }) => `${path}:${code}`);
const detail = async (who: keyof People = 'officer') =>
  (await (await api.as(who)).get<CallDetail>(callPaths.detail(lot.callId))).body;
const historyOf = async () =>
  (await (await api.as('auditor')).get<History>(callPaths.history(lot.callId))).body.entries;
const mails = async () =>
  (
    await api.owner.query<{ to: string; language: string; subject: string; text: string }>(
      `select u.email as "to", m.language, m.subject, m.text from mail_messages m join users u on u.id = m.to_person_id
       where m.about_id = $1 order by u.email`,
      [lot.callId],
    )
  ).rows;
const instants = (...values: (string | undefined)[]) => values.map((value) => Date.parse(value ?? ''));

describe('more time for everybody (R22)', () => {
  it('moves the deadline, says why in public, and tells those who are writing in the language of their draft', async () => {
    await givenDraft(api, lot, { language: 'nl' });
    const { status, body } = await extendCall(api, lot.callId);
    expect(status).toBe(200);
    expect(instants(body.closesAt, body.extension?.from)).toEqual(instants(EXTENDED_UNTIL, CALL_CLOSES));
    const shown = (await api.visitor().get<PublicCall>(callPaths.publicDetail(lot.callCode))).body;
    expect(shown).toMatchObject({ phase: 'open', extension: { reason: { fr: 'Panne du site le 12 mai.' } } });
    expect(instants(shown.closesAt, shown.extension?.from)).toEqual(instants(EXTENDED_UNTIL, CALL_CLOSES));
    const told = await mails();
    expect(told.map(({ to, language }) => [to, language])).toEqual([
      ['editor@example.org', 'nl'],
      ['owner@example.org', 'nl'],
    ]);
    expect(told[0]?.subject).toBe(`Projectoproep ${lot.callCode}: termijn verlengd tot woensdag 20 mei 2026 om 12:00`);
    expect(told[0]?.text).toContain('Storing van de site op 12 mei.');
    expect((await historyOf()).at(-1)).toMatchObject({
      action: 'call.extend',
      data: { from: CALL_CLOSES, until: EXTENDED_UNTIL, reason: { nl: 'Storing van de site op 12 mei.' } },
    });
  });

  it('keeps the deadline that was announced first, whatever follows, also after it has passed', async () => {
    await extendCall(api, lot.callId);
    api.clock.set(EXTENDED_UNTIL);
    const again = await extendCall(api, lot.callId, { closesOn: '2026-05-27' }, 'manager');
    expect(instants(again.body.closesAt, again.body.extension?.from)).toEqual(
      instants('2026-05-27T10:00:00Z', CALL_CLOSES),
    );
  });

  it.each([
    ['an earlier deadline', { closesOn: '2026-05-12' }, 'closesOn:deadline-not-later'],
    ['the same deadline', { closesOn: '2026-05-13' }, 'closesOn:deadline-not-later'],
    ['a time that does not exist', { closesOn: '2027-03-28', closesTime: '02:30' }, 'closesTime:no-such-time'],
    ['a reason in one language', { reason: { fr: 'Panne.', nl: '', en: 'Failure.' } }, 'reason.nl:required'],
  ])('refuses %s', async (_name, changes, problem) => {
    const { status, body } = await extendCall(api, lot.callId, changes);
    expect([status, codes(body)]).toEqual([422, [problem]]);
    expect((await detail()).extension).toBeNull();
  });

  it('refuses a deadline that is over already, however much later than the old one', async () => {
    api.clock.set('2026-05-21T09:00:00Z');
    expect(codes((await extendCall(api, lot.callId)).body)).toEqual(['closesOn:deadline-not-later']);
  });

  it('is for those who prepare calls, on the version they read, until the selection starts', async () => {
    for (const who of ['owner', 'finance', 'auditor'] as const)
      expect((await extendCall(api, lot.callId, {}, who)).status).toBe(403);
    const officer = await api.as('officer');
    const body = { closesOn: '2026-05-20', closesTime: '12:00', reason: { fr: 'a', nl: 'b', en: '' } };
    const { version } = await detail();
    expect((await officer.post(deadlinePaths.extend(lot.callId), body)).status).toBe(428);
    expect((await officer.post(deadlinePaths.extend(lot.callId), body, { version: version - 1 })).status).toBe(412);
    api.clock.set(CALL_CLOSES);
    await officer.post(callPaths.act(lot.callId, 'startSelection'), {}, { version });
    const late = await extendCall(api, lot.callId);
    expect([late.status, late.body.code]).toEqual([409, 'wrong-state']);
    expect((await detail()).mayExtend).toBe(false);
    await expect(
      api.owner.query(`update calls set closes_at = closes_at + interval '1 day' where id = $1`, [lot.callId]),
    ).rejects.toMatchObject({ constraint: 'calls_deadline_only_later' });
  });

  it('refuses in the database that a published deadline comes earlier', async () => {
    await expect(
      api.owner.query(`update calls set closes_at = closes_at - interval '1 minute' where id = $1`, [lot.callId]),
    ).rejects.toMatchObject({ constraint: 'calls_deadline_only_later' });
  });

  it('is given once by two people at the same moment', async () => {
    const { version } = await detail();
    const body = { closesOn: '2026-05-20', closesTime: '12:00', reason: { fr: 'a', nl: 'b', en: '' } };
    const clients = [await api.as('officer'), await api.as('officer2')];
    const answers = await Promise.all(
      clients.map((client) => client.post(deadlinePaths.extend(lot.callId), body, { version })),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
  });
});

describe('more time for one organisation (R22)', () => {
  const listed = async (who: keyof People) =>
    (await (await api.as(who)).get<DeadlineExtensionPage>(withQuery(deadlinePaths.list, { callId: lot.callId }))).body
      .items;

  it('is listed for the administration and that organisation only, with who gave it until when and why', async () => {
    const { status, body } = await giveExtension(api, lot, api.people.owner.organisationId);
    expect(status).toBe(201);
    expect(instants(body.closesAt)).toEqual(instants(CALL_CLOSES));
    for (const who of ['officer', 'auditor', 'reader'] as const) {
      const [extension, ...others] = await listed(who);
      expect(others).toEqual([]);
      expect(extension).toMatchObject({
        lotCode: 'A',
        organisationName: 'Pont Solidaire',
        reason: 'Incendie au siège.',
        givenByName: 'Personne officer',
      });
      expect(instants(extension?.from, extension?.until)).toEqual(instants(CALL_CLOSES, EXTENDED_UNTIL));
    }
    for (const who of ['stranger', 'evaluator'] as const) expect(await listed(who)).toEqual([]);
    expect((await historyOf()).at(-1)).toMatchObject({
      action: 'deadline_extension.give',
      data: { organisation: 'Pont Solidaire', lot: 'A', from: CALL_CLOSES, until: EXTENDED_UNTIL },
    });
    await expect(api.owner.query('delete from deadline_extensions')).rejects.toMatchObject({ code: '42501' });
  });

  it('is mailed to the owners and editors, whether they have a draft or not', async () => {
    await giveExtension(api, lot, api.people.owner.organisationId);
    const told = await mails();
    expect(told.map(({ to }) => to)).toEqual(['editor@example.org', 'owner@example.org']);
    expect(told[0]?.text).toContain("jusqu'au mercredi 20 mai 2026 à 12:00 au lieu du mercredi 13 mai 2026 à 12:00");
  });

  it('is followed only by a later one, and counts from what everybody has', async () => {
    const { organisationId } = api.people.owner;
    await giveExtension(api, lot, organisationId);
    const same = await giveExtension(api, lot, organisationId);
    expect([same.status, codes(same.body)]).toEqual([422, ['closesOn:deadline-not-later']]);
    expect((await giveExtension(api, lot, organisationId, { closesOn: '2026-05-21' })).status).toBe(201);
    await extendCall(api, lot.callId, { closesOn: '2026-06-01' });
    const within = await giveExtension(api, lot, organisationId, { closesOn: '2026-05-31' });
    expect(codes(within.body)).toEqual(['closesOn:deadline-not-later']);
  });

  it('refuses a lot of another call and an organisation nobody knows', async () => {
    const other = firstLot(await givenPreparedCall(api, { call: { code: `PRO-${(calls += 1)}` } }));
    const { status, body } = await giveExtension(api, lot, randomUUID(), { lotId: other.id });
    expect([status, codes(body)]).toEqual([422, ['lotId:not-in-list', 'organisationId:not-in-list']]);
  });

  it('is not given by partners, nor by somebody of that organisation', async () => {
    const { organisationId } = api.people.owner;
    for (const who of ['owner', 'finance'] as const)
      expect((await giveExtension(api, lot, organisationId, {}, who)).status).toBe(403);
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, 'reader', $4)`,
      [randomUUID(), api.people.officer3.id, organisationId, api.people.administrator.id],
    );
    const own = await giveExtension(api, lot, organisationId, {}, 'officer3');
    expect([own.status, own.body.code]).toEqual([403, 'conflict-of-interest']);
  });

  it('keeps the selection from starting until its last millisecond', async () => {
    await giveExtension(api, lot, api.people.owner.organisationId);
    const officer = await api.as('officer');
    const start = async () =>
      officer.post<Problem>(callPaths.act(lot.callId, 'startSelection'), {}, { version: (await detail()).version });
    const waits = async () =>
      (await officer.get<WorkQueue>(homePaths.queue)).body.items.some(({ subjectId }) => subjectId === lot.callId);
    api.clock.set('2026-05-20T09:59:59.999Z');
    const early = await start();
    expect([early.status, early.body.code, await waits()]).toEqual([409, 'extension-running', false]);
    api.clock.set(EXTENDED_UNTIL);
    expect([await waits(), (await start()).status]).toEqual([true, 200]);
  });
});
