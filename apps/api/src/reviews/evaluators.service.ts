import { Injectable } from '@nestjs/common';
import type { EvaluatorOption, EvaluatorOptions, ScoreSheets } from '@passerelle/contract';
import { lockApplication, requireVisible } from '../applications/application.queries';
import { ADMINISTRATION_ID, type Actor } from '../core/auth/actor';
import { Database, rows, type Queryable } from '../core/database/database';
import { conflict, forbidden, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import { ScoreSheet } from './score-sheet.entity';
import { findSheets } from './score-sheet.queries';

/** Who scores a file: members of the committee, none of them from the applicant's organisation (R12, E2). */
@Injectable()
export class EvaluatorsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async options(actor: Actor, applicationId: string): Promise<EvaluatorOptions> {
    await requireVisible(this.db, actor, applicationId);
    return { evaluators: await findEvaluators(this.db, applicationId) };
  }

  assign(actor: Actor, applicationId: string, evaluatorId: string): Promise<ScoreSheets> {
    return this.unitOfWork.run(actor, async (work) => {
      const application = await lockApplication(work, applicationId);
      if (application.state !== 'evaluation') throw conflict('wrong-state');
      const evaluator = (await findEvaluators(work.db, applicationId)).find(({ id }) => id === evaluatorId);
      if (!evaluator) throw wrongField('evaluatorId', 'not-an-evaluator');
      if (evaluator.conflicted) throw forbidden('conflict-of-interest', 'reviews:score');
      if (evaluatorId === actor.id) throw forbidden('four-eyes', 'reviews:assign');
      if (evaluator.assigned) throw conflict('already-assigned');
      const sheet = work.db.create(ScoreSheet, {
        applicationId,
        evaluatorId,
        assignedById: actor.id,
        assignedAt: work.now,
        scores: [],
      });
      await work.save(sheet, 'score_sheet.assign', { evaluatorId: { from: null, to: evaluatorId } });
      work.record('application.assign', application, { evaluatorId });
      const sheets = await findSheets(
        work.db,
        actor,
        (parameters) => `s.application_id = ${parameters.add(applicationId)}`,
      );
      return { sheets };
    });
  }
}

/** The members of the committee with their open files, those with the least work first. */
function findEvaluators(db: Queryable, applicationId: string): Promise<EvaluatorOption[]> {
  return rows<EvaluatorOption>(
    db,
    `select u.id, u.name,
            (select count(*)::int from score_sheets s
             where s.evaluator_id = u.id and s.state in ('assigned', 'declared')) as open,
            exists (select 1 from memberships own join applications a on a.organisation_id = own.organisation_id
                    where own.user_id = u.id and a.id = $1) as conflicted,
            exists (select 1 from score_sheets s where s.evaluator_id = u.id and s.application_id = $1) as assigned
     from users u
     where u.disabled_at is null and exists (
       select 1 from memberships m where m.user_id = u.id and m.organisation_id = $2 and m.role = 'evaluator')
     order by open, u.name`,
    [applicationId, ADMINISTRATION_ID],
  );
}
