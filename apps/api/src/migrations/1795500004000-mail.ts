import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that were asked for, sent or not. The tables of the jobs are made by pg-boss itself. */
export class Mail1795500004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_messages (
        id uuid not null,
        to_person_id uuid,
        to_address text,
        language text not null,
        subject text not null,
        text text not null,
        secret text,
        state text not null,
        message_id text not null,
        attempts integer not null default 0,
        claimed_until timestamptz,
        created_at timestamptz not null,
        sent_at timestamptz,
        about_type text,
        about_id uuid,
        constraint mail_messages_state check (state in ('queued', 'sent', 'failed', 'shown')),
        constraint mail_messages_language check (language in ('fr', 'nl', 'en')),
        constraint mail_messages_recipient check ((to_person_id is null) <> (to_address is null)),
        primary key (id)
      );
      create index mail_messages_created_at on mail_messages (created_at, id);
      create index mail_messages_about on mail_messages (about_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_messages');
  }
}
