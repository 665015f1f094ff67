import { Injectable } from '@nestjs/common';
import type { RejectApplication, ReturnApplication, ScreeningDetail } from '@passerelle/contract';
import { ApplicationCorrectionsService } from '../applications/application-corrections.service';
import { applicationWorkflow } from '../applications/application.workflow';
import type { Actor } from '../core/auth/actor';
import { Mail } from '../core/mail/mail';
import { mailText } from '../core/mail/mail-text';
import { refuseIfAny } from '../core/problems';
import { refuseScreening, ScreeningFiles } from './screening-files';
import { REJECTED } from './screening.mail';
import { governed } from './screening.queries';
import { returnDayErrors, returnDeadline, screeningObstacle } from './screening.rules';

/** What a screening says to the applicant: correct this, or the file is not admissible (R9, R10). */
@Injectable()
export class ScreeningOutcomesService {
  constructor(
    private readonly files: ScreeningFiles,
    private readonly corrections: ApplicationCorrectionsService,
    private readonly mail: Mail,
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

  /** A manager says why the file cannot be taken, in its language (R10). */
  reject(actor: Actor, applicationId: string, { code, reason }: RejectApplication): Promise<ScreeningDetail> {
    return this.files.change(actor, applicationId, async (work, open) => {
      const { application } = open;
      refuseScreening('reject', screeningObstacle('reject', governed(open), actor));
      application.outcomeReason = reason;
      application.updatedAt = work.now;
      await work.advance(applicationWorkflow, application, 'reject', { code, reason });
      const { id, createdById, language, reference, title } = application;
      await this.mail.queue(work, {
        to: { personId: createdById },
        language,
        ...mailText(REJECTED, language, { reference, title, reason }),
        about: { type: 'applications', id },
      });
    });
  }
}
