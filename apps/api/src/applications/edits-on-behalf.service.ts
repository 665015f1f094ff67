import { Inject, Injectable } from '@nestjs/common';
import {
  linkPages,
  type ApplicationContent,
  type ApplicationState,
  type EditOnBehalf,
  type EditsOnBehalf,
  type OnBehalfSection,
} from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { CONFIG, type Config } from '../core/config';
import { Database, firstRow, type Queryable } from '../core/database/database';
import { Mail } from '../core/mail/mail';
import { mailText } from '../core/mail/mail-text';
import { pageLink } from '../core/mail/page-link';
import { conflict, forbidden, notFound, refuseIfAny } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { writersOf } from '../organisations/organisation.queries';
import { readContent, withSection } from './application.content';
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
    private readonly mail: Mail,
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
      const application = await lockApplication(work, id);
      work.expectVersion(application);
      const obstacle = await obstacleOf(work.db, actor, application);
      if (obstacle === 'conflict-of-interest') throw forbidden(obstacle, 'applications:edit-on-behalf');
      if (obstacle !== undefined) throw conflict(obstacle);
      const before = readContent(application.content);
      const content = readContent(withSection(before, section, value));
      const changes = changesOf(section, before[section], content[section]);
      if (!Object.keys(changes).length) throw conflict('nothing-changed');
      const { lotId, organisationId } = application;
      const facts = await findFacts(work.db, { id, lotId, organisationId, content }, work.now);
      refuseIfAny(correctionStatuses(content, facts, { marks: [], before }).flatMap(({ errors }) => errors));
      await this.keep(work, application, { section, reason, before, content });
      work.record('application.editOnBehalf', application, { section, reason, changes });
      await this.tell(work, application, reason);
      return this.show(work.db, actor, id);
    });
  }

  private async keep(
    work: Work,
    application: Application,
    edit: { section: OnBehalfSection; reason: string; before: ApplicationContent; content: ApplicationContent },
  ): Promise<void> {
    const { section, reason, before, content } = edit;
    application.content = content;
    application.title = content.project.title;
    application.requested = content.budget.requested;
    application.updatedAt = work.now;
    await work.db.save(application);
    const row = work.db.create(EditOnBehalfRow, { section, reason, byId: work.actor.id });
    row.applicationId = application.id;
    row.at = work.now;
    row.valueBefore = before[section];
    row.valueAfter = content[section];
    await work.db.save(row);
  }

  private async tell(
    work: Work,
    { id, organisationId, language, reference, title }: Application,
    reason: string,
  ): Promise<void> {
    const link = pageLink(this.config, language, linkPages.application(id));
    for (const { personId } of await writersOf(work.db, organisationId))
      await this.mail.queue(work, {
        to: { personId },
        language,
        ...mailText(EDITED, language, { reference, title, reason, link }),
        about: { type: 'applications', id },
      });
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
