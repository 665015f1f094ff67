import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Threads about applications, their messages, which never change, and how far each person has read. */
export class Messages1795500026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table message_threads (
        id uuid primary key,
        version integer not null default 1,
        application_id uuid not null references applications on delete restrict,
        organisation_id uuid not null references organisations on delete restrict,
        subject text not null,
        about text,
        state text not null default 'open',
        opened_by_id uuid not null,
        opened_from text not null,
        opened_at timestamptz not null,
        count integer not null,
        last_side text not null,
        last_at timestamptz not null,
        due_on date,
        closed_by_id uuid,
        closed_at timestamptz,
        constraint message_threads_state check (state in ('open', 'closed')),
        constraint message_threads_opened_from check (opened_from in ('partner', 'administration')),
        constraint message_threads_last_side check (last_side in ('partner', 'administration')),
        constraint message_threads_count check (count > 0),
        constraint message_threads_due check (due_on is null or last_side = 'administration'),
        constraint message_threads_closed check ((state = 'closed') = (closed_at is not null)
          and (closed_at is null) = (closed_by_id is null))
      );
      create index message_threads_application on message_threads (application_id, last_at, id);
      create index message_threads_organisation on message_threads (organisation_id, last_at, id);
      create index message_threads_last on message_threads (last_at, id);
      create index message_threads_turn on message_threads (last_side, last_at, id) where state = 'open';
      create index message_threads_due_on on message_threads (coalesce(due_on, 'infinity'::date), id);
      create index message_threads_search on message_threads using gin (to_tsvector('simple', subject));

      create table messages (
        id uuid primary key,
        thread_id uuid not null references message_threads on delete restrict,
        number integer not null,
        side text not null,
        author_id uuid not null,
        text text not null,
        due_on date,
        sent_at timestamptz not null,
        constraint messages_number check (number > 0),
        constraint messages_side check (side in ('partner', 'administration')),
        constraint messages_due check (due_on is null or side = 'administration')
      );
      create unique index messages_thread on messages (thread_id, number);
      create function messages_unchangeable() returns trigger language plpgsql as $$
      begin
        raise exception 'messages are append-only' using errcode = '42501';
      end $$;
      create trigger messages_unchangeable before update or delete on messages
        for each row execute function messages_unchangeable();
      create trigger messages_no_truncate before truncate on messages
        for each statement execute function messages_unchangeable();

      create table message_reads (
        thread_id uuid not null references message_threads on delete restrict,
        person_id uuid not null,
        read_up_to integer not null default 0,
        noticed boolean not null default false,
        primary key (thread_id, person_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table message_reads, messages, message_threads;
      drop function messages_unchangeable;
    `);
  }
}
