import { Inject, Injectable } from '@nestjs/common';
import {
  linkPages,
  localized,
  PUBLIC_CALL_STATES,
  type FollowLink,
  type Language,
  type Subscribe,
  type SubscribedCall,
} from '@passerelle/contract';
import { setTimeout as pause } from 'node:timers/promises';
import { In, MoreThan } from 'typeorm';
import { visitorAt } from '../core/auth/actor';
import { hashOfToken, newToken } from '../core/auth/link-token';
import { CONFIG, type Config } from '../core/config';
import { newId } from '../core/database/columns';
import { Database, firstRow } from '../core/database/database';
import { Mail } from '../core/mail/mail';
import { mailText } from '../core/mail/mail-text';
import { pageLink } from '../core/mail/page-link';
import { conflict, impossible, notFound } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { Call } from './call.entity';
import { CallLimits } from './call-limits';
import { CallReminder, CallSubscription } from './call-subscription.entity';
import { CONFIRM } from './call-subscription.mails';

/** Longer than queueing a mail takes: a known address is answered as late as an unknown one. */
const ALIKE_MS = 300;
/** How long the mailed link confirms an address; then the address is forgotten. */
const CONFIRM_MS = 48 * 3_600_000;

/** Reminders of a call for whoever leaves an address and confirms it; nobody needs an account. */
@Injectable()
export class CallSubscriptionsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: CallLimits,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Answers alike whether or not the address is known. */
  async subscribe(code: string, body: Subscribe, address: string): Promise<void> {
    await this.limits.takeMail(body.email, address);
    await Promise.all([this.askToConfirm(code, body, address), pause(ALIKE_MS)]);
  }

  /** Spends the link of the mail. */
  async confirm({ token }: FollowLink, address: string): Promise<SubscribedCall> {
    await this.limits.takeLink(address);
    return this.unitOfWork.run(visitorAt(address, 'call-subscription'), async (work) => {
      const subscription = await work.db.findOne(CallSubscription, {
        where: { tokenHash: hashOfToken(token), expiresAt: MoreThan(work.now) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!subscription) throw impossible('reminder-link-not-valid');
      const { code, title, closesAt } = await work.db.findOneByOrFail(Call, { id: subscription.callId });
      if (work.now >= closesAt) throw conflict('reminders-over');
      Object.assign(subscription, { tokenHash: null, expiresAt: null, confirmedAt: work.now });
      await work.db.save(subscription);
      work.record('call_subscription.confirm', subscription);
      return { code, title };
    });
  }

  /** Forgets the address; a second time there is nothing left to do. */
  async end({ token }: FollowLink, address: string): Promise<void> {
    await this.limits.takeLink(address);
    const known = await firstRow<{ id: string }>(this.db, 'select id from call_subscriptions where end_token = $1', [
      token,
    ]);
    if (!known) return;
    await this.unitOfWork.run(visitorAt(address, 'call-subscription'), async (work) => {
      work.recordAbout('calls', 'call_subscription.end', { id: known.id });
      await forget(work, [known.id]);
    });
  }

  private async askToConfirm(code: string, { email, language }: Subscribe, address: string): Promise<void> {
    await this.unitOfWork.run(visitorAt(address, 'call-subscription'), async (work) => {
      const call = await findByCode(work, code);
      if (work.now >= call.closesAt) throw conflict('reminders-over');
      work.recordAbout('calls', 'call_subscription.ask', { code: call.code });
      const token = newToken();
      const id = await keep(work, call, email.toLowerCase(), language, token);
      if (id === undefined) return;
      await this.mail.queue(work, {
        to: { address: email },
        language,
        ...mailText(CONFIRM, language, {
          call: localized(call.title, language),
          link: pageLink(this.config, language, linkPages.confirmSubscription('{secret}')),
        }),
        secret: token,
        about: { type: 'call_subscriptions', id },
      });
    });
  }
}

async function findByCode(work: Work, code: string): Promise<Call> {
  const found = await firstRow<{ id: string }>(
    work.db,
    'select id from calls where lower(code) = lower($1) and state = any($2::text[])',
    [code, PUBLIC_CALL_STATES],
  );
  if (!found) throw notFound();
  return work.db.findOneByOrFail(Call, found);
}

/** Keeps the address with a new link in place of an older one; undefined when it was confirmed before. */
async function keep(work: Work, call: Call, email: string, language: Language, token: string) {
  const expiresAt = new Date(work.now.getTime() + CONFIRM_MS).toISOString();
  const kept = await firstRow<{ id: string }>(
    work.db,
    `insert into call_subscriptions as s (id, call_id, email, language, token_hash, expires_at, end_token)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (call_id, email) do update
       set language = excluded.language, token_hash = excluded.token_hash, expires_at = excluded.expires_at
       where s.confirmed_at is null
     returning s.id`,
    [newId(), call.id, email, language, hashOfToken(token), expiresAt, newToken()],
  );
  return kept?.id;
}

/** Takes the addresses away with everything that holds them, also the mails. */
export async function forget(work: Work, ids: readonly string[]): Promise<void> {
  await work.db.query('delete from mail_messages where about_id = any($1)', [ids]);
  await work.db.delete(CallReminder, { subscriptionId: In(ids) });
  await work.db.delete(CallSubscription, { id: In(ids) });
}
