import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@passerelle/contract';
import { createTransport, type Transporter } from 'nodemailer';
import { can, systemActor } from '../auth/actor';
import { Clock } from '../clock';
import { CONFIG, type Config } from '../config';
import { Database, rows } from '../database/database';
import { HomeSources } from '../home/home-sources';
import { Jobs } from '../jobs/jobs';
import { UnitOfWork } from '../work/unit-of-work';
import { MailMessage } from './mail-message.entity';
import { mailHtml } from './mail-text';

const CONNECT_MS = 5_000;
const TALK_MS = 15_000;
/** Longer than one attempt can last, shorter than the wait before the next one. */
const CLAIM = '25 seconds';
const GIVE_UP_MS = 72 * 3_600_000;

/** Mails that nobody got wait for a human. */
const FAILED = `select m.id, '', m.subject, '', m.created_at, null::timestamptz from mail_messages m where m.state = 'failed'`;

interface DueMail {
  address: string | null;
  language: Language;
  subject: string;
  text: string;
  unsubscribe: string | null;
  messageId: string;
  createdAt: Date;
}

/** Sends the mails of the outbox by SMTP, each once; tries again for 72 hours, then leaves it to a human (SEC-53). */
@Injectable()
export class MailSender implements OnModuleInit, OnModuleDestroy {
  private readonly transport: Transporter | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly home: HomeSources,
  ) {
    if (config.SMTP_URL === undefined) return;
    this.transport = createTransport({
      url: config.SMTP_URL,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: TALK_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  onModuleInit(): void {
    this.jobs.handle<{ id: string }>('mail.send', ({ id }) => this.send(id));
    this.home.work.push({
      reason: 'mail-failed',
      feature: 'outbox',
      sql: (actor) => (can(actor, 'outbox:read') ? FAILED : undefined),
    });
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  /** Sends one mail unless it is sent already or another worker has it in hand; throws when it has to be tried again. */
  private async send(id: string): Promise<void> {
    const mail = await this.claim(id);
    if (!mail || !this.transport) return;
    if (!mail.address) return this.settle(id, 'failed', 'no-address');
    try {
      await this.transport.sendMail({
        from: this.config.MAIL_FROM,
        to: mail.address,
        subject: mail.subject,
        text: mail.text,
        html: mailHtml(mail.language, mail.subject, mail.text),
        messageId: mail.messageId,
        date: mail.createdAt,
        list: mail.unsubscribe === null ? {} : { unsubscribe: mail.unsubscribe },
        headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      if (this.clock.now().getTime() - mail.createdAt.getTime() >= GIVE_UP_MS)
        return this.settle(id, 'failed', 'refused-for-72-hours');
      await this.db.query('update mail_messages set claimed_until = null where id = $1', [id]);
      throw error;
    }
    await this.settle(id, 'sent');
  }

  /** No network inside a transaction (SEC-15): the row is claimed first, and the claim ends by itself if we die. */
  private async claim(id: string): Promise<DueMail | undefined> {
    const [mail] = await rows<DueMail>(
      this.db,
      `with claimed as (
         update mail_messages set attempts = attempts + 1, claimed_until = now() + interval '${CLAIM}'
         where id = $1 and state = 'queued' and (claimed_until is null or claimed_until < now()) returning *)
       select coalesce(u.email, c.to_address) as address, c.language, c.subject,
              replace(c.text, '{secret}', coalesce(c.secret, '')) as text,
              replace(c.unsubscribe, '{secret}', coalesce(c.secret, '')) as unsubscribe, c.message_id as "messageId",
              c.created_at as "createdAt"
       from claimed c left join users u on u.id = c.to_person_id and u.disabled_at is null`,
      [id],
    );
    return mail;
  }

  private settle(id: string, state: 'sent' | 'failed', reason?: string): Promise<void> {
    return this.unitOfWork.run(systemActor([], 'mail.send'), async (work) => {
      const message = await work.lock(MailMessage, { id });
      message.state = state;
      message.sentAt = state === 'sent' ? work.now : null;
      message.claimedUntil = null;
      message.secret = null;
      await work.db.save(message);
      work.record(state === 'sent' ? 'mail.send' : 'mail.fail', message, reason === undefined ? {} : { reason });
    });
  }
}
