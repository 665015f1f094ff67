import { Injectable } from '@nestjs/common';
import { localized } from '@passerelle/contract';
import { rows } from '../core/database/database';
import { Mail, type NewMail } from '../core/mail/mail';
import { mailText, type MailTemplate } from '../core/mail/mail-text';
import type { Work } from '../core/work/work';
import type { Project } from './project.entity';

/** Letters of a file go to the owners of its beneficiary, in its language (R3). */
@Injectable()
export class ProjectLetters {
  constructor(private readonly mail: Mail) {}

  /** Fills `{reference}` and `{title}` with those of the project, the other placeholders with `values`. */
  async send(
    work: Work,
    { reference, title, language, beneficiaryId }: Project,
    template: MailTemplate,
    values: Record<string, string>,
    about: NonNullable<NewMail['about']>,
  ): Promise<void> {
    const owners = await rows<{ personId: string }>(
      work.db,
      `select m.user_id as "personId" from memberships m join users u on u.id = m.user_id and u.disabled_at is null
       where m.organisation_id = $1 and m.role = 'owner'`,
      [beneficiaryId],
    );
    const text = mailText(template, language, { reference, title: localized(title, language), ...values });
    for (const to of owners) await this.mail.queue(work, { to, language, ...text, about });
  }
}
