import { Injectable } from '@nestjs/common';
import type { ConceptNoteDetail } from '@passerelle/contract';
import { isSector } from '../calls/form-codes';
import { countOthers } from '../calls/lot-records.queries';
import { findLotFacts, lockApplicant, type LotOfCall } from '../calls/lot.queries';
import type { Actor } from '../core/auth/actor';
import { formatDeadline } from '../core/mail/mail-text';
import { conflict, refuseIfAny } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { findAnswered, frozenForm } from '../forms/form-answers';
import { ConceptMail } from './concept-mail.service';
import { ConceptNoteSnapshot } from './concept-note-snapshot.entity';
import { conceptErrors, conceptHash, readConcept } from './concept-note.content';
import type { ConceptNote } from './concept-note.entity';
import { NOT_SELECTED, RECEIPT, SELECTED, TAKEN_BACK } from './concept-note.mails';
import { lockNote, nextReference } from './concept-note.queries';
import { answerErrors, findDetail } from './concept-note.view';
import { conceptNoteWorkflow } from './concept-note.workflow';

/** Sending a note in, taking it back, withdrawing it, and what an officer decides about it (B5, R7, R22). */
@Injectable()
export class ConceptSubmissionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mail: ConceptMail,
  ) {}

  /** One transaction: number, state, frozen copy, receipt, trail; late, incomplete or double notes are refused whole. */
  submit(actor: Actor, id: string): Promise<ConceptNoteDetail> {
    return this.change(actor, id, async (work, note, lot) => {
      await lockApplicant(work, note.organisationId);
      if (note.state === 'draft') {
        note.reference ||= await nextReference(work.db, lot);
        note.submittedAt = work.now;
      }
      await work.advance(conceptNoteWorkflow, note, 'submit', { reference: note.reference });
      await refuseTooMany(work, note, lot.maxPerOrganisation);
      await freeze(work, note, lot);
      await this.mail.write(work, note, [actor.id], RECEIPT, { call: lot.callCode });
    });
  }

  /** Takes the note back to write in it, while there is time and nobody chose; what was sent stays frozen (R7, R22). */
  unsubmit(actor: Actor, id: string): Promise<ConceptNoteDetail> {
    return this.change(actor, id, async (work, note, { conceptClosesAt }) => {
      note.submittedAt = null;
      await work.advance(conceptNoteWorkflow, note, 'unsubmit', { reference: note.reference });
      const until = conceptClosesAt ? formatDeadline(conceptClosesAt, note.language) : '';
      await this.mail.writeTeam(work, note, TAKEN_BACK, { until });
    });
  }

  withdraw(actor: Actor, id: string, reason: string): Promise<ConceptNoteDetail> {
    return this.change(actor, id, async (work, note) => {
      note.withdrawnReason = reason;
      await work.advance(conceptNoteWorkflow, note, 'withdraw', { reason });
    });
  }

  /** Invites the organisation to the full form, until the call closes for it. */
  select(actor: Actor, id: string, advice: string): Promise<ConceptNoteDetail> {
    return this.change(actor, id, async (work, note, { callCode, closesAt }) => {
      decide(work, note, advice);
      await work.advance(conceptNoteWorkflow, note, 'select', { reason: advice });
      const said = advice === '' ? '' : `\n\n${advice}`;
      const until = formatDeadline(closesAt, note.language);
      await this.mail.writeTeam(work, note, SELECTED, { call: callCode, until, advice: said });
    });
  }

  decline(actor: Actor, id: string, reason: string): Promise<ConceptNoteDetail> {
    return this.change(actor, id, async (work, note, { callCode }) => {
      decide(work, note, reason);
      await work.advance(conceptNoteWorkflow, note, 'decline', { reason });
      await this.mail.writeTeam(work, note, NOT_SELECTED, { call: callCode, reason });
    });
  }

  private change(
    actor: Actor,
    id: string,
    act: (work: Work, note: ConceptNote, lot: LotOfCall) => Promise<void>,
  ): Promise<ConceptNoteDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const { note, lot } = await lockNote(work, id);
      work.expectVersion(note);
      note.updatedAt = work.now;
      await act(work, note, lot);
      return findDetail(work.db, actor, id, work.now);
    });
  }
}

function decide(work: Work, note: ConceptNote, reason: string): void {
  note.decidedById = work.actor.id;
  note.decidedAt = work.now;
  note.decisionReason = reason;
}

/** Refuses what is incomplete or does not fit the lot, each error at its field, and keeps the note as it is now (R7). */
async function freeze(work: Work, note: ConceptNote, lot: LotOfCall): Promise<void> {
  const content = readConcept(note.content);
  const own = await findAnswered(work.db, note, { lotId: note.lotId, files: [], isSector }, work.now);
  const facts = await findLotFacts(work.db, lot, { organisationId: note.organisationId, idea: content.idea }, work.now);
  refuseIfAny([...conceptErrors(content, facts), ...answerErrors(own)]);
  const form = own ? frozenForm(own) : null;
  const sha256 = conceptHash({ reference: note.reference, submittedAt: work.now.toISOString(), content, form });
  const snapshot = work.db.create(ConceptNoteSnapshot, { content, form, sha256 });
  snapshot.conceptNoteId = note.id;
  snapshot.submittedAt = work.now;
  await work.db.save(snapshot);
  work.record('concept_note.freeze', note, { sha256 });
}

/** The maximum of the lot, and the same note twice (R22). The applicant is locked: two at once cannot both pass. */
async function refuseTooMany(work: Work, note: ConceptNote, max: number): Promise<void> {
  const others = await countOthers(work.db, 'concept_notes', note);
  if (others.sameTitle) throw conflict('duplicate-concept');
  if (others.submitted >= max) throw conflict('maximum-reached');
}
