import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database } from '../core/database/database';
import { Jobs } from '../core/jobs/jobs';
import { formatDeadline } from '../core/mail/mail-text';
import { UnitOfWork } from '../core/work/unit-of-work';
import { ConceptMail } from './concept-mail.service';
import { ConceptNote } from './concept-note.entity';
import { UNSENT } from './concept-note.mails';
import { hasDueNotes, takeDueNotes } from './concept-reminder.queries';

/** Notes of one transaction: it stays short however many are drafts. */
const BATCH = 50;

/** Tells the team of a draft, a week and a day before, that notes are soon no longer taken; each once (R22). */
@Injectable()
export class ConceptReminders implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly mail: ConceptMail,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('concepts.remind', () => this.remind());
  }

  private async remind(): Promise<void> {
    while (await hasDueNotes(this.db, this.clock.now())) await this.sendSome();
  }

  private async sendSome(): Promise<void> {
    await this.unitOfWork.run(systemActor([], 'concepts.remind'), async (work) => {
      const due = await takeDueNotes(work.db, work.now, BATCH);
      for (const { callCode, until, ...note } of due) {
        await this.mail.writeTeam(work, note, UNSENT, {
          call: callCode,
          until: formatDeadline(until, note.language),
        });
        work.record('concept_note.remind', work.db.create(ConceptNote, { id: note.id }), {
          until: until.toISOString(),
        });
      }
      if (!due.length) work.recordAbout('concepts', 'concept_note.remind', { notes: 0 });
    });
  }
}
