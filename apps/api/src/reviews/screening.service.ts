import { Injectable } from '@nestjs/common';
import type {
  RejectApplication,
  ReturnApplication,
  ScreeningAction,
  ScreeningDetail,
  WriteCheck,
} from '@passerelle/contract';
import type { Application } from '../applications/application.entity';
import { lockApplication } from '../applications/application.queries';
import { applicationWorkflow } from '../applications/application.workflow';
import type { Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database } from '../core/database/database';
import { Mail } from '../core/mail/mail';
import { formatDeadline, mailText, type MailTemplate } from '../core/mail/mail-text';
import { conflict, forbidden, notFound, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { REJECTED, RETURNED } from './screening.mail';
import { Screening } from './screening.entity';
import {
  findScreenedApplication,
  findScreening,
  governed,
  requireScreeningVisible,
  screenedFile,
  screeningSettings,
  toScreeningDetail,
} from './screening.queries';
import {
  automaticChecks,
  isManual,
  needsSecondPerson,
  openManualChecks,
  refreshed,
  returnDeadline,
  screeningObstacle,
} from './screening.rules';

interface OpenScreening {
  application: Application;
  screening: Screening;
}

/** The admissibility of a file: a list of points, a second person above an amount, one chance to complete (R8 to R11). */
@Injectable()
export class ScreeningService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly mail: Mail,
  ) {}

  async detail(actor: Actor, applicationId: string): Promise<ScreeningDetail> {
    await requireScreeningVisible(this.db, actor, applicationId);
    const now = this.clock.now();
    const application = await findScreenedApplication(this.db, applicationId, now);
    return toScreeningDetail(this.db, actor, application, await findScreening(this.db, applicationId), now);
  }

  /** Opens the list: the system decides its points at once, the others wait for a person. */
  start(actor: Actor, applicationId: string): Promise<ScreeningDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const application = await this.lockFile(work, applicationId);
      refuse('startScreening', screeningObstacle('startScreening', governed(application, null), actor));
      const file = await screenedFile(work.db, application);
      const { secondPersonAbove } = await screeningSettings(work.db, work.now);
      const screening = work.db.create(Screening, {
        applicationId,
        checks: [...automaticChecks(file, work.now), ...openManualChecks()],
        secondPersonNeeded: needsSecondPerson(application.requested, secondPersonAbove),
        screenedById: actor.id,
        startedAt: work.now,
      });
      application.updatedAt = work.now;
      await work.advance(applicationWorkflow, application, 'startScreening');
      await work.save(screening, 'screening.start', {
        secondPersonNeeded: { from: null, to: screening.secondPersonNeeded },
      });
      return toScreeningDetail(work.db, actor, application, screening, work.now);
    });
  }

  /** One point decided by a person; a failure says why. A confirmation given before is void. */
  check(actor: Actor, applicationId: string, code: string, { outcome, note }: WriteCheck): Promise<ScreeningDetail> {
    if (!isManual(code)) throw notFound();
    if (outcome === 'fail' && note === '') throw wrongField('note', 'required');
    return this.change(actor, applicationId, async (work, { application, screening }) => {
      if (application.state !== 'admissibility') throw conflict('wrong-state');
      if (actor.organisationIds.includes(application.organisationId)) throw forbidden('conflict-of-interest');
      const before = screening.checks.find((check) => check.code === code);
      const decided = { outcome, note, byId: actor.id, at: work.now.toISOString() };
      screening.checks = screening.checks.map((check) => (check.code === code ? { ...check, ...decided } : check));
      screening.confirmedById = null;
      await work.save(screening, 'screening.check', {
        [code]: { from: before?.outcome ?? null, to: outcome, note },
      });
    });
  }

  /** The second person agrees with the whole list (R8). */
  confirm(actor: Actor, applicationId: string): Promise<ScreeningDetail> {
    return this.change(actor, applicationId, async (work, { application, screening }) => {
      refuse('confirm', screeningObstacle('confirm', governed(application, screening), actor));
      screening.confirmedById = actor.id;
      await work.save(screening, 'screening.confirm', { confirmedById: { from: null, to: actor.id } });
    });
  }

  /** Asks the applicant to complete the file, once, within working days (R9). */
  return(actor: Actor, applicationId: string, { reason }: ReturnApplication): Promise<ScreeningDetail> {
    return this.change(actor, applicationId, async (work, { application, screening }) => {
      refuse('return', screeningObstacle('return', governed(application, screening), actor));
      const { workingDays } = await screeningSettings(work.db, work.now);
      const until = returnDeadline(work.now, workingDays);
      application.returnedReason = reason;
      application.returnedUntil = until;
      application.updatedAt = work.now;
      screening.returned = true;
      screening.confirmedById = null;
      await work.advance(applicationWorkflow, application, 'return', { reason, until: until.toISOString() });
      await work.save(screening, 'screening.return', { returned: { from: false, to: true } });
      await this.write(work, application, RETURNED, {
        reason,
        until: formatDeadline(until, application.language),
      });
    });
  }

  /** A manager says why the file cannot be taken, in its language (R10). */
  reject(actor: Actor, applicationId: string, { code, reason }: RejectApplication): Promise<ScreeningDetail> {
    return this.change(actor, applicationId, async (work, { application, screening }) => {
      refuse('reject', screeningObstacle('reject', governed(application, screening), actor));
      application.outcomeReason = reason;
      application.updatedAt = work.now;
      await work.advance(applicationWorkflow, application, 'reject', { code, reason });
      await this.write(work, application, REJECTED, { reason });
    });
  }

  /** The file goes to the committee: every point passes, and is confirmed where that is asked for (R11). */
  admit(actor: Actor, applicationId: string): Promise<ScreeningDetail> {
    return this.change(actor, applicationId, async (work, { application, screening }) => {
      refuse('admit', screeningObstacle('admit', governed(application, screening), actor));
      application.updatedAt = work.now;
      await work.advance(applicationWorkflow, application, 'admit');
      await work.db.save(screening);
    });
  }

  /** Locks file and list, compares the version of the list, decides the automatic points anew, and answers with the list. */
  private change(
    actor: Actor,
    applicationId: string,
    decide: (work: Work, open: OpenScreening) => Promise<void>,
  ): Promise<ScreeningDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const application = await this.lockFile(work, applicationId);
      const screening = await work.lock(Screening, { applicationId });
      work.expectVersion(screening);
      screening.checks = refreshed(screening.checks, await screenedFile(work.db, application), work.now);
      await decide(work, { application, screening });
      return toScreeningDetail(work.db, actor, application, screening, work.now);
    });
  }

  private async lockFile(work: Work, applicationId: string): Promise<Application> {
    await requireScreeningVisible(work.db, work.actor, applicationId);
    return lockApplication(work, applicationId);
  }

  private async write(
    work: Work,
    { id, createdById, language, reference, title }: Application,
    template: MailTemplate,
    values: Record<string, string>,
  ): Promise<void> {
    await this.mail.queue(work, {
      to: { personId: createdById },
      language,
      ...mailText(template, language, { reference, title, ...values }),
      about: { type: 'applications', id },
    });
  }
}

/** 403 for what another person has to do, 409 for everything else. */
function refuse(action: ScreeningAction, code: string | undefined): void {
  if (code === undefined) return;
  const permission = action === 'confirm' ? 'reviews:confirm-screening' : applicationWorkflow[action].permission;
  if (['not-permitted', 'four-eyes', 'conflict-of-interest'].includes(code)) throw forbidden(code, permission);
  throw conflict(code);
}
