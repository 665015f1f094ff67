import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when partners may ask about a call, what they asked and what everybody was answered. */
export class CallQuestions1795500024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calls
        add column questions_until timestamptz,
        add constraint calls_questions check (questions_until < closes_at);

      create table call_questions (
        id uuid primary key,
        version integer not null default 1,
        call_id uuid not null references calls on delete restrict,
        asked_by_id uuid not null,
        asked_for_id uuid not null,
        asked_at timestamptz not null,
        language text not null,
        text text not null,
        question jsonb,
        answer jsonb,
        number integer,
        published_by_id uuid,
        published_at timestamptz,
        corrected_at timestamptz,
        constraint call_questions_language check (language in ('fr', 'nl', 'en')),
        constraint call_questions_published check (num_nulls(number, published_by_id, published_at) in (0, 3)
          and (published_at is null or num_nulls(question, answer) = 0)),
        constraint call_questions_corrected check (corrected_at >= published_at)
      );
      create unique index call_questions_number on call_questions (call_id, number);
      create index call_questions_asked_at on call_questions (call_id, asked_at, id);
      create index call_questions_asker on call_questions (call_id, asked_by_id, asked_at, id);
      create index call_questions_waiting on call_questions (call_id, asked_at) where published_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table call_questions;
      alter table calls drop column questions_until;
    `);
  }
}
