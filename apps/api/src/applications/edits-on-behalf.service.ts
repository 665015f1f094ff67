import { Inject, Injectable } from '@nestjs/common';
import {
  isCorrectable,
  linkPages,
  OWN_SECTION_PREFIX,
  questionsOf,
  type AnswerOnBehalf,
  type ApplicationState,
  type EditedOnBehalf,
  type EditOnBehalf,
  type EditsOnBehalf,
  type FormAnswers,
  type FormSection,
  type OnBehalfSection,
} from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { CONFIG, type Config } from '../core/config';
import { Database, firstRow, type Queryable } from '../core/database/database';
import { pageLink } from '../core/mail/page-link';
import { conflict, forbidden, malformed, notFound, refuseIfAny } from '../core/problems';
import type { Changes } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { answerChanges, correctedAnswers, frozenForm } from '../forms/form-answers';
import { findOwnForm, worseErrors } from './application.answers';
import { readContent, withSection } from './application.content';
import { ApplicationMail, wordsAbout } from './application-mail.service';
import type { Application } from './application.entity';
import { findFacts, lockApplication, requireVisible } from './application.queries';
import { changesOf } from './applications.service';
import { correctionStatuses } from './correction.rules';
import { EditOnBehalfRow } from './edit-on-behalf.entity';
import { EDITED } from './edit-on-behalf.mail';
import { editsOf } from './edit-on-behalf.queries';

/** Before the decision on the admissibility, and never while the applicant writes. */
const OPEN: readonly ApplicationState[] = ['submitted', 'admissibility'];

/** Sections of submitted files that the administration corrects with a reason, which the applicant reads. */
@Injectable()
export class EditsOnBehalfService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly mail: ApplicationMail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What was corrected; evaluators judge the project, not its way to them (R12). */
  async list(actor: Actor, id: string): Promise<EditsOnBehalf> {
    if (!can(actor, 'files:read-any') && !can(actor, 'files:read-own')) throw notFound();
    await requireVisible(this.db, actor, id);
    return this.show(this.db, actor, id);
  }

  edit<Section extends OnBehalfSection>(
    actor: Actor,
    id: string,
    section: Section,
    { value, reason }: EditOnBehalf<Section>,
  ): Promise<EditsOnBehalf> {
    return this.unitOfWork.run(actor, async (work) => {
      const application = await lockOpen(work, id);
      const before = readContent(application.content);
      const content = readContent(withSection(before, section, value));
      const changes = changesOf(section, before[section], content[section]);
      if (!Object.keys(changes).length) throw conflict('nothing-changed');
      const { lotId, organisationId } = application;
      const facts = await findFacts(work.db, { id, lotId, organisationId, content }, work.now);
      refuseIfAny(correctionStatuses(content, facts, { marks: [], before }).flatMap(({ errors }) => errors));
      application.content = content;
      application.title = content.project.title;
      application.requested = content.budget.requested;
      return this.keep(work, application, {
        section,
        reason,
        before: before[section],
        after: content[section],
        changes,
      });
    });
  }

  /** As `edit`, of an own section of the call; 404 when the file is not asked it. */
  answer(actor: Actor, id: string, key: string, { answers: sent, reason }: AnswerOnBehalf): Promise<EditsOnBehalf> {
    return this.unitOfWork.run(actor, async (work) => {
      const application = await lockOpen(work, id);
      const form = await findOwnForm(work.db, application, work.now);
      const section = form?.definition.sections.find((one) => one.key === key);
      if (!form || !section) throw notFound();
      const { answers, errors } = correctedAnswers(form, section, sent);
      if (errors.length) throw malformed('invalid-shape', errors);
      refuseDeclared(section, form.answers, answers);
      application.answers = answers;
      const corrected = await findOwnForm(work.db, application, work.now);
      if (!corrected) throw notFound();
      const [counted, counts] = [frozenForm(form).answers, frozenForm(corrected).answers];
      const changes = answerChanges({ questions: questionsOf(form.definition) }, counted, counts);
      if (!Object.keys(changes).length) throw conflict('nothing-changed');
      refuseIfAny(worseErrors(corrected, form));
      return this.keep(work, application, {
        section: `${OWN_SECTION_PREFIX}${section.key}`,
        reason,
        before: changedOf(counted, changes),
        after: changedOf(counts, changes),
        changes,
      });
    });
  }

  private async keep(
    work: Work,
    application: Application,
    { changes, ...edit }: Pick<EditedOnBehalf, 'section' | 'reason' | 'before' | 'after'> & { changes: Changes },
  ): Promise<EditsOnBehalf> {
    const { section, reason, before, after } = edit;
    application.updatedAt = work.now;
    await work.db.save(application);
    const row = work.db.create(EditOnBehalfRow, { section, reason, byId: work.actor.id });
    row.applicationId = application.id;
    row.at = work.now;
    row.valueBefore = before;
    row.valueAfter = after;
    await work.db.save(row);
    work.record('application.editOnBehalf', application, { section, reason, changes });
    const link = pageLink(this.config, application.language, linkPages.application(application.id));
    await this.mail.writeTeam(work, application, wordsAbout(application, EDITED, { reason, link }));
    return this.show(work.db, work.actor, application.id);
  }

  private async show(db: Queryable, actor: Actor, id: string): Promise<EditsOnBehalf> {
    const file = await firstRow<Pick<Application, 'id' | 'state' | 'organisationId'>>(
      db,
      `select a.id, a.state, a.organisation_id as "organisationId" from applications a where a.id = $1`,
      [id],
    );
    if (!file) throw notFound();
    const may = can(actor, 'applications:edit-on-behalf') && (await obstacleOf(db, actor, file)) === undefined;
    return { edits: await editsOf(db, id), mayEdit: may };
  }
}

/** Locks the version that was read of a file that the actor may correct now. */
async function lockOpen(work: Work, id: string): Promise<Application> {
  const application = await lockApplication(work, id);
  work.expectVersion(application);
  const obstacle = await obstacleOf(work.db, work.actor, application);
  if (obstacle === 'conflict-of-interest') throw forbidden(obstacle, 'applications:edit-on-behalf');
  if (obstacle !== undefined) throw conflict(obstacle);
  return application;
}

/** 422 for an answer that is the applicant's alone to give. */
function refuseDeclared(section: FormSection, before: FormAnswers, after: FormAnswers): void {
  const declared = { questions: section.questions.filter((question) => !isCorrectable(question)) };
  refuseIfAny(
    Object.keys(answerChanges(declared, before, after)).map((path) => ({ path, code: 'declared-by-applicant' })),
  );
}

/** Of answers those that were changed. */
const changedOf = (answers: FormAnswers, changes: Changes): FormAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => Object.hasOwn(changes, `answers.${key}`)));

/** What keeps the actor from correcting the file: the state, a confirmed checklist (R8), an own interest. */
async function obstacleOf(
  db: Queryable,
  actor: Actor,
  { id, state, organisationId }: Pick<Application, 'id' | 'state' | 'organisationId'>,
): Promise<string | undefined> {
  if (actor.organisationIds.includes(organisationId)) return 'conflict-of-interest';
  if (!OPEN.includes(state)) return 'wrong-state';
  // The checklist belongs to a later stage: only its table is read here, so that nobody confirms one file and admits another.
  const confirmed = await firstRow(
    db,
    'select 1 from screenings s where s.application_id = $1 and s.confirmed_by_id is not null',
    [id],
  );
  return confirmed ? 'already-confirmed' : undefined;
}
