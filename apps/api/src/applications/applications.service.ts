import { Injectable } from '@nestjs/common';
import type {
  ApplicationContent,
  ApplicationDetail,
  ApplicationOpenings,
  ApplicationPage,
  ApplicationSection,
  ApplicationSummary,
  AskEligibility,
  CreateApplication,
  Eligibility,
  History,
  SavedSection,
} from '@passerelle/contract';
import { extensionsOf } from '../calls/deadline.queries';
import { countOthers } from '../calls/lot-records.queries';
import { findLot, findLotFacts, lockApplicant } from '../calls/lot.queries';
import { eligibilityOf, rulesOf } from '../calls/eligibility.rules';
import { historyOf } from '../core/audit/history';
import { canIn, type Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database, type Queryable } from '../core/database/database';
import { listPage } from '../core/lists/list-query';
import { conflict, forbidden, refuseIfAny } from '../core/problems';
import type { Changes } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import { carriedAnswers } from '../forms/form-answers';
import { findLatestVersion } from '../forms/form.queries';
import { carriedIdea, findEarlier, lastSignatory, requireConcept, startingContent, yearOf } from './application-start';
import { readContent, withSection } from './application.content';
import { Application } from './application.entity';
import { historyReader } from './application.history';
import { applicationList } from './application.list';
import { findFacts, findOpenings, isLate, lockWithLot, requireVisible, visibleTo } from './application.queries';
import { findDetail, isOpenForWriting, mayEdit, statusesOf } from './application.view';
import { lastRound, type MarkedFile } from './correction.queries';
import { lockedFields } from './correction.rules';
import { documentsOfFile } from './profile-documents';

type Query = Record<string, string | undefined>;

/** Applications while they are read and written; sending them is in `ApplicationSubmissionService`. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: Query): Promise<ApplicationPage> {
    return listPage<ApplicationSummary>(this.db, applicationList(actor), query, visibleTo(actor));
  }

  async openings(actor: Actor): Promise<ApplicationOpenings> {
    return { openings: await findOpenings(this.db, actor.organisationId, this.clock.now()) };
  }

  /** What a project would meet at the admissibility, before a word of it is written (C4). */
  async eligibility(actor: Actor, { lotId, ...idea }: AskEligibility): Promise<Eligibility> {
    const { organisationId } = actor;
    const lot = await findLot(this.db, lotId, organisationId);
    const facts = await findLotFacts(this.db, lot, { organisationId, idea }, this.clock.now());
    return { answers: eligibilityOf(idea, facts), rules: rulesOf(lot) };
  }

  detail(actor: Actor, id: string): Promise<ApplicationDetail> {
    return this.show(this.db, actor, id, this.clock.now());
  }

  async history(actor: Actor, id: string): Promise<History> {
    await requireVisible(this.db, actor, id);
    const extensions = await extensionsOf(this.db, 'application', id);
    return { entries: await historyOf(this.db, [id, ...extensions], historyReader(actor, id)) };
  }

  /** A draft in a lot of an open call, in French or Dutch (R3), within the maximum of the lot (R22). */
  create(actor: Actor, body: CreateApplication): Promise<ApplicationDetail> {
    const { lotId, title, copyOf = null, conceptNoteId = null } = body;
    return this.unitOfWork.run(actor, async (work) => {
      const lot = await findLot(work.db, lotId, actor.organisationId);
      const application = work.db.create(Application, { lotId, title, state: 'draft', reference: '', conceptNoteId });
      if (isLate({ ...lot, state: application.state, returnedUntil: null }, work.now)) throw conflict('call-closed');
      application.organisationId = actor.organisationId;
      await lockApplicant(work, application.organisationId);
      const others = await countOthers(work.db, 'applications', application);
      if (others.open >= lot.maxPerOrganisation) throw conflict('maximum-reached');
      const note = await requireConcept(work.db, application, lot, conceptNoteId);
      const earlier = await findEarlier(work.db, copyOf, actor.organisationId);
      application.language = note?.language ?? body.language;
      application.createdById = actor.id;
      application.updatedAt = work.now;
      application.content = startingContent({
        title,
        year: yearOf(work.now),
        lot,
        earlier,
        ...carriedIdea(note, body.idea),
        signatory: await lastSignatory(work.db, actor.organisationId),
      });
      const form = await findLatestVersion(work.db, lot.formId);
      application.formVersionId = form?.id ?? null;
      application.answers = await carriedAnswers(work.db, [earlier, note], form?.definition);
      application.requested = application.content.budget.requested;
      await work.save(application, 'application.create', { title: { from: null, to: title } });
      if (copyOf !== null) work.record('application.copy', application, { from: copyOf });
      if (note) work.record('application.carryOver', application, { reference: note.reference, noteId: note.id });
      return this.show(work.db, actor, application.id, work.now);
    });
  }

  /** Keeps one section as it is being written; what it still wants comes back with the new version. */
  saveSection<Section extends ApplicationSection>(
    actor: Actor,
    id: string,
    section: Section,
    value: ApplicationContent[Section],
  ): Promise<SavedSection> {
    return this.unitOfWork.run(actor, async (work) => {
      const { application, lot } = await lockWithLot(work, id);
      refuseUnlessEditable(actor, application);
      work.expectVersion(application);
      const before = readContent(application.content);
      const content = readContent(withSection(before, section, value));
      const changes = changesOf(section, before[section], content[section]);
      const round = application.state === 'returned' ? await lastRound(work.db, id) : undefined;
      if (round) refuseUnlessMarked(round, section, changes);
      application.content = content;
      application.title = content.project.title || application.title;
      application.requested = content.budget.requested;
      application.updatedAt = work.now;
      await work.save(application, 'application.write', changes);
      const facts = await findFacts(work.db, application, work.now, lot);
      return {
        version: application.version,
        savedAt: work.now.toISOString(),
        sections: statusesOf(application.state, content, facts, round),
      };
    });
  }

  /** The application as the actor sees it, inside a change or outside. */
  async show(db: Queryable, actor: Actor, id: string, now: Date): Promise<ApplicationDetail> {
    return findDetail(db, actor, id, now, await documentsOfFile(db, id, now));
  }
}

/** 403 or 409 with the reason why the actor cannot write in a file that is visible. */
export function refuseUnlessEditable(actor: Actor, application: Application): void {
  if (mayEdit(actor, application)) return;
  const own = application.organisationId === actor.organisationId;
  if (!own || !canIn(actor, 'applications:edit', application.id)) throw forbidden('not-permitted', 'applications:edit');
  if (!isOpenForWriting(application.state)) throw conflict('wrong-state');
  throw conflict(application.state === 'returned' ? 'return-expired' : 'call-closed');
}

/** 409 for a section of a returned file in which nothing is marked, 422 for its fields that are not (R9). */
function refuseUnlessMarked({ marks }: MarkedFile, section: ApplicationSection, changes: Changes): void {
  const locked = lockedFields(marks, section, Object.keys(changes));
  if (!locked) throw conflict('not-marked');
  refuseIfAny(locked);
}

/** Before and after of the fields of a section that differ, as `budget.lines`. */
export function changesOf(section: ApplicationSection, before: object, after: object): Changes {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after)
      .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(old.get(field)))
      .map(([field, value]) => [`${section}.${field}`, { from: old.get(field), to: value as unknown }]),
  );
}
