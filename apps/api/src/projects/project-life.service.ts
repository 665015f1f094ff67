import { Injectable, type OnModuleInit } from '@nestjs/common';
import { brusselsDay, euro, type DateOnly, type ProjectDetail } from '@passerelle/contract';
import { systemActor, type Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database, rows } from '../core/database/database';
import { Jobs } from '../core/jobs/jobs';
import { formatAmount } from '../core/mail/mail-text';
import { wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { NOTIFICATION } from './notification.mail';
import type { Project } from './project.entity';
import { ProjectLetters } from './project-letters';
import { advanceProject, endWithoutAward, lockProject } from './project.progress';
import { findRow, toDetail } from './project.view';
import type { OwnAction } from './project.workflow';

type PlainAction = Exclude<OwnAction, 'start' | 'terminate' | 'withdraw'>;

/** What officers do to a project that runs, and what its end date does by itself. */
@Injectable()
export class ProjectLifeService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly letters: ProjectLetters,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('projects.end-periods', () => this.endPeriods());
  }

  /** The award is notified and the work begins (R16). */
  start(actor: Actor, id: string, startedOn: DateOnly): Promise<ProjectDetail> {
    return this.change(actor, id, async (work, project) => {
      if (startedOn > project.today) throw wrongField('startedOn', 'in-the-future');
      project.startedOn = startedOn;
      await work.db.save(project);
      await advanceProject(work, id, 'start', { startedOn });
      const { language, granted } = project;
      const values = { amount: formatAmount(euro(granted), language) };
      await this.letters.send(work, project, NOTIFICATION, values, { type: 'projects', id });
    });
  }

  /** Actions that need no more than their reason, and the end of the period, which needs none. */
  act(actor: Actor, id: string, action: PlainAction, reason?: string): Promise<ProjectDetail> {
    return this.change(actor, id, async (work) => {
      await advanceProject(work, id, action, reason === undefined ? {} : { reason });
    });
  }

  /** The partner gives up before any decision. */
  withdraw(actor: Actor, id: string, reason: string): Promise<ProjectDetail> {
    return this.change(actor, id, (work) => endWithoutAward(work, id, 'withdraw', { reason }));
  }

  /** Every running project whose last day has passed (R18); each in its own transaction, so that one cannot hold up all. */
  private async endPeriods(): Promise<void> {
    const over = await rows<{ id: string }>(
      this.db,
      `select id from projects where state = 'running' and ends_on < $1::date order by id`,
      [brusselsDay(this.clock.now())],
    );
    const actor = systemActor(['files:read-any', 'projects:manage'], 'projects.end-periods');
    const failures: unknown[] = [];
    for (const { id } of over)
      try {
        await this.unitOfWork.run(actor, (work) => advanceProject(work, id, 'endPeriod'));
      } catch (error) {
        failures.push(error);
      }
    // Thrown once all had their turn, so that the queue tries the failed ones again.
    if (failures.length) throw new AggregateError(failures, `${failures.length} of ${over.length} periods did not end`);
  }

  private change(
    actor: Actor,
    id: string,
    change: (work: Work, project: Project) => Promise<void>,
  ): Promise<ProjectDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const project = await lockProject(work, id);
      work.expectVersion(project);
      await change(work, project);
      return toDetail(await findRow(work.db, actor, id, project.today), actor, project.today);
    });
  }
}
