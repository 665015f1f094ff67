import { Injectable } from '@nestjs/common';
import type {
  ConceptCounts,
  ConceptNoteDetail,
  ConceptNotePage,
  ConceptNoteSummary,
  ConceptOpenings,
  CreateConceptNote,
  FrozenConcept,
  History,
  LotRules,
  SavedConcept,
  WriteConcept,
} from '@passerelle/contract';
import { isSector } from '../calls/form-codes';
import { extensionsOf } from '../calls/deadline.queries';
import { countOthers } from '../calls/lot-records.queries';
import { findLot, findLotFacts, lockApplicant } from '../calls/lot.queries';
import { historyOf } from '../core/audit/history';
import type { Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database, firstRow } from '../core/database/database';
import { countByState } from '../core/lists/count-by-state';
import { listPage } from '../core/lists/list-query';
import { conflict, forbidden, malformed, notFound } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { answerChanges, findAnswered, ownSections, withAnswers } from '../forms/form-answers';
import { findLatestVersion } from '../forms/form.queries';
import { conceptChanges, conceptErrors, conceptHash, emptyConcept, readConcept } from './concept-note.content';
import { ConceptNote } from './concept-note.entity';
import { historyReader } from './concept-note.history';
import { conceptNoteList } from './concept-note.list';
import { findOpenings, isLate, lockNote, requireVisible, visibleTo } from './concept-note.queries';
import { answerErrors, findDetail, mayEdit } from './concept-note.view';

type Query = Record<string, string | undefined>;

/** Concept notes while they are read and written; what decides about them is in `ConceptSubmissionService` (B5). */
@Injectable()
export class ConceptsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: Query): Promise<ConceptNotePage> {
    return listPage<ConceptNoteSummary>(this.db, conceptNoteList, query, visibleTo(actor));
  }

  async counts(actor: Actor, query: Query): Promise<ConceptCounts> {
    return { states: await countByState(this.db, conceptNoteList, 'n.state', query, visibleTo(actor)) };
  }

  async openings({ organisationId }: Actor): Promise<ConceptOpenings> {
    return { openings: await findOpenings(this.db, organisationId, this.clock.now()) };
  }

  detail(actor: Actor, id: string): Promise<ConceptNoteDetail> {
    return findDetail(this.db, actor, id, this.clock.now());
  }

  async history(actor: Actor, id: string): Promise<History> {
    await requireVisible(this.db, actor, id);
    const extensions = await extensionsOf(this.db, 'concept', id);
    return { entries: await historyOf(this.db, [id, ...extensions], historyReader(actor, id)) };
  }

  /** The last frozen copy, with its hash computed again. */
  async snapshot(actor: Actor, id: string): Promise<FrozenConcept> {
    await requireVisible(this.db, actor, id);
    const frozen = await firstRow<Omit<FrozenConcept, 'intact' | 'submittedAt'> & { submittedAt: Date }>(
      this.db,
      `select n.reference, s.submitted_at as "submittedAt", s.content, s.form, s.sha256
       from concept_note_snapshots s join concept_notes n on n.id = s.concept_note_id
       where s.concept_note_id = $1 order by s.submitted_at desc limit 1`,
      [id],
    );
    if (!frozen) throw notFound();
    const submittedAt = frozen.submittedAt.toISOString();
    return { ...frozen, submittedAt, intact: conceptHash({ ...frozen, submittedAt }) === frozen.sha256 };
  }

  /** A draft in a lot that takes notes now, in French or Dutch (R3), within the maximum of the lot (R22). */
  create(actor: Actor, { lotId, language, title }: CreateConceptNote): Promise<ConceptNoteDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const { organisationId } = actor;
      const lot = await findLot(work.db, lotId, organisationId);
      if (isLate(lot, work.now)) throw conflict('concept-closed');
      const note = work.db.create(ConceptNote, {
        lotId,
        organisationId,
        language,
        title,
        state: 'draft',
        reference: '',
      });
      await lockApplicant(work, organisationId);
      const others = await countOthers(work.db, 'concept_notes', note);
      if (others.open >= lot.maxPerOrganisation) throw conflict('maximum-reached');
      const form = lot.conceptFormId === null ? undefined : await findLatestVersion(work.db, lot.conceptFormId);
      note.content = emptyConcept(title);
      note.formVersionId = form?.id ?? null;
      note.answers = {};
      note.createdById = actor.id;
      note.updatedAt = work.now;
      await work.save(note, 'concept_note.create', { title: { from: null, to: title } });
      return findDetail(work.db, actor, note.id, work.now);
    });
  }

  /** Keeps the content as it is being written; what is still wanted comes back with the new version. */
  write(actor: Actor, id: string, content: WriteConcept): Promise<SavedConcept> {
    return this.change(actor, id, async (work, note) => {
      const before = readConcept(note.content);
      note.content = readConcept(content);
      note.title = content.title || note.title;
      note.updatedAt = work.now;
      await work.save(note, 'concept_note.write', conceptChanges(before, note.content));
    });
  }

  /** Keeps the answers of a section of the short form; 400 for an unknown key or a wrong shape at its path. */
  saveAnswers(actor: Actor, id: string, sectionKey: string, sent: object): Promise<SavedConcept> {
    return this.change(actor, id, async (work, note) => {
      const form = await findAnswered(work.db, note, { lotId: note.lotId, files: [], isSector }, work.now);
      const section = form?.definition.sections.find(({ key }) => key === sectionKey);
      if (!form || !section) throw notFound();
      const { answers, errors } = withAnswers(form, section, sent);
      if (errors.length) throw malformed('invalid-shape', errors);
      note.answers = answers;
      note.updatedAt = work.now;
      await work.save(note, 'concept_note.write', answerChanges(section, form.answers, answers));
    });
  }

  private change(
    actor: Actor,
    id: string,
    write: (work: Work, note: ConceptNote) => Promise<void>,
  ): Promise<SavedConcept> {
    return this.unitOfWork.run(actor, async (work) => {
      const { note, lot } = await lockNote(work, id);
      refuseUnlessEditable(actor, note);
      work.expectVersion(note);
      await write(work, note);
      return saved(work, note, lot);
    });
  }
}

async function saved(work: Work, note: ConceptNote, lot: LotRules): Promise<SavedConcept> {
  const content = readConcept(note.content);
  const facts = await findLotFacts(work.db, lot, { organisationId: note.organisationId, idea: content.idea }, work.now);
  const form = await findAnswered(work.db, note, { lotId: note.lotId, files: [], isSector }, work.now);
  return {
    version: note.version,
    savedAt: work.now.toISOString(),
    errors: conceptErrors(content, facts),
    sections: form ? ownSections(form, answerErrors(form)) : [],
  };
}

/** 403 or 409 with the reason why the actor cannot write in a note that is visible. */
function refuseUnlessEditable(actor: Actor, note: ConceptNote): void {
  if (mayEdit(actor, note)) return;
  if (note.organisationId !== actor.organisationId) throw forbidden('not-permitted', 'applications:edit');
  throw conflict(note.state === 'draft' ? 'concept-closed' : 'wrong-state');
}
