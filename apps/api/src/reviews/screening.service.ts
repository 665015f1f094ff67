import { Injectable } from '@nestjs/common';
import type { ScreeningDetail, WriteCheck } from '@passerelle/contract';
import { applicationWorkflow } from '../applications/application.workflow';
import type { Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database } from '../core/database/database';
import { conflict, forbidden, notFound, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import { refuseScreening, ScreeningFiles } from './screening-files';
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
import { needsSecondPerson, openedChecks, screeningObstacle } from './screening.rules';

/** The admissibility of a file: a list of points, a second person above an amount, and the way to the committee (R8, R11). */
@Injectable()
export class ScreeningService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly files: ScreeningFiles,
  ) {}

  async detail(actor: Actor, applicationId: string): Promise<ScreeningDetail> {
    await requireScreeningVisible(this.db, actor, applicationId);
    const now = this.clock.now();
    const application = await findScreenedApplication(this.db, applicationId, now);
    const screening = await findScreening(this.db, applicationId);
    return toScreeningDetail(this.files.look(this.db, now), actor, application, screening);
  }

  /** Opens the list: the system decides its points at once, the others wait for a person. */
  start(actor: Actor, applicationId: string): Promise<ScreeningDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const application = await this.files.lock(work, applicationId);
      refuseScreening(
        'startScreening',
        screeningObstacle('startScreening', governed({ application, screening: null, editorIds: [] }), actor),
      );
      const look = this.files.look(work.db, work.now);
      const file = await screenedFile(look, application);
      const { secondPersonAbove } = await screeningSettings(work.db, work.now);
      const screening = work.db.create(Screening, {
        applicationId,
        checks: openedChecks(file, work.now),
        secondPersonNeeded: needsSecondPerson(application.requested, secondPersonAbove),
        screenedById: actor.id,
        startedAt: work.now,
      });
      application.updatedAt = work.now;
      await work.advance(applicationWorkflow, application, 'startScreening');
      await work.save(screening, 'screening.start', {
        secondPersonNeeded: { from: null, to: screening.secondPersonNeeded },
      });
      return toScreeningDetail(look, actor, application, screening);
    });
  }

  /** One point decided by a person; a failure says why. A confirmation given before is void. */
  check(actor: Actor, applicationId: string, code: string, { outcome, note }: WriteCheck): Promise<ScreeningDetail> {
    if (outcome === 'fail' && note === '') throw wrongField('note', 'required');
    return this.files.change(actor, applicationId, async (work, { application, screening }) => {
      if (application.state !== 'admissibility') throw conflict('wrong-state');
      if (actor.organisationIds.includes(application.organisationId)) throw forbidden('conflict-of-interest');
      const before = screening.checks.find((check) => check.code === code && !check.automatic);
      if (!before) throw notFound();
      if (before.findings.length) throw conflict('decided-by-system');
      const decided = { outcome, note, byId: actor.id, at: work.now.toISOString() };
      screening.checks = screening.checks.map((check) => (check.code === code ? { ...check, ...decided } : check));
      screening.confirmedById = null;
      await work.save(screening, 'screening.check', {
        [code]: { from: before.outcome, to: outcome, note, ...(before.own ? { label: before.own.label } : {}) },
      });
    });
  }

  /** The second person agrees with the whole list (R8). */
  confirm(actor: Actor, applicationId: string): Promise<ScreeningDetail> {
    return this.files.change(actor, applicationId, async (work, open) => {
      const { screening } = open;
      refuseScreening('confirm', screeningObstacle('confirm', governed(open), actor));
      screening.confirmedById = actor.id;
      await work.save(screening, 'screening.confirm', { confirmedById: { from: null, to: actor.id } });
    });
  }

  /** The file goes to the committee: every point passes, and is confirmed where that is asked for (R11). */
  admit(actor: Actor, applicationId: string): Promise<ScreeningDetail> {
    return this.files.change(actor, applicationId, async (work, open) => {
      const { application, screening } = open;
      refuseScreening('admit', screeningObstacle('admit', governed(open), actor));
      application.updatedAt = work.now;
      await work.advance(applicationWorkflow, application, 'admit');
      await work.db.save(screening);
    });
  }
}
