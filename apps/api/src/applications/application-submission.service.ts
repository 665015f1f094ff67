import { Inject, Injectable } from '@nestjs/common';
import { linkPages, type ApplicationDetail, type FiledContent, type FrozenApplication } from '@passerelle/contract';
import { countOthers } from '../calls/lot-records.queries';
import { lockApplicant } from '../calls/lot.queries';
import type { Actor } from '../core/auth/actor';
import { CONFIG, type Config } from '../core/config';
import { Database, firstRow } from '../core/database/database';
import { formatDeadline } from '../core/mail/mail-text';
import { pageLink } from '../core/mail/page-link';
import { conflict, notFound, refuseIfAny } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { frozenForm } from '../forms/form-answers';
import { ApplicationCopies } from './application-copies.service';
import { ApplicationSnapshot } from './application-snapshot.entity';
import { findOwnForm, ownErrors } from './application.answers';
import { ApplicationMail, wordsAbout } from './application-mail.service';
import type { Application } from './application.entity';
import { readContent } from './application.content';
import { findFacts, lockApplication, lockWithLot, nextReference, requireVisible } from './application.queries';
import { sectionStatuses } from './application.rules';
import { applicationWorkflow } from './application.workflow';
import { ApplicationsService } from './applications.service';
import type { CorrectionRound } from './correction-round.entity';
import { filedContent, lockRound, markedFile } from './correction.queries';
import { correctionStatuses } from './correction.rules';
import { takeFromProfile } from './profile-documents';
import { RECEIPT, UNSUBMITTED } from './receipt.mail';
import { snapshotHash } from './snapshot-hash';

/** Sending a file in, taking it back, completing it once returned, withdrawing it (R7, R9, R22). */
@Injectable()
export class ApplicationSubmissionService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly mail: ApplicationMail,
    private readonly applications: ApplicationsService,
    private readonly copies: ApplicationCopies,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One transaction: number, state, frozen copy, receipt, trail; late, incomplete or double files are refused whole. */
  submit(actor: Actor, id: string): Promise<ApplicationDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const { application, lot } = await lockWithLot(work, id);
      work.expectVersion(application);
      await lockApplicant(work, application.organisationId);
      if (application.state === 'draft') {
        application.reference ||= await nextReference(work.db, lot);
        application.submittedAt = work.now;
        application.updatedAt = work.now;
      }
      await work.advance(applicationWorkflow, application, 'submit', { reference: application.reference });
      await refuseTooMany(work, application, lot.maxPerOrganisation);
      await this.freeze(work, application);
      const link = pageLink(this.config, application.language, linkPages.application(id));
      const receipt = wordsAbout(application, RECEIPT, { call: lot.callCode, link });
      await this.mail.write(work, application, actor.id, receipt);
      return this.applications.show(work.db, actor, id, work.now);
    });
  }

  /** Takes the file back to write in it, while there is time and nobody checks it yet; what was sent stays frozen (R7, R22). */
  unsubmit(actor: Actor, id: string): Promise<ApplicationDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const { application, lot } = await lockWithLot(work, id);
      work.expectVersion(application);
      application.submittedAt = null;
      application.updatedAt = work.now;
      await work.advance(applicationWorkflow, application, 'unsubmit', { reference: application.reference });
      const until = formatDeadline(lot.closesAt, application.language);
      await this.mail.writeTeam(work, application, wordsAbout(application, UNSUBMITTED, { until }));
      return this.applications.show(work.db, actor, id, work.now);
    });
  }

  /** Sends the corrected file again, within the time that was given (R9). */
  resubmit(actor: Actor, id: string): Promise<ApplicationDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const application = await lockApplication(work, id);
      work.expectVersion(application);
      application.updatedAt = work.now;
      work.expectAllowed(applicationWorkflow, application, 'resubmit');
      const round = await lockRound(work, id);
      await work.advance(applicationWorkflow, application, 'resubmit', { number: round.number });
      round.fileAfter = await this.freeze(work, application, round);
      round.answeredById = actor.id;
      round.answeredAt = work.now;
      await work.db.save(round);
      return this.applications.show(work.db, actor, id, work.now);
    });
  }

  withdraw(actor: Actor, id: string, reason: string): Promise<ApplicationDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const application = await lockApplication(work, id);
      work.expectVersion(application);
      application.outcomeReason = reason;
      application.updatedAt = work.now;
      await work.advance(applicationWorkflow, application, 'withdraw', { reason });
      return this.applications.show(work.db, actor, id, work.now);
    });
  }

  /** The last frozen copy, with its hash computed again. */
  async snapshot(actor: Actor, id: string): Promise<FrozenApplication> {
    await requireVisible(this.db, actor, id);
    const frozen = await firstRow<Omit<FrozenApplication, 'intact' | 'submittedAt'> & { submittedAt: Date }>(
      this.db,
      `select a.reference, s.submitted_at as "submittedAt", s.content, s.form, s.documents, s.sha256
       from application_snapshots s join applications a on a.id = s.application_id
       where s.application_id = $1 order by s.submitted_at desc limit 1`,
      [id],
    );
    if (!frozen) throw notFound();
    const content = readContent(frozen.content);
    const submittedAt = frozen.submittedAt.toISOString();
    const intact = snapshotHash({ ...frozen, content, submittedAt }) === frozen.sha256;
    return { ...frozen, content, submittedAt, intact };
  }

  /** Refuses what is incomplete or inadmissible, each error at its field, and keeps the file as it is now (R7). */
  private async freeze(work: Work, application: Application, round?: CorrectionRound): Promise<FiledContent> {
    await takeFromProfile(work, application.id, round?.marks ?? null);
    const facts = await findFacts(work.db, application, work.now);
    const { content, documents } = await filedContent(work.db, application, work.now);
    const statuses = round ? correctionStatuses(content, facts, markedFile(round)) : sectionStatuses(content, facts);
    const own = await findOwnForm(work.db, application, work.now);
    const form = own ? frozenForm(own) : null;
    refuseIfAny([...statuses.flatMap(({ errors }) => errors), ...ownErrors(own, round && markedFile(round))]);
    const submittedAt = work.now.toISOString();
    const sha256 = snapshotHash({ reference: application.reference, submittedAt, content, documents, form });
    const snapshot = work.db.create(ApplicationSnapshot, { content, documents, form, sha256 });
    snapshot.applicationId = application.id;
    snapshot.submittedAt = work.now;
    await work.db.save(snapshot);
    await this.copies.order(work, snapshot);
    work.record('application.freeze', application, { sha256 });
    return { content, documents };
  }
}

/** The maximum of the lot, and the same file twice (R22). The applicant is locked: two at once cannot both pass. */
async function refuseTooMany(work: Work, application: Application, max: number): Promise<void> {
  const others = await countOthers(work.db, 'applications', application);
  if (others.sameTitle) throw conflict('duplicate-application');
  if (others.submitted >= max) throw conflict('maximum-reached');
}
