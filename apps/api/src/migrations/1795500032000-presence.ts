import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has which form open: worth nothing after a crash, so it is written without a log. */
export class Presence1795500032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table presence (
        subject_id uuid not null,
        person_id uuid not null references users on delete restrict,
        tab uuid not null,
        section text,
        seen_at timestamptz not null,
        primary key (subject_id, person_id, tab)
      );
      create index presence_seen on presence (seen_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table presence');
  }
}
