import { Injectable } from '@nestjs/common';
import {
  REJECTION_CODES,
  type LetterPreview,
  type RejectApplication,
  type ReturnApplication,
  type ScreeningDetail,
} from '@passerelle/contract';
import { ApplicationCorrectionsService } from '../applications/application-corrections.service';
import { ApplicationLetters } from '../applications/application-letters.service';
import { ApplicationMail } from '../applications/application-mail.service';
import { applicationWorkflow } from '../applications/application.workflow';
import type { Actor } from '../core/auth/actor';
import { Database } from '../core/database/database';
import { notFound, refuseIfAny } from '../core/problems';
import { refuseScreening, ScreeningFiles } from './screening-files';
import { letterDocument, letterText, rejectionLetter } from './rejection.letter';
import { findRejectedFile, governed, requireScreeningVisible } from './screening.queries';
import { returnDayErrors, returnDeadline, screeningObstacle } from './screening.rules';

/** What a screening says to the applicant: correct this, or the file is not admissible (R9, R10). */
@Injectable()
export class ScreeningOutcomesService {
  constructor(
    private readonly db: Database,
    private readonly files: ScreeningFiles,
    private readonly corrections: ApplicationCorrectionsService,
    private readonly letters: ApplicationLetters,
    private readonly mail: ApplicationMail,
  ) {}

  /** Opens what is marked for the applicant, until the end of a day; a second time it is a manager who asks (R9). */
  return(
    actor: Actor,
    applicationId: string,
    action: 'return' | 'returnAgain',
    { reason, marks, until: day }: ReturnApplication,
  ): Promise<ScreeningDetail> {
    return this.files.change(actor, applicationId, async (work, open) => {
      const { application, screening } = open;
      refuseScreening(action, screeningObstacle(action, governed(open), actor));
      refuseIfAny(returnDayErrors(day, work.now));
      const until = returnDeadline(day);
      const { number } = await this.corrections.open(work, application, { reason, marks, until });
      const before = screening.returned;
      screening.returned = true;
      screening.confirmedById = null;
      const data = { number, reason, marks, until: until.toISOString() };
      await work.advance(applicationWorkflow, application, action, data);
      await work.save(screening, 'screening.return', { returned: { from: before, to: true } });
    });
  }

  /** The letter that declares a file inadmissible, to be read before it is sent. */
  async letter(actor: Actor, applicationId: string, code: string): Promise<LetterPreview> {
    const ground = REJECTION_CODES.find((known) => known === code);
    if (!ground) throw notFound();
    await requireScreeningVisible(this.db, actor, applicationId);
    return rejectionLetter(await findRejectedFile(this.db, applicationId), ground);
  }

  /** A manager says on which ground and why the file cannot be taken; the letter goes out in its language (R10). */
  reject(actor: Actor, applicationId: string, { code, reason }: RejectApplication): Promise<ScreeningDetail> {
    return this.files.change(actor, applicationId, async (work, open) => {
      const { application, screening } = open;
      refuseScreening('reject', screeningObstacle('reject', governed(open), actor));
      application.outcomeReason = reason;
      application.updatedAt = work.now;
      screening.rejectionCode = code;
      await work.advance(applicationWorkflow, application, 'reject', { code, reason });
      await work.db.save(screening);
      const file = await findRejectedFile(work.db, applicationId);
      const letter = rejectionLetter(file, code);
      const words = { subject: letter.title, text: letterText(letter, reason) };
      await this.mail.writeTeam(work, application, words);
      await this.letters.order(work, application, letterDocument(letter, reason, file, work.now.toISOString()));
    });
  }
}
