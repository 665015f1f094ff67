import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wants to be reminded of a call by mail, what they were sent, and how a mail says where to unsubscribe. */
export class CallSubscriptions1795500025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table call_subscriptions (
        id uuid primary key,
        call_id uuid not null references calls on delete restrict,
        email text not null,
        language text not null,
        token_hash text,
        expires_at timestamptz,
        confirmed_at timestamptz,
        end_token text not null,
        constraint call_subscriptions_language check (language in ('fr', 'nl', 'en')),
        constraint call_subscriptions_confirmed check ((confirmed_at is null) = (token_hash is not null)
          and (confirmed_at is null) = (expires_at is not null))
      );
      create unique index call_subscriptions_email on call_subscriptions (call_id, email);
      create unique index call_subscriptions_token_hash on call_subscriptions (token_hash);
      create unique index call_subscriptions_end_token on call_subscriptions (end_token);
      create index call_subscriptions_confirmed_at on call_subscriptions (call_id, confirmed_at);
      create index call_subscriptions_expires_at on call_subscriptions (expires_at) where expires_at is not null;

      create table call_reminders (
        subscription_id uuid not null references call_subscriptions on delete restrict,
        kind text not null,
        about timestamptz not null,
        constraint call_reminders_kind check (kind in ('opening', 'week', 'day')),
        primary key (subscription_id, kind, about)
      );

      alter table mail_messages add column unsubscribe text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail_messages drop column unsubscribe;
      drop table call_reminders, call_subscriptions;
    `);
  }
}
