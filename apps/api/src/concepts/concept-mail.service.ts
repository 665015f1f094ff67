import { Inject, Injectable } from '@nestjs/common';
import { linkPages } from '@passerelle/contract';
import { CONFIG, type Config } from '../core/config';
import { Mail } from '../core/mail/mail';
import { mailText, type MailTemplate } from '../core/mail/mail-text';
import { pageLink } from '../core/mail/page-link';
import type { Work } from '../core/work/work';
import { writersOf } from '../organisations/organisation.queries';
import type { ConceptNote } from './concept-note.entity';

/** A note as a mail about it names it. */
export type MailedNote = Pick<ConceptNote, 'id' | 'organisationId' | 'language' | 'reference' | 'title'>;

/** Mails about a note, in the language of the note, whoever reads them (R3). */
@Injectable()
export class ConceptMail {
  constructor(
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** To everybody who may write in the note. */
  async writeTeam(work: Work, note: MailedNote, template: MailTemplate, values: Record<string, string>): Promise<void> {
    const team = await writersOf(work.db, note.organisationId);
    const ids = team.map(({ personId }) => personId);
    await this.write(work, note, ids, template, values);
  }

  async write(
    work: Work,
    { id, language, reference, title }: MailedNote,
    personIds: readonly string[],
    template: MailTemplate,
    values: Record<string, string>,
  ): Promise<void> {
    const link = pageLink(this.config, language, linkPages.conceptNote(id));
    const text = mailText(template, language, { reference, title, link, ...values });
    for (const personId of personIds)
      await this.mail.queue(work, { to: { personId }, language, ...text, about: { type: 'concepts', id } });
  }
}
