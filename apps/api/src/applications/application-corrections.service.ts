import { Inject, Injectable } from '@nestjs/common';
import { questionsOf, type CorrectionMark, type CorrectionRounds, type FormQuestion } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { CONFIG, type Config } from '../core/config';
import { Database } from '../core/database/database';
import { Mail } from '../core/mail/mail';
import { formatDeadline, mailText } from '../core/mail/mail-text';
import { pageLink } from '../core/mail/page-link';
import { notFound, refuseIfAny } from '../core/problems';
import type { Work } from '../core/work/work';
import { writersOf } from '../organisations/organisation.queries';
import { findOwnForm } from './application.answers';
import type { Application } from './application.entity';
import { requireVisible } from './application.queries';
import { CorrectionRound } from './correction-round.entity';
import { remarksText, RETURNED } from './correction.mail';
import { filedContent, roundsOf } from './correction.queries';
import { markErrors } from './correction.rules';

/** Rounds of correction of a file: read by the applicant and the administration, opened by who checks it (R9). */
@Injectable()
export class ApplicationCorrectionsService {
  constructor(
    private readonly db: Database,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What was asked and answered; evaluators judge the project, not its way here (R12). */
  async list(actor: Actor, id: string): Promise<CorrectionRounds> {
    if (!can(actor, 'files:read-any') && !can(actor, 'files:read-own')) throw notFound();
    await requireVisible(this.db, actor, id);
    return { rounds: await roundsOf(this.db, id) };
  }

  /** Opens the marked parts of a locked file until an instant, keeps the file as it is now, and tells who may write in it. */
  async open(
    work: Work,
    application: Application,
    asked: { reason: string; marks: CorrectionMark[]; until: Date },
  ): Promise<CorrectionRound> {
    const fileBefore = await filedContent(work.db, application, work.now);
    const own = await findOwnForm(work.db, application, work.now);
    const questions = own ? questionsOf(own.definition) : [];
    const keys = questions.map(({ key }) => key);
    refuseIfAny(markErrors(fileBefore.content, asked.marks, keys));
    const number = 1 + (await work.db.countBy(CorrectionRound, { applicationId: application.id }));
    const round = work.db.create(CorrectionRound, { ...asked, number, openedById: work.actor.id });
    round.applicationId = application.id;
    round.fileBefore = fileBefore;
    round.openedAt = work.now;
    application.returnedReason = asked.reason;
    application.returnedUntil = asked.until;
    application.updatedAt = work.now;
    await this.tell(work, application, asked, questions);
    return work.db.save(round);
  }

  private async tell(
    work: Work,
    { id, organisationId, language, reference, title }: Application,
    asked: { reason: string; marks: CorrectionMark[]; until: Date },
    questions: readonly FormQuestion[],
  ): Promise<void> {
    const [first] = asked.marks;
    const values = {
      reference,
      title,
      remarks: remarksText(asked, language, questions),
      until: formatDeadline(asked.until, language),
      link: pageLink(this.config, language, `applications/${id}/edit/${first?.target.split('.')[0] ?? 'check'}`),
    };
    for (const { personId } of await writersOf(work.db, organisationId))
      await this.mail.queue(work, {
        to: { personId },
        language,
        ...mailText(RETURNED, language, values),
        about: { type: 'applications', id },
      });
  }
}
