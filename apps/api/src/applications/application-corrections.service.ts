import { Inject, Injectable } from '@nestjs/common';
import {
  EMPTY_FORM,
  OWN_SECTION_PREFIX,
  ownPlaceOf,
  questionsOf,
  type CorrectionMark,
  type CorrectionRounds,
  type FormDefinition,
} from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { CONFIG, type Config } from '../core/config';
import { Database } from '../core/database/database';
import { formatDeadline } from '../core/mail/mail-text';
import { pageLink } from '../core/mail/page-link';
import { notFound, refuseIfAny } from '../core/problems';
import type { Work } from '../core/work/work';
import { findOwnForm } from './application.answers';
import { ApplicationMail, wordsAbout } from './application-mail.service';
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
    private readonly mail: ApplicationMail,
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
    await this.tell(work, application, asked, own?.definition);
    return work.db.save(round);
  }

  private tell(
    work: Work,
    application: Application,
    asked: { reason: string; marks: CorrectionMark[]; until: Date },
    definition = EMPTY_FORM,
  ): Promise<void> {
    const { id, language } = application;
    const page = pageOf(asked.marks[0], definition);
    const words = wordsAbout(application, RETURNED, {
      remarks: remarksText(asked, language, questionsOf(definition)),
      until: formatDeadline(asked.until, language),
      link: pageLink(this.config, language, `applications/${id}/edit/${page}`),
    });
    return this.mail.writeTeam(work, application, words);
  }
}

/** The page of the form where a mark stands. */
function pageOf(mark: CorrectionMark | undefined, definition: FormDefinition): string {
  if (!mark) return 'check';
  const own = ownPlaceOf(definition, mark.target);
  return own ? `${OWN_SECTION_PREFIX}${own.section}` : (mark.target.split('.')[0] ?? 'check');
}
