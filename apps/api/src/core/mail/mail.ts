import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/contract';
import { CONFIG, type Config } from '../config';
import { Jobs } from '../jobs/jobs';
import type { Work } from '../work/work';
import { MailMessage } from './mail-message.entity';

/** A mail to a person with an account, or to an address. Letters of a dossier go out in its language (R3). */
export interface NewMail {
  to: { personId: string } | { address: string };
  language: Language;
  subject: string;
  text: string;
  /** Takes the place of `{secret}` in the text when the mail is sent; the outbox does not show it. */
  secret?: string;
  /** Page on which the receiver ends mails of this kind; `{secret}` in it is filled as in the text. */
  unsubscribe?: string;
  /** The record it is about. */
  about?: { type: string; id: string };
}

/** Puts mails in the outbox; a job sends them (SEC-53). */
@Injectable()
export class Mail {
  constructor(
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Writes the mail and its job in the transaction of `work`, so that it is sent if and only if the change is committed. */
  async queue(work: Work, mail: NewMail): Promise<string> {
    const message = new MailMessage();
    const about = mail.about ?? { type: null, id: null };
    Object.assign(message, {
      toPersonId: 'personId' in mail.to ? mail.to.personId : null,
      toAddress: 'address' in mail.to ? mail.to.address : null,
      language: mail.language,
      subject: mail.subject,
      text: mail.text,
      secret: mail.secret ?? null,
      unsubscribe: mail.unsubscribe ?? null,
      state: this.config.SMTP_URL === undefined ? 'shown' : 'queued',
      messageId: `<${message.id}@${new URL(this.config.PUBLIC_URL).hostname}>`,
      createdAt: work.now,
      aboutType: about.type,
      aboutId: about.id,
    });
    await work.db.insert(MailMessage, message);
    if (message.state === 'queued') await this.jobs.send(work, 'mail.send', { id: message.id });
    return message.id;
  }
}
