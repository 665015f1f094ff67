import { Injectable } from '@nestjs/common';
import { isMarked, marksOf, type SavedAnswers } from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import { conflict, malformed, notFound, refuseIfAny } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import { answerChanges, ownSections, withAnswers } from '../forms/form-answers';
import { findOwnForm } from './application.answers';
import { lockApplication } from './application.queries';
import { ownErrorsOf } from './application.view';
import { refuseUnlessEditable } from './applications.service';
import { lastRound, type MarkedFile } from './correction.queries';

/** Answers to the own questions of a call, kept section by section as they are written. */
@Injectable()
export class ApplicationAnswersService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** 400 for an unknown key or a wrong shape at its path; what is missing or too long is kept, and said with the new version. */
  save(actor: Actor, id: string, sectionKey: string, sent: object): Promise<SavedAnswers> {
    return this.unitOfWork.run(actor, async (work) => {
      const application = await lockApplication(work, id);
      refuseUnlessEditable(actor, application);
      work.expectVersion(application);
      const form = await findOwnForm(work.db, application, work.now);
      const section = form?.definition.sections.find(({ key }) => key === sectionKey);
      if (!form || !section) throw notFound();
      const { answers, errors } = withAnswers(form, section, sent);
      if (errors.length) throw malformed('invalid-shape', errors);
      const changes = answerChanges(section, form.answers, answers);
      const round = application.state === 'returned' ? await lastRound(work.db, id) : undefined;
      if (round) refuseUnlessMarked(round, Object.keys(changes));
      application.answers = answers;
      application.updatedAt = work.now;
      await work.save(application, 'application.write', changes);
      const kept = (await findOwnForm(work.db, application, work.now)) ?? form;
      const sections = ownSections(kept, ownErrorsOf(application.state, kept, round));
      return { version: application.version, savedAt: work.now.toISOString(), sections };
    });
  }
}

/** Of a returned file only the questions that are marked change (R9). */
function refuseUnlessMarked({ marks }: MarkedFile, changed: readonly string[]): void {
  if (!marksOf(marks, 'answers').length) throw conflict('not-marked');
  refuseIfAny(changed.filter((path) => !isMarked(marks, path)).map((path) => ({ path, code: 'not-marked' })));
}
