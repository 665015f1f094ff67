import { Injectable } from '@nestjs/common';
import type { CommitteeAction, PassOver, ProposeApplication, Ranking } from '@passerelle/contract';
import type { Application } from '../applications/application.entity';
import { lockApplication } from '../applications/application.queries';
import { applicationWorkflow } from '../applications/application.workflow';
import { proposeWithinEnvelope } from '../applications/lot-envelope';
import type { Actor } from '../core/auth/actor';
import { Database } from '../core/database/database';
import { refuseIfAny } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { committeeWorkflow } from './committee.workflow';
import { findRanking, findStanding, type RequestedStanding } from './ranking.queries';
import { minutesErrors, proposalErrors } from './ranking.rules';

/** What the committee says of each file of a lot: proposed with an amount, on the reserve list, not selected (R12, R23). */
@Injectable()
export class RankingService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  ranking(actor: Actor, lotId: string): Promise<Ranking> {
    return findRanking(this.db, actor, lotId);
  }

  propose(actor: Actor, applicationId: string, proposal: ProposeApplication): Promise<Ranking> {
    return this.decide(actor, applicationId, 'propose', proposal, async (work, application, standing) => {
      refuseIfAny(proposalErrors(proposal, standing.requested, work.now));
      await proposeWithinEnvelope(work, application.lotId, proposal.amount);
      application.proposedAmount = proposal.amount.amount;
      return { amount: proposal.amount, score: standing.score };
    });
  }

  reserve(actor: Actor, applicationId: string, decision: PassOver): Promise<Ranking> {
    return this.decide(actor, applicationId, 'reserve', decision, (_work, _application, { score }) =>
      Promise.resolve({ score }),
    );
  }

  /** The grounds are written to the applicant, in the language of the file. */
  decline(actor: Actor, applicationId: string, decision: PassOver): Promise<Ranking> {
    return this.decide(actor, applicationId, 'decline', decision, (_work, application, { score }) => {
      application.outcomeReason = decision.motivation;
      return Promise.resolve({ score });
    });
  }

  /** Locks the file, compares the version that was ranked, checks who speaks, and keeps day and grounds of the committee. */
  private decide(
    actor: Actor,
    applicationId: string,
    action: CommitteeAction,
    { minutesOn, motivation }: PassOver,
    effect: (work: Work, application: Application, standing: RequestedStanding) => Promise<Record<string, unknown>>,
  ): Promise<Ranking> {
    return this.unitOfWork.run(actor, async (work) => {
      const application = await lockApplication(work, applicationId);
      work.expectVersion(application);
      const standing = await findStanding(work.db, applicationId, actor.id);
      work.expectAllowed(committeeWorkflow, standing, action);
      refuseIfAny(minutesErrors(minutesOn, work.now));
      const data = await effect(work, application, standing);
      Object.assign(application, { minutesOn, motivation, updatedAt: work.now });
      await work.advance(applicationWorkflow, application, action, { ...data, minutesOn, motivation });
      return findRanking(work.db, actor, application.lotId);
    });
  }
}
