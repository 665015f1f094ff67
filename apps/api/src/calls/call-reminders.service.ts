import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { linkPages, localized } from '@passerelle/contract';
import { systemActor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { CONFIG, type Config } from '../core/config';
import { Database } from '../core/database/database';
import { Jobs } from '../core/jobs/jobs';
import { Mail } from '../core/mail/mail';
import { formatDeadline, mailText } from '../core/mail/mail-text';
import { pageLink } from '../core/mail/page-link';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { REMINDER_MAILS } from './call-subscription.mails';
import { endedSubscriptions, hasDueReminders, takeDueReminders, type DueReminder } from './call-subscription.queries';
import { forget } from './call-subscriptions.service';

/** Mails of one transaction: it stays short however many subscribed. */
const BATCH = 100;

/** Sends the reminders that are due, each once, and forgets the addresses of calls that are closed. */
@Injectable()
export class CallReminders implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('calls.remind', () => this.remind());
  }

  private async remind(): Promise<void> {
    while (await hasDueReminders(this.db, this.clock.now())) await this.sendSome();
    while ((await endedSubscriptions(this.db, this.clock.now(), 1)).length) await this.forgetSome();
  }

  private async sendSome(): Promise<void> {
    await this.unitOfWork.run(systemActor([], 'calls.remind'), async (work) => {
      const due = await takeDueReminders(work.db, work.now, BATCH);
      for (const reminder of due) await this.send(work, reminder);
      work.recordAbout('calls', 'call_subscription.remind', { mails: due.length });
    });
  }

  private async forgetSome(): Promise<void> {
    await this.unitOfWork.run(systemActor([], 'calls.remind'), async (work) => {
      const ended = await endedSubscriptions(work.db, work.now, BATCH);
      await forget(
        work,
        ended.map(({ id }) => id),
      );
      work.recordAbout('calls', 'call_subscription.forget', { addresses: ended.length });
    });
  }

  private async send(work: Work, reminder: DueReminder): Promise<void> {
    const { id, kind, email, language, code, title, closesAt, lots, endToken } = reminder;
    const end = pageLink(this.config, language, linkPages.endSubscription('{secret}'));
    await this.mail.queue(work, {
      to: { address: email },
      language,
      ...mailText(REMINDER_MAILS[kind], language, {
        call: localized(title, language),
        closes: formatDeadline(closesAt, language),
        lots: lots.map((lot) => `${lot.code} · ${localized(lot.title, language)}`).join('\n'),
        link: pageLink(this.config, language, linkPages.publicCall(code)),
        end,
      }),
      secret: endToken,
      unsubscribe: end,
      about: { type: 'call_subscriptions', id },
    });
  }
}
