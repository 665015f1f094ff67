import {
  callPaths,
  sessionPaths,
  subscriptionPaths,
  type Problem,
  type SessionInfo,
  type SubscribedCall,
} from '@passerelle/contract';
import { Jobs } from '../core/jobs/jobs';
import { givenPreparedCall, givenPublishedCall } from '../testing/given/calls';
import { startApi, type TestApi } from '../testing/start-api';

/** Open from 2 March, 9:00, to 13 May 2026, 12:00 in Brussels. */
const ANNOUNCED = '2026-02-10T09:00:00Z';
const OPEN = '2026-03-02T08:00:00Z';
const WEEK_BEFORE = '2026-05-06T10:00:00Z';
const DAY_BEFORE = '2026-05-12T10:00:00Z';
const CLOSED = '2026-05-13T10:00:00Z';

let api: TestApi;
let code = '';
let calls = 0;
beforeAll(async () => {
  api = await startApi({ TRUSTED_PROXY: 'loopback', PUBLIC_URL: 'http://127.0.0.1' });
});
beforeEach(async () => {
  for (const table of ['rate_limits', 'call_reminders', 'call_subscriptions', 'mail_messages'])
    await api.owner.query(`delete from ${table}`);
  api.clock.set(ANNOUNCED);
  code = `SUB-${(calls += 1)}`;
  await givenPublishedCall(api, { call: { code } });
});
afterAll(() => api.close());

let addresses = 0;
const write = async <Body>(path: string, body: object, address = `192.0.2.${(addresses += 1) % 250}`) => {
  const visitor = api.visitor();
  const { body: session } = await visitor.get<SessionInfo>(sessionPaths.session);
  const headers = { 'X-CSRF-Token': session.csrfToken, 'X-Forwarded-For': address };
  return visitor.post<Body & Problem>(path, body, { headers, key: null });
};
const subscribe = (email = 'visitor@example.org', language = 'fr', address?: string) =>
  write(subscriptionPaths.subscribe(code), { email, language }, address);
const confirm = (token: string) => write<SubscribedCall>(subscriptionPaths.confirm, { token });
const end = (token: string) => write(subscriptionPaths.end, { token });
interface Message {
  language: string;
  subject: string;
  text: string;
  secret: string;
  unsubscribe: string | null;
}
const mailsTo = async (email = 'visitor@example.org') => {
  const { rows } = await api.owner.query<Message>(
    `select language, subject, text, secret, unsubscribe from mail_messages where to_address = $1 order by created_at, id`,
    [email],
  );
  return rows;
};
const lastMail = async (email?: string) => (await mailsTo(email)).at(-1);
const given = async (email?: string, language?: string) => {
  await subscribe(email, language);
  return confirm((await lastMail(email))?.secret ?? '');
};
const remind = () => api.app.get(Jobs).perform('calls.remind', {});
const at = async (time: string, email?: string) => {
  api.clock.set(time);
  await remind();
  return (await mailsTo(email)).slice(1).map(({ subject }) => subject.split(' : ')[0]);
};
const countOf = async (table: string) =>
  (await api.owner.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]?.count;
const moveDeadline = (closesAt: string) =>
  api.owner.query('update calls set closes_at = $2 where code = $1', [code, closesAt]);

describe('an address left on the page of a call', () => {
  it('is confirmed by the button behind a mailed link, in the language of the visitor', async () => {
    const { status, text } = await subscribe('Visitor@Example.org', 'nl');
    expect([status, text]).toEqual([204, '']);
    const mail = await lastMail('Visitor@Example.org');
    expect(mail).toMatchObject({ language: 'nl', subject: expect.stringContaining('Bevestig') as string });
    expect(mail?.text).toContain('http://127.0.0.1/nl/public/calls/subscriptions/confirm?token={secret}');
    const opened = await api.visitor().get(`${subscriptionPaths.confirm}?token=${mail?.secret ?? ''}`);
    expect(opened.status).toBe(405);
    const confirmed = await confirm(mail?.secret ?? '');
    expect([confirmed.status, confirmed.body.code]).toEqual([200, code]);
    const { rows } = await api.owner.query('select email, language, token_hash from call_subscriptions');
    expect(rows).toEqual([{ email: 'visitor@example.org', language: 'nl', token_hash: null }]);
  });

  it('is reminded of nothing before it is confirmed, and forgotten after two days', async () => {
    await subscribe();
    expect(await at(OPEN)).toEqual([]);
    expect(await mailsTo()).toEqual([]);
    expect(await countOf('call_subscriptions')).toBe(0);
  });

  it('is confirmed by a link that works once, for 48 hours, and of which only the hash is kept', async () => {
    await subscribe();
    const token = (await lastMail())?.secret ?? '';
    const { rows } = await api.owner.query('select s::text as row from call_subscriptions s');
    expect(JSON.stringify(rows)).not.toContain(token);
    api.clock.set('2026-02-12T09:00:00Z');
    expect((await confirm(token)).body.code).toBe('reminder-link-not-valid');
    api.clock.set('2026-02-12T08:59:59Z');
    const both = await Promise.all([confirm(token), confirm(token)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await confirm(token)).body.code).toBe('reminder-link-not-valid');
  });

  it('is answered alike whether it is known or not, and a known one gets no second mail', async () => {
    await given('known@example.org');
    const answers = [];
    for (const email of ['known@example.org', 'unknown@example.org', 'KNOWN@example.org']) {
      const begun = performance.now();
      const { status, text } = await subscribe(email);
      answers.push([status, text, performance.now() - begun >= 290]);
    }
    expect(answers).toEqual(Array(3).fill([204, '', true]));
    expect([(await mailsTo('known@example.org')).length, (await mailsTo('KNOWN@example.org')).length]).toEqual([1, 0]);
  });

  it('keeps one subscription when it is left twice at once; the newer link counts', async () => {
    await Promise.all([subscribe(), subscribe()]);
    expect(await countOf('call_subscriptions')).toBe(1);
    const statuses = [];
    for (const { secret } of await mailsTo()) statuses.push((await confirm(secret)).status);
    expect(statuses.sort()).toEqual([200, 422]);
  });

  it('is mailed three times in a quarter of an hour, and an address asks twenty times', async () => {
    const answers = [];
    for (let time = 0; time < 4; time += 1) answers.push(await subscribe());
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 429]);
    expect(answers.at(-1)?.body.code).toBe('too-many-mails');
    const many = await Promise.all(
      Array.from({ length: 21 }, (_, index) => subscribe(`v${index}@example.org`, 'fr', '198.51.100.7')),
    );
    expect(many.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('is refused when it is none, when the call is closed, and where no call is known', async () => {
    expect((await subscribe('not an address')).status).toBe(400);
    await givenPreparedCall(api, { call: { code: 'SUB-HIDDEN' } });
    const hidden = await write(subscriptionPaths.subscribe('SUB-HIDDEN'), { email: 'a@example.org', language: 'fr' });
    expect(hidden.status).toBe(404);
    api.clock.set('2026-05-13T09:59:59Z');
    await subscribe();
    const token = (await lastMail())?.secret ?? '';
    api.clock.set(CLOSED);
    for (const late of [await subscribe(), await confirm(token)])
      expect([late.status, late.body.code]).toEqual([409, 'reminders-over']);
  });

  it('stays out of the trail (SEC-23)', async () => {
    await given();
    const { rows } = await api.owner.query<{ action: string; data: object }>(
      `select action, data from audit_events where action like 'call_subscription.%' order by seq desc limit 2`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['call_subscription.confirm', 'call_subscription.ask']);
    const { rows: all } = await api.owner.query<{ data: object }>('select data from audit_events');
    expect(JSON.stringify(all)).not.toContain('visitor@example.org');
  });
});

describe('the reminders of a call', () => {
  it('come at the opening, a week and a day before the deadline, once each however often the job runs', async () => {
    await given();
    expect(await at('2026-03-02T07:59:59Z')).toEqual([]);
    expect(await at(OPEN)).toEqual(['Appel ouvert']);
    await Promise.all([remind(), remind(), remind()]);
    expect(await at('2026-05-06T09:59:59Z')).toEqual(['Appel ouvert']);
    api.clock.set(WEEK_BEFORE);
    await Promise.all([remind(), remind()]);
    const all = ['Appel ouvert', 'Clôture prochaine', 'Clôture prochaine'];
    expect(await at(WEEK_BEFORE)).toEqual(all.slice(0, 2));
    expect(await at(DAY_BEFORE)).toEqual(all);
    expect(await at('2026-05-13T09:59:59Z')).toEqual(all);
    expect((await lastMail())?.text).toContain('mercredi 13 mai 2026 à 12:00, heure de Bruxelles');
  });

  it('follow a deadline that was moved', async () => {
    await given();
    await at(OPEN);
    await moveDeadline('2026-05-27T10:00:00Z');
    expect(await at(WEEK_BEFORE)).toEqual(['Appel ouvert']);
    expect(await at('2026-05-20T10:00:00Z')).toEqual(['Appel ouvert', 'Clôture prochaine']);
    await moveDeadline('2026-06-03T10:00:00Z');
    expect(await at('2026-05-27T10:00:00Z')).toHaveLength(3);
    expect((await lastMail())?.text).toContain('mercredi 3 juin 2026');
  });

  it('skip what was due before the address was confirmed', async () => {
    api.clock.set('2026-05-08T10:00:00Z');
    await given();
    expect(await at('2026-05-09T10:00:00Z')).toEqual([]);
    expect(await at(DAY_BEFORE)).toEqual(['Clôture prochaine']);
  });

  it('name a page that ends them, which mail programs show too; its button forgets the address', async () => {
    await given('leaver@example.org', 'en');
    await at(OPEN, 'leaver@example.org');
    const mail = await lastMail('leaver@example.org');
    const page = 'http://127.0.0.1/en/public/calls/subscriptions/end?token={secret}';
    expect([mail?.unsubscribe, mail?.text.includes(page)]).toEqual([page, true]);
    expect((await api.visitor().get(`${subscriptionPaths.end}?token=${mail?.secret ?? ''}`)).status).toBe(405);
    expect((await end(mail?.secret ?? '')).status).toBe(204);
    expect([await countOf('call_subscriptions'), await mailsTo('leaver@example.org')]).toEqual([0, []]);
    expect((await end(mail?.secret ?? '')).status).toBe(204);
    expect((await end('unknown')).status).toBe(204);
  });

  it('end with the call: the addresses are gone from every table', async () => {
    await given();
    await at(OPEN);
    await at(CLOSED);
    expect([await countOf('call_subscriptions'), await countOf('call_reminders'), await mailsTo()]).toEqual([0, 0, []]);
    const { rows } = await api.owner.query(
      `select data from audit_events where action = 'call_subscription.forget' order by seq desc limit 1`,
    );
    expect(rows).toEqual([{ data: { addresses: 1 } }]);
  });

  it('reach many in small transactions', async () => {
    await api.owner.query(
      `insert into call_subscriptions (id, call_id, email, language, confirmed_at, end_token)
       select gen_random_uuid(), c.id, 'many' || n || '@example.org', 'fr', $2, n::text
       from calls c, generate_series(1, 230) n where c.code = $1`,
      [code, ANNOUNCED],
    );
    api.clock.set(OPEN);
    await remind();
    const { rows } = await api.owner.query<{ data: { mails: number } }>(
      `select data from audit_events where action = 'call_subscription.remind' order by seq desc limit 3`,
    );
    expect(rows.map(({ data }) => data.mails)).toEqual([30, 100, 100]);
    expect((await api.visitor().get(callPaths.publicDetail(code))).status).toBe(200);
  });
});
