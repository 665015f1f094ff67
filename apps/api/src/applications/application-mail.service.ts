import { Injectable } from '@nestjs/common';
import { Mail, type NewMail } from '../core/mail/mail';
import { mailText, type MailTemplate } from '../core/mail/mail-text';
import type { Work } from '../core/work/work';
import { peopleWith } from './application-role.queries';
import type { Application } from './application.entity';

type Words = Pick<NewMail, 'subject' | 'text'>;

/** A mail about a file: `{reference}` and `{title}` are those of the file, the other placeholders come from `values`. */
export const wordsAbout = (
  { language, reference, title }: Application,
  template: MailTemplate,
  values: Record<string, string>,
): Words => mailText(template, language, { reference, title, ...values });

/** Mails about a file, in the language of the file, whoever reads them (R3). */
@Injectable()
export class ApplicationMail {
  constructor(private readonly mail: Mail) {}

  /** To everybody who may write in the file. */
  async writeTeam(work: Work, application: Application, words: Words): Promise<void> {
    const team = await peopleWith(work.db, application, 'applications:edit');
    for (const { personId } of team) await this.write(work, application, personId, words);
  }

  async write(work: Work, { id, language }: Application, personId: string, words: Words): Promise<void> {
    await this.mail.queue(work, { to: { personId }, language, ...words, about: { type: 'applications', id } });
  }
}
