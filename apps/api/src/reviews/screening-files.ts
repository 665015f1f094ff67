import { Injectable } from '@nestjs/common';
import type { ScreeningAction, ScreeningDetail } from '@passerelle/contract';
import type { Application } from '../applications/application.entity';
import { lockApplication } from '../applications/application.queries';
import { applicationWorkflow } from '../applications/application.workflow';
import type { Actor } from '../core/auth/actor';
import { conflict, forbidden } from '../core/problems';
import type { Queryable } from '../core/database/database';
import { MatchSources } from '../core/matches/match-sources';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { Screening } from './screening.entity';
import {
  editorsOf,
  requireScreeningVisible,
  screenedFile,
  screeningSettings,
  toScreeningDetail,
  type Look,
} from './screening.queries';
import { needsSecondPerson, refreshed } from './screening.rules';

/** A file and its list, both locked. */
export interface OpenScreening {
  application: Application;
  screening: Screening;
  editorIds: string[];
}

/** How a screening is changed: file and list together, on the version of the list that was seen. */
@Injectable()
export class ScreeningFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: MatchSources,
  ) {}

  /** Locks file and list, compares the version of the list, decides the automatic points anew, and answers with the list. */
  change(
    actor: Actor,
    applicationId: string,
    decide: (work: Work, open: OpenScreening) => Promise<void>,
  ): Promise<ScreeningDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const application = await this.lock(work, applicationId);
      const screening = await work.lock(Screening, { applicationId });
      work.expectVersion(screening);
      screening.checks = refreshed(
        screening.checks,
        await screenedFile(this.look(work.db, work.now), application),
        work.now,
      );
      // The file may ask for more since: corrected by the applicant, or on behalf of the applicant (R8).
      const { secondPersonAbove } = await screeningSettings(work.db, work.now);
      screening.secondPersonNeeded ||= needsSecondPerson(application.requested, secondPersonAbove);
      await decide(work, { application, screening, editorIds: await editorsOf(work.db, applicationId) });
      return toScreeningDetail(this.look(work.db, work.now), actor, application, screening);
    });
  }

  look(db: Queryable, now: Date): Look {
    return { db, sources: this.sources, now };
  }

  async lock(work: Work, applicationId: string): Promise<Application> {
    await requireScreeningVisible(work.db, work.actor, applicationId);
    return lockApplication(work, applicationId);
  }
}

/** 403 for what another person has to do, 409 for everything else. */
export function refuseScreening(action: ScreeningAction, code: string | undefined): void {
  if (code === undefined) return;
  const permission = action === 'confirm' ? 'reviews:confirm-screening' : applicationWorkflow[action].permission;
  if (['not-permitted', 'four-eyes', 'conflict-of-interest'].includes(code)) throw forbidden(code, permission);
  throw conflict(code);
}
