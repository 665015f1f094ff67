import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders before concept notes end: to those who follow the call, and to those who have a draft (B5, B7). */
export class ConceptReminders1795500036200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call_reminders drop constraint call_reminders_kind,
        add constraint call_reminders_kind check (kind in ('opening', 'week', 'day', 'concept-week', 'concept-day'));

      create table concept_note_reminders (
        concept_note_id uuid not null references concept_notes on delete restrict,
        kind text not null,
        about timestamptz not null,
        constraint concept_note_reminders_kind check (kind in ('week', 'day')),
        primary key (concept_note_id, kind, about)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table concept_note_reminders;
      delete from call_reminders where kind in ('concept-week', 'concept-day');
      alter table call_reminders drop constraint call_reminders_kind,
        add constraint call_reminders_kind check (kind in ('opening', 'week', 'day'));
    `);
  }
}
