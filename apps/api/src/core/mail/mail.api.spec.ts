import { outboxPaths, type OutboxPage } from '@passerelle/contract';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { systemActor } from '../auth/actor';
import { Jobs } from '../jobs/jobs';
import { UnitOfWork } from '../work/unit-of-work';
import { runJobs } from '../../testing/run-jobs';
import { startApi, type TestApi } from '../../testing/start-api';
import { Mail } from './mail';
import { mailText, type MailTemplate } from './mail-text';

const RECEIPT: MailTemplate = {
  fr: { subject: 'Dossier {reference} reçu', text: 'Bonjour,\n\nVotre dossier {reference} <b> est reçu.\nÀ bientôt.' },
  nl: { subject: 'Dossier {reference} ontvangen', text: 'Uw dossier {reference} is ontvangen.' },
  en: { subject: 'File {reference} received', text: 'Your file {reference} was received.' },
};

describe('mail', () => {
  let api: TestApi;
  let server: SMTPServer;
  const received: ParsedMail[] = [];
  let refusing = false;

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        done(refusing ? Object.assign(new Error('try later'), { responseCode: 451 }) : null);
      },
      onData: (stream, _session, done) => {
        void simpleParser(stream).then((mail) => {
          received.push(mail);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    api = await startApi({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    await api.close();
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
  });
  beforeEach(() => {
    received.length = 0;
    refusing = false;
    api.clock.set();
  });

  const queue = () =>
    api.app.get(UnitOfWork).run(systemActor([]), (work) => {
      work.recordRefusal('the test', 'none');
      return api.app.get(Mail).queue(work, {
        to: { personId: api.people.owner.id },
        language: 'fr',
        ...mailText(RECEIPT, 'fr', { reference: 'BI-2026-0001' }),
      });
    });
  const stateOf = async (id: string) => {
    const { rows } = await api.owner.query<{ state: string; attempts: number }>(
      'select state, attempts from mail_messages where id = $1',
      [id],
    );
    return rows[0];
  };
  const dueAgain = () => api.owner.query(`update pgboss.job set start_after = now() where state = 'retry'`);

  it('arrives with its language, both forms and an identifier that stays', async () => {
    const id = await queue();
    expect(await runJobs(api)).toEqual([]);
    const [mail] = received;
    expect(mail?.subject).toBe('Dossier BI-2026-0001 reçu');
    expect(mail?.text).toContain('Votre dossier BI-2026-0001 <b> est reçu.');
    expect(mail?.html).toContain('<html lang="fr">');
    expect(mail?.html).toContain('&lt;b&gt; est reçu.<br>À bientôt.');
    expect(mail?.headers.get('content-language')).toBe('fr');
    expect(mail?.messageId).toBe(`<${id}@127.0.0.1>`);
    expect(mail?.to).toMatchObject({ text: 'owner@example.org' });
    expect(await stateOf(id)).toEqual({ state: 'sent', attempts: 1 });
  });

  it('sends the secret of a link, shows it to no administrator, and forgets it (SEC-32)', async () => {
    const id = await api.app.get(UnitOfWork).run(systemActor([]), (work) => {
      work.recordRefusal('the test', 'none');
      const to = { personId: api.people.owner.id };
      const text = 'Link: https://example.org/?token={secret}';
      return api.app.get(Mail).queue(work, { to, language: 'en', subject: 'Link', text, secret: 'only-once' });
    });
    const shown = async () =>
      (await (await api.as('administrator')).get<OutboxPage>(outboxPaths.list)).body.items.find(
        (item) => item.id === id,
      )?.text;
    expect(await shown()).toBe('Link: https://example.org/?token=…');
    await runJobs(api);
    expect(received[0]?.text).toContain('https://example.org/?token=only-once');
    expect(await shown()).toBe('Link: https://example.org/?token=…');
    const { rows } = await api.owner.query('select secret from mail_messages where id = $1', [id]);
    expect(rows).toEqual([{ secret: null }]);
  });

  it('names the page that ends mails of its kind to mail programs', async () => {
    await api.app.get(UnitOfWork).run(systemActor([]), (work) => {
      work.recordRefusal('the test', 'none');
      const unsubscribe = 'https://example.org/end?token={secret}';
      const mail = { to: { address: 'a@example.org' }, language: 'en', subject: 'x', text: 'y' } as const;
      return api.app.get(Mail).queue(work, { ...mail, secret: 'mine', unsubscribe });
    });
    await queue();
    await runJobs(api);
    const lists = received.map((mail) => mail.headers.get('list'));
    expect(lists).toContainEqual({ unsubscribe: { url: 'https://example.org/end?token=mine' } });
    expect(lists).toContainEqual(undefined);
  });

  it('is not sent when the change it belongs to fails', async () => {
    const failing = api.app.get(UnitOfWork).run(systemActor([]), async (work) => {
      await api.app
        .get(Mail)
        .queue(work, { to: { address: 'a@example.org' }, language: 'en', subject: 'x', text: 'y' });
      throw new Error('the change fails');
    });
    await expect(failing).rejects.toThrow('the change fails');
    await runJobs(api);
    expect(received).toEqual([]);
  });

  it('is tried again when the server refuses it first (SEC-53)', async () => {
    refusing = true;
    const id = await queue();
    expect(await runJobs(api)).toHaveLength(1);
    expect(await stateOf(id)).toEqual({ state: 'queued', attempts: 1 });
    refusing = false;
    await dueAgain();
    expect(await runJobs(api)).toEqual([]);
    expect(await stateOf(id)).toEqual({ state: 'sent', attempts: 2 });
    expect(received.map(({ messageId }) => messageId)).toEqual([`<${id}@127.0.0.1>`]);
  });

  it('is sent once, however often its job runs (SEC-53)', async () => {
    const id = await queue();
    const jobs = api.app.get(Jobs);
    await Promise.all([jobs.perform('mail.send', { id }), jobs.perform('mail.send', { id })]);
    await jobs.perform('mail.send', { id });
    await runJobs(api);
    expect(received).toHaveLength(1);
  });

  it('waits for a human after 72 hours', async () => {
    refusing = true;
    api.clock.set(new Date(Date.now() - 73 * 3_600_000).toISOString());
    const id = await queue();
    api.clock.set();
    expect(await runJobs(api)).toEqual([]);
    expect((await stateOf(id))?.state).toBe('failed');
    const { body } = await (await api.as('administrator')).get<OutboxPage>(`${outboxPaths.list}?state=failed`);
    expect(body.items.map((item) => item.id)).toEqual([id]);
    const { rows } = await api.owner.query(
      `select 1 from audit_events where action = 'mail.fail' and subject_id = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  it('keeps a placeholder without value from being sent', () => {
    expect(() => mailText(RECEIPT, 'nl', { name: 'x' })).toThrow('{reference}');
  });
});
